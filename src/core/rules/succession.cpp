// Puts the publications of an office in the order in which they came into force.
// SPDX-License-Identifier: Apache-2.0
#include "core/rules/succession.h"

#include <algorithm>
#include <iterator>

#include "core/roster/roster.h"
#include "core/seal/seals.h"

namespace yankomas {

namespace {

// Returns the moment from which a publication is in force: when the entry that completed it was
// signed. If a seal that is dated later does not have that entry, it was entered after that seal.
Instant in_force_from(EntryNumber since, const Roster& roster, const SealBook& book) {
    const Instant at = roster.times[static_cast<std::size_t>(since.value) - 1];
    // The roster positions of the seals never decrease, so those that lack the entry come first.
    const auto& seals = book.seals();
    const auto having =
        std::ranges::partition_point(seals, [&](const Seal& s) { return s.roster.entry < since; });
    return having == seals.begin() ? at : std::max(at, std::prev(having)->at);
}

}  // namespace

Succession::Succession(const Roster& roster, const SealBook& seals, const SopShelf& sops) {
    std::map<SopId, int> highest;
    for (const Publication& publication : roster.publications) {
        if (!publication.counts) continue;
        const PublishedFile& file = publication.file;
        const Turn turn{in_force_from(publication.since, roster, seals), publication.since, file};
        if (file.kind == PublishedKind::calendar) calendars_.push_back(turn);
        const auto sop = file.kind == PublishedKind::sop ? sops.find(file.digest) : sops.end();
        if (sop == sops.end()) continue;
        const SopVersion& version = sop->second.version;
        const auto [before, is_new] = highest.try_emplace(version.id, version.version);
        if (!is_new && version.version <= before->second) continue;
        before->second = version.version;
        sops_[version.id].push_back(turn);
    }
}

const PublishedFile* Succession::last_by(const Turns& turns, Instant at) {
    const auto later = std::ranges::upper_bound(turns, at, {}, &Turn::from);
    return later == turns.begin() ? nullptr : &std::prev(later)->file;
}

const PublishedFile* Succession::calendar_at(Instant at) const { return last_by(calendars_, at); }

const PublishedFile* Succession::calendar_of(EntryNumber n) const {
    const auto later = std::ranges::upper_bound(calendars_, n, {}, &Turn::since);
    return later == calendars_.begin() ? nullptr : &std::prev(later)->file;
}

const PublishedFile* Succession::sop_at(const SopId& id, Instant at) const {
    const auto turns = sops_.find(id);
    return turns == sops_.end() ? nullptr : last_by(turns->second, at);
}

}  // namespace yankomas
