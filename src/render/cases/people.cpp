// Spells officers and roles.
// SPDX-License-Identifier: Apache-2.0
#include "render/cases/people.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "core/base/spelling.h"
#include "core/base/text.h"
#include "core/record/waiting.h"
#include "render/kit/json.h"
#include "render/kit/text.h"
#include "render/roster/office_title.h"
#include "render/sop/titles.h"

namespace yankomas {

namespace {

std::string_view name_of(AwaitedAct act) {
    switch (act) {
        case AwaitedAct::nothing: return "nothing";
        case AwaitedAct::step: return "step";
        case AwaitedAct::second_signature: return "second-signature";
        case AwaitedAct::resume: return "resume";
        case AwaitedAct::ratification: return "ratification";
    }
    return "";
}

// Spells a name with the capacity if that is not the usual one: "Sari Dewi (Plt.)".
std::string spell_holder(const Holder& holder, const std::string& name) {
    const std::string_view abbreviation = abbreviation_of(holder.capacity);
    return abbreviation.empty() ? name : fmt::format("{} ({})", name, abbreviation);
}

// Returns the people who may act now, sorted and each once.
std::vector<PersonId> people_of(const Waiting& waiting) {
    std::set<PersonId> people;
    for (const AwaitedRole& role : waiting.roles) {
        for (const Holder& holder : role.holders) {
            if (holder.may_sign) people.insert(holder.person);
        }
    }
    return {people.begin(), people.end()};
}

// Spells a role with those who may sign in it, by name or by their number.
std::string spell_role_shortly(const AwaitedRole& role, const Screen& screen, bool by_number) {
    const std::string title = short_role(role);
    std::vector<std::string> names;
    for (const Holder& holder : role.holders) {
        if (holder.is_awaited())
            names.push_back(spell_holder(holder, short_name(holder.person, holder.name)));
    }
    if (names.empty() && role.outside) return title;
    std::string who = join(names, ", ");
    if (names.empty()) who = screen.words(message("nobody"));
    if (names.size() > 1 && by_number) who = std::to_string(names.size());
    return fmt::format("{} {} {}", title, screen.dot(), who);
}

// Parts people by semicolons if a name has a title behind a comma, "Budi Santoso, S.H.".
std::string join_full_names(const std::vector<std::string>& names) {
    const bool has_comma = std::ranges::any_of(
        names, [](const std::string& name) { return name.find(',') != std::string::npos; });
    return join(names, has_comma ? "; " : ", ");
}

}  // namespace

std::string spell_role(const AwaitedRole& role, const Words& words) {
    std::vector<std::string> names;
    for (const Holder& holder : role.holders) {
        if (holder.is_awaited()) names.push_back(spell_holder(holder, holder.name));
    }
    if (!names.empty()) return fmt::format("{}: {}", role.title, join_full_names(names));
    if (role.outside) return role.title;
    if (role.keyless)
        return words(message("{}: {} holds it and has no key", role.title, role.keyless->name));
    return words(role.holders.empty() ? message("{}: nobody holds this role", role.title)
                                      : message("{}: nobody who may sign", role.title));
}

std::string spell_waiting(const Waiting& waiting, const Words& words) {
    return joined(waiting.roles, "; ",
                  [&](const AwaitedRole& role) { return spell_role(role, words); });
}

std::string short_role(const AwaitedRole& role) {
    return role.short_title.empty() ? short_role(role.role, role.title) : role.short_title;
}

std::string short_name(const PersonId& person, std::string_view name) {
    const std::string id = in_capitals(person.value);
    std::string first;
    for (const std::string_view word : split(name, ' ')) {
        if (word.empty() || word.find('.') != std::string_view::npos) continue;
        const std::string_view bare = word.substr(0, word.find(','));
        if (id.starts_with(in_capitals(std::string(bare)))) return std::string(bare);
        if (first.empty()) first = bare;
    }
    return first.empty() ? std::string(name) : first;
}

std::string spell_awaited(const Waiting& waiting, const Words& words) {
    std::string text;
    for (const AwaitedRole& role : waiting.roles) {
        std::vector<std::string> names;
        for (const Holder& holder : role.holders) {
            if (holder.is_awaited()) names.push_back(short_name(holder.person, holder.name));
        }
        std::string one = short_role(role);
        if (!names.empty()) {
            one += fmt::format(" ({})", join(names, ", "));
        } else if (!role.outside) {
            one = words(message("{} (nobody)", one));
        }
        text = text.empty() ? one : words(message("{} or {}", text, one));
    }
    return text;
}

std::string spell_waiting_shortly(const Waiting& waiting, const Screen& screen, int room) {
    const auto spell = [&](bool by_number) {
        return joined(waiting.roles, "; ", [&](const AwaitedRole& role) {
            return spell_role_shortly(role, screen, by_number);
        });
    };
    std::string text = spell(false);
    return display_width(text) <= room ? text : spell(true);
}

Json json_of(const Waiting& waiting) {
    return {{"act", name_of(waiting.act)},
            {"roles", json_list(waiting.roles, &AwaitedRole::role)},
            {"people", people_of(waiting)},
            {"signatures", waiting.signatures},
            {"assigned", waiting.assigned}};
}

}  // namespace yankomas
