// Where programs are looked for: in the absolute parts of PATH alone.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace yankomas {

// Returns the absolute parts of PATH, joined by colons. An empty or relative part is left out: it
// means the folder where the user stands, which may be a stranger's. Without a PATH it returns the
// system's usual folders.
std::string absolute_search_path();

struct FoundProgram {
    std::string file;  // empty if there is none
    int code = 0;      // if so: ENOENT, or EACCES if there are only files that we may not run
};

// Returns the first program of this name in these folders. A name with a slash is the file itself.
FoundProgram find_program(const std::string& name, const std::string& search_path);

}  // namespace yankomas
