// The verb audit tells what git's history has and the folder no longer has.
// SPDX-License-Identifier: Apache-2.0
#include <optional>
#include <string>

#include "cli/answer.h"
#include "cli/findings_answer.h"
#include "cli/verbs.h"
#include "work/judge/audit_history.h"
#include "work/office/conflicts.h"
#include "work/office/session.h"
#include "work/report.h"

namespace yankomas::verb_audit {

struct Request {
    std::optional<std::string> since;
    bool notes = false;
    bool strict = false;
    FindingsForm format = FindingsForm::text;

    void declare(Options& options) {
        options.text("--since", "COMMIT", since, message("leave out what was before this commit"));
        options.flag("--notes", notes, message("show notes as well"));
        options.flag("--strict", strict, message("warnings also make the exit code 1"));
        declare_findings_form(options, format);
    }
};

// An office that is at fault is audited as well, since history may show how that came about. What
// is wrong with it is told on stderr and by the exit code.
Result<ExitCode> audit(Host& host, const Globals& globals, const Request& request) {
    const auto office = open_session(host, globals);
    if (!office) return office.error();
    tell_conflicts(host, office->root);
    if (!office->whole) tell(host, office->findings);
    auto result = audit_findings(host, *office, request.since);
    if (!result) return result.error();
    Findings& findings = result->findings;
    if (!request.notes && !has_notes(host, request.format))
        std::erase_if(findings,
                      [](const Finding& finding) { return finding.severity == Severity::note; });
    write_findings(host, request.format,
                   {"audit", office->root, office->record.config.zone, request.strict, {}},
                   findings, {{"versions", result->versions}});
    return has_errors(office->findings) ? ExitCode::findings : code_of(findings, request.strict);
}

Verb verb() {
    return {"audit", VerbGroup::history,
            message("entries that git's history has and the folder has not"),
            declare<Request, audit>};
}

}  // namespace yankomas::verb_audit
