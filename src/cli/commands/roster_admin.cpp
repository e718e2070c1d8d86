// The verb roster admin: a person may sign entries of the roster.
// SPDX-License-Identifier: Apache-2.0
#include <memory>
#include <string>

#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "work/sign/journal_words.h"
#include "work/sign/roster_change.h"
#include "work/sign/signing.h"

namespace yankomas {

namespace {

// What the verb was asked for.
struct RosterAdminRequest {
    std::string person;
    SigningChoices signing;
};

Result<ExitCode> make_admin(Host& host, const Globals& globals, const RosterAdminRequest& request) {
    const auto person = id_for_journal<PersonId>("PERSON", request.person);
    if (!person) return person.error();
    return change_roster(host, globals, request.signing,
                         [&](const OpenedOffice& office) -> Result<RosterEntry> {
                             const Roster& roster = office.record.roster;
                             if (roster.is_admin(*person, roster.last_entry(), host.now)) {
                                 return refused(message("{} is an admin already", *person));
                             }
                             RosterEntry entry;
                             entry.act = RosterAct::admin;
                             entry.person = *person;
                             return entry;
                         });
}

}  // namespace

Action declare_roster_admin(Options& options) {
    auto request = std::make_shared<RosterAdminRequest>();
    options.argument("PERSON", request->person, message("who may sign entries of the roster"));
    declare_signing(options, request->signing);
    return [request](Host& host, const Globals& globals) {
        return make_admin(host, globals, *request);
    };
}

}  // namespace yankomas
