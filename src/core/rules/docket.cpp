// Answers what was in force at an instant, and looks up files by digest.
// SPDX-License-Identifier: Apache-2.0
#include "core/rules/docket.h"

#include <algorithm>

#include "core/record/predecessor.h"
#include "core/record/progress.h"

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

// A target stands above the entry that names it, so this ends.
const CaseEntry* Docket::cosigned(const CaseEntry& one) const {
    const CaseEntry* at = &one;
    while (at->act == CaseAct::cosign) {
        const int target = at->about ? at->about->value : 0;
        if (target < 1 || target > static_cast<int>(journal.entries.size()) ||
            target >= at->number.value)
            return nullptr;
        at = &entry(*at->about);
    }
    return at;
}

FileState Docket::state_of(const CaseEntry& one, std::size_t i) const {
    const auto n = static_cast<std::size_t>(one.number.value) - 1;
    const bool is_known = n < evidence.documents.size() && i < evidence.documents[n].size();
    return is_known ? evidence.documents[n][i].state : FileState::same;
}

bool Docket::signs_step(const CaseEntry& one) const {
    const CaseEntry* target = one.step ? cosigned(one) : nullptr;
    return target != nullptr && target->act == CaseAct::step;
}

// A ratification of a correction signs the corrected step only if it makes the correction count.
// The caller then asks for the correction itself, as if the ratifier had signed it.
const CaseEntry* Docket::entry_of_steps(const CaseEntry& one) const {
    const CaseEntry* target = cosigned(one);
    if (target == &one && one.act == CaseAct::correct) {
        const int about = one.about ? one.about->value : 0;
        const bool is_there = about >= 1 && about <= static_cast<int>(journal.entries.size());
        target = is_there ? &entry(*one.about) : nullptr;
    }
    if (target == nullptr) return nullptr;
    const bool is_takeover = target->act == CaseAct::open && opened_under() != nullptr &&
                             continues == nullptr && takes_over_at(*target, *opened_under());
    const bool is_step = target->act == CaseAct::step && (one.act == CaseAct::correct || one.step);
    return is_takeover || is_step ? target : nullptr;
}

std::vector<StepNumber> Docket::steps_signed_by(const CaseEntry& one) const {
    const CaseEntry* target = entry_of_steps(one);
    if (target == nullptr) return {};
    if (target->act == CaseAct::open) return steps_on_paper(*opened_under(), *target->step);
    return {one.act == CaseAct::correct ? *target->step : *one.step};
}

void note_signed(const Docket& docket, const CaseEntry& entry, Progress& progress) {
    for (const StepNumber step : docket.steps_signed_by(entry))
        progress.note_signer(*progress.versions.sop_of(docket.entry_of_steps(entry)->number), step,
                             entry.by);
}

}  // namespace yankomas
