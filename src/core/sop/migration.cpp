// Composes maps from version to version, and proves each of them sound.
// SPDX-License-Identifier: Apache-2.0
#include "core/sop/migration.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "core/base/rules/office.h"
#include "core/base/rules/order.h"
#include "core/base/text.h"

namespace yankomas {

namespace {

class MapCheck {
public:
    MapCheck(const Sop& sop, const Migration& migration) : sop_(sop), migration_(migration) {}

    // Checks what can be checked without the older version.
    void check_targets();
    void check_steps_of(const Sop& older);

    Findings findings;

private:
    void report(Message what, Message hint) {
        findings.push_back(
            finding(rule::unsound_sop, migration_.place, std::move(what), std::move(hint)));
    }

    const Sop& sop_;
    const Migration& migration_;
};

void MapCheck::check_targets() {
    if (migration_.from >= sop_.version.version) {
        report(message("migrates names version {}, which is not older than version {}",
                       migration_.from, sop_.version.version),
               message("a map leads from an older version of the same procedure"));
    }
    std::optional<StepNumber> last;
    for (const auto& [step, now] : migration_.steps) {
        if (!now) continue;
        if (sop_.step(*now) == nullptr) {
            report(message("step {} of version {} becomes step {}, which does not exist", step,
                           migration_.from, *now),
                   message("name a step of this procedure, or gone"));
        }
        if (last && *now <= *last) {
            report(message("step {} of version {} becomes step {}, but a step below it became "
                           "step {}",
                           step, migration_.from, *now, *last),
                   message("steps keep their order, and no two become one: one of them is gone"));
        }
        last = std::max(last.value_or(*now), *now);
    }
}

void MapCheck::check_steps_of(const Sop& older) {
    for (const Step& step : older.steps) {
        if (migration_.steps.contains(step.number)) continue;
        report(message("migrates does not say what becomes of step {} of version {}", step.number,
                       migration_.from),
               message("name its step here, or gone"));
    }
    for (const auto& [step, now] : migration_.steps) {
        if (older.step(step) != nullptr) continue;
        report(message("version {} has no step {}", migration_.from, step),
               message("take it out of migrates"));
    }
}

bool is_sound_map(const Sop& sop, const Migration& migration, const Sop& older) {
    MapCheck check(sop, migration);
    check.check_targets();
    check.check_steps_of(older);
    return check.findings.empty();
}

StepMap composed(const StepMap& first, const StepMap& then) {
    StepMap steps;
    for (const auto& [step, between] : first) {
        const auto now = between ? then.find(*between) : then.end();
        steps[step] = now == then.end() ? std::nullopt : now->second;
    }
    return steps;
}

// `tried` has the versions that lead nowhere, so that none is asked twice.
std::optional<VersionRoute> route(const Sop& older, const Sop& newer,
                                  const FindVersion& find_version, std::set<int>& tried) {
    std::vector<const Migration*> maps;
    for (const Migration& one : newer.migrations) {
        if (one.from >= older.version.version) maps.push_back(&one);
    }
    std::ranges::sort(maps, {}, [](const Migration* one) { return one->from; });
    for (const Migration* map : maps) {
        if (map->from == older.version.version) {
            if (is_sound_map(newer, *map, older)) return VersionRoute{map->steps, {&newer}};
            continue;
        }
        if (!tried.insert(map->from).second) continue;
        const Sop* between = find_version({newer.version.id, map->from});
        if (between == nullptr || !is_sound_map(newer, *map, *between)) continue;
        auto first = route(older, *between, find_version, tried);
        if (!first) continue;
        first->steps = composed(first->steps, map->steps);
        first->versions.push_back(&newer);
        return first;
    }
    return std::nullopt;
}

// Returns a line for `migrates` in which each step of the older version keeps its number, or is
// gone if the newer one has none of that number: for people to correct.
std::string identity_map(const Sop& older, const Sop& newer) {
    std::vector<std::string> steps;
    for (const Step& step : older.steps) {
        const int number = step.number.value;
        steps.push_back(newer.step(step.number) != nullptr ? fmt::format("{0}: {0}", number)
                                                           : fmt::format("{}: gone", number));
    }
    return fmt::format("migrates: {{{}: {{{}}}}}", older.version.version, join(steps, ", "));
}

}  // namespace

std::optional<VersionRoute> route_between(const Sop& older, const Sop& newer,
                                          const FindVersion& find_version) {
    if (older.version.id != newer.version.id || older.version >= newer.version) return std::nullopt;
    std::set<int> tried;
    return route(older, newer, find_version, tried);
}

std::optional<Finding> warn_unmapped(const Sop& older, const Sop& newer,
                                     const FindVersion& find_version, const std::string& file) {
    if (route_between(older, newer, find_version)) return std::nullopt;
    Finding found = finding(
        rule::unmapped_step, {file, 0, 0, {}},
        message("running cases of {} can't move to {}: its key {} has no sound map from there",
                older.version, newer.version, Command{"migrates"}),
        message("if they shall move, write in it where each step goes, such as: {}",
                Command{identity_map(older, newer)}));
    found.severity = Severity::warning;
    return found;
}

Findings check_migrations(const Sop& sop, const FindVersion& find_version) {
    Findings findings;
    for (const Migration& migration : sop.migrations) {
        MapCheck check(sop, migration);
        check.check_targets();
        const SopVersion version{sop.version.id, migration.from};
        if (const Sop* older = find_version(version)) {
            check.check_steps_of(*older);
        } else if (check.findings.empty()) {
            check.findings.push_back(finding(
                rule::unproven_map, migration.place,
                message("{} is not here, so its map is not proven", version),
                message("put its file beside this one: {}-{}.yaml", version.id, version.version)));
        }
        std::ranges::move(check.findings, std::back_inserter(findings));
    }
    return findings;
}

}  // namespace yankomas
