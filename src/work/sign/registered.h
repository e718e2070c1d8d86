// Which cases have a number in a register on paper.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <utility>

#include "core/base/ident.h"
#include "core/base/result.h"
#include "work/host.h"

namespace yankomas {

struct OpenedOffice;

// The cases by procedure and number of the register (register_key).
using RegisteredCases = std::map<std::pair<SopId, std::string>, CaseId>;

// Reads all cases of the office; void ones count no more. It is a `refused` error if one of them
// can't be read, as that may be the one with the number.
[[nodiscard]] Result<RegisteredCases> registered_cases(Host& host, const OpenedOffice& office);

}  // namespace yankomas
