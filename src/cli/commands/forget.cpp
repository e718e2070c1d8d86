// The verb forget signs that a file of a case is lawfully forgotten, and removes it here: see
// yankomas-forget(1).
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>
#include <string>

#include "cli/entry_request.h"
#include "cli/verbs.h"
#include "core/base/text.h"
#include "work/documents/removing.h"
#include "work/documents/survey.h"
#include "work/office/session.h"
#include "work/report.h"
#include "work/sign/journal_words.h"
#include "work/sign/sign_case.h"

namespace yankomas::verb_forget {

struct Request : EntryRequest {
    std::string basis;
    std::optional<std::string> file;

    void declare(Options& options) {
        entry.act = CaseAct::forget;
        declare_case(options, case_text);
        options.number("--entry", "N", entry.about, message("the entry that the file came in with"))
            .required();
        options.text("--kind", "KIND", entry.kind, message("the kind of the document")).required();
        options.text("--file", "FILE", file,
                     message("its path, if the entry has several files of the kind"));
        options.required_text("--basis", "TEXT", basis,
                              message("the rule or order by which it may be forgotten"));
        declare_reason(options, choices).required();
        declare_signer(options, choices);
    }
};

// What was signed: a file of a case, and the paths under which it lies.
struct SignedForgetting {
    CaseId id;
    FileToForget file;
};

// True if the entry has another file of the kind, so that only its path says which is meant (see
// find_file_to_forget).
bool needs_path(const DocumentSurvey& survey, const NamedFile& one) {
    return std::ranges::any_of(survey.files, [&](const NamedFile& other) {
        const bool is_of_entry = other.entry == one.entry || other.papers_of == one.entry;
        return other.id == one.id && is_of_entry && other.kind == one.kind &&
               other.digest != one.digest && !other.forgotten_by;
    });
}

// Names the documents that are not forgotten and hold the same bytes in another place.
void tell_same_elsewhere(Host& host, const DocumentSurvey& survey, const FileToForget& forgotten) {
    for (const NamedFile& one : survey.files) {
        const bool is_told = std::ranges::find(forgotten.paths, one.file) != forgotten.paths.end();
        if (one.digest != forgotten.digest || one.forgotten_by || is_told) continue;
        remark(host, Severity::warning,
               message("{}, of entry {} of {}, has the same bytes and is not forgotten", one.file,
                       one.entry, one.id));
        const std::string path = needs_path(survey, one) ? " --file " + for_shell(one.file) : "";
        suggest(host,
                message("{}", command("yankomas forget {} --entry {} --kind {}{} --basis TEXT "
                                      "--reason TEXT",
                                      one.id, one.entry, one.kind, path)));
    }
}

// Removes the file. Everything is read anew under the lock, so that the signed entry is known to be
// on the disk before the file goes.
Result<ExitCode> remove_file(Host& host, const Globals& globals, const SignedForgetting& done) {
    const auto locked = open_locked_at_once(host, globals);
    if (!locked) return locked.error();
    const auto survey = survey_namers(host, locked->office, done.file.paths, done.file.digest);
    if (!survey) return survey.error();
    const auto removal = remove_forgotten(host, locked->office, *survey, [&](const NamedFile& one) {
        return one.id == done.id && one.digest == done.file.digest &&
               std::ranges::find(done.file.paths, one.file) != done.file.paths.end();
    });
    if (!removal) return removal.error();
    tell_removal(host, *removal);
    tell_same_elsewhere(host, *survey, done.file);
    suggest(host, message("other clones keep the file until a seal has this entry: yankomas seal; "
                          "then, in each of them: yankomas documents check --purge"));
    const Roster& roster = locked->office.record.roster;
    const Date today = local_date(host.now, locked->office.record.config.zone);
    if (roster.in_force(host.now).holders(RoleId(kSealerRole), today).empty())
        suggest(host,
                message("nobody may seal yet: yankomas roster appoint PERSON {}", kSealerRole));
    return ExitCode::clean;
}

Result<ExitCode> forget(Host& host, const Globals& globals, const Request& request) {
    auto basis = line_for_journal("--basis", request.basis);
    if (!basis) return basis.error();
    SignedForgetting done;
    const auto code =
        sign_case_entry(host, globals, request.choices, request.case_text,
                        [&](const OpenedOffice&, const Draft& draft) -> Result<CaseEntry> {
                            auto file = find_file_to_forget(draft, *request.entry.about,
                                                            *request.entry.kind, request.file);
                            if (!file) return file.error();
                            done = {draft.journal.header.id, *std::move(file)};
                            CaseEntry entry = request.entry;
                            entry.digest = done.file.digest;
                            entry.basis = *basis;
                            return entry;
                        });
    if (!code || *code != ExitCode::clean || request.choices.signing.dry_run) return code;
    auto removed = remove_file(host, globals, done);
    if (removed) return removed;
    Error error = removed.error();
    error.hints.push_back(
        message("what was signed is written; once a seal has it, this removes the "
                "file: yankomas documents check --purge"));
    return error;
}

Verb verb() {
    return {"forget", VerbGroup::cases, message("sign that a file is lawfully forgotten"),
            declare<Request, forget>};
}

}  // namespace yankomas::verb_forget
