// What the seals say of a case: what is gone or other, what came late, what a sealer sealed
// himself.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/rules/situation.h"

namespace yankomas {

namespace {

// The place of the first seal that covers an entry, or how many seals there are if none does.
std::size_t first_seal(const SealBook& book, const CaseId& id, EntryNumber entry) {
    for (const SealedHead& sealed : book.heads_of(id)) {
        if (sealed.head.entries >= entry.value) return sealed.seal;
    }
    return book.seals().size();
}

std::string day_of(const Seal& seal) { return to_string(local_date(seal.at, seal.zone)); }

// An entry that seal `lacking` does not have, though it says that it was signed before. What took
// its signer's right away until a seal had it (`seen`) counts: until then it may have been dated
// back.
void check_late(const Situation& s, const Seal& lacking, Instant seen, Findings& findings) {
    if (s.entry.at >= lacking.at) return;
    const Roster& roster = s.roster();
    const Date day = local_date(s.entry.at, s.zone());
    const auto holds_at = [&](Instant at) {
        return roster.appointment(s.entry.by, s.entry.role, s.entry.roster.entry, day, at) !=
               nullptr;
    };
    const bool key_gone =
        !roster.is_revoked(s.signature.key, s.entry.at) && roster.is_revoked(s.signature.key, seen);
    const bool role_gone = holds_at(s.entry.at) && !holds_at(seen);
    if (key_gone || role_gone) {
        findings.push_back(s.at(
            Rule::unwitnessed, Field::at,
            key_gone
                ? message(
                      "seal {} of {} does not have entry {}, and its key was revoked before any did",
                      lacking.number, day_of(lacking), s.entry.number)
                : message(
                      "seal {} of {} does not have entry {}, and {} was dismissed as {} before any did",
                      lacking.number, day_of(lacking), s.entry.number, s.entry.by, s.entry.role),
            message("yankomas explain YK113")));
        return;
    }
    findings.push_back(
        s.at(Rule::sealed_late, Field::at,
             message("entry {} is dated before seal {} of {}, which does not have it",
                     s.entry.number, lacking.number, day_of(lacking)),
             message("it was entered late, from another clone, or with a clock set back")));
}

// A seal that is dated before what it has was made with a clock set back.
void check_early_seal(const Situation& s, const Seal& covering, Findings& findings) {
    if (s.entry.at <= covering.at + kClockSlack) return;
    findings.push_back(s.at(Rule::unwitnessed, Field::at,
                            message("entry {} is dated after seal {} of {}, which has it",
                                    s.entry.number, covering.number, day_of(covering)),
                            message("yankomas explain YK113")));
}

// Of a compromised key only what a seal from before that day covers counts, if the office sealed
// before that day.
void check_compromised(const Situation& s, const Seal* covering, Findings& findings) {
    const Seal& first = s.docket.office.seals.seals().front();
    for (const Revocation& revocation : s.roster().revocations) {
        if (revocation.key != s.signature.key || !revocation.compromised_since) continue;
        const Date since = *revocation.compromised_since;
        if (local_date(s.entry.at, revocation.zone) >= since) return;  // told by the key
        if (local_date(first.at, revocation.zone) >= since) continue;
        if (covering != nullptr && local_date(covering->at, revocation.zone) < since) continue;
        findings.push_back(s.at(
            Rule::unwitnessed, Field::sig,
            message(
                "entry {} is signed with a key compromised since {}, and no seal from before that day has it",
                s.entry.number, to_string(since)),
            message("yankomas explain YK113")));
        return;
    }
}

}  // namespace

void check_sealed(const Situation& s, Findings& findings) {
    const SealBook& book = s.docket.office.seals;
    if (book.seals().empty() || !book.is_whole()) return;
    const std::size_t place = first_seal(book, s.case_id(), s.entry.number);
    const Seal* covering = place < book.seals().size() ? &book.seals()[place] : nullptr;
    if (place > 0)
        check_late(s, book.seals()[place - 1], covering != nullptr ? covering->at : s.docket.as_of,
                   findings);
    if (covering != nullptr) check_early_seal(s, *covering, findings);
    check_compromised(s, covering, findings);
}

void check_seals_of(const Docket& docket, Findings& findings) {
    const CaseJournal& journal = docket.journal;
    const SealBook& book = docket.office.seals;
    const auto heads = book.heads_of(journal.header.id);
    for (std::size_t i = 0; i < heads.size(); ++i) {
        const SealedState state = docket.evidence.seals[i];
        if (state == SealedState::same) continue;
        const Seal& seal = book.seals()[heads[i].seal];
        const int sealed = heads[i].head.entries;
        const auto have = static_cast<int>(journal.entries.size());
        const Place place =
            journal.entries.empty()
                ? Place{journal.path, 0, 0, {}}
                : journal.place(
                      journal.entries[static_cast<std::size_t>(std::min(sealed, have)) - 1]);
        findings.push_back(finding(
            Rule::broken_seal, place,
            state == SealedState::shorter
                ? message(
                      "the end is gone: seal {} of {} has this case up to entry {}, here is the last one {}",
                      seal.number, day_of(seal), sealed, have)
                : message("up to entry {} this is not what seal {} of {} has", sealed, seal.number,
                          day_of(seal)),
            how_to_see_change(journal.path)));
        return;  // later seals say the same once more
    }
    int own = 0;
    for (const CaseEntry& entry : journal.entries) {
        const std::size_t seal = first_seal(book, journal.header.id, entry.number);
        if (seal < book.seals().size() && book.seals()[seal].by == entry.by) ++own;
    }
    if (own > 0) {
        findings.push_back(finding(
            Rule::own_seal, journal.place(journal.entries.front()),
            message("{} of its entries were sealed by whoever signed them", own),
            message("let somebody seal who signs no cases: yankomas roster appoint PERSON {}",
                    kSealerRole)));
    }
}

}  // namespace yankomas
