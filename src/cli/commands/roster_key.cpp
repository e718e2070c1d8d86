// The verb roster key: one more key for a person.
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
struct RosterKeyRequest {
    std::string person;
    std::string public_key;
    SigningChoices signing;
};

Result<ExitCode> add_key(Host& host, const Globals& globals, const RosterKeyRequest& request) {
    const auto person = id_for_journal<PersonId>("PERSON", request.person);
    if (!person) return person.error();
    const auto key = read_public_key(host, request.public_key);
    if (!key) return key.error();
    return change_roster(host, globals, request.signing,
                         [&](const OpenedOffice&) -> Result<RosterEntry> {
                             RosterEntry entry;
                             entry.act = RosterAct::key;
                             entry.person = *person;
                             entry.key = *key;
                             return entry;
                         });
}

}  // namespace

Action declare_roster_key(Options& options) {
    auto request = std::make_shared<RosterKeyRequest>();
    options.argument("PERSON", request->person, message("who gets one more key"));
    options
        .text("--public-key", "KEY", request->public_key,
              message("the person's public key: the file, or the line that it holds"))
        .required();
    declare_signing(options, request->signing);
    return
        [request](Host& host, const Globals& globals) { return add_key(host, globals, *request); };
}

}  // namespace yankomas
