// Picks out of a roster what a day knew.
// SPDX-License-Identifier: Apache-2.0
#include "cli/view_roster.h"

#include <algorithm>

#include "store/known_offices.h"
#include "store/ssh_key.h"

namespace yankomas {

namespace {

class Viewer {
public:
    Viewer(const OpenedOffice& office, Date day)
        : office_(office),
          roster_(office.record.roster),
          zone_(office.roster_journal.entries.back().zone),
          day_(day),
          end_(instant_at(day + 1, 0, zone_) - 1) {
        for (const RosterEntry& entry : office.roster_journal.entries) {
            if (entry.at <= end_) last_ = entry.number;
        }
    }

    [[nodiscard]] RosterView view() const;

private:
    [[nodiscard]] ShownPerson show(const Person& person) const;
    [[nodiscard]] RoleState state_of(const Appointment& held) const;
    [[nodiscard]] bool is_known(EntryNumber since) const { return since <= last_; }

    const OpenedOffice& office_;
    const Roster& roster_;
    Zone zone_;
    Date day_;
    Instant end_;
    EntryNumber last_;
};

RoleState Viewer::state_of(const Appointment& held) const {
    const bool dismissed = std::ranges::any_of(roster_.dismissals, [&](const Dismissal& dismissal) {
        return dismissal.person == held.person && dismissal.role == held.role && dismissal.since > held.since &&
               dismissal.at <= end_;
    });
    if (dismissed) return RoleState::dismissed;
    if (held.until && *held.until < day_) return RoleState::over;
    return held.from > day_ ? RoleState::later : RoleState::held;
}

ShownPerson Viewer::show(const Person& person) const {
    ShownPerson shown{person, roster_.is_admin(person.id, last_, end_), {}, {}};
    for (const KeyRecord& record : roster_.keys) {
        if (record.person != person.id || !is_known(record.since)) continue;
        const auto key = parse_public_key(record.key);
        ShownKey found{record.key, key ? fingerprint(*key) : record.key, record.since, std::nullopt};
        for (const Revocation& revocation : roster_.revocations) {
            if (revocation.key == record.key && revocation.at <= end_) found.revoked = revocation;
        }
        shown.keys.push_back(std::move(found));
    }
    for (const Appointment& held : roster_.appointments) {
        if (held.person == person.id && is_known(held.since)) shown.roles.push_back({held, state_of(held)});
    }
    return shown;
}

RosterView Viewer::view() const {
    RosterView view;
    view.office = roster_.office;
    view.title = office_.record.config.title;
    view.founder = founder_fingerprint(roster_);
    view.day = day_;
    view.zone = zone_;
    view.quorum = roster_.quorum;
    view.entries = last_.value;
    for (const Person& person : roster_.people) {
        if (is_known(person.since)) view.people.push_back(show(person));
    }
    std::ranges::sort(view.people, {}, [](const ShownPerson& shown) { return shown.person.id; });
    for (const PendingChange& change : roster_.pending) {
        const RosterEntry& entry = office_.roster_journal.entries[static_cast<std::size_t>(change.entry.value) - 1];
        if (is_known(change.entry)) view.pending.push_back({entry, {change.signers.begin(), change.signers.end()}});
    }
    for (const Publication& publication : roster_.publications) {
        if (is_known(publication.since)) view.published.push_back(publication);
    }
    return view;
}

}  // namespace

RosterView view_roster(const OpenedOffice& office, Date day) { return Viewer(office, day).view(); }

}  // namespace yankomas
