// Answers what was in force at an instant, and looks up files by digest.
// SPDX-License-Identifier: Apache-2.0
#include "core/rules/docket.h"

#include <algorithm>

namespace yankomas {

namespace {

template <class T>
const T* find_by_digest(const std::map<Digest, T>& shelf, const Digest& digest) {
    const auto found = shelf.find(digest);
    return found == shelf.end() ? nullptr : &found->second;
}

template <class T>
const T* find_file(const std::map<Digest, T>& shelf, const PublishedFile* file) {
    return file == nullptr ? nullptr : find_by_digest(shelf, file->digest);
}

}  // namespace

const KeyRecord* InForce::key(std::string_view key) const {
    return office.roster.key_record(key, known);
}

bool InForce::is_revoked(std::string_view key) const { return office.roster.is_revoked(key, at); }

const Appointment* InForce::appointment(const PersonId& person, const RoleId& role,
                                        Date day) const {
    return office.roster.appointment(person, role, known, day, at);
}

bool InForce::is_admin(const PersonId& person) const {
    return office.roster.is_admin(person, known, at);
}

const PublishedFile* InForce::calendar_file() const {
    const PublishedFile* file = office.succession.calendar_at(at);
    return file == nullptr ? known_calendar_file() : file;
}

const PublishedFile* InForce::known_calendar_file() const {
    return office.succession.calendar_of(known);
}

const Calendar* InForce::calendar() const { return find_file(office.calendars, calendar_file()); }

const Calendar* InForce::known_calendar() const {
    return find_file(office.calendars, known_calendar_file());
}

const Sop* InForce::sop(const SopId& id) const {
    return find_file(office.sops, office.succession.sop_at(id, at));
}

const Sop* InForce::sop(const SopVersion& version) const {
    const auto is_meant = [&](const auto& one) {
        return one.second.version == version &&
               office.roster.published(PublishedKind::sop, one.first, known) != nullptr;
    };
    const auto found = std::ranges::find_if(office.sops, is_meant);
    return found == office.sops.end() ? nullptr : &found->second;
}

const Sop* OfficeRecord::sop(const Digest& digest) const { return find_by_digest(sops, digest); }

const Sop* Docket::opened_under() const { return office.sop(journal.header.sop_digest); }

InForce Docket::law_of(const CaseEntry& one) const {
    const Roster& roster = office.roster;
    return office.in_force(roster.is_position(one.roster) ? one.roster.entry : roster.last_entry(),
                           one.at);
}

bool Docket::signs_step(const CaseEntry& one) const {
    if (!one.step) return false;
    if (one.act != CaseAct::cosign) return one.act == CaseAct::step;
    const int target = one.about ? one.about->value : 0;
    if (target < 1 || target > static_cast<int>(journal.entries.size())) return false;
    const CaseAct signed_act = entry(*one.about).act;
    return signed_act == CaseAct::step || signed_act == CaseAct::cosign;
}

std::optional<StepNumber> Docket::step_signed_by(const CaseEntry& one) const {
    if (signs_step(one)) return one.step;
    const int target = one.about ? one.about->value : 0;
    if (one.act != CaseAct::correct || target < 1 ||
        target > static_cast<int>(journal.entries.size()) || entry(*one.about).act != CaseAct::step)
        return std::nullopt;
    return entry(*one.about).step;
}

}  // namespace yankomas
