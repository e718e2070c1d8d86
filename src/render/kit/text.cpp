// Escaping, cutting and flowing of text by display width.
// SPDX-License-Identifier: Apache-2.0
#include "render/kit/text.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"

namespace yankomas {

namespace {

// Returns the number of bytes of the first character. A byte that begins no valid UTF-8 counts as a
// character of its own.
std::size_t length_of_character(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    return first_bad_utf8(text.substr(0, length)).has_value() ? 1 : length;
}

bool starts_at(const std::vector<Glyph>& glyphs, std::size_t at, std::string_view what) {
    return at + what.size() <= glyphs.size() &&
           std::equal(
               what.begin(), what.end(), glyphs.begin() + static_cast<std::ptrdiff_t>(at),
               [](char c, const Glyph& glyph) { return glyph.text == std::string_view(&c, 1); });
}

// Escapes the first character of each command for a build server. That is enough to stop the server
// from obeying it.
void defuse_log_commands(std::vector<Glyph>& glyphs) {
    std::size_t first = 0;
    while (first < glyphs.size() && glyphs[first].text == " ") ++first;
    if (starts_at(glyphs, first, "::")) glyphs[first] = Glyph{"\\x3a", 4};
    for (std::size_t at = 0; at < glyphs.size(); ++at) {
        if (starts_at(glyphs, at, "##[") || starts_at(glyphs, at, "##vso["))
            glyphs[at] = Glyph{"\\x23", 4};
    }
}

// Splits a word that is wider than `room` into pieces that are not; a path behind a slash, if it
// has one there.
void add_pieces(std::vector<std::string>& words, std::string_view word, int room) {
    std::string piece;
    int used = 0;
    for (const Glyph& glyph : glyphs_of(word)) {
        while (used + glyph.width > room && used > 0) {
            const std::size_t slash = piece.rfind('/');
            const std::size_t end = slash == std::string::npos ? piece.size() : slash + 1;
            words.push_back(piece.substr(0, end));
            piece.erase(0, end);
            used = display_width(piece);
        }
        piece += glyph.text;
        used += glyph.width;
    }
    words.push_back(std::move(piece));
}

// Returns the words that fit into lines of `room` columns: a command that does not is split at its
// blanks.
std::vector<std::string> fitting(const std::vector<std::string>& words, int room) {
    std::vector<std::string> pieces;
    for (const std::string& word : words) {
        if (display_width(word) <= room) {
            pieces.push_back(word);
            continue;
        }
        for (const std::string_view part : split(word, ' ')) add_pieces(pieces, part, room);
    }
    return pieces;
}

// A command in backticks counts as one word, so that it is never split over two lines.
std::vector<std::string> words_of(std::string_view paragraph) {
    std::vector<std::string> words;
    bool in_command = false;
    for (const std::string_view part : split(paragraph, ' ')) {
        if (part.empty()) continue;
        if (in_command) {
            words.back() += ' ' + std::string(part);
        } else {
            words.emplace_back(part);
        }
        if (std::ranges::count(part, '`') % 2 == 1) in_command = !in_command;
    }
    return words;
}

// Splits a command at the blanks outside of quotes; an option stays with the value behind it.
std::vector<std::string_view> parts_of_command(std::string_view command) {
    const auto is_option = [](std::string_view part) { return part.starts_with("--"); };
    std::vector<std::string_view> parts;
    char quote = 0;
    std::size_t start = 0;
    const auto end_part = [&](std::size_t at) {
        const std::string_view part = command.substr(start, at - start);
        const bool is_value = !parts.empty() && is_option(parts.back()) && !is_option(part) &&
                              parts.back().find(' ') == std::string_view::npos;
        if (part.empty()) return;
        if (is_value) {
            const std::string_view option = parts.back();
            parts.back() = {option.data(), option.size() + 1 + part.size()};
        } else {
            parts.push_back(part);
        }
    };
    for (std::size_t at = 0; at < command.size(); ++at) {
        const char c = command[at];
        if (quote != 0) {
            if (c == quote) quote = 0;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == ' ') {
            end_part(at);
            start = at + 1;
        }
    }
    end_part(command.size());
    return parts;
}

// Returns where the command begins in which a sentence ends, or npos. It stands at the beginning or
// behind a colon, and nothing follows it.
std::size_t command_at(std::string_view text) {
    constexpr std::array kPrograms{"yankomas ",   "git ",     "export ",
                                   "ssh-keygen ", "ssh-add ", "chmod "};
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        const bool is_command = std::ranges::any_of(
            kPrograms, [&](std::string_view program) { return rest.starts_with(program); });
        const bool goes_on = rest.find("; ") != std::string_view::npos ||
                             rest.find(". ") != std::string_view::npos || rest.ends_with('.') ||
                             rest.find('\n') != std::string_view::npos;
        if (is_command && !goes_on) return at;
        const std::size_t colon = text.find(": ", at);
        if (colon == std::string_view::npos) break;
        at = colon + 2;
    }
    return std::string_view::npos;
}

// True if a build server may take a part of the text for a command.
bool may_command(std::string_view text) {
    return text.find("::") != std::string_view::npos || text.find("##") != std::string_view::npos;
}

// True if each byte is a column of its own and is shown as it is.
bool is_simple(std::string_view text) { return is_plain_ascii(text) && !may_command(text); }

// Returns the longest end of the text that is at most `most` wide, and that begins with a word if
// `has_words`.
std::string end_of(std::string_view text, int most, bool has_words) {
    if (is_simple(text)) {
        const std::size_t at =
            text.size() - std::min(static_cast<std::size_t>(std::max(most, 0)), text.size());
        if (!has_words || at == 0 || text[at - 1] == ' ') return std::string(text.substr(at));
        return std::string(text.substr(std::min(text.find(' ', at), text.size() - 1) + 1));
    }
    const std::vector<Glyph> glyphs = glyphs_of(text);
    std::string end;
    std::string found;
    int width = 0;
    for (std::size_t at = glyphs.size(); at > 0; --at) {
        const Glyph& glyph = glyphs[at - 1];
        width += glyph.width;
        if (width > most) break;
        end.insert(0, glyph.text);
        const bool is_word = at == 1 || glyphs[at - 2].text == " ";
        if (glyph.width > 0 && (is_word || !has_words)) found = end;
    }
    return found;
}

}  // namespace

std::vector<Glyph> glyphs_of(std::string_view text) {
    std::vector<Glyph> glyphs;
    while (!text.empty()) {
        const std::size_t length = length_of_character(text);
        std::string shown = escape_controls(text.substr(0, length));
        const int width = display_width(shown);
        glyphs.push_back(Glyph{std::move(shown), width});
        text.remove_prefix(length);
    }
    defuse_log_commands(glyphs);
    return glyphs;
}

std::string show_safely(std::string_view text) {
    if (!may_command(text)) return escape_controls(text);
    std::string shown;
    for (const Glyph& glyph : glyphs_of(text)) shown += glyph.text;
    return shown;
}

std::string cut_to(std::string_view text, int width, std::string_view ellipsis) {
    if (display_width(text) <= width) return std::string(text);
    const int room = std::max(width - display_width(ellipsis), 0);
    if (is_simple(text)) {
        std::string start(text.substr(0, static_cast<std::size_t>(room)));
        return without_trailing_blanks(std::move(start)).append(ellipsis);
    }
    std::string kept;
    int used = 0;
    for (const Glyph& glyph : glyphs_of(text)) {
        if (used + glyph.width > room) break;
        kept += glyph.text;
        used += glyph.width;
    }
    return without_trailing_blanks(std::move(kept)).append(ellipsis);
}

std::string cut_middle(std::string_view text, int width, std::string_view ellipsis) {
    if (display_width(text) <= width) return std::string(text);
    constexpr int kLeastStart = 6;
    const int room = std::max(width - display_width(ellipsis), 0);
    std::string end = end_of(text, room - kLeastStart, true);
    if (display_width(end) * 3 < room) end = end_of(text, room * 3 / 5, false);
    return cut_to(text, width - display_width(end), ellipsis) + end;
}

std::string blanks(int count) {
    return std::string(static_cast<std::size_t>(std::max(count, 0)), ' ');
}

std::string without_trailing_blanks(std::string line) {
    line.erase(line.find_last_not_of(' ') + 1);
    return line;
}

std::string pad_to(std::string_view text, int width) {
    return std::string(text) + blanks(width - display_width(text));
}

std::string wrap(std::string_view text, int width, int indent, int most) {
    const std::string new_line = '\n' + blanks(indent);
    const int room = std::max(std::max(width, most) - indent, 1);
    std::string flowed;
    const std::string shown = escape_controls(text, true);
    for (const std::string_view paragraph : split(shown, '\n')) {
        int column = indent;
        bool at_start = true;
        if (!flowed.empty()) flowed += trim(paragraph).empty() ? "\n" : new_line;
        for (const std::string& word : fitting(words_of(paragraph), room)) {
            const int length = display_width(word);
            if (!at_start && column + 1 + length > width) {
                flowed += new_line;
                column = indent;
                at_start = true;
            }
            flowed += at_start ? "" : " ";
            flowed += word;
            column += length + (at_start ? 0 : 1);
            at_start = false;
        }
    }
    std::string safe;
    for (const std::string_view line : split(flowed, '\n')) {
        if (!safe.empty()) safe += '\n';
        safe += show_safely(line);
    }
    return safe;
}

std::string command_lines(std::string_view command, int width, int column) {
    constexpr int kFurther = 2;
    constexpr int kBackslash = 2;
    std::string lines;
    std::string line = blanks(column);
    bool has_word = false;
    for (const std::string_view group : parts_of_command(command)) {
        const std::string shown = show_safely(group);
        const bool fits = display_width(line) + 1 + display_width(shown) + kBackslash <= width;
        if (has_word && !fits) {
            lines += line + " \\\n";
            line = blanks(column + kFurther) + shown;
        } else {
            line += (has_word ? " " : "") + shown;
        }
        has_word = true;
    }
    return lines + line;
}

std::string wrap_to_command(std::string_view text, int width, int indent) {
    const std::size_t at = command_at(text);
    if (at == std::string_view::npos || display_width(text) <= width)
        return wrap(text, width, indent);
    const std::string_view sentence = trim(text.substr(0, at));
    return wrap(sentence, width, indent) + '\n' + command_lines(text.substr(at), width, indent);
}

std::string short_digest(const Digest& digest) { return std::string(digest.value().substr(0, 19)); }

std::string witness_digest(const Digest& digest) {
    return std::string(digest.value().substr(0, 31));
}

}  // namespace yankomas
