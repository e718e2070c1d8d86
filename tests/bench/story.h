// How a case of a measured office went: its entries, which chance chose and nobody has signed yet.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/rules/docket.h"

namespace yankomas::test {

constexpr int kFirstYear = 2024;
constexpr int kYears = 3;  // the last one ends where the office is looked at

// The year of a story, and the seed of its chances.
struct StoryChoice {
    unsigned seed = 0;
    int year = kFirstYear;
    int entries = 0;        // exactly so many; 0 for what an office sees, some 5 on average
    int percent_files = 0;  // the share of documents that are files
};

// Unsigned entries that keep every rule. A document with a size is a file; each case of the story
// fills in its path and digest.
struct Story {
    const Sop* sop = nullptr;
    std::vector<CaseEntry> entries;
};

[[nodiscard]] Story make_story(const OfficeRecord& office, const SopId& sop,
                               const StoryChoice& choice);

// The roles that officers hold by all procedures, sorted. kPeopleOfRole people of each sign in
// stories.
[[nodiscard]] std::vector<RoleId> officers_of(const OfficeRecord& office);
constexpr int kPeopleOfRole = 3;  // a step of the procedures needs three people at most
[[nodiscard]] std::string person_of(const RoleId& role, int which);

}  // namespace yankomas::test
