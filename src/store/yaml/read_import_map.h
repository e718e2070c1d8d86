// Reads the file that says which column of a table is which (yankomas-import(1)).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/finding.h"
#include "core/record/import_row.h"

namespace yankomas {

// Adds what is wrong with the form of the file to `findings`, and returns nothing if there is
// anything.
[[nodiscard]] std::optional<ImportChoices> read_import_map(std::string_view bytes,
                                                           const std::string& file,
                                                           Findings& findings);

}  // namespace yankomas
