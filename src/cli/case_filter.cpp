// Declares and applies the filters.
// SPDX-License-Identifier: Apache-2.0
#include "cli/case_filter.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "cli/did_you_mean.h"
#include "core/base/spelling.h"
#include "core/rules/breaches.h"
#include "core/rules/docket.h"
#include "core/rules/summary.h"

namespace yankomas {

namespace {

// "yankomas" means every version of the procedure.
bool is_sop(const SopVersion& version, const std::string& asked) {
    return version.id.value == asked || to_string(version) == asked;
}

bool is_in_state(CaseState state, StateChoice asked) {
    switch (asked) {
        case StateChoice::open: return state != CaseState::closed;
        case StateChoice::running: return state == CaseState::running;
        case StateChoice::on_hold: return state == CaseState::on_hold;
        case StateChoice::closed: return state == CaseState::closed;
    }
    return false;
}

// The role and the person must both be among those that the case waits for now.
bool waits_for(const Waiting& waiting, const CaseFilter& filter) {
    if (filter.role &&
        std::ranges::find(waiting.roles, *filter.role, &AwaitedRole::role) == waiting.roles.end()) {
        return false;
    }
    return !filter.person || waiting.is_for(*filter.person);
}

// The role and the person must both be among those who signed the finished step.
bool was_signed_by(const std::vector<PastSigner>& signers, const CaseFilter& filter) {
    const auto has = [&](auto member, const auto& asked) {
        return !asked || std::ranges::find(signers, *asked, member) != signers.end();
    };
    return has(&PastSigner::role, filter.role) && has(&PastSigner::person, filter.person);
}

Status check_known(const std::string& asked, const std::vector<std::string>& known, Message what,
                   Message help) {
    if (std::ranges::find(known, asked) != known.end()) return Done{};
    return bad_usage(std::move(what), did_you_mean(asked, known, std::move(help)));
}

}  // namespace

void declare_waiting_filter(Options& options, CaseFilter& filter) {
    options.text("--sop", "SOP", filter.sop,
                 message("only cases of this procedure: yankomas or yankomas/1"));
    options.text("--role", "ROLE", filter.role, message("only cases that wait for this role"));
    options.text("--person", "PERSON", filter.person,
                 message("only cases that wait for this person"));
}

void declare_case_filter(Options& options, CaseFilter& filter) {
    declare_waiting_filter(options, filter);
    options.number("--step", "N", filter.step, message("only cases at this step"));
    options.choice("--state", "STATE", filter.state,
                   {{"open", StateChoice::open},
                    {"running", StateChoice::running},
                    {"on-hold", StateChoice::on_hold},
                    {"closed", StateChoice::closed}},
                   message("only cases in this state; open is running or on hold"));
    options.number("--year", "YYYY", filter.year, message("only cases opened in this year"));
    options.parsed("--for", "CODE", filter.party, parse_party,
                   message("a party is a code such as PK-0001"),
                   message("only cases that name this party"));
}

Status check_person(const OfficeRecord& office, const PersonId& person) {
    std::vector<std::string> people;
    for (const Person& known : office.roster.people) people.push_back(known.id.value);
    return check_known(person.value, people,
                       message("there is no person \"{}\" in the roster", person),
                       message("yankomas roster show lists the people"));
}

Status check_filter(const OfficeRecord& office, const CaseFilter& filter) {
    std::vector<std::string> sops;
    std::vector<std::string> roles;
    for (const auto& [digest, sop] : office.sops) {
        sops.insert(sops.end(), {sop.version.id.value, to_string(sop.version)});
        for (const auto& [role, facts] : sop.roles) roles.push_back(role.value);
    }
    const Message help = message("yankomas sop list");
    Status status = Done{};
    if (filter.sop)
        status =
            check_known(*filter.sop, sops,
                        message("the office has published no procedure '{}'", *filter.sop), help);
    if (status && filter.role)
        status =
            check_known(filter.role->value, roles,
                        message("no published procedure has a role \"{}\"", *filter.role), help);
    if (status && filter.person) status = check_person(office, *filter.person);
    return status;
}

bool fits(const CaseSummary& summary, const CaseFilter& filter) {
    if (filter.sop && !is_sop(summary.sop, *filter.sop)) return false;
    if (filter.year && !summary.path.starts_with(fmt::format("cases/{}/", *filter.year)))
        return false;
    if (filter.party && std::ranges::find(summary.parties, *filter.party) == summary.parties.end())
        return false;
    if (filter.step && summary.step != StepNumber{*filter.step}) return false;
    if (filter.state && (!summary.verified || !is_in_state(summary.state, *filter.state)))
        return false;
    return waits_for(summary.waiting, filter);
}

bool fits(const Breach& breach, const CaseFilter& filter) {
    if (filter.sop && !is_sop(breach.sop, *filter.sop)) return false;
    if (breach.stopped) return was_signed_by(breach.signers, filter);
    return waits_for(breach.waiting, filter);
}

}  // namespace yankomas
