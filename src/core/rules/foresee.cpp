// Moves a copy of the case by the entry, and looks at who and what it waits for then.
// SPDX-License-Identifier: Apache-2.0
#include "core/rules/foresee.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/base/rules/calendar.h"
#include "core/base/rules/order.h"
#include "core/record/entitled.h"
#include "core/record/migrating.h"
#include "core/roster/vacancy.h"
#include "core/rules/docket.h"
#include "core/rules/judge.h"
#include "core/rules/situation.h"
#include "core/rules/standing.h"

namespace yankomas {

namespace {

class Outlook {
public:
    Outlook(const Docket& docket, const Progress& before, const CaseEntry& entry)
        : docket_(docket),
          sop_(present_sop(docket, before)),
          before_(before),
          after_(before),
          entry_(entry) {
        const Calendar* calendar = docket.law_of(entry).calendar();
        apply(after_, *sop_, entry, effective_time(before, entry, *sop_, calendar, docket.zone()));
        note_signed(docket, entry, after_);
        const CaseEntry* through = docket.entry_of_steps(entry);
        for (const StepNumber step : docket.steps_signed_by(entry)) {
            const Sop& then = *after_.versions.sop_of(through->number);
            if (const auto now = after_.versions.step_in(*sop_, then, step)) signs_.push_back(*now);
        }
        if (entry.act == CaseAct::migrate) move();
    }

    Findings look();

private:
    void move();
    void look_at_signers(const Step& step);
    void look_at_later(const Step& step);
    void look_at_due();
    void warn(Rule rule, Message what, Message hint);
    [[nodiscard]] StepOf terms_of(const Step& step) const;
    [[nodiscard]] std::set<PersonId> left_for(const Step& step, const Progress& progress) const;
    [[nodiscard]] Message mend(const Step& step) const;

    const Docket& docket_;
    const Sop* sop_;  // in force after the entry
    const Progress& before_;
    Progress after_;
    const CaseEntry& entry_;
    std::vector<StepNumber> signs_;  // for four eyes, by the version in force now
    Findings findings_;
};

void Outlook::warn(Rule rule, Message what, Message hint) {
    findings_.push_back(
        finding(rule, Place{docket_.journal.path, 0, 0, {}}, std::move(what), std::move(hint)));
    findings_.back().severity = Severity::warning;
}

// Brings the case under the version that the entry names, if a map leads there.
void Outlook::move() {
    auto route = route_of(docket_, *sop_, entry_);
    if (!route) return;
    sop_ = route->versions.back();
    move_to_version(after_, {sop_, entry_.number, entry_.number, std::move(route->steps)});
}

// Returns the step by whose four eyes it is signed: a pass that runs keeps those of the version
// that it began under.
StepOf Outlook::terms_of(const Step& step) const {
    const Pass* pass = after_.current();
    const bool runs = pass != nullptr && pass->step == step.number;
    return runs ? StepOf{pass->sop, pass->terms()} : StepOf{sop_, &step};
}

// Returns the people who hold a role of the step now and whom nothing that they signed in
// `progress` bars.
std::set<PersonId> Outlook::left_for(const Step& step, const Progress& progress) const {
    std::set<PersonId> people;
    const Date day = local_date(entry_.at, docket_.zone());
    const StepOf terms = terms_of(step);
    for (const RoleId& role : signers_of(*sop_, step)) {
        for (const Appointment* held :
             docket_.office.roster.in_force(entry_.at).holders(role, day)) {
            if (!is_barred(terms, progress, held->person)) people.insert(held->person);
        }
    }
    return people;
}

// Says what an admin does so that there is somebody for the step.
Message Outlook::mend(const Step& step) const {
    const std::vector<RoleId> roles = of_officers(*sop_, signers_of(*sop_, step));
    if (roles.empty()) return {};
    const StepOf terms = terms_of(step);
    return vacancy_of(docket_.office.roster.in_force(entry_.at), roles,
                      local_date(entry_.at, docket_.zone()),
                      [&](const PersonId& person) { return !is_barred(terms, after_, person); })
        .mend();
}

// Warns if there are not enough people for the step that comes next.
void Outlook::look_at_signers(const Step& step) {
    if (signers_of(*sop_, step).empty()) return;
    const auto people = static_cast<int>(left_for(step, after_).size());
    if (people >= step.signatures) return;
    const std::string roles = listed(signers_of(*sop_, step));
    if (left_for(step, Progress{}).empty()) {
        warn(rule::no_appointment,
             message("then step {} comes, and nobody holds its role: {}", step.number, roles),
             mend(step));
    } else if (people == 0) {
        warn(rule::four_eyes,
             message("then step {} comes, and who holds its role has signed a step that another "
                     "person must have signed: {}",
                     step.number, roles),
             mend(step));
    } else {
        warn(rule::no_appointment,
             message("then step {} comes, which {} people must sign, and only {} may: {}",
                     step.number, step.signatures, people, roles),
             mend(step));
    }
}

// Warns if four eyes leave nobody for a later step, because the signer of this step may not sign
// that one.
void Outlook::look_at_later(const Step& step) {
    const auto barred = std::ranges::find_if(signs_, [&](StepNumber number) {
        return std::ranges::find(step.not_by, number) != step.not_by.end();
    });
    if (barred == signs_.end()) return;
    if (&step == current_step(after_, *sop_)) return;  // look_at_signers looks at the next one
    if (left_for(step, before_).empty() || !left_for(step, after_).empty()) return;
    warn(rule::four_eyes,
         message("step {} is not for who signs step {}, and nobody else than {} holds its role: {}",
                 step.number, *barred, entry_.by, listed(signers_of(*sop_, step))),
         mend(step));
}

void Outlook::look_at_due() {
    const Calendar* calendar = docket_.office.calendar_now(entry_.at);
    if (calendar == nullptr) return;
    const auto due = due_of(*after_.current(), *calendar, docket_.zone());
    if (!due) warn(rule::uncovered_date, due.error().what, due.error().first_hint());
}

Findings Outlook::look() {
    const bool is_new_pass =
        after_.passes.size() != before_.passes.size() || entry_.act == CaseAct::migrate;
    const Step* next = is_new_pass ? current_step(after_, *sop_) : nullptr;
    if (next != nullptr) look_at_signers(*next);
    for (const Step& step : sop_->steps) look_at_later(step);
    if (next != nullptr) look_at_due();
    return std::move(findings_);
}

}  // namespace

std::optional<EntryNumber> produced_before(const Sop& sop, const Progress& progress,
                                           const DocumentKind& kind) {
    const Step* running = current_step(progress, sop);
    if (running != nullptr && may_produce(*running, kind)) return std::nullopt;
    for (auto item = progress.on_file.rbegin(); item != progress.on_file.rend(); ++item) {
        if (item->document.kind != kind || item->is_forgotten) continue;
        const Step* step = step_at(progress, progress.passes[item->pass], item->entry).step;
        if (step != nullptr && may_produce(*step, kind)) return item->entry;
    }
    return std::nullopt;
}

Findings foresee(const Docket& docket, const Progress& before, const CaseEntry& entry) {
    if (docket.opened_under() == nullptr) return {};
    return Outlook(docket, before, entry).look();
}

}  // namespace yankomas
