// The verb roster unadmin: a person may no longer sign entries of the roster.
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
struct RosterUnadminRequest {
    std::string person;
    SigningChoices signing;
};

Result<ExitCode> end_admin(Host& host, const Globals& globals,
                           const RosterUnadminRequest& request) {
    const auto person = id_for_journal<PersonId>("PERSON", request.person);
    if (!person) return person.error();
    return change_roster(host, globals, request.signing,
                         [&](const OpenedOffice& office) -> Result<RosterEntry> {
                             const Roster& roster = office.record.roster;
                             if (!roster.is_admin(*person, roster.last_entry(), host.now)) {
                                 return refused(message("{} is no admin of the roster", *person),
                                                {}, {message("yankomas roster show")});
                             }
                             RosterEntry entry;
                             entry.act = RosterAct::unadmin;
                             entry.person = *person;
                             return entry;
                         });
}

}  // namespace

Action declare_roster_unadmin(Options& options) {
    auto request = std::make_shared<RosterUnadminRequest>();
    options.argument("PERSON", request->person,
                     message("who may no longer sign entries of the roster"));
    declare_signing(options, request->signing);
    return [request](Host& host, const Globals& globals) {
        return end_admin(host, globals, *request);
    };
}

}  // namespace yankomas
