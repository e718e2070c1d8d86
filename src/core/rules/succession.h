// Which calendar and which procedures of an office were in force at an instant
// (yankomas-roster(5), WHAT IS IN FORCE AT AN INSTANT).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <vector>

#include "core/journal/roster_journal.h"
#include "core/sop/sop.h"

namespace yankomas {

class SealBook;
struct Roster;

using SopShelf = std::map<Digest, Sop>;

// Knows which calendar and procedures were in force when. It is made once for an office, and each
// question is a binary search: an office of 100,000 cases asks several for each entry.
class Succession {
public:
    Succession() = default;
    // Of the procedures it takes those that are on the shelf.
    Succession(const Roster& roster, const SealBook& seals, const SopShelf& sops);

    // Returns the calendar that was published last by then, or null if none was.
    [[nodiscard]] const PublishedFile* calendar_at(Instant at) const;
    // Returns the calendar that the first `n` roster entries published last, or null.
    [[nodiscard]] const PublishedFile* calendar_of(EntryNumber n) const;
    // Returns the highest version of a procedure that was published by then, or null.
    [[nodiscard]] const PublishedFile* sop_at(const SopId& id, Instant at) const;

private:
    // A file that took the place of the one before it.
    struct Turn {
        Instant from;
        EntryNumber since;
        PublishedFile file;
    };
    // Both `from` and `since` never decrease.
    using Turns = std::vector<Turn>;
    static const PublishedFile* last_by(const Turns& turns, Instant at);

    Turns calendars_;
    std::map<SopId, Turns> sops_;
};

}  // namespace yankomas
