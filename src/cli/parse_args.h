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

// Finds the verb and fills its request. The options that every verb takes may stand anywhere; those
// of one verb stand after it. `--help` before any "--" asks for help on the verb, whatever else is
// wrong. Errors are of kind usage and say "did you mean" if a known word is near.
[[nodiscard]] Result<Invocation> parse_args(const std::vector<std::string>& args);

// Returns the value of --lang. run() asks for it before anything is parsed, so that errors of
// parsing are in that language too.
[[nodiscard]] std::optional<Language> language_asked_for(const std::vector<std::string>& args);

// Returns the value of --zone of arguments that parse_args took. run() asks for it before the verb
// acts, because --now without an offset is a time of that zone.
[[nodiscard]] std::optional<Zone> zone_asked_for(const std::vector<std::string>& args);

// True if --version stands before any verb.
[[nodiscard]] bool asks_for_version(const std::vector<std::string>& args);

}  // namespace yankomas
