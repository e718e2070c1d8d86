// Finds the verb among the arguments, and helps when there is none of that name.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "cli/verbs.h"

namespace yankomas {

struct VerbAt {
    const Verb* verb = nullptr;
    std::size_t first = 0;  // index of its first word among the arguments
    std::size_t words = 0;
};

// Where the first argument stands that is neither an option that every verb takes nor the value of
// one; the number of arguments if there is none.
[[nodiscard]] std::size_t first_word(const std::vector<std::string>& args);

[[nodiscard]] Result<VerbAt> find_verb_among(const std::vector<std::string>& args);

// No verb is named so: the error says what may have been meant.
[[nodiscard]] Error unknown_verb(const std::vector<std::string>& words);

// The same for an option of a verb.
[[nodiscard]] Error unknown_option(const std::string& given, const Options& options,
                                   std::string_view verb);

}  // namespace yankomas
