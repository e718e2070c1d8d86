// Compares each entry with the case before it; then the entry moves the case.
// SPDX-License-Identifier: Apache-2.0
#include "core/rules/walk.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/base/rules/documents.h"
#include "core/base/rules/order.h"
#include "core/base/text.h"
#include "core/record/correcting.h"
#include "core/record/entitled.h"
#include "core/record/migrating.h"

namespace yankomas {

// Two documents of a case may not have names that some disk takes for the same name.
void Walk::check_names(const Situation& s) {
    for (const Document& document : s.entry.documents) {
        if (!document.file) continue;
        const auto [first, is_new] =
            names_.try_emplace(folded_name(*document.file), *document.file);
        if (is_new || first->second == *document.file) continue;
        s.report(rule::document_path, Field::documents,
                 message("{} differs from the document {} only in capital letters", *document.file,
                         first->second),
                 message("attach the file under another name"));
    }
}

// Of an act that nobody can sign as it stands, the hint names nobody who may.
void Walk::check_authority(const Situation& s, bool is_possible) {
    std::optional<Finding> missing = missing_right(s);
    if (!missing) return;
    if (!is_possible && !s.is_signed()) missing->hint = {};
    Unratified& entry = unratified_[s.entry.number];
    entry.roles = entitled_roles(s.sop, s.before, s.entry);
    entry.lacks_right = true;
    entry.faults.push_back(*std::move(missing));
}

// A ratification turns the findings of the entry above into a note (yankomas-case(5), Ratifying). A
// second one changes nothing.
Cured Walk::ratify(const Situation& s) {
    const CaseEntry& cosign = s.entry;
    Unratified& entry = unratified_[*cosign.about];
    const Cured how = cured_by(s, entry);
    entry.is_cured = true;
    if (entry.faults.empty()) return how;
    entry.faults.clear();
    const CaseEntry& target = docket_.entry(*cosign.about);
    findings.push_back(finding(
        rule::ratified, docket_.journal.place(target, Field::role),
        how == Cured::from_ratification
            ? message("entry {} was ratified by {} with entry {}, more than {} later, so "
                      "it counts from then",
                      target.number, cosign.by, cosign.number, recording_limit(s.before, target))
            : message("entry {} was ratified by {} with entry {}", target.number, cosign.by,
                      cosign.number)));
    return how;
}

// The exit `tidak-sah` ends a case for a doubtful entry. What is doubtful from there on counts no
// more, and its findings become warnings.
void Walk::void_from(const Situation& s) {
    if (!check_void(s, unratified_)) return;
    standing.void_from = *s.entry.about;
    for (auto at = unratified_.try_emplace(*s.entry.about).first; at != unratified_.end(); ++at) {
        auto& [number, entry] = *at;
        if (!entry.is_doubtful && number != *s.entry.about) continue;
        entry.is_cured = true;
        if (entry.faults.empty() && number != *s.entry.about) continue;
        entry.faults.clear();
        findings.push_back(
            finding(rule::not_valid, docket_.journal.place(docket_.entry(number), Field::sig),
                    message("entry {} is not valid: {} ended the case for entry {} with entry {}",
                            number, s.entry.by, *s.entry.about, s.entry.number)));
    }
}

void Walk::tell_unentitled() {
    for (auto& [number, entry] : unratified_) {
        if (entry.faults.empty()) continue;
        if (entry.is_doubtful) standing.doubtful.push_back(number);
        standing.ratifiers[number] = entry.roles;
        std::ranges::move(entry.faults, std::back_inserter(findings));
        entry.faults.clear();
    }
}

// A cosign entry is either a further signature of the running step or the ratification of an entry
// that is at fault. A doubtful one cures nothing. Whoever ratifies a doubtful signature of a step
// puts his own in its place.
std::optional<Cured> Walk::check_cosign(const Situation& s, bool is_doubtful) {
    const auto target = unratified_.find(*s.entry.about);
    const bool may_ratify =
        !is_doubtful && target != unratified_.end() && ratifies(s, target->second);
    std::optional<Cured> cured;
    if (may_ratify && target->second.is_doubtful) {
        if (!target->second.is_cured && is_meant_to_ratify(s)) {
            cured = ratify(s);
            put_in_place(standing.progress, docket_.entry(*s.entry.about), s.entry.by);
            return cured;
        }
    } else if (may_ratify && (!target->second.is_cured || still_waits(*s.entry.about))) {
        cured = ratify(s);
    }
    const bool is_second = is_second_signature(s.before, s.entry);
    if (may_ratify && !cured && !is_second && ratifies_again(s)) {
        s.report(rule::bad_cosign, Field::entry,
                 message("{} has ratified entry {} already", s.entry.by, *s.entry.about),
                 message("yankomas show {}", s.case_id()));
        return cured;
    }
    if (!is_second && !is_doubtful && target == unratified_.end()) {
        if (auto ratified = once_doubtful(s)) {
            unratified_.emplace(*s.entry.about, *std::move(ratified));
            return cured;
        }
    }
    check_twice(s);
    if (is_second) check_authority(s, true);
    if (is_second || may_ratify || is_doubtful) return cured;
    const Pass* pass = s.before.current();
    if (pass != nullptr && pass->step_entry == s.entry.about && s.signs_pass_again())
        return cured;                      // check_twice reports that he signs twice
    if (s.may_not_ratify()) return cured;  // check_people reports that four eyes forbid it
    if (target != unratified_.end()) {
        tell_unfit(s, target->second);
        return cured;
    }
    // As long as the case that it goes on from was missing, the opening was at fault.
    if (docket_.continues != nullptr && s.entry.about == EntryNumber{1} && s.is_signed() &&
        !missing_right(s))
        return cured;
    s.report(rule::bad_cosign, Field::entry,
             message("entry {} waits for no signature and needs no ratification", *s.entry.about),
             message("yankomas show {}", s.case_id()));
    return cured;
}

// A doubtful entry keeps its own time, but does not count before the last seal that lacks it: not
// for the pass that it ended, and not for passes that it made valid.
void Walk::hold_back(Instant seal, const std::vector<std::size_t>& not_valid) {
    Progress& progress = standing.progress;
    const EntryNumber last{progress.entries};
    const auto hold = [&](Pass& pass) {
        pass.stop = std::max(pass.stop, seal);
        pass.signed_at = std::max(pass.signed_at, seal);
    };
    if (Pass* pass = progress.ended_by(last)) hold(*pass);
    for (const std::size_t i : not_valid) {
        if (progress.passes[i].is_valid) hold(progress.passes[i]);
    }
    if (progress.hold && progress.hold->entry == last)
        progress.hold->since = std::max(progress.hold->since, seal);
}

// Only people who are entitled on the day fill a number of signatures. Whoever ends a pass by
// himself without the right ends it, so that one fault gives one finding, but not validly.
// A correction that breaks a rule changes nothing, and nor does a migration; one that is only
// doubtful moves the case, as a step does.
Right Walk::right_of(const Situation& s, bool in_order, bool is_allowed) const {
    const auto found = unratified_.find(s.entry.number);
    if (s.entry.act == CaseAct::correct)
        return is_allowed && found == unratified_.end() ? Right::held : Right::missing;
    if (found != unratified_.end() && found->second.lacks_right) return Right::missing;
    if (s.entry.act == CaseAct::hold && !in_order) return Right::missing;
    if (s.entry.act == CaseAct::migrate) return is_allowed ? Right::held : Right::missing;
    const bool is_second = is_second_signature(s.before, s.entry);
    const StepOf terms = is_second || s.entry.act == CaseAct::step ? s.signed_terms() : StepOf{};
    if (terms.step == nullptr || terms.step->signatures == 1) return Right::held;
    const bool is_other = s.entry.party.has_value() || is_barred(terms, s.before, s.entry.by) ||
                          (is_second && !in_order && missing_right(s));
    return is_other ? Right::missing : Right::held;
}

// Lets the case be under the version that the entry names, for what is signed after it.
void Walk::count_migration(const Situation& s, EntryNumber since) {
    const Sop* newer = docket_.office.sop(*s.entry.sop_digest);
    if (auto route = route_of(s.docket, s.sop, s.entry)) {
        move_to_version(standing.progress, {newer, since, s.entry.number, std::move(route->steps)});
    }
}

// True for a correction or a migration that has not been counted: nobody who could have made it by
// himself has ratified it.
bool Walk::still_waits(EntryNumber number) const {
    const CaseAct act = docket_.entry(number).act;
    const Progress& progress = standing.progress;
    return act == CaseAct::correct ? find_correction(progress, number) == nullptr
                                   : act == CaseAct::migrate && !has_moved(progress, number);
}

// A correction, a migration or an exit `tidak-sah` that waited for a ratification counts from there
// on, unless the ratifier could not make it himself by then.
void Walk::count_ratified(const Situation& s) {
    CaseEntry act = docket_.entry(*s.entry.about);
    Progress& progress = standing.progress;
    if (act.act == CaseAct::exit && is_invalid_exit(act.exit) && !standing.void_from) {
        act.by = s.entry.by;
        Findings against;
        void_from({docket_, s.sop, s.before, act, s.signature, s.law, s.calendar, s.effective,
                   against, 0});
        return;
    }
    if (!still_waits(act.number)) return;
    act.by = s.entry.by;
    act.role = s.entry.role;
    Findings against;
    const Situation made_now{docket_, s.sop,      s.before,    act,     s.signature,
                             s.law,   s.calendar, s.effective, against, 0};
    check_order(made_now);
    if (against.empty()) check_people(made_now);
    if (!against.empty()) return;
    if (act.act == CaseAct::migrate) return count_migration(made_now, s.entry.number);
    if (names_forgotten(made_now)) return;
    count_correction(progress, act, s.entry.number);
    note_signed(docket_, act, progress);
}

// Moves the case by the entry, and fixes the verdicts that follow.
void Walk::move(const Situation& s, Right right, std::optional<Cured> cured, bool is_doubtful) {
    Progress& progress = standing.progress;
    const std::size_t first = progress.passes.empty() ? 0 : progress.passes.size() - 1;
    const bool is_signature = cured && signs_by_ratifying(s);
    const EntryNumber last_roster = progress.last_roster;
    std::vector<std::size_t> not_valid;
    for (std::size_t i = 0; i < progress.passes.size(); ++i) {
        if (!progress.passes[i].is_valid) not_valid.push_back(i);
    }
    std::vector<std::size_t> curable = not_valid;  // passes that a ratification may change
    for (const IdleHold& idle : progress.idle_holds) curable.push_back(idle.pass);
    if (cured) {
        cure(progress, *s.entry.about, s.entry, *cured);
        count_ratified(s);
    }
    apply(progress, s.sop, s.entry, s.effective, right);
    if (!s.names_roster()) progress.last_roster = last_roster;
    if (is_doubtful) {
        if (const auto seal = last_seal_without(s)) hold_back(*seal, not_valid);
    }
    if (is_signature) count_signature(progress, s.sop, s.entry, s.effective);
    const bool counts = s.entry.act != CaseAct::correct || right == Right::held;
    if (counts) note_signed(docket_, s.entry, progress);
    if (s.entry.act == CaseAct::migrate && right == Right::held) count_migration(s, s.entry.number);
    settle(first, s.entry);
    for (const std::size_t i : curable) {
        const Pass& pass = progress.passes[i];
        if (pass.is_valid && pass.ended_by) settle(i, docket_.entry(*pass.ended_by));
    }
}

bool Walk::one(const CaseEntry& entry, const SignatureFact& signature) {
    Progress& progress = standing.progress;
    const InForce law = docket_.law_of(entry);
    const Calendar* calendar = law.calendar();
    const bool below_doubt = std::ranges::any_of(unratified_, [](const auto& above) {
        return above.second.is_doubtful && !above.second.is_cured;
    });
    const Sop& in_force = sop();
    const Situation situation{
        docket_,    in_force,
        progress,   entry,
        signature,  law,
        calendar,   effective_time(progress, entry, in_force, calendar, docket_.zone()),
        findings,   static_cast<std::ptrdiff_t>(findings.size()),
        below_doubt};
    check_signature(situation);
    if (!std::all_of(findings.begin() + situation.first_finding, findings.end(), is_doubt))
        return false;
    check_sealed(situation);
    const bool is_doubtful = note_doubts(situation, unratified_);
    check_times(situation);
    const std::size_t before_order = findings.size();
    check_order(situation);
    const bool in_order = findings.size() == before_order;
    std::optional<Cured> cured;
    if (entry.act != CaseAct::cosign) {
        const auto is_choice = [&](const Finding& found) {
            return entry.act == CaseAct::step && found.rule == rule::unknown_choice;
        };
        // The command for another one asks for the outcome anew.
        const auto first = findings.begin() + static_cast<std::ptrdiff_t>(before_order);
        check_authority(situation, std::all_of(first, findings.end(), is_choice));
        if (in_order) check_twice(situation);
        if (in_order && is_invalid_exit(entry.exit) && !unratified_.contains(entry.number))
            void_from(situation);
    } else if (in_order) {
        cured = check_cosign(situation, is_doubtful);
    }
    bool is_allowed = in_order;
    if (in_order) {
        const std::size_t before_people = findings.size();
        check_people(situation);
        is_allowed = findings.size() == before_people;
        check_documents(situation);
        check_deadline(situation);
    }
    // An assignment or a forgetting counts only if nothing is wrong with it.
    const bool is_sound =
        !is_doubtful && !unratified_.contains(entry.number) &&
        std::none_of(findings.begin() + situation.first_finding, findings.end(),
                     [](const Finding& found) { return found.severity == Severity::error; });
    check_area(situation);
    check_names(situation);
    check_privacy(situation);
    move(situation, right_of(situation, in_order, is_allowed), cured, is_doubtful);
    if (is_sound && entry.act == CaseAct::assign) progress.assign(*entry.person);
    if (is_sound && entry.act == CaseAct::forget) progress.forget(entry);
    return true;
}

void Walk::walk_through(std::size_t count) {
    const CaseJournal& journal = docket_.journal;
    standing.progress.passes.reserve(count + 1);
    standing.clocks.reserve(count + 1);
    for (std::size_t i = 0; i < count; ++i) {
        const CaseEntry& entry = journal.entries[i];
        if (docket_.replay && entry.at > docket_.as_of) {
            standing.left_out = static_cast<int>(count - i);
            break;
        }
        if (!one(entry, docket_.evidence.signatures[i])) {
            standing.unjudged_from = entry.number;
            break;
        }
    }
    tell_unentitled();
}

void Walk::above(EntryNumber entry) { walk_through(static_cast<std::size_t>(entry.value) - 1); }

void Walk::all() {
    walk_through(docket_.journal.entries.size());
    check_files(docket_, standing.progress, findings);
    finish();
}

}  // namespace yankomas
