// What the opening of an office takes from earlier runs: verified prefixes of rosters and seals,
// and parsed files.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>

#include "store/memory/verified_set.h"
#include "store/yaml/tree_memory.h"

namespace yankomas {

class OfficeMemory {
public:
    // `folder`: the program's own in the user's cache.
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

    // Brings what was learned to the disk.
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
