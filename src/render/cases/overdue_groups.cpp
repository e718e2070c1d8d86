// Sorts breaches into groups and lays each group out.
// SPDX-License-Identifier: Apache-2.0
#include "render/cases/overdue_groups.h"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "core/base/text.h"
#include "render/calendar/clock.h"
#include "render/cases/breach.h"
#include "render/kit/page.h"
#include "render/kit/table.h"
#include "render/kit/text.h"

namespace yankomas {

namespace {

// The key tells groups apart, the heading names them. Kept as a set, so that nobody is named twice
// for one breach.
using Named = std::pair<std::string, std::string>;
using Names = std::set<Named>;

Named named_role(const RoleId& role, const std::string& title) {
    return {"role " + role.value, fmt::format("{} ({})", title, role.value)};
}

Names outside_parties(const Breach& breach) {
    Names names;
    for (const OutsideParty& party : breach.parties)
        names.insert(named_role(party.role, party.title));
    return names;
}

Names people_behind(const Breach& breach) {
    Names names;
    for (const PastSigner& signer : breach.signers) {
        names.emplace("person " + signer.person.value,
                      fmt::format("{} ({})", signer.name, signer.person.value));
    }
    for (const AwaitedRole& role : breach.waiting.roles) {
        for (const Holder& holder : role.holders) {
            if (!holder.may_sign) continue;
            names.emplace("person " + holder.person.value,
                          fmt::format("{} ({})", holder.name, holder.person.value));
        }
    }
    return names;
}

Names roles_behind(const Breach& breach) {
    Names names;
    for (const PastSigner& signer : breach.signers)
        names.insert(named_role(signer.role, signer.title));
    for (const AwaitedRole& role : breach.waiting.roles)
        names.insert(named_role(role.role, role.title));
    return names;
}

Names names_of(const Breach& breach, GroupBy by, const Words& words) {
    Names names;
    if (by == GroupBy::step) {
        const std::string step = fmt::format("{}, {}", to_string(breach.sop), breach.step.value);
        return {
            {step, words(message("{}, step {}: {}", breach.sop, breach.step, breach.step_title))}};
    }
    if (breach.outside) names = outside_parties(breach);
    if (names.empty()) names = by == GroupBy::person ? people_behind(breach) : roles_behind(breach);
    if (names.empty()) names.emplace("", words(message("nobody who may sign")));
    return names;
}

Table table_of(const BreachGroup& group, Zone zone, const Words& words) {
    Table table;
    table.columns = {{words(message("what"))},    {words(message("case"))},
                     {words(message("SOP"))},     {words(message("step"))},
                     {words(message("who"))},     {words(message("due"))},
                     {words(message("late by"))}, {words(message("outside"))}};
    for (const Breach* breach : group.breaches) {
        table.rows.push_back({words(what_of(*breach)), breach->id.value, to_string(breach->sop),
                              spell_step(*breach), spell_who(*breach, words),
                              breach->due ? spell_due(*breach->due, zone) : "",
                              spell_late(*breach, words), spell_outside(*breach, words)});
    }
    return table;
}

std::string cards_of(const BreachGroup& group, Zone zone, const Words& words, int width) {
    std::string text;
    for (const Breach* breach : group.breaches) {
        Page page(words, Paint(), width);
        add_card(page,
                 fmt::format("{}, {}: {}", breach->id.value, to_string(breach->sop),
                             words(what_of(*breach))),
                 *breach, zone);
        text += (text.empty() ? "" : "\n") + page.text();
    }
    return text;
}

}  // namespace

std::vector<BreachGroup> group_breaches(const std::vector<Breach>& breaches, GroupBy by,
                                        const Words& words) {
    std::vector<std::pair<std::string, BreachGroup>> groups;
    for (const Breach& breach : breaches) {
        for (const auto& [key, heading] : names_of(breach, by, words)) {
            auto group =
                std::ranges::find(groups, key, &std::pair<std::string, BreachGroup>::first);
            if (group == groups.end())
                group = groups.insert(groups.end(), {key, BreachGroup{heading, {}}});
            group->second.breaches.push_back(&breach);
        }
    }
    std::vector<BreachGroup> named;
    for (auto& group : groups) named.push_back(std::move(group.second));
    return named;
}

std::string render_overdue_groups(const std::vector<Breach>& breaches, GroupBy by, Zone zone,
                                  const Words& words, Paint paint, int width) {
    std::string text;
    for (const BreachGroup& group : group_breaches(breaches, by, words)) {
        if (!text.empty()) text += '\n';
        text += paint.bold(show_safely(group.heading)) + ":\n";
        const std::string rows = render_table(table_of(group, zone, words), 0);
        text += width > 0 && is_wider(rows, width) ? cards_of(group, zone, words, width) : rows;
    }
    return text;
}

}  // namespace yankomas
