// One thing that is wrong with a record, as plain data.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/base/message.h"
#include "core/base/place.h"
#include "core/base/rule.h"

namespace yankomas {

struct Finding {
    Rule rule;
    Severity severity;
    Place place;
    Message what;
    Message hint;  // the command that mends it; may be empty

    bool operator==(const Finding&) const = default;
};

using Findings = std::vector<Finding>;

// Makes a finding with the severity that the table of rules gives.
[[nodiscard]] Finding finding(Rule rule, Place place, Message what, Message hint = {});

[[nodiscard]] bool has_errors(const Findings& findings);

// Sorts findings by file, line, column and then rule, the order in which they are shown.
void sort_findings(Findings& findings);

}  // namespace yankomas
