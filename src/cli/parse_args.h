// Command line arguments -> what to do.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "cli/verbs.h"

namespace yankomas {

struct Invocation {
    Globals globals;
    Action action;
};

// The options of every verb may stand anywhere, those of a verb after it. `--help` anywhere asks
// for help on the verb. Errors are of kind usage, with "did you mean" where something comes near.
[[nodiscard]] Result<Invocation> parse_args(const std::vector<std::string>& args);

// The value of --lang, looked for before anything is parsed, so that errors of parsing are in that
// language too.
[[nodiscard]] std::optional<Language> language_asked_for(const std::vector<std::string>& args);

// True if --version stands before any verb.
[[nodiscard]] bool asks_for_version(const std::vector<std::string>& args);

}  // namespace yankomas
