// The walk over all names that a procedure uses.
// SPDX-License-Identifier: Apache-2.0
#include "core/sop/names.h"

#include <algorithm>
#include <string>
#include <vector>

#include "core/base/rules/office.h"
#include "core/base/text.h"

namespace yankomas {

namespace {

template <class Id, class T>
std::vector<std::string> names_of(const Listed<Id, T>& list) {
    std::vector<std::string> names;
    for (const auto& [id, value] : list) names.push_back(id.value);
    return names;
}

class NameCheck {
public:
    NameCheck(const Sop& sop, Findings& findings) : sop_(sop), findings_(findings) {}

    void check_all();

private:
    void roles(const std::vector<RoleId>& ids, const Place& place, std::string_view key);
    void documents(const std::vector<DocumentKind>& kinds, const Place& place,
                   std::string_view key);
    void requirements(const std::vector<Requirement>& requirements, std::string_view key);
    void steps(const std::vector<StepNumber>& numbers, const Place& place, std::string_view key);
    void step_names(const Step& step);
    void dangling(const Place& place, Message what, const std::string& name,
                  const std::vector<std::string>& known);

    const Sop& sop_;
    Findings& findings_;
};

void NameCheck::dangling(const Place& place, Message what, const std::string& name,
                         const std::vector<std::string>& known) {
    const auto meant = nearest(name, known);
    Message hint =
        meant ? message("did you mean {}", *meant) : message("define it, or take the name away");
    findings_.push_back(finding(rule::unsound_sop, place, std::move(what), std::move(hint)));
}

void NameCheck::roles(const std::vector<RoleId>& ids, const Place& place, std::string_view key) {
    for (const RoleId& id : ids) {
        if (find(sop_.roles, id) != nullptr) continue;
        dangling(place, message("{} names the role {}, which is not defined", key, id), id.value,
                 names_of(sop_.roles));
    }
}

void NameCheck::documents(const std::vector<DocumentKind>& kinds, const Place& place,
                          std::string_view key) {
    for (const DocumentKind& kind : kinds) {
        if (find(sop_.documents, kind) != nullptr) continue;
        dangling(place, message("{} names the document {}, which is not defined", key, kind),
                 kind.value, names_of(sop_.documents));
    }
}

void NameCheck::requirements(const std::vector<Requirement>& requirements, std::string_view key) {
    for (const Requirement& requirement : requirements) {
        documents({requirement.kind}, requirement.place, key);
        if (requirement.since) steps({*requirement.since}, requirement.place, "since");
    }
}

void NameCheck::steps(const std::vector<StepNumber>& numbers, const Place& place,
                      std::string_view key) {
    for (const StepNumber number : numbers) {
        if (sop_.step(number) != nullptr) continue;
        findings_.push_back(finding(rule::unsound_sop, place,
                                    message("{} names step {}, which does not exist", key, number),
                                    message("name a step of this procedure")));
    }
}

void NameCheck::step_names(const Step& step) {
    roles(step.by, step.place, "by");
    roles(step.with, step.place, "with");
    requirements(step.requirements, "requires");
    documents(step.produces, step.place, "produces");
    steps(step.not_by, step.place, "not-by");
    if (step.outcomes.empty() && step.next.step) steps({*step.next.step}, step.place, "next");
    for (const auto& [id, outcome] : step.outcomes) {
        if (outcome.next.step) steps({*outcome.next.step}, outcome.place, "next");
        if (outcome.produces) documents(*outcome.produces, outcome.place, "produces");
    }
}

void NameCheck::check_all() {
    for (const auto& [id, role] : sop_.roles) roles(role.recorded_by, role.place, "recorded-by");
    roles(sop_.open_by, sop_.open_by_place, "open-by");
    for (const auto& [id, hold] : sop_.holds) roles(hold.roles, hold.place, "roles");
    for (const auto& [id, exit] : sop_.exits) {
        roles(exit.roles, exit.place, "roles");
        steps(exit.from, exit.place, "from");
        requirements(exit.requirements, "requires");
    }
    for (const Step& step : sop_.steps) step_names(step);
}

}  // namespace

void check_names(const Sop& sop, Findings& findings) { NameCheck(sop, findings).check_all(); }

}  // namespace yankomas
