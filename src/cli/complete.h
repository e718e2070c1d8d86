// The hidden verb that the scripts of completion_script.h ask what may stand at the cursor.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "work/host.h"

namespace yankomas {

// The first argument of such a run. After it come the shell's words up to the cursor, the last of
// them perhaps empty; or kCompleteForBash, the line as it was typed with the quotes of a shell,
// COMP_TYPE and COLUMNS.
inline constexpr std::string_view kCompleteVerb = "__complete";
inline constexpr std::string_view kCompleteForBash = "--bash";

// Writes a line for each candidate: the word, a tab and what it means. A line ":files" asks the
// shell for its own file names. For bash the first line is ":files", ":nospace" or ":", and each
// line below it is an element of COMPREPLY. Whatever is wrong, there are only fewer lines: a person
// who presses Tab must not get an error into the line that he types.
void complete(Host& host, const std::vector<std::string>& args);

// Splits a line into words as a shell does, without expanding anything in it. The last word is the
// one at the cursor, and its quotes may still be open.
[[nodiscard]] std::vector<std::string> words_of_line(std::string_view line);

}  // namespace yankomas
