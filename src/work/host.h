// The world that a verb runs in, as a value: main builds the real one, tests build theirs.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "core/calendar/instant.h"
#include "render/kit/paint.h"
#include "render/kit/words.h"
#include "work/environment.h"
#include "work/language.h"
#include "work/output.h"

namespace yankomas {

class Files;
class Processes;

// Owns nothing that is a reference; those outlive the run.
struct Host {
    Files& files;
    Processes& processes;
    Output& out;  // the answer
    Output& err;  // about the run
    Environment environment;
    std::string working_folder;  // absolute; moved by -C
    std::string program_path;    // the binary, to find the message catalogues by; may be empty
    Instant now;                 // the clock, read once; replaced by --now and YANKOMAS_NOW
    bool now_is_given = false;   // by --now or YANKOMAS_NOW
    Instant machine_time{};      // what the machine's clock said, whatever `now` was told
    unsigned threads = 1;        // for work on many cases
    std::optional<std::string>
        cache_folder{};  // where this user's runs remember things, if anywhere
    bool out_is_terminal = false;
    bool err_is_terminal = false;
    int terminal_width = 0;  // columns of the terminal behind `out`; 0: unknown or no terminal
    bool can_ask = false;    // a person sits at a terminal
    std::function<std::optional<std::string>(std::string_view prompt)>
        ask;  // one line; nothing at end of file
    Language language = Language::english;
    Words words;  // the messages in that language
    Paint out_paint;
    Paint err_paint;
};

}  // namespace yankomas
