// Measures text with the widths of Helvetica.
// SPDX-License-Identifier: Apache-2.0
#include "render/chart/font.h"

#include <array>

#include "core/base/spelling.h"
#include "core/base/text.h"
#include "render/kit/text.h"

namespace yankomas {

namespace {

// The widths of the letters from U+0020 to U+007E in thousandths of the size, as in Adobe's font
// metrics of Helvetica and Helvetica-Bold.
constexpr int kFirstLetter = 0x20;
using LetterWidths = std::array<int, 95>;
constexpr LetterWidths kRegular = {
    278,  278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,  // blank to /
    556,  556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,  // 0 to ?
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,  // @ to O
    667,  778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,  // P to _
    333,  556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,  // ` to o
    556,  556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584};      // p to ~
constexpr LetterWidths kBold = {
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667,
    611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556,
    278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584};
constexpr int kWidest = 1015;

// Returns how many bytes the letter at the start of the text has.
std::size_t letter_size(std::string_view text) {
    std::size_t size = 1;
    while (size < text.size() && continues_character(text[size])) ++size;
    return size;
}

// Returns the width of one letter in thousandths of the size.
int letter_width(std::string_view letter, const LetterWidths& widths) {
    const int first = static_cast<unsigned char>(letter[0]);
    const int at = first - kFirstLetter;
    if (at >= 0 && at < static_cast<int>(widths.size()))
        return widths.at(static_cast<std::size_t>(at));
    if (letter == "\xc2\xb7") return 333;      // a middle dot
    if (letter == "\xe2\x80\x93") return 556;  // a dash
    return display_width(letter) * kWidest;
}

bool fits(std::string_view line, Face face, int width) {
    return text_width(line, face) * 100 <= width * 96;
}

// Splits the text at blanks, and after each slash between words of more than 3 letters. A blank
// stays at the end of its piece. A piece that begins with a slash belongs to the one before it.
std::vector<std::string> pieces_of(std::string_view text) {
    std::vector<std::string> pieces;
    std::string piece;
    std::size_t letters = 0;  // since the last blank or slash
    const auto word_after = [&](std::size_t at) {
        const std::size_t end = text.find_first_of(" /", at);
        return (end == std::string_view::npos ? text.size() : end) - at;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        piece += c;
        const bool before_slash = i + 1 < text.size() && text[i + 1] == '/';
        const bool breaks =
            c == ' ' ? !before_slash : c == '/' && letters > 3 && word_after(i + 1) > 3;
        letters = c == ' ' || c == '/' ? 0 : letters + 1;
        if (!breaks) continue;
        pieces.push_back(piece);
        piece.clear();
    }
    if (!piece.empty()) pieces.push_back(piece);
    return pieces;
}

// Takes from the start of `piece` what fits into a line, at least one letter, with a hyphen if it
// ends within a word.
std::string take_line(std::string& piece, Face face, int width) {
    std::size_t end = letter_size(piece);
    while (end < piece.size()) {
        const std::size_t next = end + letter_size(std::string_view(piece).substr(end));
        if (!fits(piece.substr(0, next) + "-", face, width)) break;
        end = next;
    }
    std::string line = piece.substr(0, end);
    piece.erase(0, end);
    const bool is_within_word =
        end > 1 && !piece.empty() && is_letter(line.back()) && is_letter(piece.front());
    return is_within_word ? line + "-" : line;
}

}  // namespace

int text_width(std::string_view text, Face face) {
    const LetterWidths& widths = face.is_bold ? kBold : kRegular;
    int thousandths = 0;
    while (!text.empty()) {
        const std::size_t size = letter_size(text);
        thousandths += letter_width(text.substr(0, size), widths);
        text.remove_prefix(size);
    }
    return (thousandths * face.size + 999) / 1000;
}

std::vector<std::string> break_lines(std::string_view text, Face face, int width) {
    std::vector<std::string> lines;
    std::string line;
    const auto end_line = [&] {
        if (!without_trailing_blanks(line).empty()) lines.push_back(without_trailing_blanks(line));
        line.clear();
    };
    for (std::string& piece : pieces_of(escape_controls(text))) {
        if (!fits(without_trailing_blanks(line + piece), face, width)) end_line();
        while (!fits(without_trailing_blanks(piece), face, width) &&
               letter_size(piece) < piece.size()) {
            lines.push_back(take_line(piece, face, width));
        }
        line += piece;
    }
    end_line();
    return lines;
}

std::vector<std::string> cut_lines(std::vector<std::string> lines, std::size_t most, Face face,
                                   int width) {
    constexpr std::string_view kEllipsis = "...";
    if (lines.size() <= most) return lines;
    lines.resize(most);
    std::string& last = lines.back();
    std::string kept;
    for (std::string_view rest = last; !rest.empty(); rest.remove_prefix(letter_size(rest))) {
        const std::string longer = kept + std::string(rest.substr(0, letter_size(rest)));
        if (!fits(longer + std::string(kEllipsis), face, width)) break;
        kept = longer;
    }
    last = without_trailing_blanks(kept).append(kEllipsis);
    return lines;
}

}  // namespace yankomas
