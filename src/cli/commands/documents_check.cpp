// The verb documents check says which files of cases are here, and removes what is forgotten.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "cli/answer.h"
#include "cli/verbs.h"
#include "render/cases/papers.h"
#include "work/documents/removing.h"
#include "work/documents/survey.h"
#include "work/office/session.h"
#include "work/report.h"

namespace yankomas::verb_documents_check {

struct Request {
    std::vector<std::string> cases;
    bool all = false;
    bool purge = false;
    bool required = false;
    bool strict = false;
    Format format = Format::text;

    void declare(Options& options) {
        options.list("CASE", "CASE", cases,
                     message("the cases whose files are shown; without them what is not in order"));
        options.flag("--all", all, message("show also the files that are in order"));
        options.flag("--purge", purge, message("remove what a sealed entry says is forgotten"));
        options.flag("--required", required,
                     message("a file that is not here makes the exit code 1"));
        options.flag("--strict", strict, message("warnings also make the exit code 1"));
        declare_format(options, format);
    }
};

// A correction that keeps a file names it once more; it is shown where it came in.
std::vector<ListedPaper> papers_of(const DocumentSurvey& survey,
                                   const std::vector<std::string>& unnamed) {
    std::vector<ListedPaper> papers;
    std::set<std::pair<std::string, Digest>> seen;
    for (const NamedFile& one : survey.files) {
        const bool is_new = seen.emplace(one.id.value + '/' + one.file, one.digest).second;
        if (!is_new) continue;
        papers.push_back({state_of_paper(one.state, one.forgotten_by.has_value()), one.file, one.id,
                          one.entry, one.kind, one.size, one.digest, one.forgotten_by});
    }
    for (const std::string& file : unnamed) papers.push_back({PaperState::unnamed, file});
    return papers;
}

// Returns how much a state weighs, as lint says it.
Severity severity_of(PaperState state, const Request& request) {
    switch (state) {
        case PaperState::here:
        case PaperState::forgotten: return Severity::note;
        case PaperState::missing: return request.required ? Severity::error : Severity::note;
        case PaperState::left:
        case PaperState::unnamed: return Severity::warning;
        case PaperState::changed:
        case PaperState::unsafe:
        case PaperState::unread: return Severity::error;
    }
    return Severity::error;
}

ExitCode code_of_papers(const std::vector<ListedPaper>& papers, const Request& request) {
    ExitCode code = ExitCode::clean;
    for (const ListedPaper& paper : papers) {
        if (paper.state == PaperState::unread) return ExitCode::failed;
        const Severity severity = severity_of(paper.state, request);
        if (severity == Severity::error || (request.strict && severity == Severity::warning))
            code = ExitCode::findings;
    }
    return code;
}

// What is known before anything is removed.
struct Checked {
    DocumentSurvey survey;
    std::vector<std::string> unnamed;
};

Result<Checked> look_at_papers(Host& host, const OpenedOffice& office,
                               const std::vector<std::string>& cases) {
    auto survey = survey_named(host, office, cases);
    if (!survey) return survey.error();
    if (!cases.empty()) return Checked{*std::move(survey), {}};
    auto unnamed = unnamed_files(host, office, *survey);
    if (!unnamed) return unnamed.error();
    return Checked{*std::move(survey), *std::move(unnamed)};
}

ExitCode show_papers(Host& host, Zone zone, const Checked& checked, const Request& request) {
    const std::vector<ListedPaper> papers = papers_of(checked.survey, checked.unnamed);
    if (request.format == Format::text) {
        host.out.write(render_papers(papers, request.all || !request.cases.empty(), host.screen()));
    } else {
        write_items(host, request.format, "documents/1", zone, json_items(papers));
    }
    const ExitCode code = code_of_papers(papers, request);
    return checked.survey.code == ExitCode::failed ? ExitCode::failed : code;
}

void tell_unsealed(const Host& host, const DocumentSurvey& survey) {
    for (const NamedFile& one : survey.files) {
        if (!one.forgotten_by || one.is_sealed || one.state != FileState::same) continue;
        remark(host, Severity::note,
               message("{} stays until a seal has entry {} of {}", one.file, *one.forgotten_by,
                       one.id));
    }
}

// Only a sealed entry removes files in other clones: what is not sealed may still be taken back,
// and then the files are wanted. Nothing is read after the removal that could fail.
Result<ExitCode> purge(Host& host, const Globals& globals, const Request& request) {
    const auto locked = open_locked_at_once(host, globals);
    if (!locked) return locked.error();
    auto checked = look_at_papers(host, locked->office, {});
    if (!checked) return checked.error();
    tell_unsealed(host, checked->survey);
    const auto removal = remove_forgotten(host, locked->office, checked->survey,
                                          [](const NamedFile& one) { return one.is_sealed; });
    if (!removal) return removal.error();
    for (NamedFile& one : checked->survey.files) {
        if (std::ranges::find(removal->removed, one.file) != removal->removed.end())
            one.state = FileState::absent;
    }
    if (request.format == Format::text) {
        tell_removal(host, *removal);
    } else {
        for (const Removal::Kept& kept : removal->kept) remark(host, Severity::note, kept.why);
    }
    return show_papers(host, locked->office.record.config.zone, *checked, request);
}

Result<ExitCode> check(Host& host, const Globals& globals, const Request& request) {
    if (request.purge && !request.cases.empty()) {
        return bad_usage(message("--purge looks at all cases, since any may still need a file"),
                         {message("yankomas documents check --purge")});
    }
    if (request.purge) return purge(host, globals, request);
    const auto office = open_readable(host, globals);
    if (!office) return office.error();
    const auto checked = look_at_papers(host, *office, request.cases);
    if (!checked) return checked.error();
    return read_code(*office, show_papers(host, office->record.config.zone, *checked, request));
}

Verb verb() {
    return {"documents check", VerbGroup::papers,
            message("the files of cases: here, missing, changed, forgotten"),
            declare<Request, check>};
}

}  // namespace yankomas::verb_documents_check
