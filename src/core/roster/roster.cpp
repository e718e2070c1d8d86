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

}  // namespace

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

const KeyRecord* Roster::key_record(std::string_view key, EntryNumber n) const {
    for (const std::size_t place : places_of(by_key_, material_of(key))) {
        if (keys[place].key == key && keys[place].since <= n) return &keys[place];
    }
    return nullptr;
}

const KeyRecord* Roster::same_key(std::string_view key) const {
    const std::vector<std::size_t>& places = places_of(by_key_, material_of(key));
    return places.empty() ? nullptr : &keys[places.front()];
}

bool Roster::is_revoked(std::string_view key, Instant at) const {
    if (revocations.empty()) return false;
    const bool is_dead = std::ranges::any_of(revocations, [&](const Revocation& revocation) {
        return revocation.key == key && revocation.at <= at;
    });
    if (is_dead) return true;
    const Revocation* since = compromise(key);
    return since != nullptr && since->has_begun(at);
}

const Revocation* Roster::compromise(std::string_view key) const {
    const Revocation* found = nullptr;
    for (const Revocation& one : revocations) {
        if (one.key != key || !one.compromised_since) continue;
        const bool is_better = found == nullptr || (one.by_two && !found->by_two) ||
                               (one.by_two == found->by_two &&
                                (one.by_two ? one.since > found->since
                                            : one.compromised_since < found->compromised_since));
        if (is_better) found = &one;
    }
    return found;
}

bool Roster::is_compromised_by_two(std::string_view key, Instant at) const {
    const Revocation* since = compromise(key);
    return since != nullptr && since->by_two && since->has_begun(at);
}

bool Roster::has_live_key(const PersonId& person, Instant at) const {
    return std::ranges::any_of(places_of(by_owner_, person.value),
                               [&](std::size_t place) { return !is_revoked(keys[place].key, at); });
}

bool Roster::is_revoked_by_two(std::string_view key, Instant at) const {
    return is_compromised_by_two(key, at) ||
           std::ranges::any_of(revocations, [&](const Revocation& revocation) {
               return revocation.key == key && revocation.at <= at;
           });
}

bool Roster::counts(const Appointment& held, EntryNumber n, Date day, Instant at) const {
    if (held.since > n || at + kClockSlack < held.at) return false;
    if (day < held.first_day() || (held.until && day > *held.until)) return false;
    return std::ranges::none_of(dismissals, [&](const Dismissal& dismissal) {
        return dismissal.at <= at && held.since < dismissal.since &&
               dismissal.person == held.person && dismissal.role == held.role;
    });
}

const Appointment* Roster::appointment(const PersonId& person, const RoleId& role, EntryNumber n,
                                       Date day, Instant at) const {
    for (const std::size_t place : places_of(by_holder_, person.value)) {
        if (appointments[place].role == role && counts(appointments[place], n, day, at))
            return &appointments[place];
    }
    return nullptr;
}

std::vector<const Appointment*> Roster::appointments_of(const PersonId& person) const {
    std::vector<const Appointment*> all;
    for (const std::size_t place : places_of(by_holder_, person.value))
        all.push_back(&appointments[place]);
    return all;
}

bool Roster::is_admin(const PersonId& person, EntryNumber n, Instant at) const {
    bool admin = false;
    for (const AdminChange& change : admins) {
        if (change.person != person) continue;
        if (change.is_admin && change.since <= n) admin = true;
        if (!change.is_admin && change.at <= at) admin = false;
    }
    return admin;
}

std::vector<const Appointment*> Roster::holders(const RoleId& role, Date day, Instant at) const {
    std::vector<const Appointment*> found;
    for (const std::size_t place : places_of(by_role_, role.value)) {
        const Appointment& held = appointments[place];
        if (counts(held, last_entry(), day, at) && has_live_key(held.person, at))
            found.push_back(&held);
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
