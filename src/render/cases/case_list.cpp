// The rows, the stacks and the last line of yankomas list.
// SPDX-License-Identifier: Apache-2.0
#include "render/cases/case_list.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/record/entitled.h"
#include "core/rules/summary.h"
#include "render/cases/people.h"
#include "render/kit/days.h"
#include "render/kit/page.h"
#include "render/kit/table.h"
#include "render/kit/text.h"

namespace yankomas {

namespace {

constexpr int kNarrowPeople = 20;  // more room than that the column of people does not get

// A wide list says in words how late a case is, any other in a number.
bool has_words(const CaseLook& look) { return look.screen.width >= 110; }

std::string say_end(const CaseSummary& summary, const Words& words) {
    if (is_invalid_exit(summary.exit)) return words(invalid_exit_title());
    return summary.end_title.empty() ? words(message("ended")) : summary.end_title;
}

// Says on which day a case ended, and how if that is more than its end: "ended 27 Apr".
std::string say_closed(const CaseSummary& summary, const std::string& day, const CaseLook& look) {
    const std::string text = look.screen.words(message("ended {}", day));
    const bool has_title = is_invalid_exit(summary.exit) || !summary.end_title.empty();
    return has_title ? fmt::format("{}: {}", text, say_end(summary, look.screen.words)) : text;
}

// The number of the last step stands for a closed case, unless an exit ended it.
std::string say_place(const CaseSummary& summary) {
    if (summary.step) return spell_place(*summary.step, summary.steps);
    const bool is_through = summary.closed && !summary.exit;
    return is_through ? spell_place(StepNumber{summary.steps}, summary.steps) : "";
}

Cell who_cell(const CaseSummary& summary, const CaseLook& look) {
    const Words& words = look.screen.words;
    if (!summary.verified) return {words(message("NOT VERIFIED")), Tone::late};
    if (summary.closed)
        return {say_closed(summary, look.table_times().day(*summary.closed), look), Tone::quiet,
                true};
    const int room = look.screen.is_narrow() ? kNarrowPeople : look.screen.width / 3;
    return {spell_waiting_shortly(summary.waiting, look.screen, room)};
}

// Where there is little room the time of another year's day is left out.
std::string say_due(Instant due, const CaseLook& look) {
    const ShortTimes times = look.table_times();
    const auto year_of = [&](Instant at) { return civil_of(local_date(at, look.zone)).year; };
    const bool is_far = look.screen.is_narrow() && year_of(due) != year_of(look.now);
    return is_far ? times.day(due) : times.due(due);
}

// The limit of its hold itself has passed.
bool is_hold_past_limit(const CaseSummary& summary, const CaseLook& look) {
    return summary.verified && summary.hold && summary.hold->lapses &&
           look.now > *summary.hold->lapses;
}

// A state without a due time takes the room of the column behind it too.
Cell due_cell(const CaseSummary& summary, const CaseLook& look) {
    const Words& words = look.screen.words;
    if (!summary.verified || summary.closed) return {""};
    if (summary.clock.due) {
        return {say_due(*summary.clock.due, look), tone_of(summary, look.now)};
    }
    if (summary.hold) {
        return {words(message("on hold")),
                is_hold_past_limit(summary, look) ? Tone::late : Tone::quiet, true};
    }
    return {summary.step ? words(message("not known")) : "", Tone::quiet, true};
}

// Says how late a case is, or with much room how long ago the limit of its hold passed.
Cell late_cell(const CaseSummary& summary, const CaseLook& look) {
    const Words& words = look.screen.words;
    if (has_words(look) && is_hold_past_limit(summary, look) && summary.hold->days_past_limit)
        return {spell_lateness({LimitUnit::working_days, *summary.hold->days_past_limit}, words),
                Tone::late};
    const bool on_hold = summary.verified && summary.hold && summary.clock.due;
    if (!runs_late(summary)) return {on_hold ? words(message("on hold")) : "", Tone::quiet};
    return {has_words(look) ? spell_lateness(summary.clock.late, words)
                            : short_amount(summary.clock.late, words),
            Tone::late};
}

std::string render_rows(const std::vector<CaseSummary>& cases, const CaseLook& look) {
    using Case = CaseSummary;
    const bool is_narrow = look.screen.is_narrow();
    const Align of_due = is_narrow ? Align::right : Align::left;
    const auto tone = [](const Case& c) { return c.closed || c.hold ? Tone::quiet : Tone::plain; };
    const auto id = [&](const Case& c) { return Cell{look.ids.of(c.id), Tone::quiet}; };
    const auto title = [&](const Case& c) { return Cell{c.title, tone(c)}; };
    const auto place = [&](const Case& c) { return Cell{say_place(c), tone(c)}; };
    std::vector<ColumnOf<Case>> columns{
        {is_narrow ? Message{} : message("case"), id},
        {message("title"), title, Align::left, Fit::cut},
        {message("step"), place, Align::right},
        {message("waits for"), [&](const Case& c) { return who_cell(c, look); }, Align::left,
         Fit::cut},
        {message("due"), [&](const Case& c) { return due_cell(c, look); }, of_due},
        {has_words(look) ? Message{} : message("late"),
         [&](const Case& c) { return late_cell(c, look); },
         has_words(look) ? Align::left : Align::right}};
    const bool is_registered =
        std::ranges::any_of(cases, [](const Case& c) { return c.register_text.has_value(); });
    if (has_words(look) && is_registered) {
        columns.insert(columns.begin() + 1, {message("register"),
                                             [&](const Case& c) {
                                                 return Cell{c.register_text.value_or(""), tone(c)};
                                             },
                                             Align::left, Fit::cut});
    }
    return render_table(table_of(cases, look.screen.words, columns), look.screen);
}

// Says in one line when a case is due and how late it is, why its clock stands, or how it ended.
std::string say_clock(const CaseSummary& summary, const CaseLook& look) {
    const Words& words = look.screen.words;
    const ShortTimes times = look.times();
    if (summary.closed)
        return say_closed(summary, spell_day(local_date(*summary.closed, look.zone), words), look);
    std::string text;
    if (summary.clock.due) text = spell_due(*summary.clock.due, look.zone, words);
    if (runs_late(summary)) text += ", " + spell_lateness(summary.clock.late, words);
    if (!summary.hold) return text;
    if (!text.empty()) text += "; ";
    const HoldSummary& hold = *summary.hold;
    text += words(message("on hold since {}", times.day(hold.since)));
    if (is_hold_past_limit(summary, look))
        text += ", " + words(message("its limit passed {}", times.day(*hold.lapses)));
    return text;
}

std::string render_stacks(const std::vector<CaseSummary>& cases, const CaseLook& look) {
    Page page(look.screen);
    for (const CaseSummary& summary : cases) {
        page.with_edge(0, summary.title, look.ids.of(summary.id));
        if (!summary.verified) {
            page.toned(2, Tone::late, page.say(message("NOT VERIFIED")));
        } else {
            const std::string who =
                summary.closed ? ""
                               : spell_waiting_shortly(summary.waiting, look.screen, page.width());
            const std::string place = look.dotted(say_place(summary), who);
            if (!place.empty()) page.paragraph(2, place);
            page.toned(2, tone_of(summary, look.now), say_clock(summary, look));
        }
        page.gap();
    }
    return page.text();
}

// Counts the cases: "5 open, 3 late, 1 on hold; 4 closed not shown (--all)".
std::string last_line(const std::vector<CaseSummary>& cases, const LeftOut& left_out,
                      const CaseLook& look) {
    const Words& words = look.screen.words;
    const auto count = [&](const auto& fits) {
        return static_cast<int>(std::ranges::count_if(cases, fits));
    };
    const int voided = count([](const CaseSummary& c) { return c.is_void; });
    const int closed = count([](const CaseSummary& c) {
        return c.verified && c.state == CaseState::closed && !c.is_void;
    });
    const int open =
        count([](const CaseSummary& c) { return c.verified && c.state != CaseState::closed; });
    const int late = count([](const CaseSummary& c) { return runs_late(c) && !c.clock.outside; });
    const int lapsed = count([](const CaseSummary& c) { return runs_late(c) && c.clock.outside; });
    const int held = count([](const CaseSummary& c) { return c.verified && c.hold; });
    const int lapsed_holds =
        count([&](const CaseSummary& c) { return is_hold_past_limit(c, look); });
    const int unverified = static_cast<int>(cases.size()) - closed - voided - open;
    std::vector<std::string> parts{words(counted("{} open", "{} open", open))};
    const bool says_unit = !has_words(look) && !look.screen.is_stack();
    if (late > 0)
        parts.push_back(words(says_unit ? message("{} late (working days)", late)
                                        : counted("{} late", "{} late", late)));
    if (lapsed > 0)
        parts.push_back(words(
            counted("{} lapsed with an outside party", "{} lapsed with outside parties", lapsed)));
    if (held > 0) parts.push_back(words(counted("{} on hold", "{} on hold", held)));
    if (lapsed_holds > 0)
        parts.push_back(
            words(counted("{} hold past its limit", "{} holds past their limit", lapsed_holds)));
    if (unverified > 0)
        parts.push_back(words(counted("{} not verified", "{} not verified", unverified)));
    std::string text = join(parts, ", ");
    if (closed > 0) text += "; " + words(counted("{} closed", "{} closed", closed));
    if (voided > 0) text += "; " + words(counted("{} void", "{} void", voided));
    std::vector<std::string> hidden;
    if (left_out.closed > 0)
        hidden.push_back(words(counted("{} closed", "{} closed", left_out.closed)));
    if (left_out.voided > 0)
        hidden.push_back(words(counted("{} void", "{} void", left_out.voided)));
    if (!hidden.empty()) text += "; " + words(message("{} not shown (--all)", join(hidden, ", ")));
    if (left_out.beyond_limit > 0)
        text += "; " + words(counted("{} more not shown (--limit)", "{} more not shown (--limit)",
                                     left_out.beyond_limit));
    return text;
}

Message no_cases(const LeftOut& left_out) {
    if (left_out.unfit == 0)
        return message("There is no case yet; open one: {}",
                       command("yankomas new SOP --title TEXT"));
    return counted("No case fits what was asked for; the office has {} case.",
                   "No case fits what was asked for; the office has {} cases.", left_out.unfit);
}

}  // namespace

std::string render_cases(const std::vector<CaseSummary>& cases, const LeftOut& left_out,
                         const CaseLook& look) {
    if (cases.empty() && left_out.closed + left_out.voided + left_out.beyond_limit == 0)
        return wrap(look.screen.words(no_cases(left_out)), look.screen.width) + '\n';
    const bool is_stack = look.screen.is_stack();
    std::string text;
    if (!cases.empty())
        text = is_stack ? render_stacks(cases, look) : render_rows(cases, look) + '\n';
    return text + wrap(last_line(cases, left_out, look), look.screen.width) + '\n';
}

}  // namespace yankomas
