// The verbs of the command line: what a verb is, and the table of all of them.
// SPDX-License-Identifier: Apache-2.0
//
// src/cli turns words on the command line into one call of a verb and its answer into bytes.
// Nothing here judges, signs or opens anything by itself: verbs ask src/work for that. Read in this
// order: main.cpp and real_host.h build the world; run.h is one run in it; find_verb.h and
// parse_args.h choose the verb and fill its request; options.h and shared_options.h are what a
// request is bound to; answer.h prints by --format; help_page.h and complete.h show the same
// options to people and shells. commands/ has one file per verb.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "cli/options.h"
#include "core/base/result.h"
#include "work/host.h"

namespace yankomas {

// Does the work of a verb. run() shows an error that it returns; the kind of the error decides the
// exit code.
using Action = std::function<Result<ExitCode>(Host&, const Globals&)>;

// The sections of the overview, which stand there in the order of their first verbs.
enum class VerbGroup { cases, reading, checking, papers, office, people, history, help };

struct Verb {
    std::string_view name;  // one or two words: "advance", "roster enrol"
    VerbGroup group;
    Message summary;
    // Makes an empty request, binds the options to its fields, and returns an action that owns it.
    Action (*declare)(Options&);
    bool writes = false;  // true if it changes an office or makes a key; set from verbs.def
};

// Makes the `declare` of a verb. `Request` is a struct with the fields and a member
// declare(Options&). `act` is a function of (Host&, const Globals&, const Request&), or of the same
// without the globals.
template <class Request, auto act>
Action declare(Options& options) {
    auto request = std::make_shared<Request>();
    request->declare(options);
    return [request](Host& host, const Globals& globals) -> Result<ExitCode> {
        if constexpr (std::is_invocable_v<decltype(act), Host&, const Globals&, const Request&>) {
            return act(host, globals, *request);
        } else {
            return act(host, *request);
        }
    };
}

// Every verb of verbs.def, in that order.
[[nodiscard]] std::span<const Verb> all_verbs();

// Returns the verb with this full name, or null if there is none.
[[nodiscard]] const Verb* find_verb(std::string_view name);

// Returns the options and arguments of a verb only to be looked at. They must not be parsed into,
// because their fields are gone.
[[nodiscard]] Options options_of(const Verb& verb);

// Returns the first words of all verbs, each once: new, advance, ..., key, roster, ...
[[nodiscard]] std::vector<std::string> first_words();
// Returns the words that may follow a first word: show, enrol, ... after roster, and none after
// new.
[[nodiscard]] std::vector<std::string> second_words(std::string_view first);

}  // namespace yankomas
