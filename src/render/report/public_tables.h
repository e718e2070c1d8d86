// The tables of the report that may be published, and which of their figures are hidden.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "render/kit/words.h"
#include "render/report/report_page.h"

namespace yankomas {

// Counts with their names; the last row is the sum of the others.
struct PublicTable {
    Message what;                     // stands in its rows
    std::string of;                   // the procedure of subjects, in data
    std::vector<std::string> fields;  // of data
    std::vector<Message> titles;      // of the columns
    std::vector<std::string> keys;    // of the rows, in data; empty for cases without
    std::vector<std::string> names;   // of the rows, for people
    std::vector<std::vector<int>> counts;
    std::vector<std::vector<bool>> hidden;

    void add(std::string key, std::string name, std::vector<int> row) {
        keys.push_back(std::move(key));
        names.push_back(std::move(name));
        counts.push_back(std::move(row));
    }
};

struct PublicTables {
    PublicTable sops;
    std::vector<PublicTable> subjects;  // one per procedure with cases that have a subject
    std::vector<PublicTable> areas;     // one, or none if no case has an area
    PublicTable ends;

    [[nodiscard]] std::vector<const PublicTable*> all() const;
};

// The sum of a procedure's subjects is its row among the procedures, and the sums of the areas and
// of the ends are those of all procedures. So what is hidden in one table is hidden in the other,
// and in none of them a hidden figure follows from the others by a sum.
[[nodiscard]] PublicTables public_tables(const ShownReport& shown, const Words& words);

}  // namespace yankomas
