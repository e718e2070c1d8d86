// An office whose cases are made on demand, each signed anew. make_office writes it, and the parts
// are measured on it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "story.h"
#include "support/case_world.h"

namespace yankomas::test {

struct OfficeChoice {
    int cases = 0;
    int entries = 0;         // of each case; 0 for as many as in life
    int percent_files = 25;  // the share of documents that have a file
    unsigned seed = 1;
};

struct ToldCase {
    std::string path;  // below the office folder
    std::string bytes;
};

class MeasuredOffice {
public:
    explicit MeasuredOffice(const OfficeChoice& choice);

    // Makes case number `index`, counted from 0, the same each time. The numbers of a year have no
    // gaps. Several threads may call this.
    [[nodiscard]] ToldCase tell(int index) const;

    [[nodiscard]] const OfficeWorld& world() const { return world_; }
    [[nodiscard]] const std::map<PersonId, TestKey>& keys() const { return keys_; }

private:
    void staff();

    OfficeWorld world_;
    std::map<PersonId, TestKey> keys_;
    std::vector<Story> stories_;
};

}  // namespace yankomas::test
