// The verb audit: what history had and the folder has no longer.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <memory>
#include <optional>
#include <string>

#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "render/findings/diagnostic.h"
#include "render/kit/json.h"
#include "work/judge/audit_history.h"
#include "work/office/session.h"

namespace yankomas {

namespace {

// What the verb was asked for.
struct AuditRequest {
    std::optional<std::string> since;
    bool notes = false;
    bool strict = false;
    Format format = Format::text;
};

std::string render(const Host& host, const AuditRequest& request, const Findings& findings,
                   int versions, Zone zone) {
    if (request.format == Format::text)
        return render_findings(findings, host.words, host.out_paint);
    std::vector<Json> items;
    for (const Finding& finding : findings) items.push_back(json_of(finding));
    if (request.format == Format::jsonl) return render_json_lines(items);
    Json document = json_document("audit/1", to_string(host.now, zone), std::move(items));
    document["summary"] = json_of_counts(findings);
    document["summary"]["versions"] = versions;
    return render_json(document);
}

// Works on an office that is at fault as well: lint tells of that, and history may show how it came
// about.
Result<ExitCode> audit(Host& host, const Globals& globals, const AuditRequest& request) {
    const auto office = open_session(host, globals);
    if (!office) return office.error();
    if (!office->whole) tell(host, office->findings);
    auto result = audit_findings(host, *office, request.since);
    if (!result) return result.error();
    Findings& findings = result->findings;
    if (!request.notes)
        std::erase_if(findings,
                      [](const Finding& finding) { return finding.severity == Severity::note; });
    host.out.write(render(host, request, findings, result->versions, office->record.config.zone));
    const bool fails =
        has_errors(office->findings) || std::ranges::any_of(findings, [&](const Finding& finding) {
            return finding.severity == Severity::error ||
                   (request.strict && finding.severity == Severity::warning);
        });
    return fails ? ExitCode::findings : ExitCode::clean;
}

}  // namespace

Action declare_audit(Options& options) {
    auto request = std::make_shared<AuditRequest>();
    options.text("--since", "COMMIT", request->since,
                 message("leave out what was before this commit"));
    options.flag("--notes", request->notes, message("show notes as well"));
    options.flag("--strict", request->strict, message("warnings also make the exit code 1"));
    declare_format(options, request->format, {Format::text, Format::json, Format::jsonl});
    return [request](Host& host, const Globals& globals) { return audit(host, globals, *request); };
}

}  // namespace yankomas
