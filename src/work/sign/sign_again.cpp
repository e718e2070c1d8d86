// Copies what old entries say into new ones, which are signed in the usual way.
// SPDX-License-Identifier: Apache-2.0
#include "work/sign/sign_again.h"

#include <utility>

#include "core/record/progress.h"
#include "store/disk/os_error.h"
#include "store/git/git_files.h"
#include "store/office/open_office.h"
#include "store/office/verify.h"
#include "work/report.h"
#include "work/sign/migration.h"
#include "work/sign/sign_case.h"
#include "work/sign/signing.h"

namespace yankomas {

namespace {

// Copies what the signer said. Times, roster position and due time are those of today.
CaseEntry same_act(const CaseEntry& old) {
    CaseEntry entry;
    entry.act = old.act;
    entry.step = old.step;
    entry.outcome = old.outcome;
    entry.exit = old.exit;
    entry.hold = old.hold;
    entry.about = old.about;
    entry.kind = old.kind;
    entry.digest = old.digest;
    entry.sop = old.sop;
    entry.sop_digest = old.sop_digest;
    entry.subject = old.subject;
    entry.area = old.area;
    entry.title = old.title;
    entry.person = old.person;
    entry.register_text = old.register_text;
    entry.received = old.received;
    entry.documents = old.documents;
    entry.basis = old.basis;
    return entry;
}

EntryChoices same_choices(const OpenedOffice& office, const Draft& draft, const CaseEntry& old,
                          const SigningChoices& signing) {
    EntryChoices choices;
    choices.signing = signing;
    choices.role = old.role;
    choices.party = old.party;
    choices.reason = old.reason;
    choices.note = old.note;
    // The acts that may say when they happened (yankomas-case(5)).
    const bool knows_occurred = old.act == CaseAct::open || old.act == CaseAct::step ||
                                old.act == CaseAct::cosign || old.act == CaseAct::resume;
    if (!knows_occurred) return choices;
    const OfficeRecord& record = office.record;
    const Pass* pass = draft.judgement.standing.progress.current();
    const Sop& clock = pass == nullptr ? procedure_of(office, draft) : *pass->sop;
    const Instant counted =
        effective_time(old, clock, record.in_force(old.at).calendar(), record.config.zone);
    choices.occurred = SpokenTime{counted, {}, 0, {}};
    return choices;
}

// Entries are numbered from 1.
std::size_t index_of(EntryNumber number) { return static_cast<std::size_t>(number.value) - 1; }

Result<std::string> bytes_like(const Host& host, const OpenedOffice& office,
                               const std::string& text) {
    const std::string file = path_from(host, text);
    const auto kind = host.files.kind_of(file);
    if (!kind) return kind.error();
    const std::size_t colon = text.find(':');
    if (*kind != FileKind::none || colon == std::string::npos)
        return host.files.read(file, kMaxAnyJournal);
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
        "entry {} ({}) does not stand here; it and what comes after it are not signed "
        "again",
        entry.number, entry["do"]);
}

}  // namespace

OwnVersion own_version(const Host& host, const OpenedOffice& office, const std::string& path,
                       std::string bytes, std::string_view now) {
    OwnVersion version;
    version.journal = read_case(path, std::move(bytes));
    version.evidence = verify_case(version.journal, host.files, office.root, office.record.seals);
    version.lost = lost_entries(version.journal.bytes, now);
    return version;
}

bool is_own(const Host& host, const OpenedOffice& office, const PersonId& person,
            const OwnVersion& version, const LostEntry& lost) {
    const std::size_t index = index_of(lost.entry.number);
    if (index >= version.journal.entries.size() || version.journal.entries[index].by != person)
        return false;
    const SignatureFact& signature = version.evidence.signatures[index];
    const Roster& roster = office.record.roster;
    const KeyRecord* key = roster.in_force(host.now).key(signature.key);
    return signature.state == SignatureState::good && key != nullptr && key->person == person;
}

Result<SignedAgain> sign_again(const Host& host, const OpenedOffice& office, const Officer& officer,
                               const SigningChoices& signing, const OwnVersion& version,
                               Draft& draft) {
    SignedAgain result;
    std::map<EntryNumber, EntryNumber> numbers;  // of lost entries that stand again
    const auto stop = [&](StoppedBy why, EntryNumber at) {
        result.stopped_by = why;
        result.stopped_at = at;
        return result;
    };
    const EntryNumber first_lost =
        version.lost.empty() ? EntryNumber{0} : version.lost.front().entry.number;
    for (const LostEntry& lost : version.lost) {
        const EntryNumber number = lost.entry.number;
        if (lost.again) {
            numbers[number] = *lost.again;
            continue;
        }
        if (index_of(number) >= version.journal.entries.size())
            return stop(StoppedBy::unreadable, number);
        if (!is_own(host, office, officer.person, version, lost))
            return stop(StoppedBy::another, number);
        const CaseEntry& old = version.journal.entries[index_of(number)];
        CaseEntry entry = same_act(old);
        if (entry.about && *entry.about >= first_lost) {
            const auto now = numbers.find(*entry.about);
            if (now == numbers.end()) return stop(StoppedBy::another, *entry.about);
            entry.about = now->second;
        }
        renumber_step(office, draft, version.journal, entry, number);
        const auto done =
            sign_onto(host, office, officer, same_choices(office, draft, old, signing), draft,
                      std::move(entry));
        if (!done && done.error().kind == ErrorKind::refused) return stop(StoppedBy::rules, number);
        if (!done) return done.error();
        if (!*done) return stop(StoppedBy::answer, number);
        numbers[number] = result.entries[number] = draft.journal.entries.back().number;
    }
    return result;
}

Result<OwnVersion> read_like(const Host& host, const OpenedOffice& office,
                             const std::string& text) {
    auto bytes = bytes_like(host, office, text);
    if (!bytes) return bytes.error();
    OwnVersion like = own_version(host, office, text, std::move(*bytes), "");
    if (!like.journal.entries.empty() && !like.lost.empty()) return like;
    return refused(
        message("this is no case"), in_file(text),
        {message("name a case file, or one of a commit: --like COMMIT:cases/YEAR/ID.yaml")});
}

Result<bool> sign_like(const Host& host, const OpenedOffice& office, const Officer& officer,
                       const SigningChoices& signing, const OwnVersion& like, Draft& draft) {
    const auto done = sign_again(host, office, officer, signing, like, draft);
    if (!done) return done.error();
    if (done->stopped_by == StoppedBy::answer) return false;
    if (!done->stopped_at) return true;
    const Message why = why_stopped(*done, like.lost.at(index_of(*done->stopped_at)).entry);
    if (done->entries.empty()) return refused(why);
    remark(host, Severity::warning, why);
    suggest(host, message("what is missing goes on from here: yankomas show {}",
                          draft.journal.header.id));
    return true;
}

}  // namespace yankomas
