// How a case of a measured office went: its entries, chosen by chance, before anybody has signed
// them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/rules/docket.h"

namespace yankomas::test {

constexpr int kFirstYear = 2024;
constexpr int kYears = 3;  // the last one until the office is looked at

// The year of a story, and the seed of its chances.
struct StoryChoice {
    unsigned seed = 0;
    int year = kFirstYear;
    int entries = 0;        // exactly so many; 0: what an office sees, 5 at the mean
    int percent_files = 0;  // the share of documents that are files
};

// Entries that keep every rule, unsigned. A document with a size is a file whose path and digest
// its case will name.
struct Story {
    const Sop* sop = nullptr;
    std::vector<CaseEntry> entries;
};

[[nodiscard]] Story make_story(const OfficeRecord& office, const SopId& sop,
                               const StoryChoice& choice);

// Everybody who signs in stories: a few people for each role that officers hold, sorted.
[[nodiscard]] std::vector<RoleId> officers_of(const OfficeRecord& office);
constexpr int kPeopleOfRole = 3;  // a step of the procedures needs three people at most
[[nodiscard]] std::string person_of(const RoleId& role, int which);

}  // namespace yankomas::test
