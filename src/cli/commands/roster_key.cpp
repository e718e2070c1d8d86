// The verb roster key gives a person one more key.
// SPDX-License-Identifier: Apache-2.0
#include "cli/roster_words.h"
#include "cli/shared_options.h"
#include "cli/verbs.h"

namespace yankomas::verb_roster_key {

struct Request : RosterWords {
    void declare(Options& options) {
        options.argument("PERSON", person, message("who gets one more key"));
        declare_public_key(options, public_key);
        declare_signing(options, signing);
    }
};

Result<ExitCode> add_key(Host& host, const Globals& globals, const Request& request) {
    return sign_roster_words(host, globals, RosterAct::key, request);
}

Verb verb() {
    return {"roster key", VerbGroup::people, message("give a person one more key"),
            declare<Request, add_key>};
}

}  // namespace yankomas::verb_roster_key
