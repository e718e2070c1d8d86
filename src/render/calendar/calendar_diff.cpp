// Spells how two calendars differ.
// SPDX-License-Identifier: Apache-2.0
#include "render/calendar/calendar_diff.h"

#include <fmt/format.h>

#include "render/calendar/calendar_days.h"
#include "render/calendar/clock.h"
#include "render/kit/page.h"
#include "render/kit/table.h"
#include "render/sop/step.h"

namespace yankomas {

namespace {

std::string title_of(const CalendarName& name) { return name.id.value + ' ' + name.version; }

std::string spell_days(const ChangedDays& days) {
    return days.from == days.until
               ? to_string(days.from)
               : fmt::format("{}..{}", to_string(days.from), to_string(days.until));
}

// "cuti-bersama", "weekend"; a working day is told with the name of its hours.
std::string spell_facts(const DayFacts& facts, const Words& words) {
    if (facts.row != nullptr) {
        const std::string kind(name_of(facts.row->kind));
        return facts.row->provisional ? words(message("{} (provisional)", kind)) : kind;
    }
    if (facts.verdict != DayVerdict::working) return words(message("weekend"));
    const std::string hours = facts.week == nullptr ? std::string() : facts.week->name;
    return hours.empty() ? words(message("working day")) : words(message("working day, {}", hours));
}

std::string basis_of(const ChangedDays& days) {
    const DayRow* row = days.after.row != nullptr ? days.after.row : days.before.row;
    if (row == nullptr) return days.after.week == nullptr ? std::string() : days.after.week->basis;
    return row->decree.empty() ? row->name : fmt::format("{} ({})", row->name, row->decree);
}

std::string spell_move(const Lateness& moved, const Words& words) {
    if (moved.amount == 0) return {};
    const Lateness distance{moved.unit, moved.amount < 0 ? -moved.amount : moved.amount};
    const std::string amount = words(amount_of(distance));
    return moved.amount < 0 ? words(message("{} earlier", amount))
                            : words(message("{} later", amount));
}

std::string spell_step(const MovedClock& clock) {
    return spell_step(clock.step, clock.pass, clock.step_title);
}

std::string spell_due_of(const ClockVerdict& clock, Zone zone, const Words& words) {
    return clock.due ? spell_due(*clock.due, zone) : spell_verdict(clock, words);
}

class Sheet {
public:
    Sheet(const CalendarDiff& diff, Zone zone, const Words& words, Paint paint, int width)
        : diff_(diff), zone_(zone), words_(words), paint_(paint), width_(width) {}

    std::string text() {
        add_head();
        add_days();
        add_running();
        add_finished();
        return std::move(text_);
    }

private:
    void add_head();
    void add_days();
    void add_running();
    void add_finished();
    void add(const Message& heading, const Table& table) {
        text_ += '\n' + paint_.bold(words_(heading)) + ":\n" + render_table(table, width_);
    }
    void say(const Message& message) { text_ += '\n' + words_(message) + '\n'; }

    const CalendarDiff& diff_;
    Zone zone_;
    const Words& words_;
    Paint paint_;
    int width_;
    std::string text_;
};

void Sheet::add_head() {
    Page page(words_, paint_);
    page.field(message("before"),
               title_of(diff_.before_name) + ", " + to_string(diff_.before_name.digest));
    page.field(message("after"),
               title_of(diff_.after_name) + ", " + to_string(diff_.after_name.digest));
    const CalendarSource& before = diff_.before.source();
    const CalendarSource& after = diff_.after.source();
    if (before.covers_from != after.covers_from || before.covers_until != after.covers_until) {
        page.field(message("coverage"),
                   message("{} to {}, before it {} to {}", after.covers_from, after.covers_until,
                           before.covers_from, before.covers_until));
    }
    text_ = page.text();
}

void Sheet::add_days() {
    if (diff_.days.empty()) return say(message("every day is the same"));
    Table table;
    table.columns = {{words_(message("day"))},
                     {words_(message("weekday"))},
                     {words_(message("before"))},
                     {words_(message("after"))},
                     {words_(message("basis")), Align::left, true}};
    for (const ChangedDays& days : diff_.days) {
        const bool is_one = days.from == days.until;
        table.rows.push_back(
            {spell_days(days), is_one ? words_(short_day(weekday_of(days.from))) : "",
             spell_facts(days.before, words_), spell_facts(days.after, words_), basis_of(days)});
    }
    add(message("days that differ"), table);
}

void Sheet::add_running() {
    if (!diff_.has_cases) return;
    Table table;
    table.columns = {{words_(message("case"))},
                     {words_(message("SOP"))},
                     {words_(message("step")), Align::left, true},
                     {words_(message("due before"))},
                     {words_(message("due after"))},
                     {words_(message("moves"))}};
    for (const MovedClock& clock : diff_.clocks) {
        if (!clock.running) continue;
        table.rows.push_back({clock.id.value, to_string(clock.sop), spell_step(clock),
                              spell_due_of(clock.before, zone_, words_),
                              spell_due_of(clock.after, zone_, words_),
                              spell_move(clock.moved, words_)});
    }
    if (table.rows.empty()) return say(message("no running time limit moves"));
    add(message("running time limits that move"), table);
}

void Sheet::add_finished() {
    Table table;
    table.columns = {{words_(message("case"))},
                     {words_(message("SOP"))},
                     {words_(message("step")), Align::left, true},
                     {words_(message("before"))},
                     {words_(message("after"))}};
    for (const MovedClock& clock : diff_.clocks) {
        if (clock.running) continue;
        table.rows.push_back({clock.id.value, to_string(clock.sop), spell_step(clock),
                              spell_verdict(clock.before, words_),
                              spell_verdict(clock.after, words_)});
    }
    if (table.rows.empty()) return;
    add(message("finished steps that would have been judged otherwise; what was signed stays"),
        table);
}

JsonValue json_of(const DayFacts& facts) {
    if (facts.row != nullptr) return name_of(facts.row->kind);
    return facts.verdict == DayVerdict::working ? "working-day" : "weekend";
}

JsonValue json_of(const ChangedDays& days) {
    const DayRow* row = days.after.row != nullptr ? days.after.row : days.before.row;
    JsonValue object = JsonValue::object();
    object.set("about", "days");
    object.set("from", to_string(days.from));
    object.set("until", to_string(days.until));
    object.set("before", json_of(days.before));
    object.set("after", json_of(days.after));
    object.set("name", row != nullptr ? row->name : days.after.week->name);
    object.set("decree", row != nullptr ? row->decree : days.after.week->basis);
    return object;
}

JsonValue json_of(const MovedClock& clock, Zone zone) {
    JsonValue object = JsonValue::object();
    object.set("about", clock.running ? "running" : "finished");
    object.set("case", clock.id.value);
    object.set("sop", to_string(clock.sop));
    object.set("step", clock.step.value);
    object.set("pass", clock.pass);
    object.set("step_title", clock.step_title);
    object.set("due_before", json_of(clock.before.due, zone));
    object.set("due_after", json_of(clock.after.due, zone));
    object.set("moved", json_of(clock.moved));
    object.set("verdict_before", name_of(clock.before.verdict));
    object.set("verdict_after", name_of(clock.after.verdict));
    return object;
}

}  // namespace

std::string render_calendar_diff(const CalendarDiff& diff, Zone zone, const Words& words,
                                 Paint paint, int width) {
    return Sheet(diff, zone, words, paint, width).text();
}

std::vector<JsonValue> json_of(const CalendarDiff& diff, Zone zone) {
    std::vector<JsonValue> items;
    for (const ChangedDays& days : diff.days) items.push_back(json_of(days));
    for (const MovedClock& clock : diff.clocks) items.push_back(json_of(clock, zone));
    return items;
}

}  // namespace yankomas
