// The pages of --help.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "cli/verbs.h"

namespace yankomas {

// Shows all verbs by group, and the options that every verb takes, in 80 columns. A test compares
// the manual with it.
[[nodiscard]] std::string render_overview(const Words& words, Paint paint);

// Shows the verbs that begin with a word, such as "sop".
[[nodiscard]] std::string render_family(std::string_view first, const Words& words, Paint paint);

// Shows one verb: what it does, how it is written, its arguments and its options.
[[nodiscard]] std::string render_verb(const Verb& verb, const Words& words, Paint paint);

}  // namespace yankomas
