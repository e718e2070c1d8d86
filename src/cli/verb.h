// A verb of the command line: its name, what it does in a line, and how it is declared.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string_view>

#include "cli/options.h"
#include "core/base/result.h"
#include "work/host.h"

namespace yankomas {

// Does the work. An error that it gives back is shown by run() and becomes the exit code of its
// kind.
using Action = std::function<Result<ExitCode>(Host&, const Globals&)>;

enum class VerbGroup { cases, reading, checking, office, people, history, help };

struct Verb {
    std::string_view name;  // one or two words: "advance", "roster enrol"
    VerbGroup group;
    Message summary;
    Action (*declare)(
        Options&);  // makes a request, binds the options to its fields, and keeps it in the action
};

}  // namespace yankomas
