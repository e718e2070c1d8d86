// The verb lint judges everything in the folder, or the message of a commit.
// SPDX-License-Identifier: Apache-2.0
#include <optional>
#include <string>
#include <vector>

#include "cli/answer.h"
#include "cli/findings_answer.h"
#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "core/rules/privacy.h"
#include "render/findings/diagnostic.h"
#include "render/kit/json.h"
#include "store/disk/files.h"
#include "store/disk/path.h"
#include "work/judge/known_findings.h"
#include "work/judge/lint_office.h"
#include "work/judge/message_cleanup.h"
#include "work/judge/shard.h"
#include "work/office/session.h"
#include "work/report.h"

namespace yankomas::verb_lint {

struct Request {
    std::vector<std::string> paths;  // empty: the whole office
    bool notes = false;
    bool strict = false;
    bool documents_required = false;
    std::optional<std::string> since;
    bool only_new = false;
    std::optional<std::string> git_dir;         // has `since`, in place of the repository around
    std::optional<std::string> commit_message;  // a file; if set, nothing else is checked
    Shard shard;
    FindingsForm format = FindingsForm::text;

    void declare(Options& options) {
        options.list("PATH", "PATH", paths,
                     message("files or folders of the office; without them everything"));
        options.flag("--notes", notes, message("show notes as well"));
        options.flag("--strict", strict, message("warnings also make the exit code 1"));
        options.choice("--documents", "WHICH", documents_required,
                       {{"required", true}, {"optional", false}},
                       message("whether a file that is not here is an error"));
        options.text("--since", "COMMIT", since,
                     message("journals may only have grown at their end since this commit"));
        options.flag("--new", only_new, message("only what was not found at that commit already"));
        options.text("--git-dir", "DIR", git_dir,
                     message("the repository that has the commit, for a hook of a server"));
        declare_shard(options, shard);
        options.text(
            "--message", "FILE", commit_message,
            message("look for personal data in the message of a commit, and at nothing else"));
        declare_findings_form(options, format);
    }
};

// Judges the message of a commit before the commit exists, for the hook commit-msg of git.
Result<ExitCode> lint_commit_message(Host& host, const Request& request) {
    constexpr std::size_t kLongestMessage = 1U << 20U;
    const bool asks_more =
        request.notes || request.documents_required || request.only_new || request.shard.count > 1;
    if (!request.paths.empty() || request.since || request.git_dir || asks_more ||
        request.format != FindingsForm::text) {
        return bad_usage(message("--message is for the message of a commit alone"),
                         {message("lint the office by itself: yankomas lint")});
    }
    const auto bytes = host.files.read(path_from(host, *request.commit_message), kLongestMessage);
    if (!bytes) return bytes.error();
    const Findings findings =
        personal_data_in_message(*request.commit_message, *bytes, message_cleanup(host));
    host.out.write(render_findings(findings, host.words, host.out_paint, host.out_width));
    return code_of(findings, request.strict);
}

// Splits COMMIT:FOLDER, as the office may be a folder of the repository and what was checked out
// for a hook does not tell which. Without --git-dir git knows the folder, and nothing is split.
Result<LintScope> scope_of(const Host& host, const Request& request) {
    LintScope scope{request.paths, request.since, {},
                    request.shard, request.notes, request.documents_required};
    if (request.only_new && !request.since) {
        return bad_usage(message("--new goes with --since"),
                         {message("yankomas lint --since COMMIT --new")});
    }
    if (!request.git_dir) return scope;
    if (!request.since) {
        return bad_usage(message("--git-dir goes with --since"),
                         {message("yankomas lint --since COMMIT --git-dir DIR")});
    }
    const std::size_t colon = request.since->find(':');
    scope.since = request.since->substr(0, colon);
    const std::string folder = colon == std::string::npos ? "" : request.since->substr(colon + 1);
    if (colon != std::string::npos && !is_plain_relative(folder)) {
        return bad_usage(message("'{}' is no folder of a commit", folder),
                         {message("write it as git does: --since COMMIT:FOLDER")});
    }
    scope.repository = GitElsewhere{path_from(host, *request.git_dir), folder};
    return scope;
}

// Takes out what the commit has already, and says how many findings that are.
Result<int> drop_known(Host& host, const OpenedOffice& office, const LintScope& scope,
                       Findings& findings) {
    const auto count = leave_out_known(host, office, scope, findings);
    if (count && *count > 0) {
        remark(host, Severity::note,
               counted("{} finding that {} has already is left out",
                       "{} findings that {} has already are left out", *count, *scope.since));
    }
    return count;
}

Result<ExitCode> lint(Host& host, const Globals& globals, const Request& request) {
    if (request.commit_message) return lint_commit_message(host, request);
    auto scope = scope_of(host, request);
    if (!scope) return scope.error();
    scope->notes = scope->notes || has_notes(host, request.format);
    scope->names_cases = request.format == FindingsForm::junit;
    const auto office = open_session(host, globals);
    if (!office) return office.error();
    auto result = lint_office(host, *office, *scope);
    if (!result) return result.error();
    Findings& findings = result->findings;
    Json more{{"cases", result->cases}, {"complete", result->complete && result->judged}};
    if (request.only_new && result->complete) {
        const auto known = drop_known(host, *office, *scope, findings);
        if (!known) return known.error();
        more["known"] = *known;
    }
    write_findings(
        host, request.format,
        {"lint", office->root, office->record.config.zone, request.strict, result->paths}, findings,
        more);
    if (!result->complete) return ExitCode::failed;
    return code_of(findings, request.strict);
}

Verb verb() {
    return {"lint", VerbGroup::checking,
            message("judge everything: signatures, order, documents, times"),
            declare<Request, lint>};
}

}  // namespace yankomas::verb_lint
