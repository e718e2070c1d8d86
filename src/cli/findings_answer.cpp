// Writes findings for people, programs and build servers.
// SPDX-License-Identifier: Apache-2.0
#include "cli/findings_answer.h"

#include "cli/answer.h"
#include "render/findings/build_servers.h"
#include "render/findings/diagnostic.h"
#include "store/disk/files.h"
#include "store/git/git_folder.h"

namespace yankomas {

namespace {

// GitHub sets GITHUB_ACTIONS to "true" in every job.
FindingsForm resolved(const Host& host, FindingsForm form) {
    if (form != FindingsForm::automatic) return form;
    return host.environment.get("GITHUB_ACTIONS") == "true" ? FindingsForm::github
                                                            : FindingsForm::text;
}

// Returns the folder of the office below the top of its repository, with a slash at its end.
std::string folder_in_repository(const Host& host, const std::string& root) {
    const auto folder = host.files.canonical(root);
    const auto git = folder ? find_git_folder(host.files, *folder) : std::nullopt;
    return git && !git->below.empty() ? git->below + '/' : "";
}

// Returns nothing for the forms that are not for build servers.
std::string for_build_servers(FindingsForm form, const Findings& findings, const FindingsRun& run) {
    switch (form) {
        case FindingsForm::sarif: return render_sarif(findings, run);
        case FindingsForm::github: return render_github(findings, run);
        case FindingsForm::gitlab: return render_gitlab(findings, run);
        case FindingsForm::junit: return render_junit(findings, run);
        case FindingsForm::checkstyle: return render_checkstyle(findings, run);
        case FindingsForm::text:
        case FindingsForm::json:
        case FindingsForm::jsonl:
        case FindingsForm::automatic: break;
    }
    return "";
}

}  // namespace

void declare_findings_form(Options& options, FindingsForm& into) {
    options.choice("--format", "FORMAT", into,
                   {{"text", FindingsForm::text},
                    {"json", FindingsForm::json},
                    {"jsonl", FindingsForm::jsonl},
                    {"sarif", FindingsForm::sarif},
                    {"github", FindingsForm::github},
                    {"gitlab", FindingsForm::gitlab},
                    {"junit", FindingsForm::junit},
                    {"checkstyle", FindingsForm::checkstyle},
                    {"auto", FindingsForm::automatic}},
                   message("the form of the answer"));
}

bool has_notes(const Host& host, FindingsForm form) {
    const FindingsForm meant = resolved(host, form);
    return meant != FindingsForm::text && meant != FindingsForm::json &&
           meant != FindingsForm::jsonl;
}

void write_findings(Host& host, FindingsForm form, const JudgedOffice& judged,
                    const Findings& findings, const Json& more) {
    const FindingsForm meant = resolved(host, form);
    if (meant == FindingsForm::text)
        return host.out.write(
            render_findings(findings, host.words, host.out_paint, host.out_width));
    if (meant == FindingsForm::jsonl)
        return host.out.write(render_json_lines(json_items(findings)));
    if (meant != FindingsForm::json) {
        const FindingsRun run{host.words,           judged.verb,
                              YANKOMAS_VERSION,     folder_in_repository(host, judged.root),
                              judged.warnings_fail, judged.cases};
        return host.out.write(for_build_servers(meant, findings, run));
    }
    Json document = json_document(std::string(judged.verb) + "/1", to_string(host.now, judged.zone),
                                  json_items(findings));
    document["summary"] = json_of_counts(findings);
    document["summary"].update(more);
    host.out.write(render_json(document));
}

}  // namespace yankomas
