// Instants, dates, limits, and text as it is shown: what is accepted comes back, and nothing hides
// on a terminal.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/base/text.h"
#include "core/calendar/instant.h"
#include "core/calendar/limit.h"
#include "fuzz/target.h"
#include "render/kit/csv.h"
#include "render/kit/text.h"

namespace yankomas {

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = fuzz::bytes_of(data, size);
    if (const auto date = parse_date(text))
        fuzz::must(to_string(*date) == text, "a date has one spelling");
    if (const auto at = parse_journal_instant(text)) {
        fuzz::must(to_string(at->at, at->zone) == text, "a journal's instant has one spelling");
        fuzz::must(parse_instant(text) == at->at, "the command line reads it alike");
    }
    static_cast<void>(parse_instant(text));
    for (const DayMeaning days : {DayMeaning::working, DayMeaning::calendar}) {
        const auto limit = parse_limit(text, days);
        if (limit)
            fuzz::must(parse_limit(to_string(*limit), days) == *limit,
                       "a limit's spelling means the limit");
    }
    for (const std::string& shown :
         {escape_controls(text), show_safely(text), render_csv({std::string(text)}, {})}) {
        fuzz::must(!first_bad_utf8(shown), "what is shown is UTF-8");
        const auto is_control = [](char c) {
            return (c >= 0 && c < ' ' && c != '\n') || c == '\x7f';
        };
        fuzz::must(std::none_of(shown.begin(), shown.end(), is_control),
                   "what is shown has no control character");
        fuzz::must(escape_controls(shown, true) == shown, "what is shown holds nothing to escape");
    }
    const std::string shown = show_safely(text);
    fuzz::must(shown.find("##vso[") == std::string::npos &&
                   shown.find("##[") == std::string::npos && !trim(shown).starts_with("::"),
               "what is shown commands no build server");
    return 0;
}

}  // namespace yankomas
