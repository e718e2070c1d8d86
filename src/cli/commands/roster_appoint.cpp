// The verb roster appoint gives a person a role from a day on.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "cli/did_you_mean.h"
#include "cli/roster_words.h"
#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "core/calendar/date.h"
#include "core/roster/roster.h"
#include "core/rules/people.h"
#include "work/report.h"

namespace yankomas::verb_roster_appoint {

struct Request : RosterWords {
    Capacity capacity = Capacity::definitif;
    std::optional<SpokenTime> from;
    std::optional<SpokenTime> until;

    void declare(Options& options) {
        options.argument("PERSON", person, message("who is appointed"));
        options.argument("ROLE", role, message("a role of a published procedure, or penyegel"));
        std::vector<std::pair<std::string, Capacity>> capacities;
        for (const Capacity one :
             {Capacity::definitif, Capacity::plt, Capacity::plh, Capacity::an, Capacity::ub}) {
            capacities.emplace_back(name_of(one), one);
        }
        options.choice("--capacity", "CAPACITY", capacity, std::move(capacities),
                       message("in whose place the role is held; definitif if nothing is said"));
        declare_date(options, "--from", from, message("the first day; today if nothing is said"));
        declare_date(options, "--until", until, message("the last day; open if nothing is said"));
        options.text("--basis", "TEXT", basis, message("the order or decree that says so"));
        declare_signing(options, signing);
    }
};

// Refuses a role that no published procedure names, because no step would ever ask for it. The role
// of the sealer is always known, and that of an outside party is not proposed.
Status check_role(const OpenedOffice& office, const RoleId& role) {
    std::set<std::string> known{kSealerRole};
    for (const auto& [digest, sop] : office.record.sops) {
        for (const auto& [named, facts] : sop.roles) known.insert(named.value);
    }
    if (known.contains(role.value)) return Done{};
    std::vector<std::string> names(known.begin(), known.end());
    std::erase_if(names, [&](const std::string& named) {
        return is_of_outside(office.record, RoleId(named));
    });
    return refused(message("no published procedure has a role \"{}\"", role), {},
                   did_you_mean(role.value, names, message("the roles are {}", join(names, ", "))));
}

// Warns if somebody else holds the role then and only one person may. It is no refusal, since who
// has left may be dismissed afterwards.
void tell_other_holder(const Host& host, const OpenedOffice& office, const RosterEntry& entry) {
    const Roster& roster = office.record.roster;
    const std::set<RoleId> single = single_roles(office.record, host.now);
    if (!single.contains(*entry.role) || entry.capacity != Capacity::definitif) return;
    Roster then = roster;
    then.add(Appointment{*entry.person, *entry.role, *entry.capacity, *entry.from, entry.until, "",
                         EntryNumber{roster.last_entry().value + 1}, host.now,
                         office.record.config.zone});
    Findings findings = two_holders(then, office.roster_journal, {*entry.role}, host.now);
    const Findings before = two_holders(roster, office.roster_journal, {*entry.role}, host.now);
    std::erase_if(findings, [&](const Finding& one) {
        return one.severity == Severity::note || std::ranges::find(before, one) != before.end();
    });
    tell(host, findings);
}

Result<ExitCode> appoint(Host& host, const Globals& globals, const Request& request) {
    return sign_roster_words(
        host, globals, RosterAct::appoint, request,
        [&](const OpenedOffice& office, RosterEntry& entry) -> Status {
            if (auto status = check_role(office, *entry.role); !status) return status;
            entry.capacity = request.capacity;
            const Zone zone = office.roster_journal.entries.back().zone;
            entry.from = understood_day(host, "--from", request.from, zone)
                             .value_or(local_date(host.now, zone));
            entry.until = understood_day(host, "--until", request.until, zone);
            if (entry.until && *entry.until < *entry.from)
                return bad_usage(message("the appointment would end on {}, before it begins on {}",
                                         *entry.until, *entry.from),
                                 {message("name a later last day with --until, or an earlier "
                                          "first day with --from")});
            tell_other_holder(host, office, entry);
            return Done{};
        });
}

Verb verb() {
    return {"roster appoint", VerbGroup::people, message("give a person a role"),
            declare<Request, appoint>};
}

}  // namespace yankomas::verb_roster_appoint
