// The world that a verb runs in, as a value: main builds the real one, tests build theirs.
// SPDX-License-Identifier: Apache-2.0
//
// The storey work/ holds what an office does: it reads, judges and signs, and is told nothing of
// options of the command line. Read it in this order: host.h (the world, and what every verb is
// told), report.h (what is said to the person), office/session.h (an office is opened and
// trusted), judge/judge_cases.h (cases are judged), sign/sign_case.h (entries are signed).
// output.h, progress_line.h and language.h are parts of the world.
#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/calendar/spoken_time.h"
#include "render/kit/paint.h"
#include "render/kit/screen.h"
#include "render/kit/words.h"
#include "work/language.h"
#include "work/output.h"

namespace yankomas {

class Files;
class Processes;

// The exit codes of the program, as yankomas(1) promises them under EXIT STATUS.
enum class ExitCode {
    clean = 0,     // done, nothing to complain of
    findings = 1,  // the record is at fault, or does not allow what was asked
    usage = 2,     // the command line makes no sense
    failed = 3,    // could not finish
    bug = 70,      // a fault of ours
};

// The environment variables, copied once at the start.
struct Environment {
    std::map<std::string, std::string, std::less<>> values;

    // An empty variable counts as not set.
    [[nodiscard]] std::optional<std::string> get(std::string_view name) const {
        const auto found = values.find(name);
        if (found == values.end() || found->second.empty()) return std::nullopt;
        return found->second;
    }
};

// The references must outlive the run.
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
    // The folder in which this user's runs remember things, if there is one.
    std::optional<std::string> cache_folder{};
    bool out_is_terminal = false;
    bool err_is_terminal = false;
    int out_width = 0;       // columns of the terminal behind `out`, or COLUMNS; 0: nobody says
    int err_width = 0;       // the same of `err`
    bool has_marks = false;  // the locale has the marks of Screen
    bool can_ask = false;    // a person sits at a terminal
    // Throws away what was typed before a question, and returns whether there was anything.
    std::function<bool()> drop_typed = [] { return false; };
    // Shows a prompt and gives the line that the person answers; nothing at the end of the input.
    std::function<std::optional<std::string>(std::string_view prompt)> ask;
    Language language = Language::english;
    Words words;  // the messages in that language
    Paint out_paint;
    Paint err_paint;

    // What an answer is written onto.
    [[nodiscard]] Screen screen() const {
        return {words, out_paint, out_width > 0 ? out_width : Screen::kPlainWidth, has_marks};
    }
    // What a question is written onto: stdout may be a file or a pipe meanwhile.
    [[nodiscard]] Screen err_screen() const {
        return {words, err_paint, err_width > 0 ? err_width : Screen::kPlainWidth, has_marks};
    }
};

enum class ColourChoice { automatic, always, never };

// The later of the run's clock and the machine's. What is dated after it is dated in the future, so
// --now alone puts nothing into the future.
[[nodiscard]] inline Instant latest_clock(const Host& host) {
    return std::max(host.now, host.machine_time);
}

// The values of the options that every verb takes. By the time a verb runs, cli::run has put
// folder, now, language and colour into the Host; the verb itself needs the trust root only.
struct Globals {
    std::optional<std::string> folder;
    std::optional<SpokenTime> now;
    std::optional<std::string> root;  // the pinned trust root: SHA256:... or any
    std::optional<Language> language;
    ColourChoice colour = ColourChoice::automatic;
    bool no_cache = false;
    bool no_pager = false;
};

// A path as somebody wrote it, with his home folder in place of "~", which only a shell replaces.
[[nodiscard]] inline std::string expand_home(const Host& host, const std::string& path) {
    const auto home = host.environment.get("HOME");
    return home && (path == "~" || path.starts_with("~/")) ? *home + path.substr(1) : path;
}

// A path as the caller wrote it, seen from the working folder.
[[nodiscard]] inline std::string path_from(const Host& host, const std::string& path) {
    return path.starts_with('/') ? path : host.working_folder + '/' + path;
}

}  // namespace yankomas
