// The page of a report for a terminal.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "core/base/text.h"
#include "core/report/figures.h"
#include "core/rules/docket.h"
#include "render/calendar/clock.h"
#include "render/cases/people.h"
#include "render/kit/page.h"
#include "render/kit/table.h"
#include "render/report/report_page.h"
#include "render/report/report_rows.h"
#include "render/sop/titles.h"

namespace yankomas {

namespace {

constexpr int kLimitMark = 20;  // columns from the start of a bar to its limit, or fewer
constexpr int kLeastMark = 12;
constexpr int kLeastName = 22;  // columns for the roles of a step

// A line of the summary: what, how much, and a remark.
struct Fact {
    Message label;
    std::string value;
    std::string remark;
    Tone tone = Tone::plain;
};

std::string say_ends(const Report& report, const Words& words) {
    std::vector<std::string> parts;
    for (const EndCount& end : report.ends) {
        const std::string& title = end.ending.title;
        parts.push_back(words(message("{} {}", end.cases,
                                      title.empty() ? words(message("at the last step")) : title)));
    }
    return join(parts, "; ");
}

// Says for whom a case waits, and its title.
std::string say_late(const CaseSummary& summary, const Words& words) {
    std::vector<std::string> roles;
    for (const AwaitedRole& role : summary.waiting.roles) roles.push_back(short_role(role));
    return words(message("{}: {}", join(roles, ", "), summary.title));
}

std::string in_time_of(const Verdicts& verdicts, const Words& words) {
    return words(message("{} of {}", verdicts.judged() - verdicts.late, verdicts.judged()));
}

void add_cases(std::vector<Fact>& facts, const Message& label, const Message& more, Tone tone,
               const std::vector<std::string>& titles, const Words& words) {
    constexpr std::size_t kShown = 5;
    if (titles.empty()) return;
    facts.push_back({label, std::to_string(titles.size()), titles.front(), tone});
    for (std::size_t i = 1; i < std::min(kShown, titles.size()); ++i)
        facts.push_back({Message{}, "", titles[i], tone});
    if (titles.size() > kShown) facts.push_back({Message{}, "", words(more), tone});
}

std::vector<Fact> facts_of(const ShownReport& shown, const Words& words) {
    const Report& report = shown.report;
    std::vector<Fact> facts;
    if (report.total.flow.ended > 0) {
        facts.push_back(
            {message("ended"), std::to_string(report.total.flow.ended), say_ends(report, words)});
    }
    if (report.office.judged() + report.outside.judged() > 0) {
        std::string remark = words(message("steps of the office"));
        if (report.outside.judged() > 0) {
            remark +=
                "; " + words(message("outside parties {}", in_time_of(report.outside, words)));
        }
        facts.push_back({message("in time"), in_time_of(report.office, words), remark});
    }
    if (report.days) {
        const Spread& all = report.days->all;
        facts.push_back(
            {message("days of a case"), spell_tenths(all.median, words),
             words(message("working days, median; mean {}; 9 in 10: {}; at outside parties {}",
                           spell_tenths(all.mean, words), all.nine_in_ten,
                           spell_tenths(report.days->outside.median, words)))});
    }
    std::vector<std::string> late;
    std::vector<std::string> outside;
    for (const CaseSummary& summary : report.late)
        (summary.clock.outside ? outside : late).push_back(say_late(summary, words));
    std::vector<std::string> held;
    for (const CaseSummary& summary : report.on_hold) held.push_back(summary.title);
    const Message more = message("and more: yankomas overdue");
    add_cases(facts, message("late at the end"), more, Tone::late, late, words);
    add_cases(facts, message("late outside"), more, Tone::soon, outside, words);
    add_cases(facts, message("on hold"), message("and more: yankomas list --state on-hold"),
              Tone::quiet, held, words);
    return facts;
}

// Labels stand at the left, numbers at the right edge of their column.
void show_facts(Page& page, const std::vector<Fact>& facts) {
    int label_width = 0;
    int value_width = 0;
    for (const Fact& fact : facts) {
        label_width = std::max(label_width, display_width(page.say(fact.label)));
        value_width = std::max(value_width, display_width(fact.value));
    }
    for (const Fact& fact : facts) {
        const int gap = value_width - display_width(fact.value);
        const std::string label =
            "  " + pad_to(page.say(fact.label), label_width + 2) + blanks(gap);
        page.beside({{label}, {fact.value, fact.tone}, {"  "}}, fact.remark);
    }
}

void show_flow(Page& page, const Flow& flow) {
    std::string text =
        page.say(message("{} carried over + {} received", flow.carried, flow.received));
    if (flow.taken_over > 0)
        text += page.say(message(" + {} taken over from paper", flow.taken_over));
    if (flow.reopened > 0) text += page.say(message(" + {} reopened", flow.reopened));
    text += page.say(message(" - {} ended = {} open at the end", flow.ended, flow.open));
    page.gap();
    page.paragraph(2, text);
}

std::string number_or_dash(int number) { return number == 0 ? "-" : std::to_string(number); }

Table table_of_cases(const std::vector<ReportRow>& rows, const Message& what, const Words& words) {
    using Row = ReportRow;
    const auto number = [](int CaseGroup::*field) {
        return [field](const Row& row) { return Cell{number_or_dash(row.cases->*field)}; };
    };
    const auto flow = [](int Flow::*field) {
        return [field](const Row& row) { return Cell{number_or_dash(row.cases->flow.*field)}; };
    };
    const auto late = [](const Row& row) {
        const int count = row.cases->late + row.cases->late_outside;
        return Cell{number_or_dash(count), count > 0 ? Tone::late : Tone::plain};
    };
    std::vector<ColumnOf<Row>> columns = {
        {what, [](const Row& row) { return Cell{row.title}; }, Align::left, Fit::cut}};
    const auto has = [&](int Flow::*field) {
        return std::ranges::any_of(rows,
                                   [&](const Row& row) { return row.cases->flow.*field > 0; });
    };
    // Each row adds up to what is open. What came in otherwise than by being received is rarer.
    const auto if_any = [&](const Message& title, int Flow::*field) {
        if (has(field)) columns.push_back({title, flow(field), Align::right});
    };
    if_any(message("carried over"), &Flow::carried);
    columns.push_back({message("received"), flow(&Flow::received), Align::right});
    if_any(message("taken over"), &Flow::taken_over);
    if_any(message("reopened"), &Flow::reopened);
    columns.insert(columns.end(),
                   {{message("ended"), flow(&Flow::ended), Align::right},
                    {message("open"), flow(&Flow::open), Align::right},
                    {message("late"), late, Align::right},
                    {message("on hold"), number(&CaseGroup::on_hold), Align::right}});
    return table_of(rows, words, columns);
}

// Spells a length in the unit of the row's limit: days as a number alone.
std::string spell_length(const ReportRow& row, double length, const Words& words) {
    const std::string number = spell_tenths(length, words);
    return row.limit->unit == LimitUnit::minutes ? words(message("{} min", number)) : number;
}

std::string spell_limit(const ReportRow& row, const Words& words) {
    return spell_length(row, row.limit->count, words);
}

std::string spell_median(const ReportRow& row, const Words& words) {
    return row.passes->took ? spell_length(row, row.passes->took->median, words) : "-";
}

Table table_of_passes(const std::vector<ReportRow>& rows, const Message& what, const Words& words) {
    using Row = ReportRow;
    const auto number = [](int Verdicts::*field) {
        return
            [field](const Row& row) { return Cell{number_or_dash(row.passes->verdicts.*field)}; };
    };
    const auto late = [](const Row& row) {
        const int count = row.passes->verdicts.late;
        return Cell{number_or_dash(count), count > 0 && !row.outside ? Tone::late : Tone::plain};
    };
    std::vector<ColumnOf<Row>> columns = {
        {what, [](const Row& row) { return Cell{row.title}; }, Align::left, Fit::cut},
        {message("in time"), number(&Verdicts::in_time), Align::right},
        {message("recorded late"), number(&Verdicts::recorded_late), Align::right},
        {message("late"), late, Align::right}};
    // What somebody did in many steps has no limit in common.
    if (rows.front().limit) {
        columns.push_back({message("median"),
                           [&](const Row& row) { return Cell{spell_median(row, words)}; },
                           Align::right});
        columns.push_back({message("limit"),
                           [&](const Row& row) { return Cell{spell_limit(row, words)}; },
                           Align::right});
    }
    return table_of(rows, words, columns);
}

Message title_of(ReportBy by) {
    switch (by) {
        case ReportBy::sop: return message("procedure");
        case ReportBy::month: return message("month");
        case ReportBy::subject: return message("subject");
        case ReportBy::area: return message("area");
        case ReportBy::step: return message("step");
        case ReportBy::role: return message("role");
        case ReportBy::person: return message("person");
    }
    return {};
}

// A bar goes a third beyond the limit at most.
int longest_bar(int mark) { return mark * 4 / 3; }

// Draws the median of a step against its limit, which stands at the same column for every step.
std::string bar_of(const Spread& took, const Limit& limit, int mark, const Paint& paint) {
    const double part = took.median / static_cast<double>(std::max(limit.count, 1));
    const int length = std::clamp(static_cast<int>(std::lround(part * mark)), 0, longest_bar(mark));
    const int within = std::min(length, mark);
    std::string bar =
        std::string(static_cast<std::size_t>(within), '#') + blanks(mark - within) + '|';
    if (length > mark)
        bar += paint.by(Tone::late, std::string(static_cast<std::size_t>(length - within), '#'));
    return bar;
}

bool has_days(const StepFigures& figures) {
    return figures.passes.took && figures.step->time.unit != LimitUnit::minutes;
}

// Lines for the steps of one version of a procedure that have a limit in days.
struct StepLines {
    std::vector<std::string> names;
    std::array<std::string, 3> titles;
    int name = 0;  // columns
    int mark = 0;  // of the bars; 0: the screen is too narrow for names and bars
};

// Names get the room of the screen first; bars get shorter for them, and then go.
StepLines lay_out_steps(const std::vector<const StepFigures*>& steps, const OfficeRecord& office,
                        const Screen& screen) {
    StepLines lines;
    lines.titles = {screen.words(message("done")), screen.words(message("median")),
                    screen.words(message("limit"))};
    int room = screen.width - 5;
    for (const std::string& title : lines.titles) room -= display_width(title) + 2;
    for (const StepFigures* figures : steps) {
        lines.names.push_back(show_safely(join(roles_of(*figures, office), ", ")));
        lines.name = std::max(lines.name, display_width(lines.names.back()));
    }
    const auto left_by = [&](int mark) { return room - 3 - longest_bar(mark); };
    int mark = kLimitMark;
    while (mark > kLeastMark && left_by(mark) < lines.name) --mark;
    const bool has_bars = left_by(mark) >= std::min(lines.name, kLeastName);
    if (has_bars) lines.mark = mark;
    lines.name = std::min(lines.name, has_bars ? left_by(mark) : room);
    return lines;
}

void show_steps(Page& page, const std::vector<const StepFigures*>& steps, const StepLines& lines,
                std::string_view ellipsis) {
    const auto beside = [&](const std::array<std::string, 3>& cells) {
        std::string line;
        for (std::size_t i = 0; i < cells.size(); ++i)
            line += blanks(display_width(lines.titles[i]) + 2 - display_width(cells[i])) + cells[i];
        return line;
    };
    page.painted_line(blanks(5 + lines.name) + beside(lines.titles));
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const Spread& took = *steps[i]->passes.took;
        const Limit& limit = steps[i]->step->time;
        page.painted_line(
            fmt::format("{:>4} ", steps[i]->step->number.value) +
            pad_to(cut_to(lines.names[i], lines.name, ellipsis), lines.name) +
            beside({std::to_string(took.count), spell_tenths(took.median, page.words()),
                    std::to_string(limit.count)}) +
            (lines.mark > 0 ? "  " + bar_of(took, limit, lines.mark, page.paint()) : ""));
    }
}

void show_all_steps(Page& page, const ShownReport& shown, const Screen& screen) {
    const auto& all = shown.report.steps;
    bool has_minutes = false;
    for (auto at = all.begin(); at != all.end();) {
        const auto end = std::find_if(
            at, all.end(), [&](const StepFigures& other) { return other.sop != at->sop; });
        std::vector<const StepFigures*> steps;
        for (auto one = at; one != end; ++one) {
            if (has_days(*one)) steps.push_back(&*one);
            if (one->passes.took && !has_days(*one)) has_minutes = true;
        }
        if (!steps.empty()) {
            page.gap();
            const bool has_others = std::ranges::any_of(all, [&](const StepFigures& other) {
                return other.sop.id == at->sop.id && other.sop != at->sop;
            });
            const std::string title = title_of_sop(at->sop.id, shown.office);
            const std::string what =
                has_others ? fmt::format("{} ({})", title, to_string(at->sop)) : title;
            const StepLines lines = lay_out_steps(steps, shown.office, screen);
            page.paragraph(0, lines.mark > 0
                                  ? message("{}: days of a step, median ##, limit |", what)
                                  : message("{}: days of a step", what));
            show_steps(page, steps, lines, screen.ellipsis());
        }
        at = end;
    }
    if (!has_minutes) return;
    page.gap();
    page.paragraph(0, message("Steps limited in minutes: yankomas report --by step"));
}

void show_foot(Page& page, const ShownReport& shown) {
    const Report& report = shown.report;
    page.gap();
    const std::string counted_by = page.say(message("Counted by the time of signing"));
    const std::string cases =
        page.say(counted("{} case checked", "{} cases checked", report.cases));
    const auto ids_of = [](const std::vector<CaseId>& named) {
        return joined(named, ", ", [](const CaseId& id) { return id.value; });
    };
    if (report.not_verified.empty()) {
        page.paragraph(0, message("{}; {}, none left out.", counted_by, cases));
    } else {
        page.paragraph(0,
                       message("{}; {}. Not verified and left out: {}. `yankomas lint` says why.",
                               counted_by, cases, ids_of(report.not_verified)));
    }
    if (!report.voided.empty()) {
        page.paragraph(0, message("Opened by mistake and not counted: {} ({})",
                                  report.voided.size(), ids_of(report.voided)));
    }
}

std::string rows_in(const ShownReport& shown, ReportBy by, const Screen& screen) {
    const auto rows = rows_by(shown, by, screen.words);
    std::string text;
    for (auto at = rows.begin(); at != rows.end();) {
        const auto end =
            std::find_if(at, rows.end(), [&](const ReportRow& row) { return row.of != at->of; });
        const std::vector<ReportRow> group(at, end);
        if (!at->of.empty()) text += '\n' + wrap(at->of, screen.width) + '\n';
        const Table table = at->cases ? table_of_cases(group, title_of(by), screen.words)
                                      : table_of_passes(group, title_of(by), screen.words);
        text += '\n' + render_table(table, screen);
        at = end;
    }
    return text;
}

}  // namespace

void show_heading(Page& page, const ShownReport& shown) {
    const Zone zone = shown.office.config.zone;
    std::string period = spell_period(shown.report.period, zone, page.words());
    if (shown.runs) period = page.say(message("{} so far", period));
    const std::string what =
        shown.sop ? title_of_sop(*shown.sop, shown.office) : page.say(message("all procedures"));
    page.heading(message("{}, {}, {}", shown.office.config.title, period, what));
}

std::string render_report(const ShownReport& shown, const Screen& screen) {
    Page head(screen);
    show_heading(head, shown);
    show_flow(head, shown.report.total.flow);
    const auto facts = facts_of(shown, screen.words);
    if (!facts.empty()) head.gap();
    show_facts(head, facts);
    Page foot(screen);
    show_all_steps(foot, shown, screen);
    show_foot(foot, shown);
    return head.text() + rows_in(shown, ReportBy::sop, screen) + foot.text();
}

std::string render_report_by(const ShownReport& shown, ReportBy by, const Screen& screen) {
    Page head(screen);
    show_heading(head, shown);
    show_flow(head, shown.report.total.flow);
    Page foot(screen);
    show_foot(foot, shown);
    return head.text() + rows_in(shown, by, screen) + foot.text();
}

}  // namespace yankomas
