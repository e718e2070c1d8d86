// Encodes text for mails.
// SPDX-License-Identifier: Apache-2.0
#include "render/kit/mail.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/spelling.h"
#include "core/base/text.h"

namespace yankomas {

namespace {

// What needs no encoding in an encoded word of a phrase (RFC 2047, 5 (3)); a blank is written "_".
bool is_plain_in_phrase(char c) {
    return is_alphanumeric(c) || std::string_view("!*+-/").find(c) != std::string_view::npos;
}

std::string hex_of(char c) { return fmt::format("={:02X}", static_cast<unsigned char>(c)); }

// Writes the text as it is, if it is short and has blanks and plain characters only, else as
// encoded words (RFC 2047, 2), none of which cuts a character.
std::string in_header(std::string_view text, std::string_view also_plain) {
    constexpr std::size_t kShort = 60;
    constexpr std::size_t kInWord = 54;  // a line has the name of the header too, and 76 bytes
    const std::string safe = escape_controls(text);
    const auto is_plain = [&](char c) {
        return c == ' ' || is_plain_in_phrase(c) || also_plain.find(c) != std::string_view::npos;
    };
    if (safe.size() <= kShort && std::ranges::all_of(safe, is_plain)) return safe;
    std::string words;
    std::string word;
    for (std::size_t at = 0; at < safe.size();) {
        std::string piece;
        do {
            const char c = safe[at++];
            piece += c == ' ' ? "_" : is_plain_in_phrase(c) ? std::string(1, c) : hex_of(c);
        } while (at < safe.size() && continues_character(safe[at]));
        if (word.size() + piece.size() > kInWord) {
            words += fmt::format("=?UTF-8?Q?{}?=\n ", word);
            word.clear();
        }
        word += piece;
    }
    return words + fmt::format("=?UTF-8?Q?{}?=", word);
}

}  // namespace

std::string mail_person(const MailPerson& person) {
    const std::string name = in_header(person.name, "");
    return name.empty() ? person.address : fmt::format("{}\n <{}>", name, person.address);
}

std::string mail_subject(std::string_view text) { return in_header(text, ":,.()"); }

std::string quoted_printable(std::string_view text) {
    constexpr std::size_t kLine = 75;  // and a "=" that says that the line goes on
    std::string body;
    for (const std::string_view line : split(text, '\n')) {
        std::string written;
        for (std::size_t at = 0; at < line.size(); ++at) {
            const char c = line[at];
            const bool is_last_blank = c == ' ' && at + 1 == line.size();
            const bool is_first_dot = c == '.' && written.empty();
            const bool is_plain = c >= ' ' && c <= '~' && c != '=';
            std::string piece =
                is_plain && !is_last_blank && !is_first_dot ? std::string(1, c) : hex_of(c);
            if (written.size() + piece.size() > kLine) {
                body += written + "=\n";
                written.clear();
                if (piece == ".") piece = hex_of('.');
            }
            written += piece;
        }
        body += written + '\n';
    }
    if (text.ends_with('\n')) body.pop_back();  // split gives one more, empty line
    return body;
}

}  // namespace yankomas
