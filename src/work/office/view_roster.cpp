// Folds a roster as far as a day knew it.
// SPDX-License-Identifier: Apache-2.0
#include "work/office/view_roster.h"

#include <algorithm>

#include "store/memory/known_offices.h"
#include "store/office/verify.h"
#include "store/ssh/ssh_key.h"

namespace yankomas {

namespace {

// The entries signed until the end of a day; a shorter roster is a roster too.
RosterJournal until(const RosterJournal& journal, Instant end) {
    RosterJournal shorter = journal;
    std::erase_if(shorter.entries, [&](const RosterEntry& entry) { return entry.at > end; });
    return shorter;
}

class Viewer {
public:
    Viewer(const OpenedOffice& office, Date day)
        : office_(office),
          zone_(office.roster_journal.entries.back().zone),
          day_(day),
          end_(instant_at(day + 1, 0, zone_) - 1),
          journal_(until(office.roster_journal, end_)),
          roster_(fold_roster(journal_, verify_roster(journal_)).roster) {}

    [[nodiscard]] RosterView view() const;

private:
    [[nodiscard]] ShownPerson show(const Person& person) const;
    [[nodiscard]] RoleState state_of(const Appointment& held) const;

    const OpenedOffice& office_;
    Zone zone_;
    Date day_;
    Instant end_;
    RosterJournal journal_;
    Roster roster_;
};

RoleState Viewer::state_of(const Appointment& held) const {
    const bool dismissed = std::ranges::any_of(roster_.dismissals, [&](const Dismissal& dismissal) {
        return dismissal.person == held.person && dismissal.role == held.role &&
               dismissal.since > held.since;
    });
    if (dismissed) return RoleState::dismissed;
    if (held.until && *held.until < day_) return RoleState::over;
    return held.from > day_ ? RoleState::later : RoleState::held;
}

ShownPerson Viewer::show(const Person& person) const {
    ShownPerson shown{person, roster_.is_admin(person.id, roster_.last_entry(), end_), {}, {}};
    for (const KeyRecord& record : roster_.keys) {
        if (record.person != person.id) continue;
        const auto key = parse_public_key(record.key);
        ShownKey found{record.key, key ? fingerprint(*key) : record.key, record.since,
                       std::nullopt};
        for (const Revocation& revocation : roster_.revocations) {
            if (revocation.key == record.key) found.revoked = revocation;
        }
        shown.keys.push_back(std::move(found));
    }
    for (const Appointment& held : roster_.appointments) {
        if (held.person == person.id) shown.roles.push_back({held, state_of(held)});
    }
    return shown;
}

RosterView Viewer::view() const {
    RosterView view;
    view.office = roster_.office;
    view.title = office_.record.config.title;
    view.founder = founder_fingerprint(office_.record.roster);
    view.day = day_;
    view.quorum = roster_.quorum;
    view.entries = roster_.last_entry().value;
    for (const Person& person : roster_.people) view.people.push_back(show(person));
    std::ranges::sort(view.people, {}, [](const ShownPerson& shown) { return shown.person.id; });
    for (const PendingChange& change : roster_.pending) {
        const RosterEntry& entry =
            journal_.entries[static_cast<std::size_t>(change.entry.value) - 1];
        view.pending.push_back({entry, {change.signers.begin(), change.signers.end()}});
    }
    view.published = roster_.publications;
    return view;
}

}  // namespace

RosterView view_roster(const OpenedOffice& office, Date day) { return Viewer(office, day).view(); }

}  // namespace yankomas
