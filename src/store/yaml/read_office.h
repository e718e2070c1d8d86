// Reads office.yaml (yankomas-office(5)).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/finding.h"
#include "core/office/office.h"

namespace yankomas {

class TreeMemory;

// Everything that is wrong goes into `findings`, in one run; then there is no office.
[[nodiscard]] std::optional<OfficeConfig> read_office(std::string_view bytes,
                                                      const std::string& file, Findings& findings,
                                                      TreeMemory* memory = nullptr);

}  // namespace yankomas
