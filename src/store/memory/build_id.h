// What tells this build of the program from every other.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace yankomas {

// Returns the digest that the linker made of the program (the note NT_GNU_BUILD_ID), so that a
// changed line of code gives another one, whatever the version says. It is empty if the program was
// linked without one.
[[nodiscard]] std::string build_id();

}  // namespace yankomas
