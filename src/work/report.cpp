// Writes to the two outputs of a run, and reads answers from its terminal.
// SPDX-License-Identifier: Apache-2.0
#include "work/report.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "core/base/bug.h"
#include "core/base/spelling.h"
#include "core/base/text.h"
#include "render/findings/diagnostic.h"
#include "render/kit/text.h"

namespace yankomas {

void say(const Host& host, const Message& line) {
    const std::string text = host.words(line);
    const bool flows = host.out_width > 0;
    host.out.write((flows ? wrap_to_command(text, 0, ending_of(line), host.out_width, 2) : text) +
                   '\n');
}

ExitCode report(const Host& host, const Error& error) {
    host.err.write(render_error(error, host.words, host.err_paint, host.err_width));
    switch (error.kind) {
        case ErrorKind::usage: return ExitCode::usage;
        case ErrorKind::refused: return ExitCode::findings;
        case ErrorKind::failed: return ExitCode::failed;
    }
    bug("an error has one of the three kinds");
}

// On a terminal the answer is held for the pager; whatever is about it stands below it.
void tell(const Host& host, const Findings& findings) {
    if (findings.empty()) return;
    static_cast<void>(host.out.flush());
    host.err.write(render_findings(findings, host.words, host.err_paint, host.err_width));
}

void remark(const Host& host, Severity severity, const Message& what) {
    static_cast<void>(host.out.flush());
    host.err.write(render_remark(severity, what, host.words, host.err_paint, host.err_width));
}

void suggest(const Host& host, const Message& what) {
    static_cast<void>(host.out.flush());
    host.err.write(render_hint(what, host.words, host.err_paint, host.err_width));
}

Date understood_day(const Host& host, std::string_view option, const SpokenTime& spoken,
                    Zone zone) {
    const Date day = spoken.day(host.now, zone);
    if (spoken.is_relative()) {
        remark(host, Severity::note, message("{} means {}", option, day));
    }
    return day;
}

std::optional<Date> understood_day(const Host& host, std::string_view option,
                                   const std::optional<SpokenTime>& spoken, Zone zone) {
    return spoken ? std::optional(understood_day(host, option, *spoken, zone)) : std::nullopt;
}

Instant understood_time(const Host& host, std::string_view option, const SpokenTime& spoken,
                        int second_if_none, Zone zone) {
    const Instant at = spoken.at(second_if_none, host.now, zone);
    if (!spoken.exact) {
        remark(host, Severity::note,
               message("{} means {} {}", option, ZonedInstant{at, zone}, name_of(zone)));
    }
    return at;
}

bool can_ask(const Host& host) { return host.can_ask && host.ask; }

bool is_yes(std::string_view answer) {
    using std::string_view_literals::operator""sv;
    constexpr std::array kYes{"yes"sv, "y"sv, "ya"sv, "iya"sv};
    std::string given(trim(answer));
    std::ranges::transform(given, given.begin(), to_lower);
    return std::ranges::find(kYes, given) != kYes.end();
}

std::string for_terminal(const Host& host, const Message& text) {
    const std::string said = host.words(text);
    return host.err_width > 0 ? wrap(said, host.err_width) : said;
}

std::optional<std::string> ask(const Host& host, const Message& question) {
    // A pager ends first: it reads the same keys.
    static_cast<void>(host.out.flush());
    if (host.drop_typed())
        remark(host, Severity::note, message("what was typed before this question is not used"));
    return host.ask(for_terminal(host, question) + (host.err_width > 0 ? " " : ""));
}

bool agrees(const Host& host, const Message& question) {
    const auto answer = ask(host, question);
    return answer && is_yes(*answer);
}

}  // namespace yankomas
