// Spells a breach.
// SPDX-License-Identifier: Apache-2.0
#include "render/cases/breach.h"

#include <fmt/format.h>

#include "core/rules/breaches.h"
#include "render/calendar/clock.h"
#include "render/cases/people.h"
#include "render/kit/days.h"
#include "render/kit/text.h"
#include "render/sop/titles.h"

namespace yankomas {

bool is_about_hold(BreachKind kind) {
    return kind == BreachKind::hold_lapsed || kind == BreachKind::on_hold;
}
bool is_past(BreachKind kind) {
    return kind == BreachKind::late || kind == BreachKind::recorded_late;
}

Message heading_of(BreachKind kind, bool outside) {
    switch (kind) {
        case BreachKind::overdue:
            return outside ? message("lapsed with outside parties") : message("overdue");
        case BreachKind::due_soon:
            return outside ? message("due soon, outside parties") : message("due soon");
        case BreachKind::hold_lapsed: return message("holds past their limit");
        case BreachKind::on_hold: return message("on hold");
        case BreachKind::late:
            return outside ? message("late in the past, outside parties")
                           : message("late in the past");
        case BreachKind::recorded_late: return message("in time, recorded late");
    }
    return {};
}

Message what_of(const Breach& breach) {
    if (breach.kind == BreachKind::hold_lapsed) return message("hold past its limit");
    if (breach.outside && breach.kind == BreachKind::overdue)
        return message("lapsed, outside party");
    return heading_of(breach.kind, breach.outside);
}

std::string spell_step(const Breach& breach) {
    return spell_step(breach.step, breach.pass, breach.step_title);
}

namespace {

// Says how late it is, and if it is on hold also that: "2 working days, on hold". The text is empty
// if it is not late.
std::string spell_late(const Breach& breach, const Words& words) {
    if (breach.late.amount == 0) return {};
    const std::string amount = words(amount_of(breach.late));
    return breach.hold && !is_about_hold(breach.kind) ? words(message("{}, on hold", amount))
                                                      : amount;
}

// Names the roles and their present holders, the outside party whose clock it is, or the signers of
// a finished pass.
std::string spell_who(const Breach& breach, const Words& words) {
    if (is_past(breach.kind)) return joined(breach.signers, ", ", &PastSigner::name);
    if (breach.parties.empty()) return spell_waiting(breach.waiting, words);
    return joined(breach.parties, ", ", &OutsideParty::title);
}

// Says how long the case was with outside parties ("3 working days"). "-" means no time at all, and
// an empty text means that it is not known.
std::string spell_outside(const Breach& breach, const Words& words) {
    if (!breach.outside_days) return {};
    return *breach.outside_days == 0 ? "-" : words(working_days(*breach.outside_days));
}

// Spells in one line of a card what a table shows in two columns.
std::string spell_due_and_late(const Breach& breach, Zone zone, const Words& words) {
    if (!breach.due) return {};
    const std::string due = spell_due(*breach.due, zone, words);
    const std::string late = spell_late(breach, words);
    return late.empty() ? due : words(message("{}, late by {}", due, late));
}

// The label says who is named beside it: the signers of a finished pass, the outside party of a
// lapsed clock, or else those whose turn it is.
Message who_label(const Breach& breach) {
    if (is_past(breach.kind)) return message("signed by");
    return breach.kind == BreachKind::overdue && breach.outside ? message("lapsed with")
                                                                : message("waits for");
}

}  // namespace

void add_hold(Page& page, const HoldSummary& hold, Zone zone) {
    page.field(message("on hold"),
               message("{}, since {}", hold.title, spell_time(hold.since, zone, page.words())));
    if (hold.working_days) page.more(message("for {}", page.say(working_days(*hold.working_days))));
}

void add_card(Page& page, const Breach& breach, Zone zone) {
    const Words& words = page.words();
    page.paragraph(0, breach.title);
    const std::string title = fmt::format("{}, {}", breach.id.value, to_string(breach.sop));
    page.paragraph(0, title + ": " + words(what_of(breach)));
    page.field(message("step"), spell_step(breach));
    page.field(who_label(breach), spell_who(breach, words));
    if (is_about_hold(breach.kind)) {
        add_hold(page, *breach.hold, zone);
        if (breach.hold->lapses)
            page.field(message("limit"), spell_due(*breach.hold->lapses, zone, words));
    } else {
        page.field(message("due"), spell_due_and_late(breach, zone, words));
    }
    if (breach.stopped) page.field(message("done"), spell_time(*breach.stopped, zone, words));
    if (breach.outside_days.value_or(0) > 0)
        page.field(message("outside"), spell_outside(breach, words));
}

}  // namespace yankomas
