// Reads the case and signs it again from its first entry on.
// SPDX-License-Identifier: Apache-2.0
#include "work/sign/like_case.h"

#include "render/findings/diagnostic.h"
#include "store/git/git_files.h"
#include "work/sign/roster_change.h"

namespace yankomas {

namespace {

Result<std::string> bytes_of(const Host& host, const OpenedOffice& office,
                             const std::string& text) {
    const std::string file = path_from(host, text);
    const auto kind = host.files.kind_of(file);
    if (!kind) return kind.error();
    const std::size_t colon = text.find(':');
    if (*kind != FileKind::none || colon == std::string::npos)
        return host.files.read(file, kMaxJournal);
    std::string path = text.substr(colon + 1);
    if (path.starts_with("./")) path.erase(0, 2);
    return git_file_at(host.processes, office.root, text.substr(0, colon), path);
}

Message why_stopped(const SignedAgain& done, const EntryText& entry) {
    if (done.stopped_by == StoppedBy::another)
        return message("entry {} was signed by {}, and only that person may sign it again",
                       entry.number, entry["by"]);
    if (done.stopped_by == StoppedBy::unreadable)
        return message("entry {} can not be read, so it is not signed again", entry.number);
    return message(
        "entry {} ({}) does not stand here; it and what comes after it are not signed again",
        entry.number, entry["do"]);
}

}  // namespace

Result<OwnVersion> read_like(const Host& host, const OpenedOffice& office,
                             const std::string& text) {
    auto bytes = bytes_of(host, office, text);
    if (!bytes) return bytes.error();
    OwnVersion like = own_version(host, office, text, std::move(*bytes), "");
    if (!like.journal.entries.empty() && !like.lost.empty()) return like;
    return refused(
        message("this is no case"), Place{text, 0, 0, {}},
        {message("name a case file, or one of a commit: --like COMMIT:cases/YEAR/ID.yaml")});
}

Result<bool> sign_like(Host& host, const OpenedOffice& office, const Officer& officer,
                       const SigningChoices& signing, const OwnVersion& like, Draft& draft) {
    const auto done = sign_again(host, office, officer, signing, like, draft);
    if (!done) return done.error();
    if (done->stopped_by == StoppedBy::answer) return false;
    if (!done->stopped_at) return true;
    const EntryText& entry =
        like.lost.at(static_cast<std::size_t>(done->stopped_at->value) - 1).entry;
    if (done->entries.empty()) return refused(why_stopped(*done, entry));
    host.err.write(
        render_remark(Severity::warning, why_stopped(*done, entry), host.words, host.err_paint));
    suggest(host, message("what is missing goes on from here: yankomas show {}",
                          draft.journal.header.id));
    return true;
}

}  // namespace yankomas
