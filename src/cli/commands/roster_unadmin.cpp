// The verb roster unadmin ends a person's right to sign entries of the roster.
// SPDX-License-Identifier: Apache-2.0
#include "cli/roster_words.h"
#include "cli/shared_options.h"
#include "cli/verbs.h"

namespace yankomas::verb_roster_unadmin {

struct Request : RosterWords {
    void declare(Options& options) {
        options.argument("PERSON", person, message("who may no longer sign entries of the roster"));
        declare_signing(options, signing);
    }
};

Result<ExitCode> end_admin(Host& host, const Globals& globals, const Request& request) {
    return sign_roster_words(host, globals, RosterAct::unadmin, request,
                             [&](const OpenedOffice& office, const RosterEntry& entry) -> Status {
                                 if (office.record.in_force(host.now).is_admin(*entry.person))
                                     return Done{};
                                 return refused(
                                     message("{} is no admin of the roster", *entry.person), {},
                                     {message("yankomas roster show")});
                             });
}

Verb verb() {
    return {"roster unadmin", VerbGroup::people, message("let a person no longer sign the roster"),
            declare<Request, end_admin>};
}

}  // namespace yankomas::verb_roster_unadmin
