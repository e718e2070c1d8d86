// The verb roster dismiss takes a role from a person, at once or from a later day on.
// SPDX-License-Identifier: Apache-2.0
#include <optional>

#include "cli/roster_words.h"
#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "work/report.h"

namespace yankomas::verb_roster_dismiss {

struct Request : RosterWords {
    std::optional<SpokenTime> from;

    void declare(Options& options) {
        options.argument("PERSON", person, message("who is dismissed"));
        options.argument("ROLE", role, message("from which role, whatever its last day was"));
        declare_date(options, "--from", from,
                     message("the first day without the role; a past day, or none, means at once"));
        options.text("--reason", "TEXT", reason,
                     message("why, for those who read the roster later"));
        declare_signing(options, signing);
    }
};

// Says that a dismissal never reaches back, if it names a day that is past.
void tell_past(const Host& host, const RosterEntry& entry, Zone zone) {
    if (!entry.from || *entry.from >= local_date(host.now, zone)) return;
    remark(host, Severity::note,
           message("{} is past, and a dismissal never reaches back: this one acts from now on",
                   *entry.from));
}

Result<ExitCode> dismiss(Host& host, const Globals& globals, const Request& request) {
    return sign_roster_words(host, globals, RosterAct::dismiss, request,
                             [&](const OpenedOffice& office, RosterEntry& entry) -> Status {
                                 entry.from = understood_day(host, "--from", request.from,
                                                             office.record.config.zone);
                                 tell_past(host, entry, office.record.config.zone);
                                 return Done{};
                             });
}

Verb verb() {
    return {"roster dismiss", VerbGroup::people, message("take a role from a person"),
            declare<Request, dismiss>};
}

}  // namespace yankomas::verb_roster_dismiss
