// Finds the step that an entry signs, and the version of the procedure that it is signed by.
// SPDX-License-Identifier: Apache-2.0
#include "core/rules/situation.h"

#include <algorithm>

#include "core/record/entitled.h"

namespace yankomas {

namespace {

// The entry that signed a step first, of those that an entry is about: a cosignature stands under
// that one, and a ratification or a correction may stand under a cosignature.
EntryNumber step_entry_of(const Situation& s, EntryNumber about) {
    const CaseEntry& target = s.docket.entry(about);
    return target.act == CaseAct::cosign && target.about ? *target.about : about;
}

}  // namespace

StepOf Situation::signed_step() const {
    if (!docket.signs_step(entry)) return {};
    const Sop* version = entry.act == CaseAct::cosign
                             ? before.versions.sop_of(docket.entry_of_steps(entry)->number)
                             : nullptr;
    const Sop& meant = version == nullptr ? sop : *version;
    return {&meant, meant.step(*entry.step)};
}

StepOf Situation::signed_terms() const {
    const CaseEntry* through = docket.entry_of_steps(entry);
    if (through == nullptr || through->act != CaseAct::step) return {};
    const StepNumber number = docket.steps_signed_by(entry).front();
    if (entry.act == CaseAct::step) {
        const Pass* pass = before.current();
        if (pass != nullptr && pass->step == number) return {pass->sop, pass->terms()};
        return {&sop, sop.step(number)};
    }
    if (const Pass* pass = before.signed_with(step_entry_of(*this, *entry.about)))
        return {pass->sop, pass->terms()};
    const Sop* version = before.versions.sop_of(through->number);
    const Sop& meant = version == nullptr ? sop : *version;
    return {&meant, meant.step(number)};
}

std::vector<StepOf> Situation::all_signed() const {
    const StepOf terms = signed_terms();
    if (terms.step != nullptr) return {terms};
    const CaseEntry* through = docket.entry_of_steps(entry);
    if (through == nullptr || through->act != CaseAct::open) return {};
    std::vector<StepOf> on_paper;
    const Sop& opened = *docket.opened_under();
    for (const StepNumber number : docket.steps_signed_by(entry))
        on_paper.push_back({&opened, opened.step(number)});
    return on_paper;
}

bool Situation::is_signed_at_once(const StepOf& step) const {
    if (step.step == nullptr) return false;
    const std::vector<StepOf> signs = all_signed();
    return std::ranges::any_of(signs, [&](const StepOf& one) {
        return before.versions.step_in(*one.sop, *step.sop, step.step->number) == one.step->number;
    });
}

bool Situation::may_not_ratify() const {
    const auto is_other = [&](const StepOf& other) { return !is_signed_at_once(other); };
    const auto bars = [&](const StepOf& one) {
        const auto names_signed = [&](StepNumber other) {
            return is_other({one.sop, one.sop->step(other)}) &&
                   before.was_signed(*one.sop, other, entry.by);
        };
        return std::ranges::any_of(one.step->not_by, names_signed) ||
               std::ranges::any_of(signed_against(one, before, entry.by), is_other);
    };
    const std::vector<StepOf> signs = all_signed();
    return std::ranges::any_of(signs, bars);
}

}  // namespace yankomas
