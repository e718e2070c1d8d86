// What each verb was asked for: one struct a verb.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/format.h"

namespace yankomas {

struct ExplainRequest {
    std::optional<std::string> rule;
    Format format = Format::text;
};

enum class Shell { bash, zsh, fish };

struct CompletionRequest {
    Shell shell = Shell::bash;
};

struct HelpRequest {
    std::vector<std::string> verb;  // its words; empty: all verbs
};

}  // namespace yankomas
