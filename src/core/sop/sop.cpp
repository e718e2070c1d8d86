// Answers questions about a procedure.
// SPDX-License-Identifier: Apache-2.0
#include "core/sop/sop.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace yankomas {

std::string to_string(const SopVersion& version) {
    return fmt::format("{}/{}", version.id.value, version.version);
}

bool is_attachable(DocumentClass document_class) {
    return document_class == DocumentClass::paper || document_class == DocumentClass::result;
}

std::string_view name_of(DocumentClass document_class) {
    switch (document_class) {
        case DocumentClass::paper: return "paper";
        case DocumentClass::equipment: return "equipment";
        case DocumentClass::reference: return "reference";
        case DocumentClass::result: return "result";
    }
    return "";
}

Message noun_of(DocumentClass document_class) {
    switch (document_class) {
        case DocumentClass::paper: return message("paper");
        case DocumentClass::equipment: return message("equipment");
        case DocumentClass::reference: return message("reference");
        case DocumentClass::result: return message("result");
    }
    return {};
}

namespace {

// In the order of Stage.
constexpr std::array<std::string_view, 6> kStages = {
    "diterima", "ditelaah", "dikoordinasikan", "rekomendasi", "tindak-lanjut", "selesai"};

}  // namespace

std::string_view name_of(Stage stage) { return kStages.at(static_cast<std::size_t>(stage)); }

std::optional<Stage> parse_stage(std::string_view word) {
    const auto found = std::ranges::find(kStages, word);
    if (found == kStages.end()) return std::nullopt;
    return static_cast<Stage>(found - kStages.begin());
}

const Step* Sop::step(StepNumber number) const {
    const auto found = std::ranges::find(steps, number, &Step::number);
    return found == steps.end() ? nullptr : &*found;
}

bool Sop::is_outside(const RoleId& role) const {
    const Role* known = find(roles, role);
    return known != nullptr && known->outside;
}

const std::vector<DocumentKind>& produced_by(const Step& step, const Outcome* outcome) {
    return outcome != nullptr && outcome->produces ? *outcome->produces : step.produces;
}

bool may_produce(const Step& step, const DocumentKind& kind) {
    const auto holds = [&kind](const std::vector<DocumentKind>& kinds) {
        return std::ranges::find(kinds, kind) != kinds.end();
    };
    if (step.outcomes.empty()) return holds(step.produces);
    return std::ranges::any_of(step.outcomes, [&](const auto& outcome) {
        return holds(produced_by(step, &outcome.second));
    });
}

bool opens_cases(const Sop& sop, const RoleId& role) {
    const std::vector<RoleId> openers =
        sop.open_by.empty() ? signers_of(sop, sop.first_step()) : sop.open_by;
    return std::ranges::find(openers, role) != openers.end();
}

std::vector<StepNumber> steps_on_paper(const Sop& sop, StepNumber number) {
    std::vector<StepNumber> before;
    for (const Step& step : sop.steps) {
        if (step.number < number) before.push_back(step.number);
    }
    return before;
}

std::vector<RoleId> signers_of(const Sop& sop, const Step& step) {
    std::vector<RoleId> signers = step.by;
    for (const RoleId& role : step.by) {
        const Role* known = find(sop.roles, role);
        if (known == nullptr || !known->outside) continue;
        for (const RoleId& recorder : known->recorded_by) {
            if (std::ranges::find(signers, recorder) == signers.end()) signers.push_back(recorder);
        }
    }
    return signers;
}

std::vector<RoleId> of_officers(const Sop& sop, std::vector<RoleId> roles) {
    std::erase_if(roles, [&](const RoleId& role) { return sop.is_outside(role); });
    return roles;
}

bool records_for_outside(const Sop& sop, const Step& step, const RoleId& role) {
    if (std::ranges::find(step.by, role) != step.by.end()) return false;
    return std::ranges::any_of(step.by, [&](const RoleId& own) {
        const Role* known = find(sop.roles, own);
        return known != nullptr && known->outside &&
               std::ranges::find(known->recorded_by, role) != known->recorded_by.end();
    });
}

}  // namespace yankomas
