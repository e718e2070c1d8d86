// Takes over what entries say, and lets the usual way of signing do the rest.
// SPDX-License-Identifier: Apache-2.0
#include "work/sign/sign_again.h"

#include "core/record/progress.h"
#include "store/office/verify.h"

namespace yankomas {

namespace {

bool knows_occurred(CaseAct act) {
    return act == CaseAct::open || act == CaseAct::step || act == CaseAct::cosign ||
           act == CaseAct::resume;
}

// What the signer said; times, roster and due time are those of today.
CaseEntry same_act(const CaseEntry& old) {
    CaseEntry entry;
    entry.act = old.act;
    entry.step = old.step;
    entry.outcome = old.outcome;
    entry.exit = old.exit;
    entry.hold = old.hold;
    entry.about = old.about;
    entry.documents = old.documents;
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
    if (knows_occurred(old.act)) {
        const OfficeRecord& record = office.record;
        const auto sop = record.sops.find(draft.journal.header.sop_digest);
        choices.occurred =
            sop == record.sops.end()
                ? old.at
                : effective_time(old, sop->second, record.calendar_now(), record.config.zone);
    }
    return choices;
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

bool is_own(const OpenedOffice& office, const PersonId& person, const OwnVersion& version,
            const LostEntry& lost) {
    const auto index = static_cast<std::size_t>(lost.entry.number.value) - 1;
    if (index >= version.journal.entries.size() || version.journal.entries[index].by != person)
        return false;
    const SignatureFact& signature = version.evidence.signatures[index];
    const Roster& roster = office.record.roster;
    const KeyRecord* key = roster.key_record(signature.key, roster.last_entry());
    return signature.state == SignatureState::good && key != nullptr && key->person == person;
}

Result<SignedAgain> sign_again(Host& host, const OpenedOffice& office, const Officer& officer,
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
        if (static_cast<std::size_t>(number.value) > version.journal.entries.size())
            return stop(StoppedBy::unreadable, number);
        if (!is_own(office, officer.person, version, lost)) return stop(StoppedBy::another, number);
        const CaseEntry& old = version.journal.entries[static_cast<std::size_t>(number.value) - 1];
        CaseEntry entry = same_act(old);
        if (entry.about && *entry.about >= first_lost) {
            const auto now = numbers.find(*entry.about);
            if (now == numbers.end()) return stop(StoppedBy::another, *entry.about);
            entry.about = now->second;
        }
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

}  // namespace yankomas
