// Removes one file after the other, and says why one stays.
// SPDX-License-Identifier: Apache-2.0
#include "work/documents/removing.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/base/text.h"
#include "store/disk/files.h"
#include "store/office/open_office.h"
#include "work/report.h"

namespace yankomas {

namespace {

// Returns a document that is not forgotten and has this path, in whatever capital letters; null if
// there is none.
const NamedFile* namer_of(const DocumentSurvey& survey, const std::string& file) {
    const std::string folded = folded_name(file);
    const auto found = std::ranges::find_if(survey.files, [&](const NamedFile& one) {
        return !one.forgotten_by && folded_name(one.file) == folded;
    });
    return found == survey.files.end() ? nullptr : &*found;
}

// Removes one forgotten file. Returns why it stays, or an empty message.
Result<Message> remove_one(Host& host, const OpenedOffice& office, const DocumentSurvey& survey,
                           const NamedFile& one) {
    if (const NamedFile* namer = namer_of(survey, one.file)) {
        return message("{} is named by entry {} of {} too, so it stays", one.file, namer->entry,
                       namer->id);
    }
    const auto found =
        host.files.digest_below(office.root, one.file, static_cast<std::uint64_t>(one.size));
    if (!found) return found.error();
    if (*found && (*found)->digest != one.digest)
        return message("{} is another file than the one that is forgotten, so it stays", one.file);
    if (auto status = host.files.remove_below(office.root, one.file); !status)
        return status.error();
    return Message{};
}

}  // namespace

Result<Removal> remove_forgotten(Host& host, const OpenedOffice& office,
                                 const DocumentSurvey& survey,
                                 const std::function<bool(const NamedFile&)>& is_wanted) {
    Removal removal;
    std::set<std::string> done;
    for (const NamedFile& one : survey.files) {
        const bool may_lie_here = one.state == FileState::same || one.state == FileState::unread;
        if (!one.forgotten_by || !one.is_verified || !may_lie_here || !is_wanted(one) ||
            !done.insert(one.file).second)
            continue;
        if (one.state == FileState::unread)
            return failed(message("{} can't be read, so it stays", one.file));
        if (!survey.is_whole) {
            return refused(message("a case can't be read to its end and may name {} too, so it "
                                   "stays",
                                   one.file),
                           {}, {message("see which: yankomas lint")});
        }
        auto why = remove_one(host, office, survey, one);
        if (!why) return why.error();
        if (why->empty()) {
            removal.removed.push_back(one.file);
        } else {
            removal.kept.push_back({one.file, *std::move(why)});
        }
    }
    return removal;
}

Result<FileToForget> find_file_to_forget(const Draft& draft, EntryNumber entry,
                                         const DocumentKind& kind,
                                         const std::optional<std::string>& path) {
    const Progress& progress = draft.judgement.standing.progress;
    const CaseId& id = draft.journal.header.id;
    std::vector<FileToForget> found;
    for (const CaseEntry& one : draft.journal.entries) {
        if (entry_of_papers(one) != entry && one.number != entry) continue;
        for (const Document& document : one.documents) {
            if (!document.file || document.kind != kind) continue;
            if (path && *path != *document.file) continue;
            if (progress.find_forgotten(one, document) != nullptr) continue;
            auto same = std::ranges::find(found, document.digest, &FileToForget::digest);
            if (same == found.end()) same = found.insert(same, {document.digest, {}});
            same->paths.push_back(*document.file);
        }
    }
    if (found.size() == 1) return std::move(found.front());
    if (found.empty()) {
        return refused(message("entry {} of {} has no such file '{}' that is not forgotten yet",
                               entry, id, kind),
                       {},
                       {message("yankomas documents check --all lists the files and their "
                                "entries")});
    }
    std::vector<Message> hints;
    for (const FileToForget& file : found) {
        hints.push_back(
            message("one of them: {}", command("yankomas forget {} --entry {} --kind {} --file {} "
                                               "--basis TEXT --reason TEXT",
                                               id, entry, kind, file.paths.front())));
    }
    return bad_usage(message("entry {} has several files of the kind '{}'", entry, kind),
                     std::move(hints));
}

void tell_removal(Host& host, const Removal& removal) {
    for (const std::string& file : removal.removed) say(host, message("removed: {}", file));
    for (const Removal::Kept& kept : removal.kept) remark(host, Severity::note, kept.why);
}

}  // namespace yankomas
