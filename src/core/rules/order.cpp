// Checks the order of acts: which step is due, which outcomes it has, and what a hold or the end of
// the case forbids.
// SPDX-License-Identifier: Apache-2.0
#include "core/base/rules/order.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/record/entitled.h"
#include "core/rules/choices.h"
#include "core/rules/situation.h"

namespace yankomas {

namespace {

template <class Id, class T>
std::string listed(const Listed<Id, T>& choices) {
    return join(codes_of(choices), ", ");
}

// Checks what a hold or the end of the case forbids. Documents, notes, forgetting and ratifications
// are always allowed, and corrections unless another case may go on from what they would change.
void check_state(const Situation& s) {
    const CaseAct act = s.entry.act;
    const bool ratifies = act == CaseAct::cosign && !is_second_signature(s.before, s.entry);
    const bool is_not_valid = s.before.state == CaseState::closed && is_invalid_exit(s.before.exit);
    const bool is_always_allowed = only_adds(act) && !(act == CaseAct::correct && is_not_valid);
    if (is_always_allowed || ratifies || act == CaseAct::open || s.before.entries == 0) return;
    if (is_invalid_exit(s.entry.exit)) return;
    if (is_not_valid) {
        s.report(rule::closed, Field::act,
                 message("the case was ended for an entry that is not valid; the {} comes too late",
                         noun_of(act)),
                 message("it goes on as a new case: {}",
                         command("yankomas new --continues {} --reason TEXT", s.case_id())));
    } else if (s.before.state == CaseState::closed && void_exit(s.sop, s.before.exit) != nullptr) {
        s.report(rule::closed, Field::act,
                 message("the case was opened by mistake; the {} comes too late", noun_of(act)),
                 message("open a new case: {}",
                         command("yankomas new {} --title TEXT", s.sop.version.id)));
    } else if (s.before.state == CaseState::closed && act != CaseAct::send_back) {
        s.report(rule::closed, Field::act,
                 message("the case is closed; the {} comes too late", noun_of(act)),
                 message("reopen it: {}",
                         command("yankomas return {} --step N --reason TEXT", s.case_id())));
    } else if (s.before.state == CaseState::on_hold && act != CaseAct::resume &&
               act != CaseAct::assign && act != CaseAct::migrate && act != CaseAct::exit) {
        s.report(rule::on_hold, Field::act,
                 message("the case is on hold ({}); the {} must wait", s.before.hold->code,
                         noun_of(act)),
                 how_to_resume(s));
    } else if (act == CaseAct::resume && s.before.state == CaseState::running) {
        s.report(rule::on_hold, Field::act, message("the case is not on hold"),
                 message("yankomas show {}", s.case_id()));
    }
}

// A step with outcomes is a decision, and the entry must name one of them.
void check_outcome(const Situation& s, const Step& step) {
    if (!s.entry.outcome) {
        if (step.outcomes.empty()) return;
        s.report(rule::unknown_choice, Field::step,
                 message("step {} ends in a decision: {}", step.number, listed(step.outcomes)),
                 message("choose one with --outcome"));
    } else if (find(step.outcomes, *s.entry.outcome) == nullptr) {
        s.report(rule::unknown_choice, Field::outcome,
                 step.outcomes.empty()
                     ? message("step {} has no outcomes, so '{}' can't be chosen", step.number,
                               *s.entry.outcome)
                     : message("'{}' is no outcome of step {}; it has {}", *s.entry.outcome,
                               step.number, listed(step.outcomes)),
                 choice_hint(s.entry.outcome->value, codes_of(step.outcomes), s.sop.version.id));
    }
}

// The step must be the one at which the case stands. Once it has its step entry, more signatures
// are cosignatures of that entry; check_people reports a signer who signs again.
void check_step(const Situation& s) {
    const StepNumber number = *s.entry.step;
    const Step* step = s.sop.step(number);
    if (step == nullptr) {
        return s.report(
            rule::unknown_choice, Field::step,
            message("the procedure {} has no step {}; its steps are {} to {}", s.sop.version,
                    number, s.sop.first_step().number, s.sop.steps.back().number),
            message("yankomas sop show {}", s.sop.version.id));
    }
    const Pass* pass = s.before.current();
    if (pass != nullptr && pass->step != number) {
        s.report(rule::wrong_step, Field::step,
                 message("step {} is signed, but the case stands at step {}", number, pass->step),
                 message("yankomas show {}", s.case_id()));
    } else if (pass != nullptr && pass->step_entry && !s.signs_pass_again()) {
        s.report(rule::wrong_step, Field::step,
                 message("step {} is signed by entry {} and waits for more signatures", number,
                         *pass->step_entry),
                 message("let another person sign it as well: {}",
                         command("yankomas cosign {}", s.case_id())));
    }
    check_outcome(s, *step);
}

// The procedure must define the codes of a hold and of an exit, and must allow the exit from the
// current step.
void check_codes(const Situation& s) {
    if (s.entry.hold && find(s.sop.holds, *s.entry.hold) == nullptr) {
        s.report(rule::unknown_choice, Field::hold,
                 message("'{}' is no hold of {}; it has {}", *s.entry.hold, s.sop.version,
                         listed(s.sop.holds)),
                 choice_hint(s.entry.hold->value, codes_of(s.sop.holds), s.sop.version.id));
    }
    if (!s.entry.exit) return;
    const bool is_invalid = is_invalid_exit(s.entry.exit);
    if (is_invalid != s.entry.about.has_value()) {
        s.report(
            rule::unknown_choice, Field::exit,
            is_invalid ? message("the exit '{}' names the entry that is not valid", kInvalidExit)
                       : message("only the exit '{}' names an entry", kInvalidExit),
            message(
                "end it for such an entry with {}",
                command("yankomas exit {} {} --entry N --reason TEXT", s.case_id(), kInvalidExit)));
    }
    if (is_invalid) return;
    const Exit* exit = find(s.sop.exits, *s.entry.exit);
    const Pass* pass = s.before.current();
    if (exit != nullptr && exit->is_void && s.before.taken_over) return;  // from any step
    if (exit == nullptr) {
        const std::string exits = listed(s.sop.exits);
        s.report(
            rule::unknown_choice, Field::exit,
            s.below_doubt
                ? message("'{}' is no exit of {}; it has {}, and for a doubtful entry {}",
                          *s.entry.exit, s.sop.version, exits, kInvalidExit)
                : message("'{}' is no exit of {}; it has {}", *s.entry.exit, s.sop.version, exits),
            choice_hint(s.entry.exit->value, codes_of(s.sop.exits), s.sop.version.id));
    } else if (pass != nullptr && !exit->from.empty() &&
               std::ranges::find(exit->from, pass->step) == exit->from.end()) {
        s.report(rule::unknown_choice, Field::exit,
                 message("the exit '{}' can't be taken from step {}", *s.entry.exit, pass->step),
                 message("yankomas sop show {} names the steps", s.sop.version.id));
    }
}

// A case may go back only to a step that was done, here or on paper, and to the one that an exit
// left. It never goes to a step below the one where it stood last nor, while it is open, to that
// one, so that nobody gets new time for it or passes over the others.
void check_return(const Situation& s) {
    const StepNumber number = *s.entry.step;
    const Step* step = s.sop.step(number);
    const Pass* last = s.before.passes.empty() ? nullptr : &s.before.passes.back();
    const bool is_open = s.before.is_open();
    if (step != nullptr && last != nullptr &&
        (number > last->step || (is_open && number == last->step))) {
        return s.report(
            rule::bad_return, Field::step,
            is_open
                ? message("the case stands at step {}, and it goes back only to a step "
                          "before that",
                          last->step)
                : message("the case was closed at step {}, and it goes back only to that step or "
                          "one before it",
                          last->step),
            message("yankomas show {} lists the steps that were done", s.case_id()));
    }
    if (step != nullptr && (s.before.was_done(number) || s.before.is_on_paper(number) ||
                            s.before.takes_exit_back(number)))
        return;
    s.report(rule::bad_return, Field::step,
             message("step {} has not been done yet, so the case can't go back to it", number),
             message("yankomas show {} lists the steps that were done", s.case_id()));
}

// The entry that this one is about must stand above it and, for a cosign, be of the same step.
void check_target(const Situation& s) {
    if (!s.entry.about) return;
    const int target = s.entry.about->value;
    if (target < 1 || target > s.before.entries) {
        const Rule broken = s.entry.act == CaseAct::correct  ? rule::bad_correction
                            : s.entry.act == CaseAct::forget ? rule::bad_forgetting
                                                             : rule::bad_cosign;
        s.report(broken, Field::entry,
                 message("there is no entry {} above this one", *s.entry.about),
                 message("yankomas show {} numbers the entries", s.case_id()));
    } else if (s.entry.act == CaseAct::cosign &&
               s.docket.entry(*s.entry.about).step != s.entry.step) {
        s.report(rule::bad_cosign, Field::entry,
                 message("entry {} is not of the step that this cosign names", *s.entry.about));
    }
}

// The hint for a word that is none of a list: the nearest one, else the command that shows the
// list.
template <class Id, class T>
Message meant(const Id& id, const Listed<Id, T>& list, Message help) {
    std::vector<std::string> known;
    for (const auto& [other, value] : list) known.push_back(other.value);
    const auto near = nearest(id.value, known);
    return near ? message("did you mean {}", *near) : std::move(help);
}

// What a case is filed under must be a subject of its procedure.
void check_subject(const Situation& s) {
    const std::optional<SubjectId>& subject = s.entry.subject;
    if (!subject || find(s.sop.subjects, *subject) != nullptr) return;
    s.report(rule::unknown_subject, Field::subject,
             s.sop.subjects.empty()
                 ? message("the procedure {} has no subjects, so '{}' can't be named",
                           s.sop.version, *subject)
                 : message("'{}' is no subject of {}; it has {}", *subject, s.sop.version,
                           listed(s.sop.subjects)),
             meant(*subject, s.sop.subjects, message("yankomas sop show {}", s.sop.version.id)));
}

}  // namespace

// The areas are those of today, so a signed entry is not at fault for one that was taken away.
void check_area(const Situation& s) {
    const std::optional<AreaId>& area = s.entry.area;
    const Listed<AreaId, Area>& areas = s.docket.office.config.areas;
    if (!area || find(areas, *area) != nullptr) return;
    if (s.is_signed() && s.docket.advice < Advice::warnings) return;
    Finding found = s.at(
        rule::unknown_area, Field::area,
        areas.empty() ? message("office.yaml has no areas, so '{}' can't be named", *area)
                      : message("'{}' is no area of the office; it has {}", *area, listed(areas)),
        meant(*area, areas,
              message("name it in office.yaml, then: yankomas roster publish office.yaml")));
    if (s.is_signed()) found.severity = Severity::warning;
    s.findings.push_back(std::move(found));
}

// A step and a return are checked further only if the act itself is possible, so that one fault
// gives one finding.
void check_order(const Situation& s) {
    const bool is_first = s.before.entries == 0;
    if (is_first != (s.entry.act == CaseAct::open)) {
        s.report(rule::not_first, Field::act,
                 is_first ? message("the first entry of a case is 'open'")
                          : message("a case is opened once, by its first entry"));
    }
    const std::size_t before = s.findings.size();
    check_state(s);
    check_codes(s);
    check_target(s);
    check_subject(s);
    if (s.findings.size() != before) return;
    if (s.entry.act == CaseAct::open) check_takeover(s);
    if (s.entry.act == CaseAct::step) check_step(s);
    if (s.entry.act == CaseAct::send_back) check_return(s);
    if (s.entry.act == CaseAct::correct) check_correction(s);
    if (s.entry.act == CaseAct::forget) check_forgetting(s);
    if (s.entry.act == CaseAct::exit) check_mistake(s);
    if (s.entry.act == CaseAct::migrate) check_migration(s);
}

}  // namespace yankomas
