// The sections of a report's page that are about steps: how long each took against its limit, who
// was late, and what waits now.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/format.h>

#include "core/base/text.h"
#include "core/report/figures.h"
#include "core/rules/docket.h"
#include "render/cases/case_look.h"
#include "render/cases/people.h"
#include "render/report/report_markup.h"
#include "render/sop/titles.h"

namespace yankomas {

namespace {

// Every limit stands in the middle, whatever it is, and a bar ends at twice the limit.
double place_of(double length, const Limit& limit) {
    return std::clamp(50 * length / std::max(limit.count, 1), 0.0, 100.0);
}

// Draws the median as a thick bar, and as a thin one what nine in ten did not exceed.
std::string bar_of_step(const PassGroup& passes, const Limit& limit, bool outside) {
    constexpr int kHeight = 20;
    constexpr int kThick = 8;
    constexpr int kThin = 2;
    if (!passes.took) return bar(kHeight, {});
    const double median = place_of(passes.took->median, limit);
    const double most = place_of(static_cast<double>(passes.took->nine_in_ten), limit);
    const std::string_view over = outside ? "soon" : "late";
    std::vector<BarPart> parts;
    const auto draw = [&](double from, double until, int height, std::string_view colour) {
        const double within = std::min(until, 50.0);
        if (within > from) parts.push_back({from, within - from, height, colour});
        const double beyond = std::max(from, 50.0);
        if (until > beyond) parts.push_back({beyond, until - beyond, height, over});
    };
    draw(0, median, kThick, outside ? "pale" : "main");
    draw(median, most, kThin, outside ? "pale" : "main");
    parts.push_back({49.8, 0.4, kHeight, "ink"});
    return bar(kHeight, parts);
}

std::string head_of_step(const ReportMarkup& page, const StepFigures& figures) {
    std::vector<std::string> roles = roles_of(figures, page.shown.office);
    if (figures.outside) roles.push_back(page.words(message("outside party")));
    return fmt::format("{} {}<br><span class=\"soft sm\">{}</span>", figures.step->number.value,
                       escape_markup(figures.step->title), escape_markup(join(roles, ", ")));
}

std::string spell_limit(const Limit& limit, const Words& words) {
    return words(limit.unit == LimitUnit::minutes ? message("{} min", limit.count)
                                                  : counted("{} day", "{} days", limit.count));
}

std::vector<MarkupCell> cells_of_step(const ReportMarkup& page, const StepFigures& figures,
                                      const std::string& at) {
    const PassGroup& passes = figures.passes;
    const Limit& limit = figures.step->time;
    std::vector<MarkupCell> cells{{escape_markup(spell_limit(limit, page.words)), "", "n"},
                                  {bar_of_step(passes, limit, figures.outside), "", "bar"}};
    if (passes.took) {
        cells.push_back(tenths(at + "took/median", passes.took->median, page.words));
        cells.push_back(
            number(at + "took/nine_in_ten", static_cast<int>(passes.took->nine_in_ten)));
        if (passes.took->nine_in_ten > limit.count)
            cells.back().classes = figures.outside ? "n soon" : "n late";
        cells.push_back(number(at + "took/count", passes.took->count));
    } else {
        cells.insert(cells.end(), 3, MarkupCell{"-", "", "n soft"});
    }
    cells.push_back(number(at + "late", passes.verdicts.late));
    if (passes.verdicts.late > 0) cells.back().classes = figures.outside ? "n soon" : "n late";
    return cells;
}

// Returns the sum of the verdicts that judge a pass, as data spells it.
std::string judged_at(const std::string& at) {
    return fmt::format("{0}/in_time {0}/recorded_late {0}/late", at);
}

struct VerdictLine {
    Message title;
    std::string_view colour;
    const char* key;
    int passes = 0;
};

std::string head_of_case(const CaseSummary& summary) {
    return fmt::format("{}<br><span class=\"soft sm\">{}</span>", escape_markup(summary.title),
                       escape_markup(summary.id.value));
}

// A table of the cases that are late, of the office or of outside parties.
std::string late_table(const ReportMarkup& page, bool outside) {
    const auto& late = page.shown.report.late;
    const auto count = std::ranges::count_if(
        late, [&](const CaseSummary& summary) { return summary.clock.outside == outside; });
    if (count == 0) return "";
    MarkupTable table(
        page,
        outside ? counted("With outside parties: {} case, which is no delay of the office",
                          "With outside parties: {} cases, which are no delay of the office", count)
                : counted("At the office: {} case", "At the office: {} cases", count),
        MarkupTable::Caption::seen, true);
    table.heads({message("case"), message("step"), message("waits for"), message("due"),
                 message("late by")});
    for (std::size_t i = 0; i < late.size(); ++i) {
        const CaseSummary& summary = late[i];
        if (summary.clock.outside != outside || !summary.step) continue;
        const std::string at = fmt::format("/late/{}/", i);
        table.row(
            head_of_case(summary),
            {{escape_markup(spell_place(*summary.step, summary.steps)), "", "n"},
             {escape_markup(spell_awaited(summary.waiting, page.words)), "", ""},
             {summary.clock.due ? escape_markup(page.times.due(*summary.clock.due)) : "", "", "n"},
             {fmt::format("<span data-json=\"{}late/amount\">{}</span>", at,
                          page.say(amount_of(summary.clock.late))),
              "", outside ? "n soon" : "n late"}});
    }
    return table.html();
}

std::string held_table(const ReportMarkup& page) {
    const auto& held = page.shown.report.on_hold;
    if (held.empty()) return "";
    MarkupTable table(page, message("On hold, no clock runs"), MarkupTable::Caption::seen, true);
    table.heads({message("case"), message("reason"), message("since"), message("working days")});
    for (std::size_t i = 0; i < held.size(); ++i) {
        const CaseSummary& summary = held[i];
        if (!summary.hold) continue;
        MarkupCell age{"", "", "n"};
        if (summary.hold->working_days)
            age = number(fmt::format("/on_hold/{}/hold/working_days", i),
                         *summary.hold->working_days);
        table.row(head_of_case(summary),
                  {{escape_markup(summary.hold->title), "", ""},
                   {escape_markup(page.times.day(summary.hold->since)), "", "n"},
                   age});
    }
    return table.html();
}

}  // namespace

std::string steps_section(const ReportMarkup& page) {
    const auto& all = page.shown.report.steps;
    if (all.empty()) return "";
    std::string html =
        section_start(page, "steps", message("How long each step took against its limit")) +
        element("p",
                page.words(message(
                    "The limit of every step stands at the upright line. Thick bar: the "
                    "median. Thin bar: 9 in 10 were done by its end. Days are working days.")));
    for (auto at = all.begin(); at != all.end();) {
        const auto end = std::find_if(
            at, all.end(), [&](const StepFigures& other) { return other.sop != at->sop; });
        MarkupTable table(page,
                          message("{} ({})", title_of_sop(at->sop.id, page.shown.office), at->sop),
                          MarkupTable::Caption::seen, true);
        table.heads({message("step"),
                     message("limit"),
                     {},
                     message("median"),
                     message("9 in 10"),
                     message("done"),
                     message("late")});
        for (; at != end; ++at) {
            table.row(head_of_step(page, *at),
                      cells_of_step(page, *at, fmt::format("/steps/{}/", at - all.begin())));
        }
        html += table.html();
    }
    return html + "</section>\n";
}

std::string roles_section(const ReportMarkup& page) {
    const Report& report = page.shown.report;
    if (report.office.judged() == 0) return "";
    const auto part_of = [](const Verdicts& verdicts) {
        return 100.0 * verdicts.late / std::max(verdicts.judged(), 1);
    };
    double most = 0;
    for (const auto& [role, group] : report.roles) most = std::max(most, part_of(group.verdicts));
    MarkupTable table(page, message("Late steps by role"), MarkupTable::Caption::hidden, false);
    table.heads({message("role"), {}, message("late"), message("done"), message("part")});
    const auto cells = [&](const Verdicts& verdicts, const std::string& at) {
        return std::vector<MarkupCell>{
            {most == 0 ? "" : bar(12, {{0, 100 * part_of(verdicts) / most, 12, "late"}}), "",
             "bar"},
            number(at + "/late", verdicts.late),
            {fmt::format("<span data-sum=\"{}\">{}</span>", judged_at(at), verdicts.judged()), "",
             "n soft"},
            share_cell({verdicts.late, verdicts.judged(), at + "/late", judged_at(at), true},
                       page.words)};
    };
    std::size_t i = 0;
    for (const auto& [role, group] : report.roles) {
        const std::string at = fmt::format("/roles/{}", i++);
        if (group.verdicts.judged() == 0) continue;
        table.row(escape_markup(short_role(role, find_role(role, page.shown.office))),
                  cells(group.verdicts, at));
    }
    std::vector<MarkupCell> all = cells(report.office, "/office_steps");
    all.front().content.clear();
    table.sum(page.say(message("office")), all);
    return section_start(page, "roles", message("Late by role"), true) + table.html() +
           "</section>\n";
}

std::string verdicts_section(const ReportMarkup& page) {
    const Verdicts& office = page.shown.report.office;
    const int judged = office.judged();
    if (judged == 0) return "";
    const std::vector<VerdictLine> lines{
        {message("in time"), "main", "in_time", office.in_time},
        {message("in time, recorded late"), "pale", "recorded_late", office.recorded_late},
        {message("late"), "late", "late", office.late}};
    std::vector<BarPart> parts;
    double x = 0;
    MarkupTable table(page, message("Verdicts of the office's steps"), MarkupTable::Caption::hidden,
                      false);
    table.heads({message("verdict"), message("steps"), message("part")});
    for (const VerdictLine& line : lines) {
        const std::string at = fmt::format("/office_steps/{}", line.key);
        const double part = 100.0 * line.passes / judged;
        parts.push_back({x, part, 20, line.colour});
        x += part;
        table.row(
            swatch(line.colour) + page.say(line.title),
            {number(at, line.passes),
             share_cell({line.passes, judged, at, judged_at("/office_steps"), true}, page.words)});
    }
    if (office.not_judged > 0) {
        table.row(page.say(message("not judged")),
                  {number("/office_steps/not_judged", office.not_judged), {}});
    }
    return section_start(page, "verdicts", message("Verdicts of the office's steps"), true) +
           bar(20, parts) + table.html() + "</section>\n";
}

std::string waiting_section(const ReportMarkup& page) {
    const std::string tables = late_table(page, false) + late_table(page, true) + held_table(page);
    if (tables.empty()) return "";
    return section_start(page, "late", message("Late or on hold at the end")) + tables +
           "</section>\n";
}

}  // namespace yankomas
