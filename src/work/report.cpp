// Writes to the two outputs of a run, and reads answers from its terminal.
// SPDX-License-Identifier: Apache-2.0
#include "work/report.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <string_view>

#include "core/base/bug.h"
#include "core/base/text.h"
#include "render/findings/diagnostic.h"
#include "render/kit/text.h"

namespace yankomas {

void say(const Host& host, const Message& line) {
    const std::string text = host.words(line);
    host.out.write((host.out_width > 0 ? wrap(text, host.out_width) : text) + "\n");
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

void tell(const Host& host, const Findings& findings) {
    host.err.write(render_findings(findings, host.words, host.err_paint, host.err_width));
}

void remark(const Host& host, Severity severity, const Message& what) {
    host.err.write(render_remark(severity, what, host.words, host.err_paint, host.err_width));
}

void suggest(const Host& host, const Message& what) {
    host.err.write(render_hint(what, host.words, host.err_paint, host.err_width));
}

bool can_ask(const Host& host) { return host.can_ask && host.ask; }

bool is_yes(std::string_view answer) {
    using std::string_view_literals::operator""sv;
    constexpr std::array kYes{"yes"sv, "y"sv, "ya"sv, "iya"sv};
    std::string given(trim(answer));
    std::ranges::transform(given, given.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return std::ranges::find(kYes, given) != kYes.end();
}

bool agrees(const Host& host, const Message& question) {
    const auto answer = host.ask(host.words(question));
    return answer && is_yes(*answer);
}

}  // namespace yankomas
