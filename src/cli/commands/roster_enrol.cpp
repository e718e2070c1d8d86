// The verb roster enrol: a new person with a first key.
// SPDX-License-Identifier: Apache-2.0
#include <memory>
#include <string>

#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "work/report.h"
#include "work/sign/journal_words.h"
#include "work/sign/roster_change.h"
#include "work/sign/signing.h"

namespace yankomas {

namespace {

// What the verb was asked for.
struct RosterEnrolRequest {
    std::string person;
    std::string name;
    std::string public_key;  // a file, or the line that it holds
    SigningChoices signing;
};

Result<ExitCode> enrol(Host& host, const Globals& globals, const RosterEnrolRequest& request) {
    const auto person = id_for_journal<PersonId>("PERSON", request.person);
    if (!person) return person.error();
    const auto name = line_for_journal("--name", request.name);
    if (!name) return name.error();
    const auto key = read_public_key(host, request.public_key);
    if (!key) return key.error();
    const auto code = change_roster(host, globals, request.signing,
                                    [&](const OpenedOffice&) -> Result<RosterEntry> {
                                        RosterEntry entry;
                                        entry.act = RosterAct::enrol;
                                        entry.person = *person;
                                        entry.name = *name;
                                        entry.key = *key;
                                        return entry;
                                    });
    if (code && *code == ExitCode::clean && !request.signing.dry_run) {
        suggest(host, message("give a role: yankomas roster appoint {} ROLE", *person));
    }
    return code;
}

}  // namespace

Action declare_roster_enrol(Options& options) {
    auto request = std::make_shared<RosterEnrolRequest>();
    options.argument("PERSON", request->person,
                     message("the id of the person: a short word that never changes"));
    options.text("--name", "TEXT", request->name, message("the name as it stands under letters"))
        .required();
    options
        .text("--public-key", "KEY", request->public_key,
              message("the person's public key: the file, or the line that it holds"))
        .required();
    declare_signing(options, request->signing);
    return [request](Host& host, const Globals& globals) { return enrol(host, globals, *request); };
}

}  // namespace yankomas
