// The words in upper case that stand for a value on the command line, such as FILE, in the reader's
// language.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "render/kit/words.h"

namespace yankomas {

// Spells "KIND=FILE" in the reader's language. A word that is in no list, such as COMMIT, stays.
std::string spell_stand_ins(std::string_view value_name, const Words& words);

}  // namespace yankomas
