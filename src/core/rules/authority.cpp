// Checks who may sign by role, appointment, outside parties, four eyes and one signature per
// person. For the hint of a refusal it also finds who could sign instead.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/format.h>

#include "core/base/rules/order.h"
#include "core/base/text.h"
#include "core/record/command_lines.h"
#include "core/record/correcting.h"
#include "core/record/entitled.h"
#include "core/roster/vacancy.h"
#include "core/rules/situation.h"

namespace yankomas {

namespace {

// Names the outside roles of a step by their titles.
std::string outside_titles(const Sop& sop, const Step& step) {
    std::vector<std::string> titles;
    for (const RoleId& role : step.by) {
        if (sop.is_outside(role)) titles.push_back(title_of(sop.roles, role));
    }
    return join(titles, ", ");
}

// The key `for` must name the outside party if an officer records what the party did, and may not
// stand there otherwise.
void check_party(const Situation& s, const Sop& sop, const Step& step) {
    const bool records = records_for_outside(sop, step, s.entry.role);
    const int signatures = s.signed_terms().step->signatures;
    if (records && !s.entry.party) {
        s.report(rule::outside_party, Field::role,
                 message("{} records step {} for an outside party and must name it", s.entry.role,
                         step.number),
                 message("add --for CODE with the code of the party ({}), such as PK-0001 for a "
                         "person or INST-01 for an agency",
                         outside_titles(sop, step)));
    } else if (!records && s.entry.party) {
        s.report(
            rule::outside_party, Field::party,
            message("{} signs step {} himself, so 'for' names nobody", s.entry.role, step.number),
            message("leave --for out"));
    } else if (records && signatures > 1) {
        s.report(rule::outside_party, Field::party,
                 message("step {} needs {} people to sign; a recorded signature does not count",
                         step.number, signatures));
    }
}

// Nobody may sign a step who signed or recorded any pass of a step that its `not-by` names. A
// ratification is signed after later steps, so for it the same is asked the other way round as
// well.
//
// The same holds for a correction, whose signer has signed the step too. What one entry signs at
// once, as the steps on paper, is one signature. Steps have the numbers of the version under which
// the pass began; those on paper, of the one that the case was opened under.
void check_four_eyes(const Situation& s, const StepOf& signs) {
    const Step& step = *signs.step;
    for (const StepNumber other : step.not_by) {
        const StepOf named{signs.sop, signs.sop->step(other)};
        if (s.is_signed_at_once(named) || !s.before.was_signed(*signs.sop, other, s.entry.by))
            continue;
        s.report(rule::four_eyes, Field::by,
                 message("{} signed step {}, so somebody else must sign step {}", s.entry.by, other,
                         step.number),
                 message("yankomas show {} names who may sign", s.case_id()));
    }
    const bool corrects = s.entry.act == CaseAct::correct;
    const bool ratifies = s.entry.act == CaseAct::cosign && !is_second_signature(s.before, s.entry);
    if (!corrects && !ratifies) return;
    for (const StepOf& against : signed_against(signs, s.before, s.entry.by)) {
        if (s.is_signed_at_once(against)) continue;
        const StepNumber other = against.step->number;
        s.report(rule::four_eyes, Field::by,
                 corrects ? message("{} signed step {}, so somebody else must correct step {}",
                                    s.entry.by, other, step.number)
                          : message("{} signed step {}, so somebody else must ratify step {}",
                                    s.entry.by, other, step.number),
                 message("yankomas show {} names who may sign", s.case_id()));
    }
}

// Names the people who hold one of the roles on the day of the entry by the whole roster and whom
// the four eyes of these terms do not bar: "sari (kabid-ham), tono (kakanwil)". If the signer
// himself holds another of the roles, only he is named, because he need not look for anybody else.
std::string holders_of(const Situation& s, const std::vector<RoleId>& roles, Instant at,
                       const StepOf& terms) {
    std::vector<std::string> people;
    for (const RoleId& role : roles) {
        for (const Appointment* held : s.roster().in_force(at).holders(role, s.day())) {
            const bool is_signer = held->person == s.entry.by;
            if (is_signer && held->role == s.entry.role) continue;
            if (terms.step != nullptr && is_barred(terms, s.before, held->person)) continue;
            std::string named = fmt::format("{} ({})", held->person.value, role.value);
            if (is_signer) return named;
            people.push_back(std::move(named));
        }
    }
    return join(people, ", ");
}

std::string holders_of(const Situation& s, const std::vector<RoleId>& roles, Instant at) {
    return holders_of(s, roles, at, s.signed_terms());
}

// Says what an admin does so that somebody can do this in one of the roles.
Vacancy vacancy_here(const Situation& s, const std::vector<RoleId>& roles) {
    const StepOf terms = s.signed_terms();
    return vacancy_of(s.roster().in_force(s.entry.at), roles, s.day(), [&](const PersonId& person) {
        return terms.step == nullptr || !is_barred(terms, s.before, person);
    });
}

// Returns the command that signs the same act.
Command command_of(const Situation& s) {
    return {same_command(s.sop, s.before, s.case_id().value, s.entry)};
}

// Says who may ratify an entry. An entry that is signed already is not signed again but ratified.
Message who_ratifies(const Situation& s, const std::string& people,
                     const std::vector<RoleId>& roles) {
    if (!people.empty()) {
        return message("{} held the role that day and may ratify it: {}", people,
                       Command{cosign_command(s.sop, s.case_id().value, s.entry)});
    }
    return message(
        "nobody held the role on {}; an admin enters who did: "
        "yankomas roster appoint PERSON {} --from {}",
        s.day(), roles.front(), to_string(s.day()));
}

// Returns the hint for an entry whose signer may not do this. It names who may do it now or, if the
// entry is signed already, who may ratify it. No officer is sent to an admin for the role of an
// outside party.
Message who_may(const Situation& s) {
    const std::vector<RoleId> entitled = entitled_roles(s.sop, s.before, s.entry);
    const std::vector<RoleId> roles = of_officers(s.sop, entitled);
    if (roles.empty()) return message("yankomas sop show {}", s.sop.version.id);
    const std::string people = holders_of(s, entitled, s.is_signed() ? s.docket.as_of : s.entry.at);
    if (s.is_signed()) return who_ratifies(s, people, roles);
    if (people.empty()) {
        if (const Vacancy vacancy = vacancy_here(s, roles); vacancy.keyless) return vacancy.mend();
    }
    const bool only_lacks_appointment = std::ranges::find(roles, s.entry.role) != roles.end();
    if (only_lacks_appointment && people.empty()) {
        return message("an admin enters the appointment: yankomas roster appoint {} {}", s.entry.by,
                       s.entry.role);
    }
    // A second holder of a role that one person holds at a time would be a fault of its own.
    const auto* facts = find(s.sop.roles, s.entry.role);
    const bool is_taken = facts != nullptr && facts->single;
    if (only_lacks_appointment && !is_taken) {
        return message(
            "{} may, with their own key: {}; or an admin enters the appointment: yankomas roster "
            "appoint {} {}",
            people, command_of(s), s.entry.by, s.entry.role);
    }
    if (people.empty()) {
        return message(
            "nobody who may sign holds {}; an admin appoints one: "
            "yankomas roster appoint PERSON {}",
            roles.front(), roles.front());
    }
    return message("{} may, with their own key: {}", people, command_of(s));
}

// Whoever opened the case, or recorded its first step, does not make it disappear with the paper of
// an outside party in it, whatever other role he holds. A case that was taken over is undone by
// another one than who took it over.
void check_voider(const Situation& s) {
    const bool is_taken_over = s.before.taken_over.has_value();
    if (void_exit(s.sop, s.entry.exit) == nullptr || missing_right(s)) return;
    if (!is_taken_over && !has_outside_paper(s.sop, s.before)) return;
    const Sop& opened_under = *s.before.versions.opened();
    if (s.docket.entry(EntryNumber{1}).by != s.entry.by &&
        !s.before.was_signed(opened_under, opened_under.first_step().number, s.entry.by))
        return;
    if (is_taken_over) {
        return s.report(rule::four_eyes, Field::by,
                        message("{} took the case over, so somebody else who takes over cases must "
                                "say that it was a mistake",
                                s.entry.by),
                        message("yankomas sop show {} names who takes over", opened_under.version));
    }
    s.report(rule::four_eyes, Field::by,
             message("{} opened the case, and a paper of an outside party is on file, so somebody "
                     "else must say that it was a mistake",
                     s.entry.by),
             message("yankomas sop show {} names the roles of the exit", s.sop.version.id));
}

// Whoever signed an entry may correct it, and so may whoever holds a role that may sign that act.
void check_corrector(const Situation& s) {
    const CaseEntry& target = s.docket.entry(*s.entry.about);
    if (target.by == s.entry.by || missing_right(s)) return;
    const std::vector<RoleId> roles = roles_of_act(s.sop, s.before, s.docket.journal, target);
    if (std::ranges::find(roles, s.entry.role) != roles.end()) return;
    const std::string people = holders_of(s, roles, s.entry.at);
    s.report(rule::foreign_correction, Field::role,
             target.act == CaseAct::step
                 ? message("{} did not sign entry {}, and as {} may not sign step {}; it is for {}",
                           s.entry.by, target.number, s.entry.role, *target.step, listed(roles))
                 : message("{} did not sign entry {}, and as {} may not sign such an act; it is "
                           "for {}",
                           s.entry.by, target.number, s.entry.role, listed(roles)),
             people.empty() ? message("{} signed it and may correct it", target.by)
                            : message("{} may, with their own key: {}", people, command_of(s)));
}

// Whoever brought a paper in does not make it go away.
void check_forgetter(const Situation& s) {
    if (!has_signed_papers(s, *s.entry.about, s.entry.by) || missing_right(s)) return;
    const std::vector<RoleId>& roles = s.sop.forget_by;
    const std::string people = holders_of(s, roles, s.entry.at);
    s.report(rule::four_eyes, Field::by,
             message("{} signed entry {} or a correction or cosignature of it, so somebody else "
                     "must sign that its file is forgotten",
                     s.entry.by, *s.entry.about),
             people.empty() || people.starts_with(s.entry.by.value + " ")
                 ? vacancy_of(s.roster().in_force(s.entry.at), roles, s.day(),
                              [&](const PersonId& person) {
                                  return !has_signed_papers(s, *s.entry.about, person);
                              })
                       .mend()
                 : message("{} may, with their own key: {}", people, command_of(s)));
}

// The person must be able to do it: hold one of the roles of the running step on that day, have a
// key, and neither be barred by four eyes nor have signed the pass.
void check_assigned(const Situation& s) {
    const Pass* pass = s.before.current();
    const Step* step = pass == nullptr ? nullptr : s.sop.step(pass->step);
    if (step == nullptr) return;
    const PersonId& person = *s.entry.person;
    const std::vector<RoleId> roles = signers_of(s.sop, *step);
    const bool has_role = std::ranges::any_of(roles, [&](const RoleId& role) {
        return s.law.appointment(person, role, s.day()) != nullptr;
    });
    const bool has_signed = std::ranges::find(pass->signers, person) != pass->signers.end();
    const bool barred = is_barred({pass->sop, pass->terms()}, s.before, person);
    const bool may_sign =
        has_role && !has_signed && !barred && s.roster().in_force(s.entry.at).has_live_key(person);
    if (may_sign) return;
    const Message what =
        s.roster().person(person) == nullptr ? message("{} is not enrolled", person)
        : !has_role ? message("{} holds no role that signs step {} on {}: {}", person, step->number,
                              s.day(), listed(roles))
        : has_signed ? message("{} has already signed step {}", person, step->number)
        : barred ? message("{} signed a step that another person must have signed, so not step {}",
                           person, step->number)
                 : message("{} has no key to sign step {} with", person, step->number);
    s.report(rule::bad_assignment, Field::person, what,
             message("yankomas show {} names who may sign", s.case_id()));
}

}  // namespace

// Four eyes keep nobody from resuming a case.
Message how_to_resume(const Situation& s) {
    const Command resume = command("yankomas resume {}", s.case_id());
    CaseEntry entry;
    entry.act = CaseAct::resume;
    const std::vector<RoleId> roles = entitled_roles(s.sop, s.before, entry);
    const bool may = std::ranges::any_of(roles, [&](const RoleId& role) {
        return s.law.appointment(s.entry.by, role, s.day()) != nullptr;
    });
    const std::string people = holders_of(s, roles, s.entry.at, {});
    if (may || s.is_signed() || people.empty()) return message("resume it first: {}", resume);
    return message("{} may resume it first, with their own key: {}", people, resume);
}

// The role must be entitled to the act (yankomas-case(5), ENTRIES), and the signer must hold it on
// the local day of the entry, by its roster position (yankomas-roster(5), RIGHTS BY POSITION AND
// TIME).
std::optional<Finding> missing_right(const Situation& s) {
    if (s.roster().person(s.entry.by) == nullptr) return std::nullopt;  // check_key reports him
    if (find(s.sop.roles, s.entry.role) == nullptr || !is_entitled(s.sop, s.before, s.entry)) {
        const std::vector<RoleId> roles = entitled_roles(s.sop, s.before, s.entry);
        if (is_kept_from_void(s.sop, s.before, s.entry)) {
            return s.at(rule::wrong_role, Field::role,
                        message("{} opens cases, and a paper of an outside party is on file, so "
                                "another role says that it was a mistake: {}",
                                s.entry.role, listed(roles)),
                        who_may(s));
        }
        return s.at(rule::wrong_role, Field::role,
                    message("{} may not sign this {} as {}; it is for {}", s.entry.by,
                            noun_of(s.entry.act), s.entry.role, listed(roles)),
                    who_may(s));
    }
    if (s.law.appointment(s.entry.by, s.entry.role, s.day()) != nullptr) return std::nullopt;
    const std::vector<RoleId> roles = of_officers(s.sop, entitled_roles(s.sop, s.before, s.entry));
    return s.at(
        rule::no_appointment, Field::role,
        s.sop.is_outside(s.entry.role) && !roles.empty()
            ? message("{} holds no role that may sign this {}; it is for {}", s.entry.by,
                      noun_of(s.entry.act), listed(roles))
            : message("{} does not hold the role {} on {}", s.entry.by, s.entry.role, s.day()),
        who_may(s));
}

// The signatures of one step must be those of different people, whatever keys they use.
void check_twice(const Situation& s) {
    const Pass* pass = s.before.current();
    if (pass == nullptr || !pass->step_entry || pass->end != PassEnd::running ||
        !s.signs_pass_again())
        return;
    if (s.entry.act == CaseAct::step ||
        (s.entry.act == CaseAct::cosign && s.entry.about == pass->step_entry)) {
        s.report(rule::signed_twice, Field::by,
                 message("{} has already signed step {}; it waits for somebody else", s.entry.by,
                         pass->step),
                 message("let another person sign it as well: {}",
                         command("yankomas cosign {}", s.case_id())));
    }
}

void check_people(const Situation& s) {
    if (s.entry.act == CaseAct::assign) return check_assigned(s);
    if (s.entry.act == CaseAct::correct) check_corrector(s);
    if (s.entry.act == CaseAct::forget) return check_forgetter(s);
    if (s.entry.act == CaseAct::exit) check_voider(s);
    if (s.entry.act == CaseAct::migrate) check_migrator(s);
    const StepOf signs = s.signed_step();
    if (signs.step != nullptr) check_party(s, *signs.sop, *signs.step);
    for (const StepOf& one : s.all_signed()) check_four_eyes(s, one);
    check_last_signer(s);
}

}  // namespace yankomas
