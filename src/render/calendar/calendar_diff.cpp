// Spells how two calendars differ.
// SPDX-License-Identifier: Apache-2.0
#include "render/calendar/calendar_diff.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>

#include <fmt/format.h>

#include "core/rules/standing.h"
#include "render/calendar/clock.h"
#include "render/kit/days.h"
#include "render/kit/json.h"
#include "render/kit/page.h"
#include "render/kit/table.h"
#include "render/kit/text.h"
#include "render/sop/titles.h"

namespace yankomas {

namespace {

std::string spell_name(const CalendarName& name) {
    return fmt::format("{} {}", name.id.value, name.version);
}

std::string spell_days(const ChangedDays& days, const Words& words) {
    if (days.from == days.until) return spell_day(days.from, words);
    return words(message("{} to {}", spell_day(days.from, words), spell_day(days.until, words)));
}

// Spells what a day is, such as "cuti-bersama" or "weekend". A working day also has the name of its
// office hours.
std::string spell_facts(const DayFacts& facts, const Words& words) {
    if (!facts.covered) return words(message("not covered"));
    if (facts.row != nullptr) {
        const std::string kind(name_of(facts.row->kind));
        return facts.row->provisional ? words(message("{} (provisional)", kind)) : kind;
    }
    if (facts.verdict != DayVerdict::working) return words(message("weekend"));
    const std::string hours = facts.week == nullptr ? std::string() : facts.week->name;
    return hours.empty() ? words(message("working day")) : words(message("working day, {}", hours));
}

// Returns the row of the new calendar for these days, or else the row of the old one. Null means
// that neither has a row.
const DayRow* row_of(const ChangedDays& days) {
    return days.after.row != nullptr ? days.after.row : days.before.row;
}

// The same for the row of the office hours.
const WeekRow* week_of(const ChangedDays& days) {
    return days.after.week != nullptr ? days.after.week : days.before.week;
}

// Says why the days differ: it names the holiday and its decree, or the regulation of the office
// hours.
std::string basis_of(const ChangedDays& days) {
    const DayRow* row = row_of(days);
    if (row == nullptr) return week_of(days) == nullptr ? std::string() : week_of(days)->basis;
    return with_decree(row->name, row->decree);
}

// Says by how much a due time moves, in working days or office minutes of the second calendar.
std::string spell_move(const Lateness& moved, const Words& words) {
    if (moved.amount == 0) return {};
    const std::string amount = words(amount_of({moved.unit, std::abs(moved.amount)}));
    return moved.amount < 0 ? words(message("{} earlier", amount))
                            : words(message("{} later", amount));
}

bool cover_the_same(const CalendarDiff& diff) {
    const CalendarSource& before = diff.before.source();
    const CalendarSource& after = diff.after.source();
    return before.covers_from == after.covers_from && before.covers_until == after.covers_until;
}

// Says which calendars were compared. It names their coverage only if that differs, because of the
// days that one of them does not cover only those off are told.
std::string head_of(const CalendarDiff& diff, const Screen& screen) {
    Page page(screen);
    const Words& words = screen.words;
    page.field(message("before"), spell_name(diff.before_name));
    page.paragraph(2, diff.before_name.digest.value());
    page.field(message("after"), spell_name(diff.after_name));
    page.paragraph(2, diff.after_name.digest.value());
    const CalendarSource& before = diff.before.source();
    const CalendarSource& after = diff.after.source();
    if (!cover_the_same(diff)) {
        page.field(
            message("coverage"),
            message("{} to {}, before it {} to {}", spell_day(after.covers_from, words),
                    spell_day(after.covers_until, words), spell_day(before.covers_from, words),
                    spell_day(before.covers_until, words)));
    }
    return page.text();
}

std::string wrapped_heading(const Message& heading, const Screen& screen) {
    Page page(screen);
    page.heading(screen.words(heading) + ":");
    return page.text();
}

Table table_of_changes(const std::vector<ChangedDays>& changes, const Words& words) {
    return table_of(
        changes, words,
        {{message("day"), [&](const ChangedDays& d) { return spell_days(d, words); }, Align::left,
          Fit::flow},
         {message("before"), [&](const ChangedDays& d) { return spell_facts(d.before, words); },
          Align::left, Fit::flow},
         {message("after"), [&](const ChangedDays& d) { return spell_facts(d.after, words); },
          Align::left, Fit::flow},
         {message("basis"), basis_of, Align::left, Fit::flow}});
}

// Compares the due times of the running clocks, or the verdicts of the finished ones.
Table table_of_clocks(const CalendarDiff& diff, bool running, Zone zone, const Words& words) {
    using Moved = MovedClock;
    std::vector<Moved> clocks;
    std::ranges::copy_if(diff.clocks, std::back_inserter(clocks),
                         [&](const Moved& clock) { return clock.running == running; });
    const auto spell = [&](const ClockVerdict& clock) {
        return running && clock.due ? spell_due(*clock.due, zone, words)
                                    : spell_verdict(clock, words);
    };
    const auto step = [](const Moved& m) { return spell_step(m.step, m.pass, m.step_title); };
    std::vector<ColumnOf<Moved>> columns = {
        {message("case"), [](const Moved& m) { return m.id.value; }},
        {message("SOP"), [](const Moved& m) { return to_string(m.sop); }},
        {message("step"), step, Align::left, Fit::flow},
        {running ? message("due before") : message("before"),
         [&](const Moved& m) { return spell(m.before); }},
        {running ? message("due after") : message("after"),
         [&](const Moved& m) { return spell(m.after); }}};
    const auto move = [&](const Moved& m) { return spell_move(m.moved, words); };
    if (running) columns.push_back({message("moves"), move});
    return table_of(clocks, words, columns);
}

// Days that change in the same way.
struct AlteredDays {
    Date first;
    Date last;
    int count = 0;
    int past = 0;

    void add(Date date, Date today) {
        if (count == 0) first = date;
        last = date;
        ++count;
        past += date < today ? 1 : 0;
    }
};

std::string_view kind_of(const DayFacts& facts) {
    if (!facts.covered) return "not-covered";
    if (facts.row != nullptr) return name_of(facts.row->kind);
    return facts.verdict == DayVerdict::working ? "working-day" : "weekend";
}

Json json_of(const ChangedDays& days) {
    const DayRow* row = row_of(days);
    return {{"about", "days"},
            {"from", days.from},
            {"until", days.until},
            {"before", kind_of(days.before)},
            {"after", kind_of(days.after)},
            {"name", row != nullptr ? row->name : week_of(days)->name},
            {"decree", row != nullptr ? row->decree : week_of(days)->basis}};
}

Json json_of(const MovedClock& clock, Zone zone) {
    return {{"about", clock.running ? "running" : "finished"},
            {"case", clock.id},
            {"sop", clock.sop},
            {"step", clock.step},
            {"pass", clock.pass},
            {"step_title", clock.step_title},
            {"due_before", json_of(clock.before.due, zone)},
            {"due_after", json_of(clock.after.due, zone)},
            {"moved", json_of(clock.moved)},
            {"verdict_before", name_of(clock.before.verdict)},
            {"verdict_after", name_of(clock.after.verdict)}};
}

}  // namespace

std::string render_calendar_diff(const CalendarDiff& diff, Zone zone, const Screen& screen) {
    const Words& words = screen.words;
    const auto section = [&](const Message& heading, const Table& table) {
        return '\n' + wrapped_heading(heading, screen) + render_table(table, screen);
    };
    const auto remark = [&](const Message& what) {
        return '\n' + wrap(words(what), screen.width) + '\n';
    };
    std::string text = head_of(diff, screen);
    text += diff.days.empty()
                ? remark(cover_the_same(diff) ? message("every day is the same")
                                              : message("every day that both cover is the same"))
                : section(message("days that differ"), table_of_changes(diff.days, words));
    const Table running = table_of_clocks(diff, true, zone, words);
    if (diff.has_cases) {
        text += running.rows.empty() ? remark(message("no running time limit moves"))
                                     : section(message("running time limits that move"), running);
    }
    const Table finished = table_of_clocks(diff, false, zone, words);
    if (!finished.rows.empty()) {
        text += section(
            message("finished steps that would have been judged otherwise; what was signed stays"),
            finished);
    }
    return text;
}

std::vector<Message> calendar_diff_in_short(const CalendarDiff& diff, Date today) {
    AlteredDays closed;
    AlteredDays opened;
    AlteredDays other_hours;
    AlteredDays added;
    for (const ChangedDays& run : diff.days) {
        const bool is_added = !run.before.covered && run.after.verdict != DayVerdict::working;
        for (Date date = run.from; is_added && date <= run.until; date = date + 1)
            added.add(date, today);
        if (!run.before.covered || !run.after.covered) continue;
        for (Date date = run.from; date <= run.until; date = date + 1) {
            const bool was = diff.before.is_working_day(date);
            const bool is = diff.after.is_working_day(date);
            if (was && !is) closed.add(date, today);
            if (!was && is) opened.add(date, today);
            if (was && is && diff.before.hours_of(date) != diff.after.hours_of(date))
                other_hours.add(date, today);
        }
    }
    std::vector<Message> lines;
    if (closed.count > 0) {
        lines.push_back(message("days no longer worked: {} (first {}, last {}), already over: {}",
                                closed.count, closed.first, closed.last, closed.past));
    }
    if (opened.count > 0) {
        lines.push_back(message("days worked from now on: {} (first {}, last {}), already over: {}",
                                opened.count, opened.first, opened.last, opened.past));
    }
    if (other_hours.count > 0) {
        lines.push_back(message("days with other hours: {} (first {}, last {}), already over: {}",
                                other_hours.count, other_hours.first, other_hours.last,
                                other_hours.past));
    }
    const CalendarSource& before = diff.before.source();
    const CalendarSource& after = diff.after.source();
    if (!cover_the_same(diff)) {
        lines.push_back(message("coverage: {} to {}, before it {} to {}", after.covers_from,
                                after.covers_until, before.covers_from, before.covers_until));
    }
    if (added.count > 0) {
        lines.push_back(message("days off of what is newly covered: {} (first {}, last {})",
                                added.count, added.first, added.last));
    }
    const auto count = [&](const auto& is_counted) {
        return std::ranges::count_if(
            diff.clocks, [&](const MovedClock& c) { return c.running && is_counted(c); });
    };
    const auto moved = count([](const MovedClock&) { return true; });
    if (moved > 0) {
        lines.push_back(message(
            "running time limits that move: {}, to a later time: {}, no longer overdue: {}", moved,
            count([](const MovedClock& c) { return c.moved.amount > 0; }),
            count([](const MovedClock& c) {
                return c.before.verdict == Verdict::overdue && c.after.verdict != Verdict::overdue;
            })));
    }
    return lines;
}

std::vector<Json> json_of(const CalendarDiff& diff, Zone zone) {
    std::vector<Json> items;
    for (const ChangedDays& days : diff.days) items.push_back(json_of(days));
    for (const MovedClock& clock : diff.clocks) items.push_back(json_of(clock, zone));
    return items;
}

}  // namespace yankomas
