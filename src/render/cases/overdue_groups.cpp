// Sorts breaches into groups.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "core/rules/breaches.h"
#include "render/cases/breach.h"
#include "render/cases/overdue.h"

namespace yankomas {

namespace {

// Each pair has the key that tells groups apart and the heading that names the group. It is a set,
// so that nobody is named twice for one breach.
using Names = std::set<std::pair<std::string, std::string>>;

// Returns the groups in which a breach stands. The key is an id with its kind, because a person and
// a role may have the same id, and two people may have the same name.
Names names_of(const Breach& breach, GroupBy by, const Words& words) {
    if (by == GroupBy::step) {
        return {{fmt::format("{}, {}", to_string(breach.sop), breach.step.value),
                 words(message("{}, step {}: {}", breach.sop, breach.step, breach.step_brief))}};
    }
    Names names;
    const auto add = [&](std::string_view what, const std::string& id, std::string_view title) {
        names.emplace(fmt::format("{} {}", what, id), fmt::format("{} ({})", title, id));
    };
    const bool by_person = by == GroupBy::person;
    if (breach.outside) {
        for (const OutsideParty& party : breach.parties) add("role", party.role.value, party.title);
        if (!names.empty()) return names;
    }
    for (const PastSigner& signer : breach.signers) {
        if (by_person) {
            add("person", signer.person.value, signer.name);
        } else {
            add("role", signer.role.value, signer.title);
        }
    }
    for (const AwaitedRole& role : breach.waiting.roles) {
        if (!by_person) add("role", role.role.value, role.title);
        for (const Holder& holder : role.holders) {
            if (by_person && holder.is_awaited()) add("person", holder.person.value, holder.name);
        }
    }
    if (names.empty()) names.emplace("", words(message("nobody who may sign")));
    return names;
}

}  // namespace

std::vector<BreachGroup> group_by_kind(const std::vector<Breach>& breaches, const Words& words) {
    std::vector<BreachGroup> groups;
    for (const Breach& breach : breaches) {
        const Breach* last = groups.empty() ? nullptr : groups.back().breaches.front();
        if (last == nullptr || last->kind != breach.kind || last->outside != breach.outside)
            groups.push_back({words(heading_of(breach.kind, breach.outside)), {}});
        groups.back().breaches.push_back(&breach);
    }
    return groups;
}

std::vector<BreachGroup> group_breaches(const std::vector<Breach>& breaches, GroupBy by,
                                        const Words& words) {
    std::vector<std::string> keys;  // one for each group
    std::vector<BreachGroup> groups;
    for (const Breach& breach : breaches) {
        for (const auto& [key, heading] : names_of(breach, by, words)) {
            const auto place =
                static_cast<std::size_t>(std::ranges::find(keys, key) - keys.begin());
            if (place == keys.size()) {
                keys.push_back(key);
                groups.push_back({heading, {}});
            }
            groups[place].breaches.push_back(&breach);
        }
    }
    return groups;
}

}  // namespace yankomas
