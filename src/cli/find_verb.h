// Finds the verb among the arguments, and suggests one if there is no verb of that name.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "cli/verbs.h"

namespace yankomas {

// A verb and its place on the command line.
struct VerbAt {
    const Verb* verb = nullptr;
    std::size_t first = 0;  // index of its first word among the arguments
    std::size_t words = 0;
};

// Returns the index of the first argument that is neither an option that every verb takes nor the
// value of one. If there is none, it returns the number of arguments.
[[nodiscard]] std::size_t first_word(const std::vector<std::string>& args);

// Returns the verb that the first word names, or the first two words. It is a usage error if there
// is none.
[[nodiscard]] Result<VerbAt> find_verb_among(const std::vector<std::string>& args);

// The error for words that name no verb. It says what may have been meant, or which words may
// follow the first one.
[[nodiscard]] Error unknown_verb(const std::vector<std::string>& words);

// The error for an option that the verb does not have. If `verb` is empty, the option stood before
// the verb, where only the options of every verb may stand.
[[nodiscard]] Error unknown_option(const std::string& given, const Options& options,
                                   std::string_view verb);

}  // namespace yankomas
