// The order of acts: which step is due, which choices it has, what a hold or an end forbids.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/base/text.h"
#include "core/rules/situation.h"

namespace yankomas {

namespace {

template <class Id, class T>
std::string listed(const Listed<Id, T>& choices) {
    std::vector<std::string> names;
    for (const auto& [id, value] : choices) names.push_back(id.value);
    return join(names, ", ");
}

void check_state(const Situation& s, Findings& findings) {
    const CaseAct act = s.entry.act;
    const bool always = act == CaseAct::attach || act == CaseAct::note;
    const bool ratifies = act == CaseAct::cosign && !is_second_signature(s.before, s.sop, s.entry);
    if (always || ratifies || act == CaseAct::open || s.before.entries == 0) return;
    if (s.before.state == CaseState::closed && act != CaseAct::send_back) {
        findings.push_back(
            s.at(Rule::closed, Field::act,
                 message("the case is closed; '{}' comes too late", name_of(act)),
                 message("reopen it: yankomas return {} --step N --reason TEXT", s.case_id())));
    } else if (s.before.state == CaseState::on_hold && act != CaseAct::resume &&
               act != CaseAct::exit) {
        findings.push_back(s.at(
            Rule::on_hold, Field::act,
            message("the case is on hold ({}); '{}' must wait", s.before.hold->code, name_of(act)),
            message("yankomas resume {}", s.case_id())));
    } else if (act == CaseAct::resume && s.before.state == CaseState::running) {
        findings.push_back(s.at(Rule::on_hold, Field::act, message("the case is not on hold"),
                                message("yankomas show {}", s.case_id())));
    }
}

void check_outcome(const Situation& s, const Step& step, Findings& findings) {
    if (!s.entry.outcome) {
        if (step.outcomes.empty()) return;
        findings.push_back(
            s.at(Rule::unknown_choice, Field::step,
                 message("step {} ends in a decision: {}", step.number, listed(step.outcomes)),
                 message("choose one with --outcome")));
        return;
    }
    if (find(step.outcomes, *s.entry.outcome) != nullptr) return;
    findings.push_back(s.at(Rule::unknown_choice, Field::outcome,
                            step.outcomes.empty()
                                ? message("step {} has no outcomes, so '{}' can't be chosen",
                                          step.number, *s.entry.outcome)
                                : message("'{}' is no outcome of step {}; it has {}",
                                          *s.entry.outcome, step.number, listed(step.outcomes)),
                            message("yankomas sop show {} lists the outcomes", s.sop.version.id)));
}

void check_step(const Situation& s, Findings& findings) {
    const Step* step = s.sop.step(*s.entry.step);
    if (step == nullptr) {
        findings.push_back(
            s.at(Rule::unknown_choice, Field::step,
                 message("the procedure {} has no step {}", s.sop.version, *s.entry.step),
                 message("yankomas sop show {}", s.sop.version.id)));
        return;
    }
    const Pass* pass = s.before.current();
    if (pass != nullptr && pass->step != *s.entry.step) {
        findings.push_back(s.at(
            Rule::wrong_step, Field::step,
            message("step {} is signed, but the case stands at step {}", *s.entry.step, pass->step),
            message("yankomas show {}", s.case_id())));
    } else if (pass != nullptr && pass->step_entry &&
               std::ranges::find(pass->signers, s.entry.by) == pass->signers.end()) {
        findings.push_back(
            s.at(Rule::wrong_step, Field::step,
                 message("step {} is signed by entry {} and waits for more signatures",
                         *s.entry.step, *pass->step_entry),
                 message("yankomas cosign {}", s.case_id())));
    }
    check_outcome(s, *step, findings);
}

void check_codes(const Situation& s, Findings& findings) {
    if (s.entry.hold && find(s.sop.holds, *s.entry.hold) == nullptr) {
        findings.push_back(s.at(Rule::unknown_choice, Field::hold,
                                message("'{}' is no hold of {}; it has {}", *s.entry.hold,
                                        s.sop.version, listed(s.sop.holds)),
                                message("yankomas sop show {}", s.sop.version.id)));
    }
    if (!s.entry.exit) return;
    const Exit* exit = find(s.sop.exits, *s.entry.exit);
    if (exit == nullptr) {
        findings.push_back(s.at(Rule::unknown_choice, Field::exit,
                                message("'{}' is no exit of {}; it has {}", *s.entry.exit,
                                        s.sop.version, listed(s.sop.exits)),
                                message("yankomas sop show {}", s.sop.version.id)));
        return;
    }
    const Pass* pass = s.before.current();
    if (pass == nullptr || exit->from.empty() ||
        std::ranges::find(exit->from, pass->step) != exit->from.end())
        return;
    findings.push_back(
        s.at(Rule::unknown_choice, Field::exit,
             message("the exit '{}' can't be taken from step {}", *s.entry.exit, pass->step),
             message("yankomas sop show {} names the steps", s.sop.version.id)));
}

void check_return(const Situation& s, Findings& findings) {
    if (s.sop.step(*s.entry.step) != nullptr && s.before.was_done(*s.entry.step)) return;
    findings.push_back(s.at(
        Rule::bad_return, Field::step,
        message("step {} has not been done yet, so the case can't go back to it", *s.entry.step),
        message("yankomas show {} lists the steps that were done", s.case_id())));
}

void check_target(const Situation& s, Findings& findings) {
    if (!s.entry.about) return;
    const auto target = static_cast<std::size_t>(s.entry.about->value);
    if (target >= 1 && target <= static_cast<std::size_t>(s.before.entries)) {
        const CaseEntry& entry = s.docket.journal.entries[target - 1];
        if (s.entry.act != CaseAct::cosign || entry.step == s.entry.step) return;
        findings.push_back(
            s.at(Rule::bad_cosign, Field::entry,
                 message("entry {} is not of the step that this cosign names", *s.entry.about)));
        return;
    }
    findings.push_back(s.at(Rule::bad_cosign, Field::entry,
                            message("there is no entry {} above this one", *s.entry.about),
                            message("yankomas show {} numbers the entries", s.case_id())));
}

}  // namespace

void check_order(const Situation& s, Findings& findings) {
    const bool is_first = s.before.entries == 0;
    if (is_first != (s.entry.act == CaseAct::open)) {
        findings.push_back(s.at(Rule::not_first, Field::act,
                                is_first ? message("the first entry of a case is 'open'")
                                         : message("a case is opened once, by its first entry")));
    }
    const std::size_t before = findings.size();
    check_state(s, findings);
    check_codes(s, findings);
    check_target(s, findings);
    if (findings.size() != before) return;
    if (s.entry.act == CaseAct::step) check_step(s, findings);
    if (s.entry.act == CaseAct::send_back) check_return(s, findings);
}

}  // namespace yankomas
