// A question to the person at the terminal that is answered with yes or no.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "work/host.h"

namespace yankomas {

// True if a person can be asked at all.
[[nodiscard]] bool can_ask(const Host& host);

// Asks, and is true for yes, y, ya or iya in any case; anything else, the end of the input too, is
// a no. `question` ends with what may be answered: "(yes/no) ".
[[nodiscard]] bool agrees(const Host& host, const Message& question);

}  // namespace yankomas
