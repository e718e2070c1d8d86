// Lays breaches out in one table a kind.
// SPDX-License-Identifier: Apache-2.0
#include "render/cases/overdue.h"

#include <algorithm>
#include <span>

#include "core/base/text.h"
#include "render/calendar/clock.h"
#include "render/cases/breach.h"
#include "render/cases/case_list.h"
#include "render/cases/people.h"
#include "render/kit/csv.h"
#include "render/kit/table.h"

namespace yankomas {

namespace {

struct Look {
    Zone zone;
    const Words& words;
};

Table running_table(BreachKind kind, bool outside, const Words& words) {
    Table table;
    table.columns = {
        {words(message("case"))},
        {words(message("SOP"))},
        {words(message("step")), Align::left, true},
        {words(outside ? message("lapsed with") : message("waits for")), Align::left, true},
        {words(message("due"))}};
    if (kind == BreachKind::due_soon) {
        table.columns[3].title = words(message("waits for"));
    } else {
        table.columns.push_back({words(message("late by"))});
    }
    table.columns.push_back({words(message("outside"))});
    return table;
}

std::vector<std::string> running_row(const Breach& breach, const Look& look) {
    std::vector<std::string> row = {breach.id.value, to_string(breach.sop), spell_step(breach),
                                    spell_who(breach, look.words),
                                    breach.due ? spell_due(*breach.due, look.zone) : ""};
    if (breach.kind != BreachKind::due_soon) row.push_back(spell_late(breach, look.words));
    row.push_back(spell_outside(breach, look.words));
    return row;
}

Table hold_table(const Words& words) {
    Table table;
    table.columns = {{words(message("case"))},
                     {words(message("SOP"))},
                     {words(message("hold")), Align::left, true},
                     {words(message("waits for")), Align::left, true},
                     {words(message("since"))},
                     {words(message("age"))},
                     {words(message("limit"))}};
    return table;
}

std::vector<std::string> hold_row(const Breach& breach, const Look& look) {
    const HoldSummary& hold = *breach.hold;
    return {breach.id.value,
            to_string(breach.sop),
            hold.title,
            spell_waiting(breach.waiting, look.words),
            spell_time(hold.since, look.zone),
            hold.working_days ? look.words(working_days(*hold.working_days)) : "",
            hold.lapses ? spell_due(*hold.lapses, look.zone) : ""};
}

Table past_table(const Words& words) {
    Table table;
    table.columns = {{words(message("case"))},
                     {words(message("SOP"))},
                     {words(message("step")), Align::left, true},
                     {words(message("due"))},
                     {words(message("done"))},
                     {words(message("late by"))},
                     {words(message("signed by")), Align::left, true}};
    return table;
}

std::vector<std::string> past_row(const Breach& breach, const Look& look) {
    return {breach.id.value,
            to_string(breach.sop),
            spell_step(breach),
            breach.due ? spell_due(*breach.due, look.zone) : "",
            breach.stopped ? spell_time(*breach.stopped, look.zone) : "",
            spell_late(breach, look.words),
            spell_who(breach, look.words)};
}

Table table_for(const Breach& first, const Words& words) {
    if (is_about_hold(first.kind)) return hold_table(words);
    if (is_past(first.kind)) return past_table(words);
    return running_table(first.kind, first.outside, words);
}

std::vector<std::string> row_for(const Breach& breach, const Look& look) {
    if (is_about_hold(breach.kind)) return hold_row(breach, look);
    if (is_past(breach.kind)) return past_row(breach, look);
    return running_row(breach, look);
}

using Breaches = std::span<const Breach>;

std::string cards_of(Breaches breaches, const Look& look, int width) {
    std::string text;
    for (const Breach& breach : breaches) {
        Page page(look.words, Paint(), width);
        add_card(page, breach.id.value + ", " + to_string(breach.sop), breach, look.zone);
        text += (text.empty() ? "" : "\n") + page.text();
    }
    return text;
}

// Of one kind.
std::string rows_of(Breaches breaches, const Look& look, int width) {
    Table table = table_for(breaches.front(), look.words);
    for (const Breach& breach : breaches) table.rows.push_back(row_for(breach, look));
    std::string text = render_table(table, 0);
    return width > 0 && is_wider(text, width) ? cards_of(breaches, look, width) : text;
}

}  // namespace

std::string render_overdue(const std::vector<Breach>& breaches, Zone zone, const Words& words,
                           Paint paint, int width) {
    const Look look{zone, words};
    std::string text;
    for (std::size_t first = 0; first < breaches.size();) {
        const Breach& head = breaches[first];
        std::size_t next = first;
        while (next < breaches.size() && breaches[next].kind == head.kind &&
               breaches[next].outside == head.outside)
            ++next;
        if (!text.empty()) text += '\n';
        text += paint.bold(words(heading_of(head.kind, head.outside))) + ":\n";
        text += rows_of(Breaches(breaches).subspan(first, next - first), look, width);
        first = next;
    }
    return text;
}

std::string render_overdue_csv(const std::vector<Breach>& breaches, Zone zone) {
    std::vector<std::vector<std::string>> rows;
    for (const Breach& breach : breaches) {
        std::vector<std::string> roles;
        for (const AwaitedRole& role : breach.waiting.roles) roles.push_back(role.role.value);
        std::vector<std::string> people;
        for (const PersonId& person : people_of(breach.waiting)) people.push_back(person.value);
        std::vector<std::string> signers;
        for (const PastSigner& signer : breach.signers) signers.push_back(signer.person.value);
        const bool is_late = breach.late.amount > 0;
        rows.push_back({breach.id.value, to_string(breach.sop), to_string(breach.step),
                        std::to_string(breach.pass), std::string(name_of(breach.kind)),
                        breach.due ? to_string(*breach.due, zone) : "",
                        is_late ? std::to_string(breach.late.amount) : "",
                        is_late ? std::string(name_of(breach.late.unit)) : "", join(roles, " "),
                        join(people, " "), breach.outside ? "true" : "false",
                        breach.hold ? breach.hold->code.value : "",
                        breach.outside_days ? std::to_string(*breach.outside_days) : "",
                        join(signers, " ")});
    }
    return render_csv({"case", "sop", "step", "pass", "verdict", "due", "late", "unit", "roles",
                       "people", "outside", "hold", "outside_days", "signed_by"},
                      rows);
}

JsonValue json_of(const Breach& breach, Zone zone) {
    JsonValue signers = JsonValue::array();
    for (const PastSigner& signer : breach.signers) signers.add(signer.person.value);
    JsonValue object = JsonValue::object();
    object.set("case", breach.id.value);
    object.set("sop", to_string(breach.sop));
    object.set("step", breach.step.value);
    object.set("pass", breach.pass);
    object.set("verdict", name_of(breach.kind));
    object.set("due", json_of(breach.due, zone));
    object.set("late", json_of(breach.late));
    object.set("waiting", json_of(breach.waiting));
    object.set("outside", breach.outside);
    object.set("step_title", breach.step_title);
    object.set("path", breach.path);
    object.set("done", json_of(breach.stopped, zone));
    object.set("hold", json_of(breach.hold, zone));
    object.set("outside_days", breach.outside_days);
    object.set("signed_by", std::move(signers));
    return object;
}

}  // namespace yankomas
