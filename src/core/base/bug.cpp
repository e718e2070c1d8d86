// Throws what only a fault of the program throws.
// SPDX-License-Identifier: Apache-2.0
#include "core/base/bug.h"

namespace yankomas {

void bug(const char* sentence) { throw Bug(sentence); }

}  // namespace yankomas
