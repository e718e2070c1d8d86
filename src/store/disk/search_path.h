// Where programs are looked for: in the absolute parts of PATH alone.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace yankomas {

// The parts of PATH that are absolute, joined by colons. An empty or a relative part means the
// folder where the user stands, which may be a stranger's. The system's usual folders if there is
// no PATH.
std::string absolute_search_path();

struct FoundProgram {
    std::string file;  // empty if there is none
    int code = 0;      // then ENOENT, or EACCES if there are only files that we may not run
};

// The first program of this name in these folders. A name with a slash is the file itself.
FoundProgram find_program(const std::string& name, const std::string& search_path);

}  // namespace yankomas
