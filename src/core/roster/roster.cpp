// Questions to the roster.
// SPDX-License-Identifier: Apache-2.0
#include "core/roster/roster.h"

#include <algorithm>

#include "core/roster/key_material.h"

namespace yankomas {

namespace {

const std::vector<std::size_t>& places_of(const PlacesByName& index, std::string_view name) {
    static const std::vector<std::size_t> none;
    const auto found = index.find(name);
    return found == index.end() ? none : found->second;
}

// What two people signed last counts, else the earliest day.
bool counts_before(const Revocation& one, const Revocation& other) {
    if (one.by_two != other.by_two) return one.by_two;
    return one.by_two ? one.since > other.since : one.compromised_since < other.compromised_since;
}

}  // namespace

Date day_alone(Date since, Instant at, Zone zone) {
    constexpr int kMostDaysBefore = 14;
    return std::max(since, local_date(at, zone) - kMostDaysBefore);
}

void Roster::add(Person person) {
    by_id_[person.id.value].push_back(people.size());
    people.push_back(std::move(person));
}

void Roster::add(KeyRecord record) {
    by_key_[std::string(material_of(record.key))].push_back(keys.size());
    by_owner_[record.person.value].push_back(keys.size());
    keys.push_back(std::move(record));
}

void Roster::add(Appointment held) {
    by_role_[held.role.value].push_back(appointments.size());
    by_holder_[held.person.value].push_back(appointments.size());
    appointments.push_back(std::move(held));
}

bool Roster::is_position(const RosterPosition& position) const {
    const auto index = static_cast<std::size_t>(position.entry.value);
    return index >= 1 && index <= heads.size() && heads[index - 1] == position.digest;
}

bool Roster::is_before_entry(Instant at, EntryNumber n) const {
    const auto place = static_cast<std::size_t>(n.value) - 1;
    return place < times.size() && at + kClockSlack < times[place];
}

const Person* Roster::person(const PersonId& id) const {
    const std::vector<std::size_t>& places = places_of(by_id_, id.value);
    return places.empty() ? nullptr : &people[places.front()];
}

std::string Roster::name_of(const PersonId& id) const {
    const Person* known = person(id);
    return known == nullptr ? id.value : known->name;
}

const KeyRecord* Roster::same_key(std::string_view key) const {
    const std::vector<std::size_t>& places = places_of(by_key_, material_of(key));
    return places.empty() ? nullptr : &keys[places.front()];
}

const Revocation* Roster::compromise(std::string_view key) const {
    const Revocation* found = nullptr;
    for (const Revocation& one : revocations) {
        if (one.key != key || !one.compromised_since) continue;
        if (found == nullptr || counts_before(one, *found)) found = &one;
    }
    return found;
}

std::vector<const Appointment*> Roster::appointments_of(const PersonId& person) const {
    std::vector<const Appointment*> all;
    for (const std::size_t place : places_of(by_holder_, person.value))
        all.push_back(&appointments[place]);
    return all;
}

const KeyRecord* RightsInForce::key(std::string_view key) const {
    for (const std::size_t place : places_of(roster.by_key_, material_of(key))) {
        if (roster.keys[place].key == key && roster.keys[place].since <= known)
            return &roster.keys[place];
    }
    return nullptr;
}

bool RightsInForce::is_revoked(std::string_view key) const {
    if (roster.revocations.empty()) return false;
    const bool is_dead = std::ranges::any_of(roster.revocations, [&](const Revocation& revocation) {
        return revocation.key == key && revocation.at <= at;
    });
    if (is_dead) return true;
    const Revocation* since = roster.compromise(key);
    return since != nullptr && since->has_begun(at);
}

std::optional<Revocation> RightsInForce::compromise(std::string_view key) const {
    std::optional<Revocation> found;
    for (Revocation one : roster.revocations) {
        if (one.key != key || !one.compromised_since) continue;
        const auto index = static_cast<std::size_t>(one.since.value) - 1;
        if (one.since > known && roster.times[index] > at) {
            if (!one.by_two || one.at > at) continue;
            one.by_two = false;
            one.compromised_since = day_alone(*one.compromised_since, one.at, one.zone);
        }
        if (!found || counts_before(one, *found)) found = one;
    }
    return found;
}

bool RightsInForce::is_compromised_by_two(std::string_view key) const {
    const Revocation* since = roster.compromise(key);
    return since != nullptr && since->by_two && since->has_begun(at);
}

bool RightsInForce::has_live_key(const PersonId& person) const {
    return std::ranges::any_of(places_of(roster.by_owner_, person.value), [&](std::size_t place) {
        return !is_revoked(roster.keys[place].key);
    });
}

bool RightsInForce::is_revoked_by_two(std::string_view key) const {
    return is_compromised_by_two(key) ||
           std::ranges::any_of(roster.revocations, [&](const Revocation& revocation) {
               return revocation.key == key && revocation.at <= at;
           });
}

bool RightsInForce::counts(const Appointment& held, Date day) const {
    if (held.since > known || at + kClockSlack < held.at) return false;
    if (day < held.first_day() || (held.until && day > *held.until)) return false;
    return std::ranges::none_of(roster.dismissals, [&](const Dismissal& dismissal) {
        return dismissal.at <= at && held.since < dismissal.since &&
               dismissal.person == held.person && dismissal.role == held.role;
    });
}

const Appointment* RightsInForce::appointment(const PersonId& person, const RoleId& role,
                                              Date day) const {
    for (const std::size_t place : places_of(roster.by_holder_, person.value)) {
        if (roster.appointments[place].role == role && counts(roster.appointments[place], day))
            return &roster.appointments[place];
    }
    return nullptr;
}

bool RightsInForce::is_admin(const PersonId& person) const {
    bool admin = false;
    for (const AdminChange& change : roster.admins) {
        if (change.person != person) continue;
        if (change.is_admin && change.since <= known) admin = true;
        if (!change.is_admin && change.at <= at) admin = false;
    }
    return admin;
}

std::vector<const Appointment*> RightsInForce::holders(const RoleId& role, Date day) const {
    return holders(role, day, true);
}

std::vector<const Appointment*> RightsInForce::keyless(const RoleId& role, Date day) const {
    return holders(role, day, false);
}

std::vector<const Appointment*> RightsInForce::holders(const RoleId& role, Date day,
                                                       bool with_key) const {
    std::vector<const Appointment*> found;
    for (const std::size_t place : places_of(roster.by_role_, role.value)) {
        const Appointment& held = roster.appointments[place];
        if (counts(held, day) && has_live_key(held.person) == with_key) found.push_back(&held);
    }
    // Of two appointments of one person the first counts.
    std::ranges::stable_sort(found, {}, &Appointment::person);
    const auto is_same = [](const Appointment* a, const Appointment* b) {
        return a->person == b->person;
    };
    found.erase(std::unique(found.begin(), found.end(), is_same), found.end());
    return found;
}

const PublishedFile* Roster::latest(PublishedKind kind, EntryNumber n) const {
    const PublishedFile* last = nullptr;
    for (const Publication& publication : publications) {
        if (!publication.counts) continue;
        if (publication.file.kind == kind && publication.since <= n) last = &publication.file;
    }
    return last;
}

const PublishedFile* Roster::published(PublishedKind kind, const Digest& digest,
                                       EntryNumber n) const {
    for (const Publication& publication : publications) {
        const PublishedFile& file = publication.file;
        if (!publication.counts || publication.since > n) continue;
        if (file.kind == kind && file.digest == digest) return &file;
    }
    return nullptr;
}

}  // namespace yankomas
