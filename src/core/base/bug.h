// A fault of the program itself, as opposed to one of the record (Finding) or of the run (Error).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>

namespace yankomas {

// Only bug() throws it and only main() catches it. The program then says "internal error" and ends
// with 70 (EX_SOFTWARE of sysexits.h).
class Bug : public std::logic_error {
public:
    using std::logic_error::logic_error;
};

// Throws a Bug. It does so in every build, so that a release never continues after a broken
// assumption. The sentence says what should have been true.
[[noreturn]] inline void bug(const char* sentence) { throw Bug(sentence); }

}  // namespace yankomas
