// The verb lint.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "core/rules/privacy.h"
#include "render/findings/diagnostic.h"
#include "render/kit/json.h"
#include "store/disk/files.h"
#include "work/judge/lint_office.h"
#include "work/judge/shard.h"
#include "work/sign/signing.h"

namespace yankomas {

namespace {

// What the verb was asked for.
struct LintRequest {
    std::vector<std::string> paths;  // empty: the whole office
    bool notes = false;
    bool strict = false;
    bool documents_required = false;
    std::optional<std::string> since;
    std::optional<std::string> commit_message;  // a file; then nothing else is looked at
    Shard shard;
    Format format = Format::text;
};

Json summary_of(const Findings& findings, const LintResult& result) {
    Json summary = json_of_counts(findings);
    summary["cases"] = result.cases;
    summary["complete"] = result.complete && result.judged;
    return summary;
}

std::string render(const Host& host, const LintRequest& request, const Findings& findings,
                   const LintResult& result, Zone zone) {
    if (request.format == Format::text)
        return render_findings(findings, host.words, host.out_paint);
    std::vector<Json> items;
    for (const Finding& finding : findings) items.push_back(json_of(finding));
    if (request.format == Format::jsonl) return render_json_lines(items);
    Json document = json_document("lint/1", to_string(host.now, zone), std::move(items));
    document["summary"] = summary_of(findings, result);
    return render_json(document);
}

ExitCode code_for(const Findings& findings, const LintRequest& request) {
    const bool fails = std::ranges::any_of(findings, [&](const Finding& finding) {
        return finding.severity == Severity::error ||
               (request.strict && finding.severity == Severity::warning);
    });
    return fails ? ExitCode::findings : ExitCode::clean;
}

Result<ExitCode> lint_commit_message(Host& host, const LintRequest& request) {
    constexpr std::size_t kLongestMessage = 1U << 20U;
    if (!request.paths.empty() || request.since || request.format != Format::text) {
        return bad_usage(message("--message is for the message of a commit alone"),
                         {message("lint the office by itself: yankomas lint")});
    }
    const auto bytes = host.files.read(path_from(host, *request.commit_message), kLongestMessage);
    if (!bytes) return bytes.error();
    const Findings findings = personal_data_in_message(*request.commit_message, *bytes);
    host.out.write(render_findings(findings, host.words, host.out_paint));
    return code_for(findings, request);
}

Result<ExitCode> lint(Host& host, const Globals& globals, const LintRequest& request) {
    if (request.commit_message) return lint_commit_message(host, request);
    const auto office = open_session(host, globals);
    if (!office) return office.error();
    const auto result = lint_office(
        host, *office,
        {request.paths, request.since, request.shard, request.notes, request.documents_required});
    if (!result) return result.error();
    const Findings& findings = result->findings;
    host.out.write(render(host, request, findings, *result, office->record.config.zone));
    if (!result->complete) return ExitCode::failed;
    return code_for(findings, request);
}

}  // namespace

Action declare_lint(Options& options) {
    auto request = std::make_shared<LintRequest>();
    options.arguments("PATH", request->paths,
                      message("files or folders of the office; without them everything"));
    options.flag("--notes", request->notes, message("show notes as well"));
    options.flag("--strict", request->strict, message("warnings also make the exit code 1"));
    options.choice(
        "--documents", "WHICH", request->documents_required,
        std::vector<std::pair<std::string, bool>>{{"required", true}, {"optional", false}},
        message("whether a file that is not here is an error"));
    options.text("--since", "COMMIT", request->since,
                 message("journals may only have grown at their end since this commit"));
    declare_shard(options, request->shard);
    options.text("--message", "FILE", request->commit_message,
                 message("look for personal data in the message of a commit, and at nothing else"));
    declare_format(options, request->format, {Format::text, Format::json, Format::jsonl});
    return [request](Host& host, const Globals& globals) { return lint(host, globals, *request); };
}

}  // namespace yankomas
