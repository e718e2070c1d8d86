// Spells the clock of one pass.
// SPDX-License-Identifier: Apache-2.0
#include "render/cases/pass_due.h"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "core/rules/docket.h"
#include "core/rules/pass_clock.h"
#include "core/rules/summary.h"
#include "render/calendar/clock.h"
#include "render/cases/case_look.h"
#include "render/kit/days.h"
#include "render/kit/json.h"
#include "render/kit/page.h"

namespace yankomas {

namespace {

std::string_view name_of(PassEnd end) {
    switch (end) {
        case PassEnd::running: return "running";
        case PassEnd::done: return "done";
        case PassEnd::sent_back: return "sent-back";
        case PassEnd::exited: return "exited";
    }
    return "";
}

Message say_end_of_pass(PassEnd end) {
    switch (end) {
        case PassEnd::running: return message("now");
        case PassEnd::done: return message("done");
        case PassEnd::sent_back: return message("sent back");
        case PassEnd::exited: return message("case left");
    }
    return {};
}

// A clock stands still only while a hold lasts that began before its limit had run out.
bool is_standing(const PassClock& clock) { return clock.verdict.verdict == Verdict::on_hold; }

std::string zoned(Instant at, Zone zone, const Words& words) {
    return fmt::format("{} {}", spell_time(at, zone, words), yankomas::name_of(zone));
}

void show_end_of_pass(Page& page, const PassDue& due) {
    const Pass& pass = due.clock.pass;
    const bool has_ended = pass.end != PassEnd::running;
    page.field(say_end_of_pass(pass.end),
               zoned(has_ended ? pass.stop : due.now, due.zone, page.words()));
    if (has_ended && pass.signed_at != pass.stop)
        page.field(message("signed"), zoned(pass.signed_at, due.zone, page.words()));
}

}  // namespace

PassDue pass_due_of(const Docket& docket, const CaseSummary& summary, const PassClock& clock) {
    const Calendar& calendar = *clock.verdict.calendar;
    const auto published = std::ranges::find_if(
        docket.office.calendars, [&](const auto& one) { return &one.second == &calendar; });
    return {summary,
            clock,
            {calendar.source().id, calendar.source().version, published->first},
            docket.zone(),
            docket.as_of};
}

std::string say_verdict(const PassDue& due, const Words& words) {
    const PassClock& clock = due.clock;
    std::string step =
        spell_place(clock.shown.step->number, clock.shown.sop->steps.back().number.value);
    if (clock.pass.number > 1)
        step = fmt::format("{}, {}", step, spell_pass(clock.pass.number, words));
    std::string verdict = spell_verdict(clock.verdict, words);
    if (clock.verdict.outside) verdict = words(message("{}, outside party", verdict));
    return words(message("Step {}: {}", step, verdict));
}

Message say_end_of(const PassDue& due, const Words& words) {
    const Pass& pass = due.clock.pass;
    const bool has_ended = pass.end != PassEnd::running;
    return message("{}: {}", words(say_end_of_pass(pass.end)),
                   zoned(has_ended ? pass.stop : due.now, due.zone, words));
}

Message say_standing_clock(const PassDue& due, const Words& words) {
    return message("none while the case is on hold; resumed now, it would be {}",
                   spell_due(due.clock.sum.due, due.zone, words));
}

std::string render_pass_due(const PassDue& due, bool all_days, const Screen& screen) {
    Page page(screen);
    const PassClock& clock = due.clock;
    page.with_edge(0, due.summary.title, due.summary.id.value);
    page.toned(0, tone_of(clock.verdict.verdict), say_verdict(due, screen.words));
    page.gap();
    page.field(message("step {}", clock.shown.step->number), clock.shown.step->title);
    if (clock.pass.sop != clock.shown.sop || clock.shown.sop->version != due.summary.sop)
        page.more(
            message("it began under {}, whose limit counts to its end", clock.pass.sop->version));
    DueExplanation sum = clock.sum;
    if (clock.hold && is_standing(clock)) sum.holds.pop_back();  // this hold has no end yet
    show_due_terms(page, sum, due.calendar, due.zone);
    if (clock.hold) {
        page.field(message("on hold"),
                   message("since {}", spell_time(clock.hold->since, due.zone, screen.words)));
    }
    show_due_days(page, sum, due.zone, all_days);
    if (clock.hold && is_standing(clock)) {
        page.field(message("due"), say_standing_clock(due, screen.words));
    } else {
        page.field(message("due"), zoned(sum.due, due.zone, screen.words));
    }
    show_end_of_pass(page, due);
    return page.text();
}

Json json_of(const PassDue& due, bool days) {
    const PassClock& clock = due.clock;
    const Pass& pass = clock.pass;
    const bool has_ended = pass.end != PassEnd::running;
    const auto ended = [&](Instant at) {
        return has_ended ? Json(to_string(at, due.zone)) : Json();
    };
    Json object = json_of(clock.sum, due.calendar, due.zone, days);
    if (is_standing(clock)) object["due"] = Json();
    object["case"] = due.summary.id;
    object["sop"] = pass.sop->version;
    object["step"] = clock.shown.step->number;
    object["pass"] = pass.number;
    object["end"] = name_of(pass.end);
    object["stopped"] = ended(pass.stop);
    object["signed_at"] = ended(pass.signed_at);
    object["verdict"] = name_of(clock.verdict.verdict);
    object["late"] = json_of(clock.verdict.late);
    object["outside"] = clock.verdict.outside;
    object["valid"] = pass.is_valid;
    object["held_since"] = clock.hold ? Json(to_string(clock.hold->since, due.zone)) : Json();
    object["due_if_resumed"] =
        is_standing(clock) ? Json(to_string(clock.sum.due, due.zone)) : Json();
    return object;
}

Json json_of_unbegun(const CaseSummary& summary, const Step& step, Zone zone) {
    return {{"start", Json()},      {"limit", step.time},      {"zone", name_of(zone)},
            {"due", Json()},        {"case", summary.id},      {"sop", summary.sop},
            {"step", step.number},  {"pass", Json()},          {"end", Json()},
            {"stopped", Json()},    {"signed_at", Json()},     {"verdict", Json()},
            {"late", Json()},       {"outside", Json()},       {"valid", Json()},
            {"held_since", Json()}, {"due_if_resumed", Json()}};
}

}  // namespace yankomas
