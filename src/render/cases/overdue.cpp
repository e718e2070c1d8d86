// Lays breaches out in stacks, and as data.
// SPDX-License-Identifier: Apache-2.0
#include "render/cases/overdue.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/rules/breaches.h"
#include "render/calendar/clock.h"
#include "render/cases/breach.h"
#include "render/cases/case_list.h"
#include "render/cases/people.h"
#include "render/kit/csv.h"
#include "render/kit/days.h"
#include "render/kit/json.h"
#include "render/kit/page.h"
#include "render/kit/text.h"

namespace yankomas {

namespace {

// The two narrow columns at the left of a stack: how late a case is, and since when it is due.
struct Margin {
    int late = 0;
    int due = 0;

    [[nodiscard]] int width() const { return late + 2 + due + 2; }
};

// The titles of the two columns. A hold has its age and its limit in their place.
std::pair<Message, Message> titles_of(BreachKind kind) {
    if (kind == BreachKind::hold_lapsed) return {message("late"), message("limit")};
    if (kind == BreachKind::on_hold) return {message("age"), message("limit")};
    if (kind == BreachKind::due_soon) return {message("left"), message("due")};
    return {message("late"), message("due")};
}

// A hold past its limit is late by the days since then, one within its limit has an age, and what
// is due soon has days left. In a group of several kinds only those have a number that fit its
// title.
std::string say_late(const Breach& breach, const Message& title, const CaseLook& look) {
    const Words& words = look.screen.words;
    if (titles_of(breach.kind).first != title) return "";
    if (breach.kind == BreachKind::due_soon)
        return breach.days_left ? std::to_string(*breach.days_left) : "";
    if (!is_about_hold(breach.kind))
        return breach.late.amount == 0 ? "" : short_amount(breach.late, words);
    const bool has_lapsed = breach.kind == BreachKind::hold_lapsed;
    const std::optional<int>& days =
        has_lapsed ? breach.hold->days_past_limit : breach.hold->working_days;
    return days ? std::to_string(*days) : "";
}

std::string say_due(const Breach& breach, const CaseLook& look) {
    return breach.due ? look.times().due(*breach.due) : "";
}

Margin margin_of(const BreachGroup& group, const CaseLook& look) {
    const auto [late, due] = titles_of(group.breaches.front()->kind);
    Margin margin{display_width(look.screen.words(late)), display_width(look.screen.words(due))};
    for (const Breach* breach : group.breaches) {
        margin.late = std::max(margin.late, display_width(say_late(*breach, late, look)));
        margin.due = std::max(margin.due, display_width(say_due(*breach, look)));
    }
    return margin;
}

// Says which step waits, or waited, for whom.
std::string say_step(const Breach& breach, const CaseLook& look, int room) {
    const Words& words = look.screen.words;
    std::vector<std::string> parts{
        words(message("step {}", spell_place(breach.step, breach.steps)))};
    if (breach.pass > 1) parts.push_back(spell_pass(breach.pass, words));
    const Waiting& waiting = breach.waiting;
    if (waiting.act == AwaitedAct::second_signature)
        parts.push_back(
            words(counted("{} signature missing", "{} signatures missing", waiting.signatures)));
    if (waiting.act == AwaitedAct::ratification)
        parts.push_back(words(message("not valid until ratified")));
    std::string who;
    if (is_past(breach.kind)) {
        who = words(message("signed by {}", joined(breach.signers, ", ", &PastSigner::name)));
    } else if (!breach.parties.empty()) {
        who = joined(breach.parties, ", ", &OutsideParty::title);
    } else {
        who = spell_waiting_shortly(waiting, look.screen, room);
    }
    return look.dotted(join(parts, ", "), who);
}

// Returns the lines below the title.
std::vector<std::string> details_of(const Breach& breach, bool says_kind, const CaseLook& look,
                                    int room) {
    const Words& words = look.screen.words;
    std::vector<std::string> lines;
    if (says_kind) lines.push_back(words(what_of(breach)));
    lines.push_back(say_step(breach, look, room));
    if (is_about_hold(breach.kind)) {
        lines.push_back(words(
            message("{}, since {}", breach.hold->title, look.times().day(breach.hold->since))));
    } else if (breach.hold && breach.stopped == std::nullopt) {
        lines.push_back(words(message("on hold since {}", look.times().day(breach.hold->since))));
    }
    if (breach.stopped)
        lines.push_back(words(message("done {}", look.times().time(*breach.stopped))));
    if (breach.outside_days.value_or(0) > 0)
        lines.push_back(words(
            message("with outside parties for {}", words(working_days(*breach.outside_days)))));
    return lines;
}

Tone tone_of(BreachKind kind) {
    switch (kind) {
        case BreachKind::overdue:
        case BreachKind::hold_lapsed:
        case BreachKind::late: return Tone::late;
        case BreachKind::due_soon:
        case BreachKind::recorded_late: return Tone::soon;
        case BreachKind::on_hold: return Tone::quiet;
    }
    return Tone::plain;
}

void show_breach(Page& page, const Breach& breach, const Message& title, const Margin& margin,
                 bool says_kind, const CaseLook& look) {
    const std::string late = say_late(breach, title, look);
    const std::string shown_late = blanks(margin.late - display_width(late)) + late;
    const std::string shown_due = pad_to(say_due(breach, look), margin.due);
    page.margin_with_edge({shown_late + "  " + shown_due + "  ", tone_of(breach.kind)},
                          breach.title, look.ids.of(breach.id));
    const int room = page.width() - margin.width();
    for (const std::string& line : details_of(breach, says_kind, look, room))
        page.toned(margin.width(), Tone::quiet, line);
}

std::string render_groups(const std::vector<BreachGroup>& groups, bool by_kind,
                          const CaseLook& look) {
    Page page(look.screen);
    for (const BreachGroup& group : groups) {
        page.gap();
        const Breach& first = *group.breaches.front();
        if (!by_kind || first.kind != BreachKind::overdue || first.outside)
            page.heading(group.heading);
        const Margin margin = margin_of(group, look);
        const auto [late, due] = titles_of(first.kind);
        const std::string late_title = look.screen.words(late);
        page.line(0, blanks(margin.late - display_width(late_title)) + late_title + "  " +
                         pad_to(look.screen.words(due), margin.due) + "  " +
                         look.screen.words(message("case")));
        for (const Breach* breach : group.breaches)
            show_breach(page, *breach, late, margin, !by_kind, look);
    }
    return page.text();
}

// Says how many cases are late and how many holds are past their limit, and in what and on which
// day that is counted.
std::string head_of(const std::vector<Breach>& breaches, const CaseLook& look) {
    const Words& words = look.screen.words;
    const auto count = [&](BreachKind kind, bool outside) {
        return std::ranges::count_if(breaches, [&](const Breach& breach) {
            return breach.kind == kind && breach.outside == outside;
        });
    };
    const auto late = count(BreachKind::overdue, false);
    const auto lapsed = count(BreachKind::overdue, true);
    const auto held = count(BreachKind::hold_lapsed, false);
    const auto soon = count(BreachKind::due_soon, false) + count(BreachKind::due_soon, true);
    std::vector<std::string> parts{words(counted("{} case late", "{} cases late", late))};
    if (lapsed > 0)
        parts.push_back(words(
            counted("{} lapsed with an outside party", "{} lapsed with outside parties", lapsed)));
    if (held > 0)
        parts.push_back(
            words(counted("{} hold past its limit", "{} holds past their limit", held)));
    if (soon > 0) parts.push_back(words(counted("{} due soon", "{} due soon", soon)));
    return words(message("{}, in working days: {}",
                         spell_day(local_date(look.now, look.zone), words), join(parts, ", ")));
}

std::string render_all(const std::vector<BreachGroup>& groups, bool by_kind,
                       const std::vector<Breach>& breaches, const CaseLook& look) {
    if (breaches.empty()) return {};
    Page head(look.screen);
    head.paragraph(0, head_of(breaches, look));
    return head.text() + render_groups(groups, by_kind, look);
}

}  // namespace

std::string render_overdue(const std::vector<Breach>& breaches, const CaseLook& look) {
    return render_all(group_by_kind(breaches, look.screen.words), true, breaches, look);
}

std::string render_overdue_groups(const std::vector<Breach>& breaches, GroupBy by,
                                  const CaseLook& look) {
    return render_all(group_breaches(breaches, by, look.screen.words), false, breaches, look);
}

std::string render_overdue_csv(const std::vector<Breach>& breaches, Zone zone,
                               const CsvStyle& style) {
    std::vector<Json> items;
    for (const Breach& breach : breaches) items.push_back(json_of(breach, zone));
    return render_items_csv(
        {"case", "sop", "step", "pass", "verdict", "due", "late=/late/amount", "unit=/late/unit",
         "roles=/waiting/roles", "people=/waiting/people", "outside", "hold=/hold/code",
         "outside_days", "signed_by", "subject", "area"},
        items, style);
}

Json json_of(const Breach& breach, Zone zone) {
    return {{"case", breach.id},
            {"sop", breach.sop},
            {"step", breach.step},
            {"pass", breach.pass},
            {"verdict", name_of(breach.kind)},
            {"due", json_of(breach.due, zone)},
            {"late", json_of(breach.late)},
            {"waiting", json_of(breach.waiting)},
            {"outside", breach.outside},
            {"step_title", breach.step_title},
            {"path", breach.path},
            {"done", json_of(breach.stopped, zone)},
            {"hold", json_of(breach.hold, zone)},
            {"outside_days", breach.outside_days},
            {"signed_by", json_list(breach.signers, &PastSigner::person)},
            {"subject", breach.subject},
            {"area", breach.area}};
}

}  // namespace yankomas
