// Compares a case with its seals: what is gone or changed, what came late, and what a sealer sealed
// of his own (yankomas-seal(5)).
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <span>

#include "core/base/rules/history.h"
#include "core/base/rules/seals.h"
#include "core/rules/situation.h"

namespace yankomas {

namespace {

// Returns the index of the first seal that holds and has an entry, or the number of seals if none
// does. What a failed seal names is in the next one that holds, if the case is what it says.
std::size_t first_having(const Docket& docket, EntryNumber entry) {
    const SealBook& book = docket.office.seals;
    const auto heads = book.heads_of(docket.journal.header.id);
    for (std::size_t i = 0; i < heads.size(); ++i) {
        if (heads[i].head.entries < entry.value) continue;
        if (!heads[i].failed || docket.evidence.seals[i] == SealedState::same) return heads[i].seal;
    }
    return book.seals().size();
}

// A seal proves nothing about the time of an entry that is dated after it.
bool is_early(const Seal& seal, const CaseEntry& entry) { return entry.at > seal.at + kClockSlack; }

// Returns the index of the first seal that proves that an entry was there at its time, or the
// number of seals if none does. What a seal has is in those below it too.
std::size_t first_seal(const Docket& docket, const CaseEntry& entry) {
    const std::vector<Seal>& seals = docket.office.seals.seals();
    std::size_t place = first_having(docket, entry.number);
    while (place < seals.size() && is_early(seals[place], entry)) ++place;
    return place;
}

Date day_of(const Seal& seal) { return local_date(seal.at, seal.zone); }

Message explanation() { return message("yankomas explain YK113"); }

// Checks an entry that the seal `lacking` does not have, although the entry says that it was signed
// before that seal. It may have been dated back at any time until a seal had it (`seen`). So it
// does not count if its signer lost his right before then.
void check_late(const Situation& s, const Seal& lacking, Instant seen) {
    if (s.entry.at >= lacking.at) return;
    const InForce later = s.docket.office.in_force(s.law.known, seen);
    const auto holds_role = [&](const InForce& law) {
        return law.appointment(s.entry.by, s.entry.role, s.day()) != nullptr;
    };
    if (!s.law.is_revoked(s.signature.key) && later.is_revoked(s.signature.key)) {
        s.report(rule::unwitnessed, Field::at,
                 message("seal {} of {} does not have entry {}, "
                         "and its key was revoked before any did",
                         lacking.number, day_of(lacking), s.entry.number),
                 explanation());
    } else if (holds_role(s.law) && !holds_role(later)) {
        s.report(rule::unwitnessed, Field::at,
                 message("seal {} of {} does not have entry {}, "
                         "and {} was dismissed as {} before any did",
                         lacking.number, day_of(lacking), s.entry.number, s.entry.by, s.entry.role),
                 explanation());
    } else {
        s.report(rule::sealed_late, Field::at,
                 message("entry {} is dated before seal {} of {}, which does not have it",
                         s.entry.number, lacking.number, day_of(lacking)),
                 message("it was entered late, from another clone, or with a clock set back"));
    }
}

// Returns the first seal of the office that says nothing false of the entry. Null if there is none.
const Seal* first_true_seal(const Situation& s, const Seal* covering) {
    return first_having(s.docket, s.entry.number) == 0 ? covering
                                                       : &s.docket.office.seals.seals().front();
}

// If the office has a seal from before the day on which a key was compromised, entries by that key
// count only if such a seal covers them.
void check_compromised(const Situation& s, const Seal* covering) {
    const Revocation* revocation = s.roster().compromise(s.signature.key);
    if (revocation == nullptr || revocation->has_begun(s.entry.at))
        return;  // the rules of keys report it
    const Seal* first = first_true_seal(s, covering);
    if (first == nullptr || revocation->has_begun(first->at) ||
        (covering != nullptr && !revocation->has_begun(covering->at)))
        return;
    s.report(rule::unwitnessed, Field::sig,
             message("entry {} is signed with a key compromised since {}, "
                     "and no seal from before that day proves its time",
                     s.entry.number, *revocation->compromised_since),
             explanation());
}

// Returns the index of the first head of the case, by seals that hold or by those that failed, that
// does not match the journal; else the number of heads.
std::size_t first_broken(const Docket& docket, std::span<const SealedHead> heads, bool failed) {
    std::size_t i = 0;
    while (i < heads.size() &&
           (docket.evidence.seals[i] == SealedState::same || heads[i].failed.has_value() != failed))
        ++i;
    return i;
}

// Reports the first seal whose head of the case does not match the journal. Later seals would only
// repeat it. Seals that failed are asked only if all others match.
void check_heads(const Docket& docket, Findings& findings) {
    const CaseJournal& journal = docket.journal;
    const SealBook& book = docket.office.seals;
    const auto heads = book.heads_of(journal.header.id);
    std::size_t i = first_broken(docket, heads, false);
    if (i == heads.size()) i = first_broken(docket, heads, true);
    if (i == heads.size()) return;
    const Seal& seal = book.seal_of(heads[i]);
    const int sealed = heads[i].head.entries;
    const auto have = static_cast<int>(journal.entries.size());
    findings.push_back(
        finding(heads[i].failed ? rule::failed_seal : rule::broken_seal,
                have == 0 ? Place{journal.path, 0, 0, {}}
                          : journal.place(docket.entry(EntryNumber{std::min(sealed, have)})),
                docket.evidence.seals[i] == SealedState::shorter
                    ? message("the end is gone: seal {} of {} has this case up to entry {}, "
                              "here is the last one {}",
                              seal.number, day_of(seal), sealed, have)
                    : message("up to entry {} this is not what seal {} of {} has", sealed,
                              seal.number, day_of(seal)),
                how_to_see_change(journal.path)));
}

// Reports the first seal that has an entry which is dated after it. Its clock was wrong, or that of
// the entry's signer; `seal` itself would have left the entry out.
void check_early_seals(const Docket& docket, Findings& findings) {
    if (docket.advice < Advice::warnings) return;
    const CaseJournal& journal = docket.journal;
    const SealBook& book = docket.office.seals;
    for (const SealedHead& sealed : book.heads_of(journal.header.id)) {
        if (sealed.failed) continue;
        const Seal& seal = book.seal_of(sealed);
        const auto end = journal.entries.begin() + sealed.head.entries;
        const auto found = std::find_if(journal.entries.begin(), end, [&](const CaseEntry& entry) {
            return is_early(seal, entry);
        });
        if (found == end) continue;
        findings.push_back(
            finding(rule::early_seal, journal.place(*found, Field::at),
                    message("entry {} is dated after seal {} of {}, which has it, so that seal "
                            "proves nothing about its time",
                            found->number, seal.number, day_of(seal)),
                    message("ask {}, who sealed it: yankomas explain YK116", seal.by)));
        return;
    }
}

}  // namespace

void check_sealed(const Situation& s) {
    const SealBook& book = s.docket.office.seals;
    if (book.seals().empty() || !book.is_whole()) return;
    const std::size_t place = first_seal(s.docket, s.entry);
    const Seal* covering = place < book.seals().size() ? &book.seals()[place] : nullptr;
    if (place > 0) check_late(s, book.seals()[place - 1], covering ? covering->at : s.docket.as_of);
    check_compromised(s, covering);
}

bool Docket::is_sealed(EntryNumber n) const {
    const auto heads = office.seals.heads_of(journal.header.id);
    for (std::size_t i = 0; i < heads.size(); ++i) {
        if (!heads[i].failed && heads[i].head.entries >= n.value &&
            evidence.seals[i] == SealedState::same)
            return true;
    }
    return false;
}

std::optional<Instant> last_seal_without(const Situation& s) {
    const SealBook& book = s.docket.office.seals;
    if (!book.is_whole()) return std::nullopt;
    const std::size_t place = first_seal(s.docket, s.entry);
    return place == 0 ? std::nullopt : std::optional(book.seals()[place - 1].at);
}

void check_seals_of(const Docket& docket, Findings& findings) {
    const std::size_t before = findings.size();
    check_heads(docket, findings);
    if (findings.size() != before) return;
    check_early_seals(docket, findings);
    const CaseJournal& journal = docket.journal;
    const SealBook& book = docket.office.seals;
    const auto own = std::ranges::count_if(journal.entries, [&](const CaseEntry& entry) {
        const std::size_t seal = first_seal(docket, entry);
        return seal < book.seals().size() && book.seals()[seal].by == entry.by;
    });
    if (own == 0) return;
    findings.push_back(
        finding(rule::own_seal, journal.place(journal.entries.front()),
                message("{} of its entries were sealed by whoever signed them", own),
                message("let somebody seal who signs no cases: yankomas roster appoint PERSON {}",
                        kSealerRole)));
}

}  // namespace yankomas
