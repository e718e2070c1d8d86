// Turns Windows-1252 into UTF-8. The table is the one of the WHATWG Encoding standard, with
// nothing where that only fills a gap.
// SPDX-License-Identifier: Apache-2.0
#include "core/base/windows_1252.h"

#include <array>
#include <cstdint>

namespace yankomas {

namespace {

constexpr std::uint16_t kNothing = 0xFFFD;
constexpr unsigned kFirst = 0x80;

// What the bytes from 80 to 9F stand for. All others are those of Unicode.
constexpr std::array<std::uint16_t, 32> kSpecial = {
    0x20AC,   kNothing, 0x201A, 0x0192, 0x201E, 0x2026,   0x2020, 0x2021,
    0x02C6,   0x2030,   0x0160, 0x2039, 0x0152, kNothing, 0x017D, kNothing,
    kNothing, 0x2018,   0x2019, 0x201C, 0x201D, 0x2022,   0x2013, 0x2014,
    0x02DC,   0x2122,   0x0161, 0x203A, 0x0153, kNothing, 0x017E, 0x0178};

void append_utf8(std::string& text, unsigned code) {
    if (code < 0x80U) {
        text += static_cast<char>(code);
    } else if (code < 0x800U) {
        text += static_cast<char>(0xC0U | (code >> 6U));
        text += static_cast<char>(0x80U | (code & 0x3FU));
    } else {
        text += static_cast<char>(0xE0U | (code >> 12U));
        text += static_cast<char>(0x80U | ((code >> 6U) & 0x3FU));
        text += static_cast<char>(0x80U | (code & 0x3FU));
    }
}

}  // namespace

std::string utf8_of_windows_1252(std::string_view bytes) {
    std::string text;
    for (const char byte : bytes) {
        const unsigned code = static_cast<unsigned char>(byte);
        const bool is_special = code >= kFirst && code < kFirst + kSpecial.size();
        append_utf8(text, is_special ? kSpecial.at(code - kFirst) : code);
    }
    return text;
}

}  // namespace yankomas
