// Breaks lines into rows, and leaves out what the words of the question say.
// SPDX-License-Identifier: Apache-2.0
#include "work/sign/shown_bytes.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "core/base/text.h"
#include "render/kit/text.h"

namespace yankomas {

namespace {

using Rows = std::vector<std::string>;

constexpr std::string_view kBegins = "  | ";
constexpr std::string_view kGoesOn = "  > ";
constexpr int kMargin = 4;
constexpr int kLeastRoom = 8;
constexpr std::size_t kRowsOfNote = 6;  // more of a note are left out at first

// True if the lines of this key say nothing that the words of the question leave out. Whatever an
// entry decides, claims or brings with it is always shown.
bool is_told(std::string_view key) {
    using std::string_view_literals::operator""sv;
    constexpr std::array kTold{"at"sv, "by"sv, "role"sv, "roster"sv};
    return std::ranges::find(kTold, key) != kTold.end();
}

// Breaks one line wherever the terminal ends, so that not even a blank is lost.
void add_rows(Rows& rows, std::string_view line, int width) {
    const int room = std::max(width - kMargin, kLeastRoom);
    std::string row(kBegins);
    int used = 0;
    for (const Glyph& glyph : glyphs_of(line)) {
        if (width > 0 && used + glyph.width > room) {
            rows.push_back(std::move(row));
            row = kGoesOn;
            used = 0;
        }
        row += glyph.text;
        used += glyph.width;
    }
    rows.push_back(std::move(row));
}

std::vector<std::string_view> split_lines(std::string_view bytes) {
    return split(bytes.substr(0, bytes.size() - 1), '\n');
}

// A key of an entry and all its lines, of which a text may have several.
struct KeyedLines {
    std::string_view key;
    std::vector<std::string_view> lines;
};

std::vector<KeyedLines> keyed_lines_of(std::string_view bytes) {
    constexpr std::size_t kIndent = 2;  // of the keys of an entry
    std::vector<KeyedLines> parts;
    for (const std::string_view line : split_lines(bytes)) {
        const std::size_t start = std::min(line.find_first_not_of(" -"), line.size());
        if (start <= kIndent || parts.empty())
            parts.push_back({line.substr(start, line.find(':') - start), {}});
        parts.back().lines.push_back(line);
    }
    return parts;
}

// Replaces the rows from an index on by one that counts them, and that has no mark, since it is
// not among the bytes. A single row stays.
void leave_out_from(Rows& rows, std::size_t first, const Words& words) {
    if (rows.size() < first + 2) return;
    const std::size_t count = rows.size() - first;
    rows.resize(first);
    rows.push_back(std::string(kMargin, ' ') + words(message("... {} more lines", count)));
}

}  // namespace

Rows rows_of(std::string_view bytes, int width) {
    Rows rows;
    for (const std::string_view line : split_lines(bytes)) add_rows(rows, line, width);
    return rows;
}

Rows fewer_rows_of(std::string_view bytes, int width, const Words& words) {
    Rows shown;
    std::size_t told = 0;  // where the run of told lines begins
    bool is_run = false;
    for (const KeyedLines& part : keyed_lines_of(bytes)) {
        if (is_run && !is_told(part.key)) leave_out_from(shown, told, words);
        if (!is_run || !is_told(part.key)) told = shown.size();
        is_run = is_told(part.key);
        Rows rows;
        for (const std::string_view line : part.lines) add_rows(rows, line, width);
        if (part.key == "note") leave_out_from(rows, kRowsOfNote, words);
        std::ranges::move(rows, std::back_inserter(shown));
    }
    if (is_run) leave_out_from(shown, told, words);
    return shown;
}

}  // namespace yankomas
