// Lays breaches out in tables or cards, and as data.
// SPDX-License-Identifier: Apache-2.0
#include "render/cases/overdue.h"

#include "core/rules/breaches.h"
#include "render/calendar/clock.h"
#include "render/cases/breach.h"
#include "render/cases/case_list.h"
#include "render/cases/people.h"
#include "render/kit/csv.h"
#include "render/kit/json.h"
#include "render/kit/table.h"
#include "render/kit/text.h"

namespace yankomas {

namespace {

// Says how the breaches of one answer are spelled; it is the same for all of them.
struct Look {
    Zone zone;
    const Words& words;
    Paint paint;
    int width;
    bool by_kind;  // each table has breaches of one kind, and its columns fit that kind
};

using Row = const Breach*;
using Columns = std::vector<ColumnOf<Row>>;

// Returns the columns of a table by its first breach. They refer to `look`, which must outlive
// them.
Columns columns_for(const Breach& first, const Look& look) {
    const Words& words = look.words;
    const auto spell_age = [&](Row row) {
        const auto& days = row->hold->working_days;
        return days ? words(working_days(*days)) : "";
    };
    const auto day = [&](const std::optional<Instant>& at) {
        return at ? spell_due(*at, look.zone) : "";
    };
    const auto who = [&](Row row) { return spell_who(*row, words); };
    const ColumnOf<Row> id{message("case"), [](Row row) { return row->id.value; }};
    const ColumnOf<Row> sop{message("SOP"), [](Row row) { return to_string(row->sop); }};
    const ColumnOf<Row> step{message("step"), [](Row row) { return spell_step(*row); }};
    const ColumnOf<Row> due{message("due"), [=](Row row) { return day(row->due); }};
    const ColumnOf<Row> late{message("late by"), [&](Row row) { return spell_late(*row, words); }};
    const ColumnOf<Row> outside{message("outside"),
                                [&](Row row) { return spell_outside(*row, words); }};
    if (!look.by_kind) {
        const ColumnOf<Row> what{message("what"), [&](Row row) { return words(what_of(*row)); }};
        return {what, id, sop, step, {message("who"), who}, due, late, outside};
    }
    if (is_about_hold(first.kind)) {
        return {
            id,
            sop,
            {message("hold"), [](Row row) { return row->hold->title; }},
            {message("waits for"), [&](Row row) { return spell_waiting(row->waiting, words); }},
            {message("since"), [&](Row row) { return spell_time(row->hold->since, look.zone); }},
            {message("age"), spell_age},
            {message("limit"), [=](Row row) { return day(row->hold->lapses); }}};
    }
    if (is_past(first.kind)) {
        const auto done = [&](Row row) {
            return row->stopped ? spell_time(*row->stopped, look.zone) : "";
        };
        return {id, sop, step, due, {message("done"), done}, late, {message("signed by"), who}};
    }
    if (first.kind == BreachKind::due_soon)
        return {id, sop, step, {message("waits for"), who}, due, outside};
    const Message label = first.outside ? message("lapsed with") : message("waits for");
    return {id, sop, step, {label, who}, due, late, outside};
}

std::string cards_of(const BreachGroup& group, const Look& look) {
    std::string text;
    for (const Breach* breach : group.breaches) {
        Page page(look.words, Paint(), look.width);
        add_card(page, *breach, look.zone, !look.by_kind);
        text += (text.empty() ? "" : "\n") + page.text();
    }
    return text;
}

// Whether a table fits is decided for each group, so one answer may have both tables and cards.
std::string render_groups(const std::vector<BreachGroup>& groups, const Look& look) {
    std::string text;
    for (const BreachGroup& group : groups) {
        if (!text.empty()) text += '\n';
        text += look.paint.bold(show_safely(group.heading)) + ":\n";
        const Columns columns = columns_for(*group.breaches.front(), look);
        const std::string rows = render_table(table_of(group.breaches, look.words, columns), 0);
        text += look.width > 0 && is_wider(rows, look.width) ? cards_of(group, look) : rows;
    }
    return text;
}

}  // namespace

std::string render_overdue(const std::vector<Breach>& breaches, Zone zone, const Words& words,
                           Paint paint, int width) {
    return render_groups(group_by_kind(breaches, words), {zone, words, paint, width, true});
}

std::string render_overdue_groups(const std::vector<Breach>& breaches, GroupBy by, Zone zone,
                                  const Words& words, Paint paint, int width) {
    return render_groups(group_breaches(breaches, by, words), {zone, words, paint, width, false});
}

std::string render_overdue_csv(const std::vector<Breach>& breaches, Zone zone) {
    std::vector<Json> items;
    for (const Breach& breach : breaches) items.push_back(json_of(breach, zone));
    return render_items_csv({"case", "sop", "step", "pass", "verdict", "due", "late=/late/amount",
                             "unit=/late/unit", "roles=/waiting/roles", "people=/waiting/people",
                             "outside", "hold=/hold/code", "outside_days", "signed_by"},
                            items);
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
            {"signed_by", json_list(breach.signers, &PastSigner::person)}};
}

}  // namespace yankomas
