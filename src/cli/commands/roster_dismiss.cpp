// The verb roster dismiss takes a role from a person at once.
// SPDX-License-Identifier: Apache-2.0
#include "cli/roster_words.h"
#include "cli/shared_options.h"
#include "cli/verbs.h"

namespace yankomas::verb_roster_dismiss {

struct Request : RosterWords {
    void declare(Options& options) {
        options.argument("PERSON", person, message("who is dismissed"));
        options.argument("ROLE", role,
                         message("from which role; at once, whatever its last day was"));
        options.text("--reason", "TEXT", reason,
                     message("why, for those who read the roster later"));
        declare_signing(options, signing);
    }
};

Result<ExitCode> dismiss(Host& host, const Globals& globals, const Request& request) {
    return sign_roster_words(host, globals, RosterAct::dismiss, request);
}

Verb verb() {
    return {"roster dismiss", VerbGroup::people, message("take a role from a person"),
            declare<Request, dismiss>};
}

}  // namespace yankomas::verb_roster_dismiss
