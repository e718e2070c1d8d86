// Extends drafts and puts them in place.
// SPDX-License-Identifier: Apache-2.0
#include "work/sign/draft.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "render/cases/case_look.h"
#include "render/cases/signature.h"
#include "store/disk/os_error.h"
#include "store/disk/path.h"
#include "store/git/git.h"
#include "store/office/open_office.h"
#include "store/office/verify.h"
#include "work/judge/predecessor.h"
#include "work/office/party_codes.h"
#include "work/report.h"
#include "work/sign/put_journal.h"

namespace yankomas {

namespace {

Error not_kept(const std::string& path) {
    return failed(message("the signed case does not verify, so it was not kept"), in_file(path),
                  {message("ssh-keygen made a signature that is not good, or a file changed "
                           "meanwhile; try again")});
}

// True if the case is verified, or only waits for ratifications.
bool is_sound(const Judgement& judgement) {
    return judgement.standing.verified || may_be_ratified(judgement);
}

std::size_t errors_in(const Findings& findings) {
    return static_cast<std::size_t>(
        std::ranges::count(findings, Severity::error, &Finding::severity));
}

// Checks that what was read back from the disk has the bytes of the draft, is verified, and has no
// more errors than the draft.
Status accept(const Host& host, const OpenedOffice& office, const Draft& before,
              std::string bytes) {
    const Draft after = draft_of(host, office, read_case(before.journal.path, std::move(bytes)));
    const bool good = is_sound(after.judgement) && after.journal.bytes == before.journal.bytes &&
                      errors_in(after.judgement.findings) <= errors_in(before.judgement.findings);
    return good ? Status(Done{}) : not_kept(before.journal.path);
}

Result<Copied> copy(Files& files, const std::string& source, const std::string& target) {
    auto status = files.make_folders(parent_of(target));
    if (status) status = files.remove_stale_temps_of(target);
    if (!status) return status.error();
    return files.copy_in(source, target);
}

// Copies the planned files, notes in `made` which are new, and puts the journal in place.
Status put_files(const Host& host, const OpenedOffice& office, const Draft& draft,
                 const std::optional<std::string>& was, std::vector<std::string>& made) {
    for (const PlannedCopy& planned : draft.copies) {
        const std::string file = join_path(office.root, planned.target);
        const auto copied = copy(host.files, planned.source, file);
        if (!copied) return copied.error();
        if (*copied == Copied::made) made.push_back(file);
    }
    return put_journal(
        host, join_path(office.root, draft.journal.path), draft.journal.bytes, was,
        [&](std::string bytes) { return accept(host, office, draft, std::move(bytes)); });
}

// Fails if somebody else gave the code to a party while this run had not locked the office.
Status require_free(const Host& host, const OpenedOffice& office,
                    const std::optional<PartyCode>& code) {
    if (!code) return Done{};
    const auto used = party_codes_in_use(host.files, office.root);
    if (!used) return used.error();
    if (!used->contains(*code)) return Done{};
    return refused(message("somebody else took the code {} meanwhile", *code), {},
                   {message("nothing was written; the same command takes the next free code")});
}

// What is said about one case that was just named needs no short ids.
CaseLook look_on(const Screen& screen, const Host& host, const OpenedOffice& office) {
    return {screen, office.record.config.zone, host.now};
}

}  // namespace

Draft draft_of(const Host& host, const OpenedOffice& office, CaseJournal journal) {
    Evidence evidence = verify_case(journal, host.files, office.root, office.record.seals);
    Docket docket(office.record, journal, evidence, host.now);
    docket.continues = predecessor_of(host, office, journal);
    Judgement judgement = judge(docket);
    return Draft{std::move(journal), std::move(evidence), std::move(judgement)};
}

Docket docket_of(const Host& host, const OpenedOffice& office, const Draft& draft) {
    Docket docket(office.record, draft.journal, draft.evidence, host.now);
    docket.continues = draft.judgement.standing.progress.continues;
    return docket;
}

void go_on_from_named(const Host& host, const OpenedOffice& office, const CaseEntry& open,
                      Draft& draft) {
    draft.judgement.standing.progress.continues =
        find_predecessor(host, office, draft.journal.header.id, open);
}

Status extend(const Host& host, const OpenedOffice& office, Draft& draft, std::string bytes) {
    Draft longer = draft_of(host, office, read_case(draft.journal.path, std::move(bytes)));
    longer.copies = std::move(draft.copies);
    longer.new_party = std::move(draft.new_party);
    draft = std::move(longer);
    return is_sound(draft.judgement) ? Status(Done{}) : not_kept(draft.journal.path);
}

void extend_unsigned(const Host& host, const OpenedOffice& office, Draft& draft, CaseEntry entry,
                     std::string key) {
    draft.evidence.signatures.push_back({SignatureState::good, std::move(key), {}});
    draft.evidence.documents.emplace_back(entry.documents.size());
    draft.journal.entries.push_back(std::move(entry));
    draft.judgement = judge(docket_of(host, office, draft));
    ++draft.shown_only;
}

const Sop& procedure_of(const OpenedOffice& office, const Draft& draft) {
    const Sop* present = draft.judgement.standing.progress.versions.present();
    return present == nullptr ? office.record.sops.at(draft.journal.header.sop_digest) : *present;
}

Status put_draft(const Host& host, const OpenedOffice& office, const Draft& draft,
                 const std::optional<std::string>& was, const SigningChoices& choices) {
    const std::string path = join_path(office.root, draft.journal.path);
    const std::string folder = parent_of(path);
    const auto lock = lock_to_put(host, office, path, was);
    if (!lock) return lock.error();
    auto status = require_free(host, office, draft.new_party);
    if (status) status = host.files.make_folders(folder);
    if (!status) return status;
    std::vector<std::string> made;
    status = put_files(host, office, draft, was, made);
    if (!status) {
        // If something fails after the rename, the new journal stays, so the documents that it
        // names must stay too. A superfluous copy does no harm.
        if (!still_holds(host.files, path, was)) return status;
        for (const std::string& file : made) static_cast<void>(host.files.remove(file).has_value());
        return status;
    }
    if (draft.new_party)
        remark(host, Severity::note,
               message("the party got the code {}: write in the code book of the office who it is",
                       *draft.new_party));
    if (!choices.commit) return Done{};
    const CaseEntry& last = draft.journal.entries.back();
    const std::string what = last.step ? fmt::format("{} {}", name_of(last.act), last.step->value)
                                       : std::string(name_of(last.act));
    return git_commit(host.files, host.processes, office.root, {draft.journal.path},
                      fmt::format("{}: {}", draft.journal.header.id.value, what));
}

std::string question_about(const Host& host, const OpenedOffice& office, const Draft& draft,
                           CaseEntry entry, std::string key) {
    Draft then = draft;
    extend_unsigned(host, office, then, std::move(entry), std::move(key));
    return render_question(docket_of(host, office, then), then.judgement,
                           look_on(host.err_screen(), host, office));
}

void tell_signed(const Host& host, const OpenedOffice& office, const Draft& draft,
                 const std::optional<PersonId>& reader) {
    host.out.write(render_signed(docket_of(host, office, draft), draft.judgement,
                                 look_on(host.screen(), host, office), reader));
}

}  // namespace yankomas
