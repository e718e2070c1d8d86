// The verb roster admin gives a person the right to sign entries of the roster.
// SPDX-License-Identifier: Apache-2.0
#include "cli/roster_words.h"
#include "cli/shared_options.h"
#include "cli/verbs.h"

namespace yankomas::verb_roster_admin {

struct Request : RosterWords {
    void declare(Options& options) {
        options.argument("PERSON", person, message("who may sign entries of the roster"));
        declare_signing(options, signing);
    }
};

Result<ExitCode> make_admin(Host& host, const Globals& globals, const Request& request) {
    return sign_roster_words(host, globals, RosterAct::admin, request,
                             [&](const OpenedOffice& office, const RosterEntry& entry) -> Status {
                                 if (!office.record.in_force(host.now).is_admin(*entry.person))
                                     return Done{};
                                 return refused(message("{} is an admin already", *entry.person));
                             });
}

Verb verb() {
    return {"roster admin", VerbGroup::people, message("let a person sign the roster"),
            declare<Request, make_admin>};
}

}  // namespace yankomas::verb_roster_admin
