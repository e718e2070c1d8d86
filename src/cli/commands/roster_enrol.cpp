// The verb roster enrol enters a new person with a first key.
// SPDX-License-Identifier: Apache-2.0
#include "cli/roster_words.h"
#include "cli/shared_options.h"
#include "cli/verbs.h"

namespace yankomas::verb_roster_enrol {

struct Request : RosterWords {
    void declare(Options& options) {
        options.argument("PERSON", person,
                         message("the id of the person: a short word that never changes"));
        options.required_text("--name", "TEXT", name,
                              message("the name as it stands under letters"));
        declare_public_key(options, public_key);
        declare_signing(options, signing);
    }
};

Result<ExitCode> enrol(Host& host, const Globals& globals, const Request& request) {
    return sign_roster_words(host, globals, RosterAct::enrol, request);
}

Verb verb() {
    return {"roster enrol", VerbGroup::people, message("enter a person with a first key"),
            declare<Request, enrol>};
}

}  // namespace yankomas::verb_roster_enrol
