// Turns the arguments of the command line into an action.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "cli/verbs.h"

namespace yankomas {

// A verb with its request filled in, ready to run.
struct Invocation {
    Globals globals;
    Action action;
};

// The options of every verb may stand anywhere, and those of a verb after it. `--help` before any
// "--" asks for help on the verb, whatever else is wrong. Errors are of kind usage and say "did you
// mean" where a known word comes near.
[[nodiscard]] Result<Invocation> parse_args(const std::vector<std::string>& args);

// The value of --lang. It is looked for before anything is parsed, so that errors of parsing are in
// that language too.
[[nodiscard]] std::optional<Language> language_asked_for(const std::vector<std::string>& args);

// True if --version stands before any verb.
[[nodiscard]] bool asks_for_version(const std::vector<std::string>& args);

}  // namespace yankomas
