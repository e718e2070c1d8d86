// Where in a file something is wrong.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace yankomas {

// Lines and columns count from 1, and columns count characters. Line 0 means the whole file, and
// column 0 means the whole line.
struct Place {
    std::string file;
    int line = 0;
    int column = 0;
    std::string excerpt;  // the line itself, unescaped; empty if there is none to show
    int entry = 0;        // the number of the entry of a journal; 0 before and outside of entries

    bool operator==(const Place&) const = default;
};

}  // namespace yankomas
