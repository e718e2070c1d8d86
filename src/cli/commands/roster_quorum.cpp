// The verb roster quorum: how many admins must sign a change.
// SPDX-License-Identifier: Apache-2.0
#include <memory>
#include <optional>

#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "work/sign/roster_change.h"
#include "work/sign/signing.h"

namespace yankomas {

namespace {

// What the verb was asked for.
struct RosterQuorumRequest {
    std::optional<int> count;
    SigningChoices signing;
};

Result<ExitCode> set_quorum(Host& host, const Globals& globals,
                            const RosterQuorumRequest& request) {
    const int count = request.count.value_or(0);
    if (count < 1) return bad_usage(message("a quorum is at least 1"));
    return change_roster(host, globals, request.signing,
                         [&](const OpenedOffice& office) -> Result<RosterEntry> {
                             if (office.record.roster.quorum == count)
                                 return refused(message("the quorum is {} already", count));
                             RosterEntry entry;
                             entry.act = RosterAct::quorum;
                             entry.count = count;
                             return entry;
                         });
}

}  // namespace

Action declare_roster_quorum(Options& options) {
    auto request = std::make_shared<RosterQuorumRequest>();
    options
        .number("N", "N", request->count,
                message("how many admins must sign a change of the roster"))
        .as_argument()
        .required();
    declare_signing(options, request->signing);
    return [request](Host& host, const Globals& globals) {
        return set_quorum(host, globals, *request);
    };
}

}  // namespace yankomas
