// Lays the roster out in tables.
// SPDX-License-Identifier: Apache-2.0
#include "render/roster/roster_page.h"

#include <fmt/format.h>

#include "core/base/text.h"
#include "render/kit/digest.h"
#include "render/kit/table.h"
#include "render/kit/text.h"

namespace yankomas {

namespace {

std::string spelled(const Words& words, RoleState state) {
    switch (state) {
        case RoleState::held: return words(message("held"));
        case RoleState::later: return words(message("later"));
        case RoleState::over: return words(message("over"));
        case RoleState::dismissed: return words(message("dismissed"));
    }
    return {};
}

bool is_past(RoleState state) { return state == RoleState::over || state == RoleState::dismissed; }

std::string people_table(const RosterView& view, const Words& words, int width) {
    Table table{{{words(message("PERSON"))},
                 {words(message("NAME")), Align::left, true},
                 {words(message("ADMIN"))}},
                {}};
    for (const ShownPerson& shown : view.people) {
        table.rows.push_back({shown.person.id.value, shown.person.name,
                              shown.is_admin ? words(message("admin")) : "-"});
    }
    return render_table(table, width);
}

std::string role_table(const RosterView& view, bool everything, const Words& words, int width) {
    Table table{{{words(message("PERSON"))},
                 {words(message("ROLE"))},
                 {words(message("CAPACITY"))},
                 {words(message("FROM"))},
                 {words(message("UNTIL"))},
                 {words(message("STATE"))},
                 {words(message("BASIS")), Align::left, true}},
                {}};
    for (const ShownPerson& shown : view.people) {
        for (const ShownRole& role : shown.roles) {
            if (!everything && is_past(role.state)) continue;
            const Appointment& held = role.appointment;
            table.rows.push_back(
                {held.person.value, held.role.value, std::string(name_of(held.capacity)),
                 to_string(held.from), held.until ? to_string(*held.until) : "-",
                 spelled(words, role.state), held.basis.empty() ? "-" : held.basis});
        }
    }
    return table.rows.empty() ? std::string() : "\n" + render_table(table, width);
}

std::string key_table(const RosterView& view, bool everything, const Words& words, int width) {
    Table table{{{words(message("PERSON"))}, {words(message("KEY"))}, {words(message("STATE"))}},
                {}};
    for (const ShownPerson& shown : view.people) {
        for (const ShownKey& key : shown.keys) {
            if (!everything && key.revoked) continue;
            std::string state = words(message("good"));
            if (key.revoked)
                state = words(message("revoked {}",
                                      to_string(local_date(key.revoked->at, key.revoked->zone))));
            if (key.revoked && key.revoked->compromised_since) {
                state +=
                    ", " + words(message("compromised since {}", *key.revoked->compromised_since));
            }
            table.rows.push_back({shown.person.id.value, key.fingerprint, state});
        }
    }
    return table.rows.empty() ? std::string() : "\n" + render_table(table, width);
}

std::string pending_table(const RosterView& view, const Words& words, int width) {
    Table table{{{words(message("WAITING")), Align::right},
                 {words(message("CHANGE"))},
                 {words(message("SIGNED BY")), Align::left, true}},
                {}};
    for (const ShownChange& change : view.pending) {
        std::string what(name_of(change.entry.act));
        if (change.entry.person) what += " " + change.entry.person->value;
        if (change.entry.role) what += " " + change.entry.role->value;
        std::vector<std::string> signers;
        for (const PersonId& signer : change.signers) signers.push_back(signer.value);
        table.rows.push_back({to_string(change.entry.number), what, join(signers, ", ")});
    }
    return table.rows.empty() ? std::string() : "\n" + render_table(table, width);
}

std::string published_table(const RosterView& view, const Words& words, int width) {
    Table table{{{words(message("PUBLISHED"))},
                 {words(message("FILE"))},
                 {words(message("ENTRY")), Align::right},
                 {words(message("DIGEST"))}},
                {}};
    for (const Publication& publication : view.published) {
        const PublishedFile& file = publication.file;
        table.rows.push_back({std::string(name_of(file.kind)), file.file,
                              to_string(publication.since), short_digest(file.digest)});
    }
    return table.rows.empty() ? std::string() : "\n" + render_table(table, width);
}

JsonValue json_of(const ShownKey& key) {
    JsonValue value = JsonValue::object();
    value.set("key", key.key).set("fingerprint", key.fingerprint).set("since", key.since.value);
    const auto& revoked = key.revoked;
    value.set("revoked", revoked ? JsonValue(to_string(revoked->at, revoked->zone)) : JsonValue());
    const bool compromised = revoked && revoked->compromised_since;
    value.set("compromised_since",
              compromised ? JsonValue(to_string(*revoked->compromised_since)) : JsonValue());
    return value;
}

JsonValue json_of(const ShownRole& shown) {
    const Appointment& held = shown.appointment;
    JsonValue value = JsonValue::object();
    value.set("role", held.role.value)
        .set("capacity", name_of(held.capacity))
        .set("from", to_string(held.from));
    value.set("until", held.until ? JsonValue(to_string(*held.until)) : JsonValue());
    value.set("basis", held.basis.empty() ? JsonValue() : JsonValue(held.basis));
    value.set("state", spelled(Words(), shown.state)).set("since", held.since.value);
    return value;
}

JsonValue json_of(const ShownChange& change) {
    JsonValue value = JsonValue::object();
    value.set("entry", change.entry.number.value).set("act", name_of(change.entry.act));
    value.set("person", change.entry.person ? JsonValue(change.entry.person->value) : JsonValue());
    value.set("role", change.entry.role ? JsonValue(change.entry.role->value) : JsonValue());
    JsonValue signers = JsonValue::array();
    for (const PersonId& signer : change.signers) signers.add(signer.value);
    value.set("signers", std::move(signers));
    return value;
}

JsonValue json_of(const Publication& publication) {
    JsonValue value = JsonValue::object();
    value.set("kind", name_of(publication.file.kind)).set("file", publication.file.file);
    value.set("digest", publication.file.digest.value()).set("since", publication.since.value);
    return value;
}

template <class T>
JsonValue json_list(const std::vector<T>& items) {
    JsonValue list = JsonValue::array();
    for (const T& item : items) list.add(json_of(item));
    return list;
}

}  // namespace

std::string render_roster(const RosterView& view, bool everything, const Words& words, int width) {
    std::string text = show_safely(view.title.empty() ? view.office.value : view.title) + "\n";
    text += words(message("office {}, {}: {} entries, quorum {}", view.office, view.day,
                          view.entries, view.quorum)) +
            "\n";
    text += words(message("trust root: {}", view.founder)) + "\n\n";
    text += people_table(view, words, width) + role_table(view, everything, words, width) +
            key_table(view, everything, words, width) + pending_table(view, words, width);
    return text + published_table(view, words, width);
}

JsonValue json_of(const ShownPerson& shown) {
    JsonValue value = JsonValue::object();
    value.set("person", shown.person.id.value)
        .set("name", shown.person.name)
        .set("admin", shown.is_admin);
    value.set("since", shown.person.since.value);
    value.set("keys", json_list(shown.keys)).set("roles", json_list(shown.roles));
    return value;
}

JsonValue json_of(const RosterView& view, std::string_view now) {
    std::vector<JsonValue> items;
    for (const ShownPerson& shown : view.people) items.push_back(json_of(shown));
    JsonValue document = json_document("roster/1", now, std::move(items));
    document.set("office", view.office.value)
        .set("day", to_string(view.day))
        .set("root", view.founder);
    document.set("entries", view.entries).set("quorum", view.quorum);
    document.set("pending", json_list(view.pending)).set("published", json_list(view.published));
    return document;
}

}  // namespace yankomas
