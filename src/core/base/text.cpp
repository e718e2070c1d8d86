// Checks and measures text by the Unicode tables of utf8proc.
// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>

#include <fmt/format.h>
#include <utf8proc.h>

#include "core/base/byte_blocks.h"
#include "core/base/spelling.h"

namespace yankomas {

namespace {

// One character of UTF-8.
struct Character {
    utf8proc_int32_t code;
    std::size_t length;  // bytes; 0 for bad UTF-8
};

Character next_character(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80) return {lead, 1};
    utf8proc_int32_t code = -1;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at;
    const auto length =
        utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size() - at), &code);
    if (length <= 0) return {-1, 0};
    return {code, static_cast<std::size_t>(length)};
}

bool is_noncharacter(utf8proc_int32_t code) {
    return (code >= 0xFDD0 && code <= 0xFDEF) || (code & 0xFFFE) == 0xFFFE;
}

// True for a character that may neither be signed nor be sent to a terminal as it is.
bool is_unprintable(utf8proc_int32_t code) {
    if (code < 0x80) return code < 0x20 || code == 0x7F;
    if (is_noncharacter(code)) return true;
    const auto category = utf8proc_category(code);
    return category == UTF8PROC_CATEGORY_CC || category == UTF8PROC_CATEGORY_CF ||
           category == UTF8PROC_CATEGORY_CO || category == UTF8PROC_CATEGORY_CS ||
           category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP;
}

// Returns the text in normal form C, changed by further `options` of utf8proc, or the text itself
// if it is not UTF-8.
std::string mapped(std::string_view text, int options) {
    utf8proc_uint8_t* composed = nullptr;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    const auto length =
        utf8proc_map(bytes, static_cast<utf8proc_ssize_t>(text.size()), &composed,
                     static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | options));
    if (length < 0) return std::string(text);
    std::string result(reinterpret_cast<const char*>(composed), static_cast<std::size_t>(length));
    std::free(composed);  // utf8proc allocates it with malloc
    return result;
}

// Returns the digit that a decimal digit of any script stands for. Unicode gives each script its
// ten digits in a row, from nought to nine, so their number in the row tells the value.
char digit_of(utf8proc_int32_t code) {
    int before = 0;
    while (utf8proc_category(code - before - 1) == UTF8PROC_CATEGORY_ND) ++before;
    return static_cast<char>('0' + before % 10);
}

constexpr utf8proc_int32_t kMinusSign = 0x2212;
constexpr utf8proc_int32_t kMiddleDot = 0xB7;
constexpr utf8proc_int32_t kBullet = 0x2022;

// Returns Levenshtein's edit distance. It keeps only one row of the table at a time.
std::size_t edit_distance(std::string_view left, std::string_view right) {
    std::vector<std::size_t> row(right.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= left.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= right.size(); ++j) {
            const std::size_t above = row[j];
            const std::size_t swapped = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
            row[j] = std::min({above + 1, row[j - 1] + 1, swapped});
            diagonal = above;
        }
    }
    return row.back();
}

std::string in_single_quotes(std::string_view word) {
    std::string text = "'";
    for (const char c : word) text += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return text + '\'';
}

}  // namespace

std::optional<std::size_t> first_bad_utf8(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        at += passing_prefix(bytes.substr(at), [](ByteBlock block) { return block >= 0; });
        if (at == bytes.size()) break;
        const Character character = next_character(bytes, at);
        if (character.length == 0) return at;
        at += character.length;
    }
    return std::nullopt;
}

bool is_record_text(std::string_view text, bool allow_newline) {
    if (is_plain_ascii(text)) return true;
    bool ascii = true;
    for (std::size_t at = 0; at < text.size();) {
        const Character character = next_character(text, at);
        if (character.length == 0) return false;
        const bool newline = allow_newline && character.code == '\n';
        if (!newline && is_unprintable(character.code)) return false;
        ascii = ascii && character.code < 0x80;
        at += character.length;
    }
    return ascii || to_nfc(text) == text;
}

std::string to_nfc(std::string_view text) { return mapped(text, 0); }

std::string with_plain_digits(std::string_view text) {
    if (is_plain_ascii(text)) return std::string(text);
    const std::string whole = mapped(text, UTF8PROC_COMPAT | UTF8PROC_IGNORE);
    std::string plain;
    for (std::size_t at = 0; at < whole.size();) {
        const Character character = next_character(whole, at);
        const auto category = utf8proc_category(character.code);
        const std::size_t length = std::max<std::size_t>(character.length, 1);
        if (character.code < 0x80) {
            plain += whole[at];
        } else if (category == UTF8PROC_CATEGORY_ND) {
            plain += digit_of(character.code);
        } else if (category == UTF8PROC_CATEGORY_PD || character.code == kMinusSign) {
            plain += '-';
        } else if (character.code == kMiddleDot || character.code == kBullet) {
            plain += '.';
        } else {
            plain += whole.substr(at, length);
        }
        at += length;
    }
    return plain;
}

std::string folded_name(std::string_view name) {
    if (!is_plain_ascii(name)) return mapped(name, UTF8PROC_CASEFOLD);
    std::string folded(name);
    std::ranges::transform(folded, folded.begin(), to_lower);
    return folded;
}

bool is_plain_ascii(std::string_view text) { return all_bytes_pass(text, kIsPlain); }

std::string escape_controls(std::string_view text, bool keep_newlines) {
    if (is_plain_ascii(text)) return std::string(text);
    std::string shown;
    for (std::size_t at = 0; at < text.size();) {
        const Character character = next_character(text, at);
        if (character.length == 0) {
            shown += fmt::format("\\x{:02x}", static_cast<unsigned char>(text[at]));
            ++at;
            continue;
        }
        if ((keep_newlines && character.code == '\n') || !is_unprintable(character.code)) {
            shown += text.substr(at, character.length);
        } else if (character.code < 0x80) {
            shown += fmt::format("\\x{:02x}", character.code);
        } else {
            shown += fmt::format("\\u{{{:x}}}", character.code);
        }
        at += character.length;
    }
    return shown;
}

int display_width(std::string_view text) {
    if (is_plain_ascii(text)) return static_cast<int>(text.size());
    int width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Character character = next_character(text, at);
        width += character.length == 0 ? 1 : utf8proc_charwidth(character.code);
        at += std::max<std::size_t>(character.length, 1);
    }
    return width;
}

int column_of(std::string_view line, std::size_t byte_offset) {
    int column = 1;
    for (std::size_t at = 0; at < std::min(byte_offset, line.size());) {
        at += std::max<std::size_t>(next_character(line, at).length, 1);
        ++column;
    }
    return column;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

std::string_view trim(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::string quoted(std::string_view text) {
    std::string value = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') value += '\\';
        value += c;
    }
    return value + '"';
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
    return fmt::format("{}",
                       fmt::join(parts, fmt::string_view(separator.data(), separator.size())));
}

std::optional<int> parse_number(std::string_view text) {
    if (text.empty() || text.size() > 9 || (text.size() > 1 && text.front() == '0') ||
        !std::ranges::all_of(text, is_digit))
        return std::nullopt;
    return std::accumulate(text.begin(), text.end(), 0,
                           [](int number, char digit) { return number * 10 + (digit - '0'); });
}

std::optional<std::string> nearest(std::string_view word,
                                   const std::vector<std::string>& candidates) {
    const auto distance = [&](std::string_view text) { return edit_distance(word, text); };
    const auto best = std::ranges::min_element(candidates, {}, distance);
    if (best == candidates.end()) return std::nullopt;
    const std::size_t dashes = std::min(word.find_first_not_of('-'), word.size());  // of an option
    const std::size_t most =
        std::min(std::max<std::size_t>(2, word.size() / 3), (word.size() - dashes) / 2);
    return distance(*best) <= most ? std::optional(*best) : std::nullopt;
}

std::uint64_t short_hash(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char c : text) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 0x100000001b3U;
    }
    return hash;
}

std::string for_shell(std::string_view word) {
    const bool is_plain = std::ranges::all_of(word, [](char c) {
        return is_alphanumeric(c) ||
               std::string_view("/._-+@=,:").find(c) != std::string_view::npos;
    });
    return is_plain && !word.empty() ? std::string(word) : in_single_quotes(word);
}

std::string typed_for_shell(std::string_view word) {
    for (std::string_view rest = word; !rest.empty();) {
        const std::string_view code = leading_code(rest);
        if (is_stand_in(code)) return in_single_quotes(word);
        rest.remove_prefix(std::max<std::size_t>(code.size(), 1));
    }
    return for_shell(word);
}

std::string_view leading_code(std::string_view text) {
    const auto end =
        std::ranges::find_if_not(text, [](char c) { return is_alphanumeric(c) || c == '-'; });
    return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

bool is_stand_in(std::string_view code) {
    return std::ranges::any_of(code, is_capital) &&
           std::ranges::all_of(code, [](char c) { return is_capital(c) || c == '-'; });
}

}  // namespace yankomas
