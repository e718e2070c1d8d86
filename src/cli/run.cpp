// Chooses language, clock and folder, lets the verb act, and turns errors into exit codes.
// SPDX-License-Identifier: Apache-2.0
#include "cli/run.h"

#include <algorithm>

#include <fmt/format.h>

#include "cli/commit.h"
#include "cli/complete.h"
#include "cli/find_verb.h"
#include "cli/pager.h"
#include "cli/parse_args.h"
#include "cli/shared_options.h"
#include "core/base/formats.h"
#include "core/base/text.h"
#include "render/calendar/clock.h"
#include "render/kit/days.h"
#include "store/office/find_office.h"
#include "work/office/session.h"
#include "work/report.h"
#include "work/sign/signing.h"

namespace yankomas {

namespace {

// Without --color only a terminal gets colours, and NO_COLOR (no-color.org) and TERM=dumb turn them
// off.
bool wants_colour(const Host& host, ColourChoice choice, bool is_terminal) {
    switch (choice) {
        case ColourChoice::always: return true;
        case ColourChoice::never: return false;
        case ColourChoice::automatic: break;
    }
    return is_terminal && !host.environment.get("NO_COLOR") &&
           host.environment.get("TERM") != "dumb";
}

void choose_colour(Host& host, ColourChoice choice) {
    host.out_paint = Paint(wants_colour(host, choice, host.out_is_terminal));
    host.err_paint = Paint(wants_colour(host, choice, host.err_is_terminal));
}

// The locale decides which marks a screen has. East Asian terminals may show them twice as wide.
bool has_marks(const Environment& environment) {
    for (const std::string_view name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
        const auto locale = environment.get(name);
        if (!locale) continue;
        const bool is_utf8 =
            locale->find("UTF-8") != std::string::npos || locale->find("utf8") != std::string::npos;
        const std::string_view language = std::string_view(*locale).substr(0, 2);
        return is_utf8 && language != "ja" && language != "ko" && language != "zh";
    }
    return false;
}

// A terminal says how wide it is. For a pipe COLUMNS may.
void choose_screen(Host& host) {
    host.has_marks = has_marks(host.environment);
    const auto columns = parse_number(host.environment.get("COLUMNS").value_or("0"));
    if (host.out_width == 0) host.out_width = columns.value_or(0);
    if (host.err_width == 0) host.err_width = columns.value_or(0);
}

// Returns false if the words of that language are not installed. Then they are English.
bool choose_language(Host& host, std::optional<Language> asked_for) {
    host.language = asked_for.value_or(preferred_language(host.environment));
    auto words = words_in(host.language, host.program_path);
    host.words = words.value_or(Words());
    return words.has_value();
}

// Who asked for Indonesian reads it, so this is said in both languages.
void tell_no_catalogue(const Host& host) {
    remark(host, Severity::warning,
           message("the Indonesian catalogue is not installed, so this answer is in English "
                   "(katalog bahasa Indonesia tidak terpasang)"));
    suggest(host, message("install share/locale/id/LC_MESSAGES/yankomas.mo beside bin/yankomas"));
}

// Takes the time from --now, else from YANKOMAS_NOW, else from the machine. Without an offset it is
// one of the zone of --zone, else of the office. A day alone means its end, so that a view shows
// all that happened on it. The machine's own time is kept as well, because no entry may be signed
// far ahead of it.
Status choose_clock(Host& host, std::optional<SpokenTime> asked_for, std::optional<Zone> named) {
    const auto text = host.environment.get("YANKOMAS_NOW");
    if (!asked_for && text) {
        asked_for = parse_spoken_time(*text);
        if (!asked_for)
            return bad_usage(message("YANKOMAS_NOW is \"{}\", which is no time", *text),
                             with_impossible_day(*text, {spelling_of_times()}));
    }
    host.machine_time = host.now;
    host.now_is_given = asked_for.has_value();
    if (!asked_for) return Done{};
    const Zone zone = asked_for->exact ? Zone::wib : named ? *named : zone_of_folder(host);
    host.now = asked_for->at(kLastSecondOfDay, host.now, zone);
    if (!asked_for->exact) {
        remark(host, Severity::note,
               message("the clock of this run stands at {} {}",
                       spell_time(host.now, zone, host.words), name_of(zone)));
    }
    return Done{};
}

// Remembered facts lie below $XDG_CACHE_HOME and never in the office folder. Otherwise a folder
// from a stranger could bring facts that this program believes.
void choose_cache(Host& host, bool without) {
    if (without) return;
    if (const auto folder = host.environment.get("XDG_CACHE_HOME");
        folder && folder->starts_with('/')) {
        host.cache_folder = *folder + "/yankomas";
    } else if (const auto home = host.environment.get("HOME"); home && home->starts_with('/')) {
        host.cache_folder = *home + "/.cache/yankomas";
    }
}

// Inside an office yankomas alone means yankomas status.
Result<Invocation> invocation_of(const Host& host, const std::vector<std::string>& args) {
    const auto asks_for_help = [](const std::string& arg) {
        return arg == "--help" || arg == "-h";
    };
    if (first_word(args) == args.size() && std::ranges::none_of(args, asks_for_help)) {
        std::vector<std::string> with_verb = args;
        with_verb.emplace_back("status");
        auto invocation = parse_args(with_verb);
        const auto& folder = invocation ? invocation->globals.folder : std::nullopt;
        const std::string from = folder ? path_from(host, *folder) : host.working_folder;
        if (invocation && find_office(host.files, from)) return invocation;
    }
    return parse_args(args);
}

// Does everything that can fail, so that run() shows errors in one place.
Result<ExitCode> act(Host& host, const std::vector<std::string>& args) {
    if (asks_for_version(args)) {
        host.out.write(fmt::format("yankomas {}\ncommit {}\nformats {}\n", YANKOMAS_VERSION,
                                   built_commit(), fmt::join(kFormats, " ")));
        return ExitCode::clean;
    }
    auto invocation = invocation_of(host, args);
    if (!invocation) return std::move(invocation).error();
    choose_colour(host, invocation->globals.colour);
    if (const auto& folder = invocation->globals.folder)
        host.working_folder = path_from(host, *folder);
    choose_cache(host, invocation->globals.no_cache);
    if (!invocation->globals.no_pager) host.out.page_with(pager_of(host.environment));
    if (auto clock = choose_clock(host, invocation->globals.now, zone_asked_for(args)); !clock)
        return std::move(clock).error();
    return invocation->action(host, invocation->globals);
}

}  // namespace

ExitCode run(Host& host, const std::vector<std::string>& args) {
    const bool has_words = choose_language(host, language_asked_for(args));
    choose_colour(host, ColourChoice::automatic);
    choose_screen(host);
    if (!args.empty() && args.front() == kCompleteVerb) {
        complete(host, args);
        static_cast<void>(host.out.flush());
        return ExitCode::clean;
    }
    if (!has_words) tell_no_catalogue(host);
    const auto result = act(host, args);
    ExitCode code = result ? *result : report(host, result.error());
    const Written written = host.out.flush();
    if (written == Written::not_everything) {
        // If the verb succeeded, what it signed is on the disk by now.
        const bool done = code == ExitCode::clean;
        code = report(
            host, done
                      ? failed(message("the answer could not be written"), {},
                               {message("only the answer is missing: what was asked for was done")})
                      : failed(message("the answer could not be written")));
    }
    if (written == Written::reader_is_gone) code = ExitCode::failed;
    if (host.err.flush() != Written::everything) code = ExitCode::failed;
    return code;
}

}  // namespace yankomas
