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

bool has_only(std::string_view word, std::string_view letters) {
    return !word.empty() && word.find_first_not_of(letters) == std::string_view::npos;
}

// True for the name of a weekday or a month in a date: "Sel", "Apr".
bool is_short_name(std::string_view word) {
    constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz";
    return word.size() == 3 && word[0] >= 'A' && word[0] <= 'Z' &&
           has_only(word.substr(1), kLetters);
}

// True if a day or a count is parted by a line end between the words: "Sel 28 Apr 2026", "3 cases".
bool is_number_with(std::string_view word, std::string_view next) {
    constexpr std::string_view kDigits = "0123456789";
    constexpr std::size_t kLongest = 3;  // a year goes with nothing
    if (is_short_name(word)) return kDigits.find(next[0]) != std::string_view::npos;
    const bool is_name = (next[0] | 0x20) >= 'a' && (next[0] | 0x20) <= 'z';
    return word.size() <= kLongest && has_only(word, kDigits) && is_name;
}

// True if nothing is meant by the word without the one behind it: an option, or a program.
bool needs_next(std::string_view word) {
    if (word.starts_with("--")) return word.size() > 2 && word.find_first_of(",;.:=)") == word.npos;
    return word == "export" || word == "yankomas";
}

// A command in backticks counts as one word, so that it is never split over two lines. So do an
// option and its value, a day, and a number with what it counts.
std::vector<std::string> words_of(std::string_view paragraph) {
    std::vector<std::string> words;
    bool in_command = false;
    std::string_view last;
    for (const std::string_view part : split(paragraph, ' ')) {
        if (part.empty()) continue;
        const bool goes_on = !words.empty() && ((needs_next(last) && !part.starts_with("--")) ||
                                                is_number_with(last, part));
        last = part;
        if (in_command || goes_on) {
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

constexpr std::array kPrograms{"yankomas ", "git ", "export ", "ssh-keygen ", "ssh-add ", "chmod "};

bool begins_command(std::string_view text) {
    return std::ranges::any_of(kPrograms,
                               [&](std::string_view program) { return text.starts_with(program); });
}

// True if the text is a command and nothing else. A command has at most two words that are neither
// options, values of these nor names: "roster show". With more of them it goes on as a sentence.
bool is_command(std::string_view pattern) {
    constexpr int kMostVerbs = 2;
    if (!begins_command(pattern) || pattern.ends_with('.')) return false;
    int verbs = -1;  // the program is none
    bool is_value = false;
    for (const std::string_view word : split(pattern, ' ')) {
        if (word.empty()) continue;
        if (word.ends_with(',') || word.ends_with(';') || word.ends_with('.')) return false;
        const bool is_plain =
            word.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos;
        if (is_plain && !is_value) ++verbs;
        is_value = word.starts_with('-');
    }
    return verbs <= kMostVerbs;
}

// Returns where the command of a sentence begins, or npos.
std::size_t command_at(std::string_view text, std::size_t label, SentenceEnd ends) {
    if (ends == SentenceEnd::in_prose) return std::string_view::npos;
    if (ends == SentenceEnd::as_command) return label;
    for (std::size_t at = text.find(": ", label); at != std::string_view::npos;
         at = text.find(": ", at + 2)) {
        if (begins_command(text.substr(at + 2))) return at + 2;
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

std::string wrap_from(int first, std::string_view text, int width, int indent, int most) {
    const std::string new_line = '\n' + blanks(indent);
    const int room = std::max(std::max(width, most) - indent, 1);
    std::string flowed;
    const std::string shown = escape_controls(text, true);
    for (const std::string_view paragraph : split(shown, '\n')) {
        int column = flowed.empty() ? first : indent;
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

std::string wrap(std::string_view text, int width, int indent, int most) {
    return wrap_from(indent, text, width, indent, most);
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

SentenceEnd ending_of(const Message& sentence) {
    const std::string_view pattern = sentence.english_pattern();
    const std::size_t colon = pattern.rfind(": ");
    const bool is_whole = colon == std::string_view::npos;
    const std::string_view end = is_whole ? pattern : pattern.substr(colon + 2);
    const bool is_given =
        end == "{}" && !sentence.args.empty() && sentence.args.back().kind == ArgKind::command;
    if (!is_given && !is_command(end)) return SentenceEnd::in_prose;
    return is_whole ? SentenceEnd::as_command : SentenceEnd::in_command;
}

std::string wrap_to_command(std::string_view text, std::size_t label, SentenceEnd ends, int width,
                            int indent) {
    const std::size_t at = command_at(text, label, ends);
    if (at == std::string_view::npos || display_width(text) <= width)
        return wrap_from(0, text, width, indent);
    const std::string_view sentence = trim(text.substr(0, at));
    const std::string lines = command_lines(text.substr(at), width, indent);
    return sentence.empty() ? lines : wrap_from(0, sentence, width, indent) + '\n' + lines;
}

std::string short_digest(const Digest& digest) { return std::string(digest.value().substr(0, 19)); }

std::string witness_digest(const Digest& digest) {
    return std::string(digest.value().substr(0, 31));
}

}  // namespace yankomas
