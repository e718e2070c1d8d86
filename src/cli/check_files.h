// The answer of `sop check` and `calendar check`: file by file, what is wrong, or that nothing is.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "cli/format.h"
#include "core/base/finding.h"
#include "work/host.h"

namespace yankomas {

struct CheckedFile {
    std::string path;
    std::string name;  // "yankomas/1"; empty if it could not be read so far
    Findings findings;
};

// `sound` is what is said of a file without errors; `schema` is "sop-check/1" or the like.
[[nodiscard]] ExitCode tell_checked(Host& host, const std::vector<CheckedFile>& files,
                                    const Message& sound, std::string_view schema, Format format);

}  // namespace yankomas
