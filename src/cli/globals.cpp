// Declares the options that every verb takes.
// SPDX-License-Identifier: Apache-2.0
#include "cli/globals.h"

namespace yankomas {

void declare_globals(Options& options, Globals& globals) {
    options.text("-C,--folder", "DIR", globals.folder, message("work as if started in this folder"));
    options.parsed("--now", "INSTANT", globals.now, parse_instant,
                   message("an instant looks like 2026-03-02T09:15:00+07:00"),
                   message("the clock of this run, in place of the machine's (also YANKOMAS_NOW)"));
    options.text(
        "--root", "DIGEST", globals.root,
        message("the founder's fingerprint that the roster must start from, SHA256:..., or \"any\" to trust "
                "what is found (also YANKOMAS_TRUST_ROOT)"));
    options.choice(
        "--lang", "LANG", globals.language,
        std::vector<std::pair<std::string, Language>>{{"id", Language::indonesian}, {"en", Language::english}},
        message("the language of messages, in place of LC_ALL, LC_MESSAGES or LANG"));
    options.choice(
        "--color", "WHEN", globals.colour,
        std::vector<std::pair<std::string, ColourChoice>>{
            {"auto", ColourChoice::automatic}, {"always", ColourChoice::always}, {"never", ColourChoice::never}},
        message("colours in the output"));
    options.flag("--no-cache", globals.no_cache, message("verify every signature anew and remember none"));
}

}  // namespace yankomas
