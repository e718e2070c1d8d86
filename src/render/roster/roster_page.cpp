// Lays the roster out in tables, and as data.
// SPDX-License-Identifier: Apache-2.0
#include "render/roster/roster_page.h"

#include <fmt/format.h>

#include "render/kit/json.h"
#include "render/kit/table.h"
#include "render/kit/text.h"

namespace yankomas {

namespace {

// JSON has the same words, but does not translate them.
std::string spelled(const Words& words, RoleState state) {
    switch (state) {
        case RoleState::held: return words(message("held"));
        case RoleState::later: return words(message("later"));
        case RoleState::over: return words(message("over"));
        case RoleState::dismissed: return words(message("dismissed"));
    }
    return {};
}

// Past roles are history: they are shown only if everything is asked for.
bool is_past(RoleState state) { return state == RoleState::over || state == RoleState::dismissed; }

Table people_table(const RosterView& view, const Words& words) {
    using Shown = ShownPerson;
    const auto id = [](const Shown& shown) { return shown.person.id.value; };
    const auto name = [](const Shown& shown) { return shown.person.name; };
    const auto admin = [&](const Shown& s) { return s.is_admin ? words(message("admin")) : "-"; };
    return table_of(view.people, words,
                    {{message("PERSON"), id},
                     {message("NAME"), name, Align::left, true},
                     {message("ADMIN"), admin}});
}

Table role_table(const RosterView& view, bool everything, const Words& words) {
    Table table{{{words(message("PERSON"))},
                 {words(message("ROLE"))},
                 {words(message("CAPACITY"))},
                 {words(message("FROM"))},
                 {words(message("UNTIL"))},
                 {words(message("STATE"))},
                 {words(message("BASIS")), Align::left, true}},
                {}};
    for (const ShownPerson& shown : view.people) {
        for (const auto& [held, state] : shown.roles) {
            if (!everything && is_past(state)) continue;
            table.rows.push_back({held.person.value, held.role.value,
                                  std::string(name_of(held.capacity)), to_string(held.from),
                                  held.until ? to_string(*held.until) : "-", spelled(words, state),
                                  held.basis.empty() ? "-" : held.basis});
        }
    }
    return table;
}

std::string spell_state(const ShownKey& key, const Words& words) {
    if (!key.revoked) return words(message("good"));
    const std::string state =
        words(message("revoked {}", local_date(key.revoked->at, key.revoked->zone)));
    const auto& since = key.revoked->compromised_since;
    return since ? state + ", " + words(message("compromised since {}", *since)) : state;
}

Table key_table(const RosterView& view, bool everything, const Words& words) {
    Table table{{{words(message("PERSON"))}, {words(message("KEY"))}, {words(message("STATE"))}},
                {}};
    for (const ShownPerson& shown : view.people) {
        for (const ShownKey& key : shown.keys) {
            if (!everything && key.revoked) continue;
            table.rows.push_back({shown.person.id.value, key.fingerprint, spell_state(key, words)});
        }
    }
    return table;
}

// Spells the act of an entry, the person and the role: "appoint budi kepala".
std::string spell_change(const ShownChange& change) {
    std::string text(name_of(change.entry.act));
    if (change.entry.person) text += " " + change.entry.person->value;
    if (change.entry.role) text += " " + change.entry.role->value;
    return text;
}

Table pending_table(const RosterView& view, const Words& words) {
    using Shown = ShownChange;
    const auto number = [](const Shown& shown) { return to_string(shown.entry.number); };
    const auto signers = [](const Shown& shown) {
        return joined(shown.signers, ", ", &PersonId::value);
    };
    return table_of(view.pending, words,
                    {{message("WAITING"), number, Align::right},
                     {message("CHANGE"), spell_change},
                     {message("SIGNED BY"), signers, Align::left, true}});
}

Table published_table(const RosterView& view, const Words& words) {
    using Shown = Publication;
    const auto kind = [](const Shown& shown) { return std::string(name_of(shown.file.kind)); };
    const auto file = [](const Shown& shown) { return shown.file.file; };
    const auto entry = [](const Shown& shown) { return to_string(shown.since); };
    const auto digest = [](const Shown& shown) { return short_digest(shown.file.digest); };
    return table_of(view.published, words,
                    {{message("PUBLISHED"), kind},
                     {message("FILE"), file},
                     {message("ENTRY"), entry, Align::right},
                     {message("DIGEST"), digest}});
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

std::string render_roster(const RosterView& view, bool everything, const Words& words, int width) {
    std::string text = show_safely(view.title.empty() ? view.office.value : view.title) + "\n";
    text += words(message("office {}, {}: {} entries, quorum {}", view.office, view.day,
                          view.entries, view.quorum)) +
            "\n";
    text += words(message("trust root: {}", view.founder)) + "\n\n";
    text += render_table(people_table(view, words), width);
    for (const Table& table :
         {role_table(view, everything, words), key_table(view, everything, words),
          pending_table(view, words), published_table(view, words)}) {
        if (!table.rows.empty()) text += "\n" + render_table(table, width);
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
