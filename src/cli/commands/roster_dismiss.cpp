// The verb roster dismiss: a person no longer holds a role.
// SPDX-License-Identifier: Apache-2.0
#include <memory>
#include <optional>
#include <string>

#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "work/sign/journal_words.h"
#include "work/sign/roster_change.h"
#include "work/sign/signing.h"

namespace yankomas {

namespace {

// What the verb was asked for.
struct RosterDismissRequest {
    std::string person;
    std::string role;
    std::optional<std::string> reason;
    SigningChoices signing;
};

Result<ExitCode> dismiss(Host& host, const Globals& globals, const RosterDismissRequest& request) {
    const auto person = id_for_journal<PersonId>("PERSON", request.person);
    if (!person) return person.error();
    const auto role = id_for_journal<RoleId>("ROLE", request.role);
    if (!role) return role.error();
    RosterEntry entry;
    entry.act = RosterAct::dismiss;
    entry.person = *person;
    entry.role = *role;
    if (request.reason) {
        const auto reason = text_for_journal("--reason", *request.reason);
        if (!reason) return reason.error();
        entry.reason = *reason;
    }
    return change_roster(host, globals, request.signing,
                         [&](const OpenedOffice&) -> Result<RosterEntry> { return entry; });
}

}  // namespace

Action declare_roster_dismiss(Options& options) {
    auto request = std::make_shared<RosterDismissRequest>();
    options.argument("PERSON", request->person, message("who is dismissed"));
    options.argument("ROLE", request->role,
                     message("from which role; at once, whatever its last day was"));
    options.text("--reason", "TEXT", request->reason,
                 message("why, for those who read the roster later"));
    declare_signing(options, request->signing);
    return
        [request](Host& host, const Globals& globals) { return dismiss(host, globals, *request); };
}

}  // namespace yankomas
