// The verb roster quorum sets how many admins must sign a change.
// SPDX-License-Identifier: Apache-2.0
#include <optional>

#include "cli/roster_words.h"
#include "cli/shared_options.h"
#include "cli/verbs.h"

namespace yankomas::verb_roster_quorum {

struct Request : RosterWords {
    std::optional<int> count;

    void declare(Options& options) {
        options.number("N", "N", count, message("how many admins must sign a change of the roster"))
            .required();
        declare_signing(options, signing);
    }
};

Result<ExitCode> set_quorum(Host& host, const Globals& globals, const Request& request) {
    const int count = request.count.value_or(0);
    if (count < 1) return bad_usage(message("a quorum is at least 1"));
    return sign_roster_words(host, globals, RosterAct::quorum, request,
                             [&](const OpenedOffice& office, RosterEntry& entry) -> Status {
                                 if (office.record.roster.quorum == count)
                                     return refused(message("the quorum is {} already", count));
                                 entry.count = count;
                                 return Done{};
                             });
}

Verb verb() {
    return {"roster quorum", VerbGroup::people, message("how many admins must sign a change"),
            declare<Request, set_quorum>};
}

}  // namespace yankomas::verb_roster_quorum
