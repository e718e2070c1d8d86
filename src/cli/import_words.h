// What becomes of each row of an import, in words.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "work/host.h"
#include "work/sign/import_cases.h"

namespace yankomas {

struct ImportCounts {
    int opens = 0;
    int known = 0;
    int refused = 0;
};

// Prints the rows that would be opened, and why others are refused; of rows that are cases already
// only how many there are. What several rows as a whole have in common, such as a signer without
// the right, is said once, with `same_command` for whoever has the right.
ImportCounts say_import(const Host& host, const std::vector<ImportPlan>& plans,
                        const std::string& same_command);

}  // namespace yankomas
