// Checks that every role, document and step that a procedure names is one it defines.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <vector>

#include "core/base/rules/office.h"
#include "core/base/text.h"
#include "core/sop/soundness.h"

namespace yankomas {

namespace {

class NameCheck {
public:
    NameCheck(const Sop& sop, Findings& findings) : sop_(sop), findings_(findings) {}

    void check_all();

private:
    // Each of these checks names that stand at `place` under `key`.
    void roles(const std::vector<RoleId>& ids, const Place& place, std::string_view key);
    void documents(const std::vector<DocumentKind>& kinds, const Place& place,
                   std::string_view key);
    void requirements(const std::vector<Requirement>& requirements);
    void steps(const std::vector<StepNumber>& numbers, const Place& place, std::string_view key);
    void next(const Next& next, const Place& place) {
        if (next.step) steps({*next.step}, place, "next");
    }
    void report(const Place& place, Message what, Message hint) {
        findings_.push_back(finding(rule::unsound_sop, place, std::move(what), std::move(hint)));
    }

    const Sop& sop_;
    Findings& findings_;
};

// Returns the hint for a name that is not defined: the nearest name that is.
template <class Id, class T>
Message hint_for(const Id& id, const Listed<Id, T>& list) {
    const auto meant = nearest(id.value, codes_of(list));
    return meant ? message("did you mean {}", *meant) : message("define it, or take the name away");
}

void NameCheck::roles(const std::vector<RoleId>& ids, const Place& place, std::string_view key) {
    for (const RoleId& id : ids) {
        if (find(sop_.roles, id) != nullptr) continue;
        report(place, message("{} names the role {}, which is not defined", key, id),
               hint_for(id, sop_.roles));
    }
}

void NameCheck::documents(const std::vector<DocumentKind>& kinds, const Place& place,
                          std::string_view key) {
    for (const DocumentKind& kind : kinds) {
        if (find(sop_.documents, kind) != nullptr) continue;
        report(place, message("{} names the document {}, which is not defined", key, kind),
               hint_for(kind, sop_.documents));
    }
}

void NameCheck::requirements(const std::vector<Requirement>& requirements) {
    for (const Requirement& requirement : requirements) {
        documents({requirement.kind}, requirement.place, "requires");
        if (requirement.since) steps({*requirement.since}, requirement.place, "since");
    }
}

void NameCheck::steps(const std::vector<StepNumber>& numbers, const Place& place,
                      std::string_view key) {
    for (const StepNumber number : numbers) {
        if (sop_.step(number) != nullptr) continue;
        report(place, message("{} names step {}, which does not exist", key, number),
               message("name a step of this procedure"));
    }
}

void NameCheck::check_all() {
    for (const auto& [id, role] : sop_.roles) roles(role.recorded_by, role.place, "recorded-by");
    for (const HeadRoles& list : kHeadRoles) roles(sop_.*list.roles, sop_.*list.place, list.key);
    for (const auto& [id, hold] : sop_.holds) roles(hold.roles, hold.place, "roles");
    for (const auto& [id, exit] : sop_.exits) {
        if (id.value == "tidak-sah") {
            report(exit.place, message("the exit '{}' is one that every procedure has", id),
                   message("give it another code"));
        }
        roles(exit.roles, exit.place, "roles");
        steps(exit.from, exit.place, "from");
        requirements(exit.requirements);
    }
    for (const Step& step : sop_.steps) {
        roles(step.by, step.place, "by");
        roles(step.with, step.place, "with");
        requirements(step.requirements);
        documents(step.produces, step.place, "produces");
        steps(step.not_by, step.place, "not-by");
        if (step.outcomes.empty()) next(step.next, step.place);
        for (const auto& [id, outcome] : step.outcomes) {
            next(outcome.next, outcome.place);
            if (outcome.produces) documents(*outcome.produces, outcome.place, "produces");
        }
    }
}

}  // namespace

void check_names(const Sop& sop, Findings& findings) { NameCheck(sop, findings).check_all(); }

}  // namespace yankomas
