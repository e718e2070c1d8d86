// The words in upper case that stand for a value on the command line, such as FILE, in the reader's
// language.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "render/kit/words.h"

namespace yankomas {

// Spells the stand-ins of "KIND=FILE", or of a whole command, in the reader's language. A word that
// is in no list, such as COMMIT, stays, and so does a code with a digit or a small letter in it,
// such as NEW-2026-0001: it is a value and stands for nothing.
[[nodiscard]] std::string spell_stand_ins(std::string_view text, const Words& words);

}  // namespace yankomas
