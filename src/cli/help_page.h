// The pages of --help.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "cli/verbs.h"

namespace yankomas {

// All verbs by group, and the options that every verb takes. 80 columns; the manual is compared
// with it.
[[nodiscard]] std::string render_overview(const Words& words, Paint paint);

// One verb: what it does, how it is written, its arguments and options.
[[nodiscard]] std::string render_verb(const Verb& verb, const Words& words, Paint paint);

}  // namespace yankomas
