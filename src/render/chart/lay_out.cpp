// Breaks the rows into sheets, plans and routes each, and adds the table around it.
// SPDX-License-Identifier: Apache-2.0
#include "render/chart/lay_out.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include "core/base/bug.h"
#include "render/chart/labels.h"
#include "render/chart/page_breaks.h"
#include "render/chart/paper.h"
#include "render/chart/route.h"
#include "render/chart/sheet_plan.h"
#include "render/chart/sheet_text.h"
#include "render/kit/text.h"

namespace yankomas {

namespace {

constexpr int kTableRoom = kPaperHeight - 2 * kMargin - kHeading - kFooter;
constexpr int kMostSpare = 24;  // what a row gets of a sheet's spare height
// A row that is cut to this height fits five times on the first sheet, so no sheet gets less than
// three rows.
constexpr int kCutHeight = 104;

// Rows whose texts are broken, and the sheets that they stand on.
struct BrokenRows {
    std::vector<RowText> texts;
    std::vector<std::size_t> ends;  // per sheet, the position after its last row
};

ChartHead head_of(const Sop& sop, const std::string& office, const Words& words) {
    const bool infers = std::ranges::any_of(sop.steps, [](const Step& step) {
        return step.note.find("isimpulkan") != std::string::npos;
    });
    std::string note =
        to_string(sop.version) + " \xc2\xb7 " +
        words(sop.days == DayMeaning::working ? message("a \"hari\" is a working day")
                                              : message("a \"hari\" is a calendar day"));
    if (infers)
        note += " \xc2\xb7 " + words(message("Who acts and where decisions lead is inferred from "
                                             "the source; the file of the procedure says how"));
    if (sop.partial)
        note += " \xc2\xb7 " + words(message("the source holds only a part of this procedure"));
    return {office, sop.title, sop.basis, to_string(sop.version), short_digest(sop.digest),
            note,   0,         0};
}

class ChartSetter {
public:
    ChartSetter(const ChartRows& chart, ChartHead head, const Words& words)
        : chart_(chart), head_(std::move(head)), words_(words), columns_(chart.actors.size()) {
        room_ = {kTableRoom - kTitleBlock, kTableRoom - kTitleLine, kStrip, !chart.missing.empty()};
    }

    // Breaks the rows at a density of lines, with letters as large as possible. Only the letters of
    // remarks are made smaller to save a sheet.
    BrokenRows break_rows(Density& density) const {
        for (density.text = 0; density.text <= kMostTextDensity; ++density.text) {
            auto rows = broken_rows(density, 0);
            if (!rows) continue;
            if (density.text > 0) return std::move(*rows);
            auto smaller = broken_rows({1, density.lanes}, 0);
            if (!smaller || smaller->ends.size() >= rows->ends.size()) return std::move(*rows);
        }
        density.text = kMostTextDensity;
        for (int height = kCutHeight;; height -= 8) {
            if (auto rows = broken_rows(density, height)) return std::move(*rows);
            if (height < 40) bug("a chart's rows fit no sheet");
        }
    }

    std::vector<ChartSheet> set(const BrokenRows& rows, Density density) {
        std::vector<std::size_t> sheets;
        for (std::size_t i = 0; i < rows.ends.size(); ++i) sheets.resize(rows.ends[i], i);
        std::vector<ChartSheet> set;
        std::size_t first = 0;
        head_.sheets = rows.ends.size();
        for (std::size_t i = 0; i < rows.ends.size(); ++i) {
            head_.sheet = i;
            set.push_back(set_sheet(rows, density, sheets, first));
            first = rows.ends[i];
        }
        return set;
    }

private:
    [[nodiscard]] std::optional<BrokenRows> broken_rows(Density density, int most_height) const {
        BrokenRows rows;
        std::vector<int> heights;
        for (const ChartRow& row : chart_.rows) {
            rows.texts.push_back(row_text(row, columns_, density, most_height));
            heights.push_back(rows.texts.back().height);
        }
        const auto ends = break_pages(heights, chart_.ways, room_);
        if (!ends || has_short_sheet(*ends)) return std::nullopt;
        rows.ends = *ends;
        return rows;
    }

    // Returns the rows and strips of the sheet that is being set, below the heading of its table.
    [[nodiscard]] SheetFrame frame_of(const BrokenRows& rows, std::size_t first, int top) const {
        SheetFrame frame;
        frame.first_row = first;
        const bool is_first = head_.sheet == 0;
        const bool is_last = head_.sheet + 1 == head_.sheets;
        const int right = columns_.actor_left(columns_.actor_count);
        const auto take = [&](int height) {
            const ChartBox box{columns_.actors, top, right, top + height};
            top += height;
            return box;
        };
        if (!is_first || room_.is_entered) frame.top_strip = take(kStrip);
        int spare = room_.of(is_first, is_last);
        const std::size_t end = rows.ends[head_.sheet];
        for (std::size_t row = first; row < end; ++row) spare -= rows.texts[row].height;
        const int more = std::min(spare / static_cast<int>(end - first), kMostSpare);
        for (std::size_t row = first; row < end; ++row)
            frame.rows.push_back(take(rows.texts[row].height + more));
        if (!is_last) frame.bottom_strip = take(kStrip);
        return frame;
    }

    ChartSheet set_sheet(const BrokenRows& rows, Density density,
                         const std::vector<std::size_t>& sheets, std::size_t first) {
        const int top = kMargin + (head_.sheet == 0 ? kTitleBlock : kTitleLine);
        const SheetFrame frame = frame_of(rows, first, top + kHeading);
        SheetPlan plan = plan_sheet(chart_, measures_of(columns_, density), frame, sheets);
        Routes routes = route_links(plan.grid, plan.symbols, plan.links);
        ChartSheet sheet;
        sheet.first_row = first;
        sheet.end_row = rows.ends[head_.sheet];
        const ChartBox& highest = frame.top_strip ? *frame.top_strip : frame.rows.front();
        const ChartBox& lowest = frame.bottom_strip ? *frame.bottom_strip : frame.rows.back();
        sheet.actors = {highest.left, highest.top, highest.right, lowest.bottom};
        add_title(sheet, head_, words_);
        add_heading(sheet, chart_, columns_, top, words_);
        add_table(sheet, chart_, columns_, frame, rows.texts, density, top);
        add_strip_notes(sheet, chart_, plan, columns_, frame, words_);
        add_footer(sheet, head_, words_);
        sheet.symbols = std::move(plan.symbols);
        sheet.connectors = std::move(routes.connectors);
        sheet.crossings = routes.crossings;
        sheet.overlaps = routes.overlaps;
        place_labels(sheet);
        return sheet;
    }

    const ChartRows& chart_;
    ChartHead head_;
    const Words& words_;
    ChartColumns columns_;
    SheetRoom room_;
};

}  // namespace

std::size_t most_chart_actors() { return kMostActors; }

Chart lay_out_chart(const Sop& sop, const std::string& office, const Words& words) {
    Chart chart{chart_rows(sop, words), {}};
    ChartSetter setter(chart.rows, head_of(sop, office, words), words);
    using Faults = std::tuple<int, int, int>;  // overlaps, crowded words, crossings
    std::optional<Faults> fewest;
    for (int lanes = 0; lanes <= kMostLaneDensity; ++lanes) {
        Density density{0, lanes};
        const BrokenRows rows = setter.break_rows(density);
        std::vector<ChartSheet> sheets = setter.set(rows, density);
        Faults faults{0, 0, 0};
        for (const ChartSheet& sheet : sheets) {
            std::get<0>(faults) += sheet.overlaps;
            std::get<1>(faults) += sheet.crowded_labels;
            std::get<2>(faults) += sheet.crossings;
        }
        if (fewest && *fewest <= faults) continue;
        fewest = faults;
        chart.sheets = std::move(sheets);
        if (faults == Faults{0, 0, 0}) break;
    }
    return chart;
}

}  // namespace yankomas
