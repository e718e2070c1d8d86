// Sets texts into cells, and draws the table around the symbols.
// SPDX-License-Identifier: Apache-2.0
#include "render/chart/sheet_text.h"

#include <algorithm>

#include "render/kit/text.h"

namespace yankomas {

namespace {

constexpr int kSmallestFace = 7;

// The heading of an actor is broken between words only, in the largest letters that allow it.
void add_actor(ChartSheet& sheet, const ChartBox& cell, const std::string& heading) {
    for (int size = 10; size >= kSmallestFace; --size) {
        const Face face{size, true};
        const int width = cell.width() - 6;
        const auto lines = break_lines(heading, face, width);
        const bool is_whole = std::ranges::all_of(split(heading, ' '), [&](std::string_view word) {
            return text_width(word, face) * 100 <= width * 96;
        });
        if (size > kSmallestFace && (!is_whole || lines.size() > 2)) continue;
        return add_text(sheet, cell, cut_lines(lines, 3, face, width), face, TextAnchor::middle);
    }
}

// The rules between the columns, from top to bottom; those between actors leave the strips free.
void add_column_rules(ChartSheet& sheet, const ChartColumns& columns, const SheetFrame& frame,
                      int top, int bottom) {
    const int below = top + 20;
    for (const int x : {columns.activity, columns.actors, columns.requirement, columns.remark})
        add_rule(sheet, RuleKind::strong, {x, top}, {x, bottom});
    for (const int x : {columns.time, columns.output})
        add_rule(sheet, RuleKind::light, {x, below}, {x, bottom});
    for (std::size_t column = 1; column < columns.actor_count; ++column) {
        const int x = columns.actor_left(column);
        add_rule(sheet, RuleKind::faint, {x, below}, {x, top + kHeading});
        add_rule(sheet, RuleKind::faint, {x, frame.rows.front().top},
                 {x, frame.rows.back().bottom});
    }
}

void add_remarks(ChartSheet& sheet, const ChartBox& cell,
                 const std::vector<std::vector<std::string>>& remarks, Face face) {
    const int line = line_height(face);
    int height = kParagraphGap * (static_cast<int>(remarks.size()) - 1);
    for (const auto& lines : remarks) height += static_cast<int>(lines.size()) * line;
    int top = cell.top + (cell.height() - height) / 2;
    for (const auto& lines : remarks) {
        const int bottom = top + static_cast<int>(lines.size()) * line;
        add_text(sheet, {cell.left, top, cell.right, bottom}, lines, face);
        top = bottom + kParagraphGap;
    }
}

std::string sheet_numbers(const std::set<std::size_t>& sheets) {
    return joined(sheets, ", ", [](std::size_t sheet) { return std::to_string(sheet + 1); });
}

void add_strip_note(ChartSheet& sheet, const StripSheets& sheets, const ChartBox& cell,
                    const Words& words) {
    std::vector<std::string> notes;
    if (!sheets.from.empty())
        notes.push_back(words(message("from page {}", sheet_numbers(sheets.from))));
    if (!sheets.to.empty()) notes.push_back(words(message("to page {}", sheet_numbers(sheets.to))));
    if (!notes.empty())
        add_fitted(sheet, cell, join(notes, "; "), {10, false}, 3, TextAnchor::start, true);
}

}  // namespace

void add_rule(ChartSheet& sheet, RuleKind kind, ChartPoint from, ChartPoint to) {
    sheet.rules.push_back({kind, from, to});
}

void add_text(ChartSheet& sheet, const ChartBox& cell, const std::vector<std::string>& lines,
              Face face, TextAnchor anchor, bool is_quiet) {
    if (lines.empty()) return;
    ChartText text{cell, anchor, face, is_quiet, {}};
    const int line = line_height(face);
    int x = cell.left + kCellPad;
    if (anchor == TextAnchor::middle) x = cell.centre().x;
    if (anchor == TextAnchor::end) x = cell.right - kCellPad;
    int y = cell.centre().y - (static_cast<int>(lines.size()) - 1) * line / 2 + face.size * 2 / 5;
    for (const std::string& shown : lines) {
        text.lines.push_back({shown, {x, y}});
        y += line;
    }
    sheet.texts.push_back(std::move(text));
}

void add_fitted(ChartSheet& sheet, const ChartBox& cell, const std::string& text, Face face,
                std::size_t most_lines, TextAnchor anchor, bool is_quiet) {
    const int width = cell.width() - 2 * kCellPad;
    std::vector<std::string> lines = break_lines(text, face, width);
    while (lines.size() > most_lines && face.size > kSmallestFace) {
        --face.size;
        lines = break_lines(text, face, width);
    }
    add_text(sheet, cell, cut_lines(std::move(lines), most_lines, face, width), face, anchor,
             is_quiet);
}

void add_heading(ChartSheet& sheet, const ChartRows& chart, const ChartColumns& columns, int top,
                 const Words& words) {
    const Face face{10, true};
    const int below = top + 20;
    const int bottom = top + kHeading;
    sheet.shade = {columns.number, top, columns.end, bottom};
    const auto name = [&](int left, int right, int from, int to, const Message& title) {
        add_fitted(sheet, {left, from, right, to}, words(title), face, 2, TextAnchor::middle);
    };
    name(columns.number, columns.activity, top, bottom, message("No."));
    name(columns.activity, columns.actors, top, bottom, message("Activity"));
    name(columns.actors, columns.requirement, top, below, message("Actors"));
    name(columns.requirement, columns.remark, top, below, message("Quality standard"));
    name(columns.remark, columns.end, top, bottom, message("Remark"));
    name(columns.requirement, columns.time, below, bottom, message("Requirements/ equipment"));
    name(columns.time, columns.output, below, bottom, message("Time"));
    name(columns.output, columns.remark, below, bottom, message("Output"));
    for (std::size_t column = 0; column < chart.actors.size(); ++column) {
        const int left = columns.actor_left(column);
        add_actor(sheet, {left, below, left + columns.actor_width, bottom},
                  chart.actors[column].heading);
    }
    add_rule(sheet, RuleKind::strong, {columns.actors, below}, {columns.remark, below});
}

void add_table(ChartSheet& sheet, const ChartRows& chart, const ChartColumns& columns,
               const SheetFrame& frame, const std::vector<RowText>& texts, Density density,
               int heading_top) {
    const int bottom = frame.bottom_strip ? frame.bottom_strip->bottom : frame.rows.back().bottom;
    add_column_rules(sheet, columns, frame, heading_top, bottom);
    const Face body = body_face(density);
    for (std::size_t i = 0; i < frame.rows.size(); ++i) {
        const ChartBox& row = frame.rows[i];
        const RowText& text = texts[frame.first_row + i];
        const auto cell = [&](int left, int right) { return columns.cell(left, right, row); };
        const std::string& number = chart.rows[frame.first_row + i].number;
        if (!number.empty())
            add_text(sheet, cell(columns.number, columns.activity), {number}, body,
                     TextAnchor::middle);
        add_text(sheet, cell(columns.activity, columns.actors), text.activity, body);
        add_text(sheet, cell(columns.requirement, columns.time), text.requirement, body);
        add_text(sheet, cell(columns.time, columns.output), text.time, body, TextAnchor::middle);
        add_text(sheet, cell(columns.output, columns.remark), text.output, body);
        add_remarks(sheet, cell(columns.remark, columns.end), text.remarks, remark_face(density));
        if (row.bottom < bottom)
            add_rule(sheet, RuleKind::light, {columns.number, row.bottom},
                     {columns.end, row.bottom});
    }
    const int rows_top = heading_top + kHeading;
    add_rule(sheet, RuleKind::strong, {columns.number, rows_top}, {columns.end, rows_top});
    if (frame.top_strip)
        add_rule(sheet, RuleKind::light, {columns.number, frame.rows.front().top},
                 {columns.end, frame.rows.front().top});
    add_rule(sheet, RuleKind::frame, {columns.number, heading_top}, {columns.end, heading_top});
    add_rule(sheet, RuleKind::frame, {columns.number, bottom}, {columns.end, bottom});
    add_rule(sheet, RuleKind::frame, {columns.number, heading_top}, {columns.number, bottom});
    add_rule(sheet, RuleKind::frame, {columns.end, heading_top}, {columns.end, bottom});
}

void add_strip_notes(ChartSheet& sheet, const ChartRows& chart, const SheetPlan& plan,
                     const ChartColumns& columns, const SheetFrame& frame, const Words& words) {
    const auto cell = [&](const ChartBox& strip) {
        return columns.cell(columns.activity, columns.actors, strip);
    };
    if (frame.top_strip) add_strip_note(sheet, plan.top, cell(*frame.top_strip), words);
    if (frame.first_row == 0 && !chart.missing.empty())
        add_fitted(sheet, cell(*frame.top_strip),
                   words(message("steps {} are not in the source", chart.missing)), {10, false}, 2,
                   TextAnchor::start, true);
    if (frame.bottom_strip) add_strip_note(sheet, plan.bottom, cell(*frame.bottom_strip), words);
}

}  // namespace yankomas
