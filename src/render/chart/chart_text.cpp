// Divides the screen among the columns of a chart and writes their texts beside the picture.
// SPDX-License-Identifier: Apache-2.0
#include "render/chart/chart_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "core/base/text.h"
#include "render/kit/page.h"
#include "render/kit/text.h"
#include "render/sop/sop.h"

namespace yankomas {

namespace {

constexpr int kGap = 2;          // between columns
constexpr int kWidestName = 12;  // of an actor, before its words are split
// The numbers of lines for connectors that are tried, first between columns and second between
// rows. The fewest are tried first.
constexpr std::array<std::pair<int, int>, 4> kLanes = {{{0, 0}, {0, 1}, {1, 1}, {2, 2}}};

using Cells = std::vector<std::string>;  // the lines of a text

// Breaks a text into lines that are safe to show. A line that would begin with a command to a build
// server is escaped, for which all of them leave room.
Cells lines_within(const std::string& text, int width) {
    constexpr int kEscape = 3;  // ":" becomes "\\x3a"
    if (text.empty()) return {};
    const auto broken = [&](int room) {
        Cells lines;
        const std::string flowed = wrap(text, room);
        for (const std::string_view line : split(flowed, '\n')) lines.emplace_back(line);
        return lines;
    };
    Cells lines = broken(width);
    const auto fits = [&](const std::string& line) { return display_width(line) <= width; };
    return std::ranges::all_of(lines, fits) ? lines : broken(std::max(width - kEscape, 1));
}

// The dash of an empty cell, and that between two numbers, is ASCII where a screen has no marks.
void make_plain(ChartRows& chart) {
    const auto plain = [](std::string& text) {
        constexpr std::string_view kDash = "\xe2\x80\x93";
        for (std::size_t at = 0; (at = text.find(kDash, at)) != std::string::npos;)
            text.replace(at, kDash.size(), "-");
    };
    plain(chart.missing);
    for (ChartRow& row : chart.rows) {
        for (std::string* text : {&row.activity, &row.requirement, &row.time, &row.output})
            plain(*text);
        for (std::string& remark : row.remarks) plain(remark);
    }
}

int art_width(const ChartRows& chart, const ArtSize& size) {
    return static_cast<int>(chart.actors.size()) * size.pitch + 1;
}

// A column of texts: where its width stands, its least and its best width.
struct Share {
    int TextChart::*width;
    int least;
    int best;
};
constexpr Share kActivity{&TextChart::activity, 20, 40};
constexpr Share kTime{&TextChart::time, 8, 13};
constexpr Share kRequirement{&TextChart::requirement, 16, 30};
constexpr Share kOutput{&TextChart::output, 16, 30};
constexpr Share kRemark{&TextChart::remark, 24, 50};
constexpr int kGoodActivity = 30;  // the names of actors are shown if activities still get this

// Gives the columns that find room their widths.
class WidthDivider {
public:
    WidthDivider(const ChartRows& chart, int width) : chart_(chart), width_(width) {
        for (const ChartRow& row : chart.rows)
            number_ = std::max(number_, display_width(row.number));
        int longest = 0;
        for (const ChartActor& actor : chart.actors) {
            for (const std::string_view word : split(actor.heading, ' '))
                longest = std::max(longest, display_width(word));
        }
        name_pitch_ = std::min(longest, kWidestName) + 1;
    }

    [[nodiscard]] std::optional<TextChart> divide(int upright_lanes) const {
        TextChart best;
        best.size.upright_lanes = upright_lanes;
        const int least = best.size.least_pitch();
        if (const auto named =
                with_columns(best, std::max(least, name_pitch_), kGoodActivity, kTime.least)) {
            best = *named;
            best.has_headings = true;
        } else if (const auto lettered = with_columns(best, least, kActivity.least, kTime.least)) {
            best = *lettered;
        } else if (const auto bare = with_columns(best, least, 0, 0)) {
            best = *bare;
        } else {
            best.size.is_small = true;
            const auto small = with_columns(best, best.size.least_pitch(), 0, 0);
            if (!small) return std::nullopt;
            best = *small;
        }
        if (best.activity > 0) give_rest(best);
        return best;
    }

private:
    [[nodiscard]] int left_by(const TextChart& text) const {
        int left = width_ - number_ - 1 - art_width(chart_, text.size);
        for (const Share& share : {kActivity, kTime, kRequirement, kOutput, kRemark}) {
            if (text.*share.width > 0) left -= text.*share.width + kGap;
        }
        return left;
    }

    [[nodiscard]] std::optional<TextChart> with_columns(TextChart text, int pitch, int activity,
                                                        int time) const {
        text.size.pitch = pitch;
        text.number = number_;
        text.activity = activity;
        text.time = time;
        return left_by(text) < 0 ? std::nullopt : std::optional(text);
    }

    void give_rest(TextChart& text) const {
        const bool has_remarks = std::ranges::any_of(
            chart_.rows, [](const ChartRow& row) { return !row.remarks.empty(); });
        if (left_by(text) >= kRequirement.least + kOutput.least + 2 * kGap) {
            text.requirement = kRequirement.least;
            text.output = kOutput.least;
            if (has_remarks && left_by(text) >= kRemark.least + kGap) text.remark = kRemark.least;
        }
        for (bool grows = true; grows;) {
            grows = false;
            for (const Share& share : {kActivity, kTime, kRequirement, kOutput, kRemark}) {
                int& width = text.*share.width;
                if (width == 0 || width >= share.best || left_by(text) <= 0) continue;
                ++width;
                grows = true;
            }
        }
    }

    const ChartRows& chart_;
    int width_;
    int number_ = 0;
    int name_pitch_ = 0;
};

// The texts of one row, broken into the lines of their columns.
struct RowCells {
    Cells number;
    Cells activity;
    Cells requirement;
    Cells time;
    Cells output;
    Cells remark;

    [[nodiscard]] int height() const {
        std::size_t most = 0;
        for (const Cells* cells : {&activity, &requirement, &time, &output, &remark})
            most = std::max(most, cells->size());
        return static_cast<int>(most);
    }
};

RowCells cells_of(const ChartRow& row, const TextChart& text) {
    const auto lines = [&](const std::string& cell, int width) {
        return width == 0 ? Cells{} : lines_within(cell, width);
    };
    RowCells cells{{row.number},
                   lines(row.activity, text.activity),
                   lines(row.requirement, text.requirement),
                   lines(row.time, text.time),
                   lines(row.output, text.output),
                   {}};
    for (const std::string& remark : row.remarks) {
        for (std::string& line : lines(remark, text.remark))
            cells.remark.push_back(std::move(line));
    }
    return cells;
}

// Writes lines of cells beside each other. All texts stand in the middle of their row.
class TextTable {
public:
    TextTable(const TextChart& text, int actors) : text_(text), actors_(actors) {}

    // Adds a row of so many lines. `art` has those of the actors' part.
    void add(const RowCells& cells, std::size_t height, const Cells& art, bool at_foot = false) {
        for (std::size_t line = 0; line < height; ++line) {
            std::string shown;
            const auto put = [&](const Cells& texts, int width) {
                if (width == 0) return;
                const std::size_t spare = height - std::min(height, texts.size());
                const std::size_t above = at_foot ? spare : (spare + 1) / 2;
                const bool has_text = line >= above && line - above < texts.size();
                shown += pad_to(has_text ? texts[line - above] : "", width);
            };
            put(cells.number, text_.number + 1);
            put(cells.activity, text_.activity > 0 ? text_.activity + kGap : 0);
            shown += pad_to(line < art.size() ? art[line] : "", actors_ + kGap);
            for (const auto& [texts, width] : {std::pair{&cells.requirement, text_.requirement},
                                               {&cells.time, text_.time},
                                               {&cells.output, text_.output},
                                               {&cells.remark, text_.remark}})
                put(*texts, width > 0 ? width + kGap : 0);
            written_ += without_trailing_blanks(std::move(shown)) + '\n';
        }
    }
    void rule(int width, const Screen& screen) {
        for (int i = 0; i < width; ++i) written_ += screen.has_marks ? "\xe2\x94\x80" : "-";
        written_ += '\n';
    }
    [[nodiscard]] const std::string& written() const { return written_; }

private:
    const TextChart& text_;
    int actors_;
    std::string written_;
};

std::string letter_of(std::size_t column) { return {static_cast<char>('A' + column % 26)}; }

// Returns the names or letters over the actors' columns, which end on one line.
Cells actor_names(const ChartRows& chart, const TextChart& text) {
    std::vector<Cells> names;
    std::size_t height = 1;
    for (std::size_t i = 0; i < chart.actors.size(); ++i) {
        names.push_back(text.has_headings
                            ? lines_within(chart.actors[i].heading, text.size.pitch - 1)
                            : Cells{letter_of(i)});
        height = std::max(height, names.back().size());
    }
    Cells lines(height);
    for (std::size_t line = 0; line < height; ++line) {
        for (std::size_t i = 0; i < names.size(); ++i) {
            const std::size_t above = height - names[i].size();
            const std::string name = line < above ? "" : names[i][line - above];
            const int left = static_cast<int>(i) * text.size.pitch + text.size.pitch / 2 -
                             (display_width(name) - 1) / 2;
            lines[line] = pad_to(lines[line], left) + name;
        }
    }
    return lines;
}

void add_heading(TextTable& table, const ChartRows& chart, const TextChart& text,
                 const Screen& screen) {
    const auto title = [&](const Message& name, int width) {
        return width == 0 ? Cells{} : lines_within(screen.words(name), width);
    };
    const Cells names = actor_names(chart, text);
    const RowCells cells{{},
                         title(message("activity"), text.activity),
                         title(message("requirements"), text.requirement),
                         title(message("time"), text.time),
                         title(message("output"), text.output),
                         title(message("remark"), text.remark)};
    table.add(cells, std::max(names.size(), static_cast<std::size_t>(cells.height())), names, true);
}

std::string table_of(const ChartRows& chart, const TextChart& text, const Screen& screen) {
    TextTable table(text, art_width(chart, text.size));
    add_heading(table, chart, text, screen);
    table.rule(screen.width, screen);
    const Cells& art = text.art.lines;
    const auto part = [&](std::size_t from, std::size_t end) {
        return Cells(art.begin() + static_cast<std::ptrdiff_t>(from),
                     art.begin() + static_cast<std::ptrdiff_t>(end));
    };
    if (text.art.strip > 0) {
        RowCells missing;
        if (text.activity > 0)
            missing.activity =
                lines_within(screen.words(message("steps {} are not in the source", chart.missing)),
                             text.activity);
        table.add(missing, text.art.strip, part(0, text.art.strip));
    }
    for (std::size_t row = 0; row < chart.rows.size(); ++row) {
        std::size_t top = text.art.tops[row];
        if (row == 0 && text.art.strip == 0 && art[0].empty()) ++top;  // a line for nothing
        const std::size_t end =
            row + 1 < chart.rows.size() ? text.art.tops[row + 1] : art.size() - 1;
        table.add(cells_of(chart.rows[row], text), end - top, part(top, end));
    }
    if (!art.back().empty()) table.add({}, 1, {art.back()});
    table.rule(screen.width, screen);
    return table.written();
}

// Lists what has no column: the activities with their time, and the remarks.
void list_rest(Page& page, const ChartRows& chart, const TextChart& text) {
    if (text.activity > 0 && text.remark > 0) return;
    page.gap();
    for (const ChartRow& row : chart.rows) {
        std::vector<std::string> parts;
        if (text.activity == 0 && !row.number.empty())
            parts = {fmt::format("{} ({})", row.activity, row.time)};
        if (text.remark == 0) parts.insert(parts.end(), row.remarks.begin(), row.remarks.end());
        std::string start = "  " + pad_to(row.number, text.number + 1);
        for (const std::string& part : parts) {
            page.beside(start, part);
            start = blanks(display_width(start));
        }
    }
}

}  // namespace

TextChart lay_out_text(const ChartRows& chart, const Screen& screen) {
    const WidthDivider divider(chart, screen.width);
    std::optional<TextChart> best;
    for (const auto& [upright, level] : kLanes) {
        auto text = divider.divide(upright);
        if (!text) continue;
        text->size.level_lanes = level;
        std::vector<int> heights;
        for (const ChartRow& row : chart.rows)
            heights.push_back(
                std::max(cells_of(row, *text).height() + 1, text->size.least_height()));
        text->art = draw_art(chart, heights, text->size, screen.has_marks);
        if (best && best->art.faults <= text->art.faults) continue;
        best = std::move(text);
        if (best->art.faults == ArtFaults{}) break;
    }
    return best.value_or(TextChart{});
}

std::string render_chart_text(const Sop& sop, const Screen& screen) {
    ChartRows chart = chart_rows(sop, screen.words);
    if (!screen.has_marks) make_plain(chart);
    return render_chart_text(sop, chart, lay_out_text(chart, screen), screen);
}

std::string render_chart_text(const Sop& sop, const ChartRows& chart, const TextChart& text,
                              const Screen& screen) {
    if (text.art.lines.empty()) return render_sop(sop, false, screen);
    Page page(screen);
    show_sop_name(page, sop);
    if (!text.has_headings) {
        for (std::size_t i = 0; i < chart.actors.size(); ++i)
            page.beside(fmt::format("  {}  ", letter_of(i)), chart.actors[i].title);
    }
    page.gap();
    Page below(screen);
    const bool is_small = text.size.is_small;
    below.line(
        0, below.say(message(
               "{} begins or ends   {} acts   {} decides", art_of(ChartShape::capsule, is_small),
               art_of(ChartShape::box, is_small), art_of(ChartShape::diamond, is_small))));
    if (text.art.faults.short_words > 0)
        below.line(0, below.say(message("the letters on the lines stand for Yes and No")));
    list_rest(below, chart, text);
    return page.text() + table_of(chart, text, screen) + below.text();
}

}  // namespace yankomas
