// Declares the options that several verbs share.
// SPDX-License-Identifier: Apache-2.0
#include "cli/shared_options.h"

#include <utility>

#include "core/calendar/limit.h"
#include "work/host.h"
#include "work/judge/shard.h"

namespace yankomas {

void declare_globals(Options& options, Globals& globals) {
    options.text("-C,--folder", "DIR", globals.folder,
                 message("work as if started in this folder"));
    declare_time(options, "--now", globals.now,
                 message("the clock of this run, in place of the machine's (also YANKOMAS_NOW)"));
    options.text(
        "--root", "DIGEST", globals.root,
        message("the founder's fingerprint that the roster must start from, SHA256:..., or \"any\" "
                "to trust what is found (also YANKOMAS_TRUST_ROOT)"));
    options.choice("--lang", "LANG", globals.language,
                   {{"id", Language::indonesian}, {"en", Language::english}},
                   message("the language of messages, in place of LC_ALL, LC_MESSAGES or LANG"));
    options.choice("--color", "WHEN", globals.colour,
                   {{"auto", ColourChoice::automatic},
                    {"always", ColourChoice::always},
                    {"never", ColourChoice::never}},
                   message("colours in the output"));
    options.flag("--no-pager", globals.no_pager,
                 message("never show a long answer with the pager of PAGER or less"));
    options.flag("--no-cache", globals.no_cache,
                 message("verify every signature anew and remember none"));
}

Options global_options() {
    Globals globals;
    Options options;
    declare_globals(options, globals);
    return options;
}

void declare_date(Options& options, std::string_view name, std::optional<SpokenTime>& into,
                  Message help) {
    options.parsed(name, "DATE", into, parse_spoken_day, spelling_of_days(), std::move(help));
}

void declare_time(Options& options, std::string_view name, std::optional<SpokenTime>& into,
                  Message help) {
    options.parsed(name, "TIME", into, parse_spoken_time, spelling_of_times(), std::move(help));
}

std::vector<Message> with_impossible_day(std::string_view text, std::vector<Message> hints) {
    if (const std::string_view day = impossible_day(text); !day.empty())
        hints.insert(hints.begin(), message("there is no day {}", day));
    return hints;
}

void declare_limit(Options& options, std::string_view name, std::optional<Limit>& into,
                   Message help) {
    options.parsed(
        name, "LIMIT", into,
        [](std::string_view text) { return parse_limit(text, DayMeaning::working); },
        message("a limit looks like 3hk, 14hkal, 2j, 10m or \"3 hari kerja\""), std::move(help));
}

void declare_shard(Options& options, Shard& shard) {
    options.parsed("--shard", "I/N", shard, parse_shard,
                   message("a part looks like 1/4, from 1/4 to 4/4"),
                   message("only the cases of part I of N, which are dealt out by their ids"));
}

void declare_public_key(Options& options, std::string& into) {
    options.required_text("--public-key", "KEY", into,
                          message("the person's public key: the file, or the line that it holds"));
}

void declare_signing(Options& options, SigningChoices& choices) {
    options.text("--key", "FILE", choices.key, message("the key to sign with"));
    options.flag("-y,--yes", choices.yes, message("sign without asking"));
    options.flag("-n,--dry-run", choices.dry_run, message("show what would be signed, and stop"));
    options.flag("--commit", choices.commit, message("commit what was written with git"));
}

}  // namespace yankomas
