// Folds the entries that a roster had by the end of a day.
// SPDX-License-Identifier: Apache-2.0
#include "work/office/view_roster.h"

#include <algorithm>
#include <iterator>

#include "store/memory/known_offices.h"
#include "store/office/open_office.h"
#include "store/office/verify.h"
#include "store/ssh/ssh_key.h"

namespace yankomas {

namespace {

RoleState state_of(const Appointment& held, const Roster& roster, Date day, Instant end) {
    const bool dismissed = std::ranges::any_of(roster.dismissals, [&](const Dismissal& dismissal) {
        return dismissal.person == held.person && dismissal.role == held.role &&
               dismissal.since > held.since && dismissal.at <= end;
    });
    if (dismissed) return RoleState::dismissed;
    if (held.until && *held.until < day) return RoleState::over;
    if (held.from > day) return RoleState::later;
    return roster.in_force(end).has_live_key(held.person) ? RoleState::held : RoleState::no_key;
}

// Returns the day from which on somebody is dismissed from what he was appointed to, if he is.
std::optional<Date> dismissed_from(const Appointment& held, const Roster& roster) {
    std::optional<Date> first;
    for (const Dismissal& one : roster.dismissals) {
        if (one.person != held.person || one.role != held.role || one.since <= held.since) continue;
        const Date day = local_date(one.at, held.zone);
        first = std::min(first.value_or(day), day);
    }
    return first;
}

ShownKey show_key(const KeyRecord& record, const Roster& roster) {
    const auto key = parse_public_key(record.key);
    ShownKey shown{record.key, key ? fingerprint(*key) : record.key, record.since, std::nullopt};
    const auto revoked = std::ranges::find(roster.revocations, record.key, &Revocation::key);
    if (revoked == roster.revocations.end()) return shown;
    shown.revoked = *revoked;
    const Revocation* compromise = roster.compromise(record.key);
    if (compromise != nullptr) shown.revoked->compromised_since = compromise->compromised_since;
    return shown;
}

ShownPerson show_person(const Person& person, const Roster& roster, Date day, Instant end) {
    ShownPerson shown{person, roster.in_force(end).is_admin(person.id), {}, {}};
    for (const KeyRecord& record : roster.keys) {
        if (record.person == person.id) shown.keys.push_back(show_key(record, roster));
    }
    for (const Appointment& held : roster.appointments) {
        if (held.person == person.id)
            shown.roles.push_back(
                {held, state_of(held, roster, day, end), dismissed_from(held, roster)});
    }
    return shown;
}

}  // namespace

RosterView view_roster(const OpenedOffice& office, Date day) {
    RosterJournal journal = office.roster_journal;
    const Instant end = instant_at(day + 1, 0, journal.entries.back().zone) - 1;
    // A roster without its last entries is still a valid roster, because a signature covers only
    // the bytes above it.
    std::erase_if(journal.entries, [&](const RosterEntry& entry) { return entry.at > end; });
    const Roster roster = fold_roster(journal, verify_roster(journal)).roster;
    RosterView view;
    view.office = roster.office;
    view.title = office.record.config.title;
    view.founder = founder_fingerprint(office.record.roster);
    view.day = day;
    view.quorum = roster.quorum;
    view.entries = roster.last_entry().value;
    for (const Person& person : roster.people)
        view.people.push_back(show_person(person, roster, day, end));
    std::ranges::sort(view.people, {}, [](const ShownPerson& shown) { return shown.person.id; });
    for (const PendingChange& change : roster.pending) {
        const auto index = static_cast<std::size_t>(change.entry.value) - 1;
        if (change.acts) continue;  // the person's key is shown with its day
        ShownChange& shown = view.pending.emplace_back(ShownChange{journal.entries[index], {}});
        for (const auto& [signer, key] : change.signers) {
            if (roster.in_force(end).may_change(signer, key)) shown.signers.push_back(signer);
        }
    }
    std::ranges::copy_if(roster.publications, std::back_inserter(view.published),
                         &Publication::counts);
    return view;
}

}  // namespace yankomas
