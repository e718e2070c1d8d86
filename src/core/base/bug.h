// A fault of the program itself, as opposed to one of the record (Finding) or of the run (Error).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>

namespace yankomas {

// Nothing but bug() throws it and nothing but main() catches it: the program then says
// "internal error" and ends with 70 (EX_SOFTWARE of sysexits.h).
class Bug : public std::logic_error {
public:
    using std::logic_error::logic_error;
};

// Throws in every build, so that a release never goes on with what it can't rely on. The sentence
// says what should have held.
[[noreturn]] inline void bug(const char* sentence) { throw Bug(sentence); }

}  // namespace yankomas
