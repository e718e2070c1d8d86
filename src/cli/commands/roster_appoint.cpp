// The verb roster appoint: a person holds a role from a day on.
// SPDX-License-Identifier: Apache-2.0
#include <memory>
#include <optional>
#include <set>
#include <string>

#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "core/base/text.h"
#include "core/calendar/date.h"
#include "core/roster/roster.h"
#include "work/sign/journal_words.h"
#include "work/sign/roster_change.h"
#include "work/sign/signing.h"

namespace yankomas {

namespace {

// What the verb was asked for.
struct RosterAppointRequest {
    std::string person;
    std::string role;
    Capacity capacity = Capacity::definitif;
    std::optional<Date> from;
    std::optional<Date> until;
    std::optional<std::string> basis;
    SigningChoices signing;
};

Status check_role(const OpenedOffice& office, const RoleId& role) {
    std::set<std::string> known{kSealerRole};
    for (const auto& shelved : office.record.sops) {
        for (const auto& named : shelved.second.roles) known.insert(named.first.value);
    }
    if (known.contains(role.value)) return Done{};
    const std::vector<std::string> names(known.begin(), known.end());
    std::vector<Message> hints;
    if (const auto meant = nearest(role.value, names))
        hints.push_back(message("did you mean \"{}\"?", *meant));
    hints.push_back(message("the roles are {}", join(names, ", ")));
    return refused(message("no published procedure has a role \"{}\"", role), {}, std::move(hints));
}

Result<RosterEntry> appointment_of(const Host& host, const OpenedOffice& office,
                                   const RosterAppointRequest& request, RosterEntry entry) {
    if (auto status = check_role(office, *entry.role); !status) return status.error();
    entry.act = RosterAct::appoint;
    entry.capacity = request.capacity;
    const Zone zone = office.roster_journal.entries.back().zone;
    entry.from = request.from.value_or(local_date(host.now, zone));
    entry.until = request.until;
    if (entry.until && *entry.until < *entry.from) {
        return bad_usage(message("the appointment would end on {}, before it begins on {}",
                                 *entry.until, *entry.from));
    }
    return entry;
}

Result<ExitCode> appoint(Host& host, const Globals& globals, const RosterAppointRequest& request) {
    const auto person = id_for_journal<PersonId>("PERSON", request.person);
    if (!person) return person.error();
    const auto role = id_for_journal<RoleId>("ROLE", request.role);
    if (!role) return role.error();
    RosterEntry asked;
    asked.person = *person;
    asked.role = *role;
    if (request.basis) {
        const auto basis = line_for_journal("--basis", *request.basis);
        if (!basis) return basis.error();
        asked.basis = *basis;
    }
    return change_roster(host, globals, request.signing, [&](const OpenedOffice& office) {
        return appointment_of(host, office, request, asked);
    });
}

}  // namespace

Action declare_roster_appoint(Options& options) {
    auto request = std::make_shared<RosterAppointRequest>();
    const Message expected = message("a day looks like 2026-03-02");
    options.argument("PERSON", request->person, message("who is appointed"));
    options.argument("ROLE", request->role,
                     message("a role of a published procedure, or penyegel"));
    std::vector<std::pair<std::string, Capacity>> capacities;
    for (const Capacity capacity :
         {Capacity::definitif, Capacity::plt, Capacity::plh, Capacity::an, Capacity::ub}) {
        capacities.emplace_back(name_of(capacity), capacity);
    }
    options.choice("--capacity", "CAPACITY", request->capacity, std::move(capacities),
                   message("in whose place the role is held; definitif if nothing is said"));
    options.parsed("--from", "DATE", request->from, parse_date, expected,
                   message("the first day; today if nothing is said"));
    options.parsed("--until", "DATE", request->until, parse_date, expected,
                   message("the last day; open if nothing is said"));
    options.text("--basis", "TEXT", request->basis, message("the order or decree that says so"));
    declare_signing(options, request->signing);
    return
        [request](Host& host, const Globals& globals) { return appoint(host, globals, *request); };
}

}  // namespace yankomas
