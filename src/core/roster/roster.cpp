// Questions to the roster.
// SPDX-License-Identifier: Apache-2.0
#include "core/roster/roster.h"

#include <algorithm>

namespace yankomas {

bool Roster::is_position(const RosterPosition& position) const {
    const auto index = static_cast<std::size_t>(position.entry.value);
    return index >= 1 && index <= heads.size() && heads[index - 1] == position.digest;
}

const Person* Roster::person(const PersonId& id) const {
    const auto found = std::ranges::find(people, id, &Person::id);
    return found == people.end() ? nullptr : &*found;
}

const KeyRecord* Roster::key_record(std::string_view key, EntryNumber n) const {
    const auto found = std::ranges::find_if(keys, [&](const KeyRecord& r) { return r.key == key && r.since <= n; });
    return found == keys.end() ? nullptr : &*found;
}

bool Roster::is_revoked(std::string_view key, Instant at) const {
    return std::ranges::any_of(revocations, [&](const Revocation& revocation) {
        if (revocation.key != key) return false;
        if (revocation.at <= at) return true;
        return revocation.compromised_since && local_date(at, revocation.zone) >= *revocation.compromised_since;
    });
}

const Appointment* Roster::appointment(const PersonId& person, const RoleId& role, EntryNumber n, Date day,
                                       Instant at) const {
    const auto is_dismissed = [&](const Appointment& appointment) {
        return std::ranges::any_of(dismissals, [&](const Dismissal& dismissal) {
            return dismissal.person == person && dismissal.role == role && dismissal.at <= at &&
                   appointment.since < dismissal.since;
        });
    };
    for (const Appointment& appointment : appointments) {
        if (appointment.person != person || appointment.role != role || appointment.since > n) continue;
        if (day < appointment.from || (appointment.until && day > *appointment.until)) continue;
        if (!is_dismissed(appointment)) return &appointment;
    }
    return nullptr;
}

bool Roster::is_admin(const PersonId& person, EntryNumber n, Instant at) const {
    bool admin = false;
    for (const AdminChange& change : admins) {
        if (change.person != person) continue;
        // Rights are granted by the first n entries, and taken away by time.
        if (change.is_admin && change.since <= n) admin = true;
        if (!change.is_admin && change.at <= at) admin = false;
    }
    return admin;
}

std::vector<const Appointment*> Roster::holders(const RoleId& role, Date day, Instant at) const {
    std::vector<const Appointment*> found;
    for (const Person& person : people) {
        const Appointment* held = appointment(person.id, role, last_entry(), day, at);
        if (held != nullptr) found.push_back(held);
    }
    std::ranges::sort(found, {}, [](const Appointment* held) { return held->person; });
    return found;
}

const PublishedFile* Roster::latest(PublishedKind kind, EntryNumber n) const {
    const PublishedFile* last = nullptr;
    for (const Publication& publication : publications) {
        if (publication.file.kind == kind && publication.since <= n) last = &publication.file;
    }
    return last;
}

const PublishedFile* Roster::published(PublishedKind kind, const Digest& digest, EntryNumber n) const {
    for (const Publication& publication : publications) {
        const PublishedFile& file = publication.file;
        if (file.kind == kind && file.digest == digest && publication.since <= n) return &file;
    }
    return nullptr;
}

}  // namespace yankomas
