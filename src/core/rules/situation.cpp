// Finds the step that an entry signs, and the version of the procedure that it is signed by.
// SPDX-License-Identifier: Apache-2.0
#include "core/rules/situation.h"

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
    const Sop* version =
        entry.act == CaseAct::cosign ? before.versions.sop_of(*entry.about) : nullptr;
    const Sop& meant = version == nullptr ? sop : *version;
    return {&meant, meant.step(*entry.step)};
}

StepOf Situation::signed_terms() const {
    const auto number = docket.step_signed_by(entry);
    if (!number) return {};
    if (entry.act == CaseAct::step) {
        const Pass* pass = before.current();
        if (pass != nullptr && pass->step == *number) return {pass->sop, pass->terms()};
        return {&sop, sop.step(*number)};
    }
    if (const Pass* pass = before.signed_with(step_entry_of(*this, *entry.about)))
        return {pass->sop, pass->terms()};
    const Sop* version = before.versions.sop_of(*entry.about);
    const Sop& meant = version == nullptr ? sop : *version;
    return {&meant, meant.step(*number)};
}

}  // namespace yankomas
