// The formats of the files that this program reads, and what it says of a file of a newer one.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace yankomas {

// A journal names its format in its first line, as "yankomas: case/1". A file that people write may
// do so before its first key; one that does not is of format 1.
inline constexpr std::array<std::string_view, 6> kFormats{"case/1", "roster/1",   "seals/1",
                                                          "sop/1",  "calendar/1", "office/1"};

// Returns an error if the file names a newer format of one of these kinds. It must be asked before
// the file is judged, because nobody here knows what such a file may hold.
[[nodiscard]] Status refuse_newer_format(std::string_view bytes, const std::string& path);

}  // namespace yankomas
