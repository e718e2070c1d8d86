// Goes through the cases and through the folder documents/.
// SPDX-License-Identifier: Apache-2.0
#include "work/documents/survey.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/base/text.h"
#include "core/journal/schema.h"
#include "store/office/find_case.h"
#include "store/office/open_office.h"
#include "work/judge/judge_cases.h"
#include "work/office/session.h"
#include "work/report.h"

namespace yankomas {

namespace {

constexpr std::string_view kDocuments = "documents";

std::vector<NamedFile> files_of_case(const Docket& docket, const Judgement& judgement) {
    std::vector<NamedFile> files;
    const Progress& progress = judgement.standing.progress;
    for (const CaseEntry& entry : docket.journal.entries) {
        for (std::size_t i = 0; i < entry.documents.size(); ++i) {
            const Document& document = entry.documents[i];
            if (!document.file) continue;
            const Forgotten* forgotten = progress.find_forgotten(entry, document);
            NamedFile& named = files.emplace_back();
            named.id = docket.journal.header.id;
            named.entry = entry.number;
            named.papers_of = entry_of_papers(entry);
            named.kind = document.kind;
            named.file = *document.file;
            named.size = document.size.value_or(0);
            named.digest = document.digest;
            named.state = docket.state_of(entry, i);
            named.is_verified = judgement.standing.verified;
            if (forgotten == nullptr) continue;
            named.forgotten_by = forgotten->entry;
            named.is_sealed = docket.is_sealed(forgotten->entry);
        }
    }
    return files;
}

// Looks at a file once more, as the disk may have failed for a moment. stderr says why a file can't
// be read.
void look_again(const Host& host, const OpenedOffice& office, NamedFile& one) {
    const auto found =
        host.files.digest_below(office.root, one.file, static_cast<std::uint64_t>(one.size));
    if (!found) {
        if (one.state == FileState::unread) static_cast<void>(report(host, found.error()));
        return;
    }
    one.state = !*found                          ? FileState::absent
                : (*found)->digest == one.digest ? FileState::same
                                                 : FileState::differs;
}

// A run over all cases has told already which files it could not read.
enum class Unread { told, untold };

void append(const Host& host, const OpenedOffice& office, DocumentSurvey& survey,
            std::vector<NamedFile> files, Unread unread) {
    for (NamedFile& one : files) {
        const bool is_untold = one.state == FileState::unread && unread == Unread::untold;
        if (is_untold || one.state == FileState::unsafe) look_again(host, office, one);
        survey.files.push_back(std::move(one));
    }
}

bool names_any(const CaseJournal& journal, const std::set<std::string>& folded,
               const Digest& digest) {
    return std::ranges::any_of(journal.entries, [&](const CaseEntry& entry) {
        return std::ranges::any_of(entry.documents, [&](const Document& document) {
            return document.file &&
                   (document.digest == digest || folded.contains(folded_name(*document.file)));
        });
    });
}

// Collects what lies below a folder of documents/. `depth` bounds what a stranger may have nested.
Status collect_unnamed(const Host& host, const std::string& root, const std::string& folder,
                       int depth, const std::set<std::string>& named,
                       std::vector<std::string>& found) {
    constexpr int kDeepest = 32;
    const auto entries = list_if_there(host, root, folder);
    if (!entries) return entries.error();
    for (const DirEntry& entry : *entries) {
        std::string path = folder + '/' + entry.name;
        if (entry.kind == FileKind::folder && depth < kDeepest) {
            auto status = collect_unnamed(host, root, path, depth + 1, named, found);
            if (!status) return status;
        } else if (!named.contains(path)) {
            found.push_back(std::move(path));
        }
    }
    return Done{};
}

// Adds the files that one judged case names.
void add_files(const Host& host, const OpenedOffice& office, const JudgedCase& judged,
               DocumentSurvey& survey) {
    append(host, office, survey, files_of_case(docket_of(host, office, judged), judged.judgement),
           Unread::untold);
    survey.is_whole = survey.is_whole && !judged.opened.journal.fault;
    survey.sops.insert(judged.opened.journal.header.sop_digest);
}

}  // namespace

Result<DocumentSurvey> survey_named(Host& host, const OpenedOffice& office,
                                    const std::vector<std::string>& cases) {
    if (cases.empty()) return survey_documents(host, office);
    DocumentSurvey survey;
    std::set<CaseId> seen;
    for (const std::string& text : cases) {
        const auto judged = judge_named_case(host, office, text, false);
        if (!judged) return judged.error();
        if (!seen.insert(judged->where.id).second) continue;
        add_files(host, office, *judged, survey);
        if (judged->judgement.standing.verified) continue;
        tell_unverified(host, judged->where);
        survey.code = ExitCode::failed;
    }
    return survey;
}

Result<DocumentSurvey> survey_documents(Host& host, const OpenedOffice& office) {
    DocumentSurvey survey;
    const auto all = judge_all_cases(host, office, [&](JudgedCase&& judged) -> Take {
        auto files = files_of_case(docket_of(host, office, judged), judged.judgement);
        const bool is_whole = !judged.opened.journal.fault;
        if (files.empty() && is_whole) return {};
        return [&, files = std::move(files), is_whole]() mutable {
            append(host, office, survey, std::move(files), Unread::told);
            survey.is_whole = survey.is_whole && is_whole;
        };
    });
    if (!all) return all.error();
    survey.code = all->code;
    survey.is_whole = survey.is_whole && all->unread == 0;
    return survey;
}

Result<DocumentSurvey> survey_namers(const Host& host, const OpenedOffice& office,
                                     const std::vector<std::string>& paths, const Digest& digest) {
    DocumentSurvey survey;
    std::set<std::string> folded;
    for (const std::string& path : paths) folded.insert(folded_name(path));
    const auto cases = list_cases(host.files, office.root);
    if (!cases) return cases.error();
    for (const CasePath& where : *cases) {
        auto bytes = host.files.read_below(office.root, where.path, kMaxJournal);
        if (!bytes) return bytes.error();
        const CaseJournal journal = read_case(where.path, *std::move(bytes));
        survey.is_whole = survey.is_whole && !journal.fault;
        if (!names_any(journal, folded, digest)) continue;
        const auto judged = judge_named_case(host, office, where.path, false);
        if (!judged) return judged.error();
        add_files(host, office, *judged, survey);
    }
    return survey;
}

Result<std::vector<std::string>> unnamed_files(const Host& host, const OpenedOffice& office,
                                               const DocumentSurvey& survey) {
    std::set<std::string> named;
    for (const NamedFile& one : survey.files) named.insert(one.file);
    std::vector<std::string> found;
    auto status = collect_unnamed(host, office.root, std::string(kDocuments), 0, named, found);
    if (!status) return status.error();
    std::ranges::sort(found);
    return found;
}

}  // namespace yankomas
