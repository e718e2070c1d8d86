// Lays the roster out in tables, and as data.
// SPDX-License-Identifier: Apache-2.0
#include "render/roster/roster_page.h"

#include <fmt/format.h>

#include "render/calendar/clock.h"
#include "render/kit/days.h"
#include "render/kit/json.h"
#include "render/kit/page.h"
#include "render/kit/table.h"
#include "render/kit/text.h"
#include "render/roster/office_title.h"
#include "render/roster/roster_act.h"

namespace yankomas {

namespace {

// JSON has the same words, but does not translate them.
std::string spelled(const Words& words, RoleState state) {
    switch (state) {
        case RoleState::held: return words(message("held"));
        case RoleState::later: return words(message("later"));
        case RoleState::over: return words(message("over"));
        case RoleState::dismissed: return words(message("dismissed"));
        case RoleState::no_key: return words(message("no key"));
    }
    return {};
}

// Past roles are history: they are shown only if everything is asked for.
bool is_past(RoleState state) { return state == RoleState::over || state == RoleState::dismissed; }

// Spells from when to when somebody holds a role: "since Mon 2 Mar 2026", or both days.
std::string spell_days(const Appointment& held, const Words& words) {
    const std::string from = spell_day(held.from, words);
    return words(held.until ? message("{} to {}", from, spell_day(*held.until, words))
                            : message("since {}", from));
}

void show_role(Page& page, const ShownRole& shown) {
    const Words& words = page.words();
    const Appointment& held = shown.appointment;
    std::string text = spell_office(held.capacity, held.role.value);
    text += ' ' + spell_days(held, words);
    if (shown.state != RoleState::held) text += ", " + spelled(words, shown.state);
    if (shown.dismissed && !is_past(shown.state))
        text += ", " + words(message("dismissed from {} on", *shown.dismissed));
    if (!held.basis.empty()) text += ", " + held.basis;
    page.toned(2, is_past(shown.state) ? Tone::quiet : Tone::plain, text);
}

std::string spell_state(const ShownKey& key, const Words& words) {
    if (!key.revoked) return words(message("good"));
    const Date day = local_date(key.revoked->at, key.revoked->zone);
    const std::string state = words(message("revoked {}", spell_day(day, words)));
    const auto& since = key.revoked->compromised_since;
    if (!since) return state;
    return state + ", " + words(message("compromised since {}", *since));
}

// The roles that a person holds or will hold come first. What is past, and revoked keys, are only
// counted, unless everything is asked for.
void show_person(Page& page, const ShownPerson& shown, bool everything) {
    const Words& words = page.words();
    page.gap();
    const std::string& id = shown.person.id.value;
    page.with_edge(0, shown.person.name, shown.is_admin ? words(message("admin")) + "  " + id : id);
    int left_out = 0;
    for (const bool past : {false, true}) {
        for (const ShownRole& role : shown.roles) {
            if (is_past(role.state) != past) continue;
            past && !everything ? static_cast<void>(++left_out) : show_role(page, role);
        }
    }
    for (const ShownKey& key : shown.keys) {
        if (!everything && key.revoked) {
            ++left_out;
            continue;
        }
        page.paragraph(2, fmt::format("{} {}", key.fingerprint, spell_state(key, words)));
    }
    if (left_out > 0)
        page.toned(
            2, Tone::quiet,
            words(counted("{} former role or key: yankomas roster show {}",
                          "{} former roles and keys: yankomas roster show {}", left_out, id)));
}

Table pending_table(const RosterView& view, const Words& words) {
    using Shown = ShownChange;
    const auto number = [](const Shown& shown) { return to_string(shown.entry.number); };
    const auto change = [&](const Shown& shown) { return words(spell_act(shown.entry)); };
    const auto signers = [](const Shown& shown) {
        return joined(shown.signers, ", ", &PersonId::value);
    };
    return table_of(view.pending, words,
                    {{message("waiting"), number, Align::right},
                     {message("change"), change, Align::left, Fit::flow},
                     {message("signed by"), signers, Align::left, Fit::flow}});
}

Table published_table(const RosterView& view, const Words& words) {
    using Shown = Publication;
    const auto kind = [&](const Shown& shown) { return words(noun_of(shown.file.kind)); };
    const auto file = [](const Shown& shown) { return shown.file.file; };
    const auto entry = [](const Shown& shown) { return to_string(shown.since); };
    const auto digest = [](const Shown& shown) { return short_digest(shown.file.digest); };
    return table_of(view.published, words,
                    {{message("published"), kind},
                     {message("file"), file, Align::left, Fit::flow},
                     {message("entry"), entry, Align::right},
                     {message("digest"), digest}});
}

Json json_of(const ShownKey& key) {
    const auto& revoked = key.revoked;
    return {{"key", key.key},
            {"fingerprint", key.fingerprint},
            {"since", key.since},
            {"revoked", revoked ? Json(to_string(revoked->at, revoked->zone)) : Json()},
            {"compromised_since", revoked ? Json(revoked->compromised_since) : Json()}};
}

Json json_of(const ShownRole& shown) {
    const Appointment& held = shown.appointment;
    return {{"role", held.role},
            {"capacity", name_of(held.capacity)},
            {"from", held.from},
            {"until", held.until},
            {"basis", text_or_null(held.basis)},
            {"state", spelled(Words(), shown.state)},
            {"dismissed", shown.dismissed},
            {"since", held.since}};
}

Json json_of(const ShownChange& change) {
    return {{"entry", change.entry.number},
            {"act", name_of(change.entry.act)},
            {"person", change.entry.person},
            {"role", change.entry.role},
            {"signers", change.signers}};
}

Json json_of(const Publication& publication) {
    return {{"kind", name_of(publication.file.kind)},
            {"file", publication.file.file},
            {"digest", publication.file.digest},
            {"since", publication.since}};
}

// How each item of the document is spelled.
constexpr auto kSpell = [](const auto& item) { return json_of(item); };

}  // namespace

std::string render_roster(const RosterView& view, bool everything, const Screen& screen) {
    const Words& words = screen.words;
    Page page(screen);
    page.heading(view.title.empty() ? view.office.value : view.title);
    page.paragraph(
        0, message("office {} on {}: {}, quorum {}", view.office, spell_day(view.day, words),
                   words(counted("{} entry", "{} entries", view.entries)), view.quorum));
    page.paragraph(0, message("trust root: {}", view.founder));
    for (const ShownPerson& person : view.people) show_person(page, person, everything);
    std::string text = page.text();
    for (const Table& table : {pending_table(view, words), published_table(view, words)}) {
        if (!table.rows.empty()) text += "\n" + render_table(table, screen);
    }
    return text;
}

Json json_of(const ShownPerson& shown) {
    return {{"person", shown.person.id},
            {"name", shown.person.name},
            {"admin", shown.is_admin},
            {"since", shown.person.since},
            {"keys", json_list(shown.keys, kSpell)},
            {"roles", json_list(shown.roles, kSpell)}};
}

Json json_of(const RosterView& view, std::string_view now) {
    std::vector<Json> items;
    for (const ShownPerson& shown : view.people) items.push_back(json_of(shown));
    Json document = json_document("roster/1", now, std::move(items));
    document["office"] = view.office;
    document["day"] = view.day;
    document["root"] = view.founder;
    document["entries"] = view.entries;
    document["quorum"] = view.quorum;
    document["pending"] = json_list(view.pending, kSpell);
    document["published"] = json_list(view.published, kSpell);
    return document;
}

}  // namespace yankomas
