// Reads a SOP file (yankomas-sop(5)).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/finding.h"
#include "core/sop/sop.h"

namespace yankomas {

class TreeMemory;

// Everything that is wrong with the form goes into `findings`, in one run; then there is no
// procedure. Whether the names in it exist and the steps lead to an end is for check_soundness. The
// digest is left to the caller.
[[nodiscard]] std::optional<Sop> read_sop(std::string_view bytes, const std::string& file,
                                          Findings& findings, TreeMemory* memory = nullptr);

}  // namespace yankomas
