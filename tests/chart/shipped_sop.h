// The procedures that come with the program, and those of the example profile.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "core/sop/sop.h"
#include "support/read_file.h"
#include "work/office/source_files.h"

namespace yankomas::test {

// Reads a procedure by its path below the source folder.
inline Sop sop_of(const std::string& file) {
    const std::string path = fmt::format("{}/{}", YANKOMAS_SOURCE_DIR, file);
    auto read = judge_sop({path, bytes_of(path), {}});
    REQUIRE(read.sop);
    return std::move(*read.sop);
}

inline Sop shipped_sop(const std::string& name) { return sop_of("sops/" + name + "-1.yaml"); }

}  // namespace yankomas::test
