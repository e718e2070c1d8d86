// Counts the admins, and lays the terms of the holders of a role side by side.
// SPDX-License-Identifier: Apache-2.0
#include "core/rules/people.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/base/rules/office.h"
#include "core/roster/quorum.h"

namespace yankomas {

namespace {

// The time for which an appointment gives somebody the right to sign.
struct Term {
    const Appointment* held = nullptr;
    Instant from;
    std::optional<Instant> end;  // the first instant without it; never if unset

    [[nodiscard]] bool is_longer_than(const Term& other) const {
        return other.end && (!end || *end > *other.end);
    }
};

// Days before the appointment was complete count only for ratifying, so the term begins then.
Term term_of(const Appointment& held, const Roster& roster) {
    Term term{&held, std::max(instant_at(held.from, 0, held.zone), held.at), std::nullopt};
    const auto end_at = [&](Instant at) { term.end = std::min(term.end.value_or(at), at); };
    if (held.until) end_at(instant_at(*held.until + 1, 0, held.zone));
    for (const Dismissal& one : roster.dismissals) {
        if (one.person == held.person && one.role == held.role && held.since < one.since)
            end_at(one.at);
    }
    return term;
}

// The two terms that reach furthest among those looked at so far, of two different people. Whoever
// begins later meets one of them if he meets anybody.
struct Furthest {
    std::optional<Term> first;
    std::optional<Term> second;

    [[nodiscard]] const std::optional<Term>& of_somebody_else(const PersonId& person) const {
        return first && first->held->person == person ? second : first;
    }
    void add(const Term& term) {
        const bool is_same = first && first->held->person == term.held->person;
        if (!first || term.is_longer_than(*first)) {
            if (!is_same) second = first;
            first = term;
        } else if (!is_same && (!second || term.is_longer_than(*second))) {
            second = term;
        }
    }
};

// Returns the entry that made the appointment, also if another one completed it.
Place place_of_appointment(const RosterJournal& journal, const Appointment& held) {
    const auto index = static_cast<std::size_t>(held.since.value) - 1;
    if (index >= journal.entries.size()) return {journal.path, 0, 0, {}};
    const RosterEntry* entry = &journal.entries[index];
    if (entry->about) entry = &journal.entries[static_cast<std::size_t>(entry->about->value) - 1];
    return journal.place(*entry, Field::role);
}

// Says that two people hold the role. `later` begins no earlier than `earlier`.
std::optional<Finding> meeting_of(const Term& earlier, const Term& later,
                                  const RosterJournal& journal, Instant now) {
    const Appointment& held = *later.held;
    const Date day = local_date(later.from, held.zone);
    const Instant day_is_over = instant_at(day + 1, 0, held.zone);
    const auto ends_before = [](const Term& term, Instant at) {
        return term.end && *term.end < at;
    };
    if (ends_before(earlier, day_is_over) || ends_before(later, day_is_over)) return std::nullopt;
    const std::string from = later.from > now ? " --from " + to_string(day) : "";
    Finding found = finding(
        rule::two_holders, place_of_appointment(journal, held),
        message("{} and {} both hold {} from {} on, and one person holds it at a time",
                earlier.held->person, held.person, held.role, day),
        message("if {} leaves or has left: {}", earlier.held->person,
                command("yankomas roster dismiss {} {}{}", earlier.held->person, held.role, from)));
    if (ends_before(earlier, now + 1) || ends_before(later, now + 1)) {
        found.severity = Severity::note;
        found.hint = {};
    }
    return found;
}

}  // namespace

std::optional<Finding> lone_admin(const Roster& roster, const std::string& file, Instant now) {
    const int admins = admins_at(roster, now);
    if (admins > roster.quorum) return std::nullopt;
    const bool is_new =
        admins > 0 && now < roster.times.front() + kDaysForSecondAdmin * kSecondsOfDay;
    if (is_new) return std::nullopt;
    const Place place{file, 0, 0, {}};
    if (admins == 0) {
        return finding(rule::lone_admin, place,
                       message("no admin has a key in force, so nobody can change the roster"),
                       message("found the office anew with the people who are there: {}",
                               command("yankomas init")));
    }
    const Message hint = message("make another admin: {}", command("yankomas roster admin PERSON"));
    if (admins > 1) {
        return finding(rule::lone_admin, place,
                       message("{} admins must sign, and there are {}: if one of their keys is "
                               "lost, nobody can change the roster any more",
                               roster.quorum, admins),
                       hint);
    }
    const auto alone = std::ranges::find_if(roster.people, [&](const Person& one) {
        return roster.in_force(now).is_admin(one.id) && roster.in_force(now).has_live_key(one.id);
    });
    return finding(rule::lone_admin, place,
                   message("{} is the only admin: if that key is lost, nobody can change the "
                           "roster any more",
                           alone->id),
                   hint);
}

std::set<RoleId> single_roles(const OfficeRecord& office, Instant now) {
    std::set<SopId> ids;
    for (const auto& [digest, sop] : office.sops) ids.insert(sop.version.id);
    std::set<RoleId> single;
    for (const SopId& id : ids) {
        const Sop* sop = office.in_force(now).sop(id);
        if (sop == nullptr) continue;
        for (const auto& [role, facts] : sop->roles) {
            if (facts.single) single.insert(role);
        }
    }
    return single;
}

bool is_of_outside(const OfficeRecord& office, const RoleId& role) {
    bool is_named = false;
    for (const auto& [digest, sop] : office.sops) {
        const Role* facts = find(sop.roles, role);
        if (facts != nullptr && !facts->outside) return false;
        is_named = is_named || facts != nullptr;
    }
    return is_named;
}

Findings two_holders(const Roster& roster, const RosterJournal& journal,
                     const std::set<RoleId>& single, Instant now) {
    std::vector<Term> terms;
    for (const Appointment& held : roster.appointments) {
        if (held.capacity == Capacity::definitif && single.contains(held.role))
            terms.push_back(term_of(held, roster));
    }
    std::ranges::stable_sort(terms, {}, &Term::from);
    Findings findings;
    std::map<RoleId, Furthest> by_role;
    for (const Term& term : terms) {
        if (term.end && *term.end <= term.from) continue;  // dismissed before it began
        Furthest& furthest = by_role[term.held->role];
        if (const auto& other = furthest.of_somebody_else(term.held->person)) {
            if (auto found = meeting_of(*other, term, journal, now))
                findings.push_back(std::move(*found));
        }
        furthest.add(term);
    }
    return findings;
}

}  // namespace yankomas
