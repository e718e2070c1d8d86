// Spells a breach.
// SPDX-License-Identifier: Apache-2.0
#include "render/cases/breach.h"

#include "core/base/text.h"
#include "render/calendar/clock.h"
#include "render/cases/people.h"
#include "render/sop/step.h"

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

std::string spell_late(const Breach& breach, const Words& words) {
    if (breach.late.amount == 0) return {};
    const std::string amount = words(amount_of(breach.late));
    return breach.hold && !is_about_hold(breach.kind) ? words(message("{}, on hold", amount))
                                                      : amount;
}

std::string spell_who(const Breach& breach, const Words& words) {
    std::vector<std::string> names;
    if (is_past(breach.kind)) {
        for (const PastSigner& signer : breach.signers) names.push_back(signer.name);
        return join(names, ", ");
    }
    for (const OutsideParty& party : breach.parties) names.push_back(party.title);
    return names.empty() ? spell_waiting(breach.waiting, words) : join(names, ", ");
}

std::string spell_outside(const Breach& breach, const Words& words) {
    if (!breach.outside_days) return {};
    return *breach.outside_days == 0 ? "-" : words(working_days(*breach.outside_days));
}

namespace {

std::string spell_due_and_late(const Breach& breach, Zone zone, const Words& words) {
    if (!breach.due) return {};
    const std::string due = spell_due(*breach.due, zone);
    const std::string late = spell_late(breach, words);
    return late.empty() ? due : words(message("{}, late by {}", due, late));
}

Message who_label(const Breach& breach) {
    if (is_past(breach.kind)) return message("signed by");
    return breach.kind == BreachKind::overdue && breach.outside ? message("lapsed with")
                                                                : message("waits for");
}

}  // namespace

void add_card(Page& page, std::string_view title, const Breach& breach, Zone zone) {
    const Words& words = page.words();
    page.paragraph(0, title);
    page.field(message("step"), spell_step(breach));
    page.field(who_label(breach), spell_who(breach, words));
    if (is_about_hold(breach.kind)) {
        const HoldSummary& hold = *breach.hold;
        page.field(message("on hold"),
                   message("{}, since {}", hold.title, spell_time(hold.since, zone)));
        if (hold.working_days)
            page.more(page.say(message("for {}", page.say(working_days(*hold.working_days)))));
        if (hold.lapses) page.field(message("limit"), spell_due(*hold.lapses, zone));
    } else {
        page.field(message("due"), spell_due_and_late(breach, zone, words));
    }
    if (breach.stopped) page.field(message("done"), spell_time(*breach.stopped, zone));
    if (breach.outside_days.value_or(0) > 0)
        page.field(message("outside"), spell_outside(breach, words));
}

}  // namespace yankomas
