// What the opening of an office takes from earlier runs: verified prefixes of rosters and seals,
// and parsed files.
// SPDX-License-Identifier: Apache-2.0
//
// This room is what the program remembers of a user, outside every office folder. VerifiedSet,
// QuietRecord and OfficeMemory lie in the user's cache and only save time: a run without them says
// the same. known_offices.h is the user's trust, which nothing can work out again.
#pragma once

#include <string>
#include <utility>

#include "store/memory/verified_set.h"
#include "store/yaml/tree_memory.h"

namespace yankomas {

class OfficeMemory {
public:
    // `folder` is the program's own folder in the user's cache.
    OfficeMemory(const Files& files, std::string folder)
        : folder_(std::move(folder)),
          known_(VerifiedSet::read(files, folder_ + "/offices")),
          log_(known_),
          trees_(TreeMemory::read(files, folder_ + "/trees")) {}
    OfficeMemory(const OfficeMemory&) = delete;
    OfficeMemory& operator=(const OfficeMemory&) = delete;

    [[nodiscard]] const VerifiedSet& known() const { return known_; }
    [[nodiscard]] VerifiedLog& log() { return log_; }
    [[nodiscard]] TreeMemory& trees() { return trees_; }

    // Brings what was learned to the disk. A failure is no loss.
    void write(Files& files) {
        log_.write(files, folder_ + "/offices");
        trees_.write(files, folder_ + "/trees");
    }

private:
    std::string folder_;
    VerifiedSet known_;
    VerifiedLog log_;
    TreeMemory trees_;
};

}  // namespace yankomas
