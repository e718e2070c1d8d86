// The title block and the footer of a sheet.
// SPDX-License-Identifier: Apache-2.0
#include <array>

#include <fmt/format.h>

#include "core/base/text.h"
#include "render/chart/sheet_text.h"

namespace yankomas {

namespace {

constexpr int kBlockBottom = kMargin + kTitleBlock - 12;
constexpr int kBasisLeft = 440;
constexpr int kFieldsLeft = 764;
constexpr int kFieldHeight = 16;
constexpr Face kFieldFace = {10, false};

// The largest letters in which the title fits into two lines.
void add_procedure_title(ChartSheet& sheet, const ChartBox& cell, const std::string& title) {
    for (const int size : {22, 19, 17, 15, 13, 11, 9}) {
        const Face face{size, true};
        const auto lines = break_lines(title, face, cell.width() - 2 * kCellPad);
        if (lines.size() > 2 && size > 9) continue;
        return add_text(sheet, cell, cut_lines(lines, 4, face, cell.width() - 2 * kCellPad), face);
    }
}

// Four lines to write on; the basis that the procedure names stands on the first ones.
void add_basis(ChartSheet& sheet, const ChartHead& head, const Words& words) {
    const auto line = [](int number) {
        const int bottom = 63 + number * 21;
        return ChartBox{kBasisLeft + 20, bottom - 18, kFieldsLeft - 8, bottom};
    };
    add_text(sheet, {kBasisLeft + 5, kMargin + 3, kFieldsLeft, kMargin + 24},
             {words(message("Legal basis"))}, kFieldFace, TextAnchor::start, true);
    Face face = kFieldFace;
    const int width = line(1).width() - 2 * kCellPad;
    std::vector<std::string> basis = break_lines(head.basis, face, width);
    if (basis.size() > 3) {
        face.size = 8;
        basis = cut_lines(break_lines(head.basis, face, width), 3, face, width);
    }
    int item = 1;
    for (int i = 1; i <= 4; ++i) {
        const ChartBox box = line(i);
        const auto at = static_cast<std::size_t>(i - 1);
        if (at < basis.size()) add_text(sheet, box, {basis[at]}, face);
        if (at == 0 || at >= basis.size())
            add_text(sheet, {kBasisLeft + 5, box.top, box.left + 4, box.bottom},
                     {fmt::format("{}.", item++)}, kFieldFace, TextAnchor::start, true);
        add_rule(sheet, RuleKind::light, {box.left + 5, box.bottom}, {box.right, box.bottom});
    }
}

// Fields that are filled in by hand, the last one with room for a signature.
void add_fields(ChartSheet& sheet, const Words& words) {
    const std::array fields{message("SOP number"), message("Date made"), message("Date revised"),
                            message("Date in force"), message("Approved by")};
    const int right = kPaperWidth - kMargin;
    int top = kMargin;
    for (const Message& field : fields) {
        const int bottom = top + kFieldHeight;
        add_text(sheet, {kFieldsLeft + 5, top, kFieldsLeft + 130, bottom}, {words(field)},
                 kFieldFace, TextAnchor::start, true);
        if (&field != &fields.back())
            add_rule(sheet, RuleKind::light, {kFieldsLeft, bottom}, {right, bottom});
        top = bottom;
    }
    add_rule(sheet, RuleKind::light, {kFieldsLeft + 130, kMargin},
             {kFieldsLeft + 130, kBlockBottom});
}

void add_block_frame(ChartSheet& sheet) {
    const int right = kPaperWidth - kMargin;
    for (const int y : {kMargin, kBlockBottom})
        add_rule(sheet, RuleKind::frame, {kMargin, y}, {right, y});
    for (const int x : {kMargin, right})
        add_rule(sheet, RuleKind::frame, {x, kMargin}, {x, kBlockBottom});
    for (const int x : {kBasisLeft, kFieldsLeft})
        add_rule(sheet, RuleKind::strong, {x, kMargin}, {x, kBlockBottom});
}

}  // namespace

void add_title(ChartSheet& sheet, const ChartHead& head, const Words& words) {
    if (head.sheet > 0) {
        const Face face{12, true};
        const std::string title = words(message("SOP {}", head.title));
        const int width = kPaperWidth / 2 + 100;
        const auto lines = cut_lines(break_lines(title, face, width), 1, face, width);
        add_text(sheet, {kMargin - kCellPad, kMargin, kMargin + width + kCellPad, kMargin + 20},
                 lines, face);
        const std::string rest = head.office.empty() ? words(message("continued"))
                                                     : words(message("{}, continued", head.office));
        add_fitted(sheet,
                   {kMargin + width + 20, kMargin, kPaperWidth - kMargin + kCellPad, kMargin + 20},
                   rest, kFieldFace, 1, TextAnchor::end, true);
        return;
    }
    add_block_frame(sheet);
    const int left = kMargin + 5;
    if (!head.office.empty())
        add_fitted(sheet, {left, kMargin + 10, kBasisLeft, kMargin + 30}, head.office, {12, true},
                   1);
    add_text(sheet, {left, kMargin + 36, kBasisLeft, kMargin + 52},
             {words(message("STANDARD OPERATING PROCEDURE"))}, {10, false}, TextAnchor::start,
             true);
    add_procedure_title(sheet, {left, kMargin + 54, kBasisLeft, kBlockBottom - 6}, head.title);
    add_basis(sheet, head, words);
    add_fields(sheet, words);
}

void add_footer(ChartSheet& sheet, const ChartHead& head, const Words& words) {
    const int right = kPaperWidth - kMargin + kCellPad;
    const int left = kMargin - kCellPad;
    add_fitted(sheet, {left, 758, right - 150, 774}, head.note, {9, false}, 1, TextAnchor::start,
               true);
    add_text(sheet, {right - 150, 758, right, 774}, {head.digest}, {9, false}, TextAnchor::end,
             true);
    int x = kMargin;
    const auto say = [&](const Message& meaning) {
        const std::string text = words(meaning);
        const int width = text_width(text, kFieldFace);
        add_text(sheet, {x, 778, x + width + 2 * kCellPad, 794}, {text}, kFieldFace,
                 TextAnchor::start, true);
        x += width + 2 * kCellPad + 14;
    };
    const auto explain = [&](ChartShape shape, const Message& meaning) {
        if (shape == ChartShape::pentagon) {
            sheet.legend.push_back({shape, {x + 7, 786}, 7, 7, {}});
        } else {
            sheet.legend.push_back(
                {shape, {x + 12, 786}, 12, shape == ChartShape::diamond ? 9 : 7, {}});
        }
        x += shape == ChartShape::pentagon ? 14 : 24;
        say(meaning);
    };
    explain(ChartShape::capsule, message("begins or ends"));
    explain(ChartShape::box, message("act"));
    explain(ChartShape::diamond, message("decision"));
    sheet.legend_arrow.way = {{x, 786}, {x + 24, 786}};
    x += 24;
    say(message("goes on"));
    explain(ChartShape::pentagon, message("goes on at this step on another page"));
    add_text(sheet, {right - 200, 778, right, 794},
             {words(message("Page {} of {}", head.sheet + 1, head.sheets))}, kFieldFace,
             TextAnchor::end, true);
}

}  // namespace yankomas
