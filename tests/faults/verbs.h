// The verbs that write, each with a command that shows what it writes.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

#include "faults/world.h"

namespace yankomas::faults {

// Says when the new state is reached, and what may differ from the run without a fault.
enum class Extent {
    exact,         // all bytes are those of the clean run
    random_key,    // a key or a parcel is another one each time, so only the names count
    cache_only,    // the cache may be written or not; the answer is what counts
    two_commits,   // the office is written before it is remembered
    then_removes,  // the entry is written before a file is removed, and never the other way round
};

struct WritingVerb {
    std::string_view verb;              // as the table of verbs names it
    std::string_view command;           // see words_of
    std::string_view person;            // who signs
    void (*prepare)(World&) = nullptr;  // on top of the office of tests/manual/office.sh
    Extent extent = Extent::exact;
};

// Every verb that verbs.def says writes, and two that write only the cache. A verb may stand here
// more than once.
[[nodiscard]] std::span<const WritingVerb> writing_verbs();

}  // namespace yankomas::faults
