// Makes the small parts of a report's page.
// SPDX-License-Identifier: Apache-2.0
#include "render/report/report_markup.h"

#include <cmath>

#include <fmt/format.h>

namespace yankomas {

std::string figure(std::string_view pointer, int value) {
    return fmt::format("<span data-json=\"{}\">{}</span>", pointer, value);
}

std::string share_of(const Share& share, const Words& words) {
    if (share.whole == 0) return "";
    const double part = 100.0 * share.part / share.whole;
    const std::string spelled = share.has_tenth ? spell_tenths(part, words, Tenths::always)
                                                : std::to_string(std::lround(part));
    return fmt::format("<span data-part=\"{}\" data-whole=\"{}\">{}</span>", share.of_part,
                       share.of_whole, escape_markup(words(message("{} %", spelled))));
}

MarkupCell number(std::string pointer, int value) {
    return {std::to_string(value), std::move(pointer)};
}

MarkupCell tenths(std::string pointer, double value, const Words& words) {
    return {escape_markup(spell_tenths(value, words)), std::move(pointer)};
}

MarkupCell share_cell(const Share& share, const Words& words) {
    return {share_of(share, words), "", "n soft"};
}

}  // namespace yankomas
