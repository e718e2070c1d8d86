// Questions to the roster.
// SPDX-License-Identifier: Apache-2.0
#include "core/roster/roster.h"

#include <algorithm>
#include <set>

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
    by_key_[record.key].push_back(keys.size());
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
    for (const std::size_t place : places_of(by_key_, key)) {
        if (keys[place].since <= n) return &keys[place];
    }
    return nullptr;
}

bool Roster::is_revoked(std::string_view key, Instant at) const {
    return std::ranges::any_of(revocations, [&](const Revocation& revocation) {
        if (revocation.key != key) return false;
        if (revocation.at <= at) return true;
        return revocation.compromised_since &&
               local_date(at, revocation.zone) >= *revocation.compromised_since;
    });
}

bool Roster::is_revoked_by_two(std::string_view key, Instant at) const {
    std::set<PersonId> signers;
    for (const Revocation& revocation : revocations) {
        if (revocation.key != key) continue;
        if (revocation.at <= at) return true;
        if (revocation.compromised_since &&
            local_date(at, revocation.zone) >= *revocation.compromised_since)
            signers.insert(revocation.signers.begin(), revocation.signers.end());
    }
    return signers.size() > 1;
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
        if (counts(held, last_entry(), day, at)) found.push_back(&held);
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
