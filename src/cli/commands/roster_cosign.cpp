// The verb roster cosign: another admin signs a change that waits for its quorum.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <memory>
#include <optional>

#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "core/base/text.h"
#include "core/journal/write.h"
#include "render/kit/text.h"
#include "work/sign/roster_change.h"
#include "work/sign/signing.h"

namespace yankomas {

namespace {

// What the verb was asked for.
struct RosterCosignRequest {
    std::optional<int> entry;
    SigningChoices signing;
};

// Who signs for a change must see it, not only the number of its entry.
void show_change(Host& host, const RosterJournal& journal, EntryNumber number) {
    const RosterEntry& entry = journal.entries[static_cast<std::size_t>(number.value) - 1];
    std::string shown =
        host.words(message("You sign for entry {}, by {}:", number, entry.by)) + "\n";
    const std::string bytes = write_entry(entry);
    for (const auto line : split(trim(bytes), '\n')) shown += "  " + show_safely(line) + "\n";
    host.err.write(shown);
}

Result<ExitCode> cosign(Host& host, const Globals& globals, const RosterCosignRequest& request) {
    const EntryNumber about{request.entry.value_or(0)};
    return change_roster(
        host, globals, request.signing, [&](const OpenedOffice& office) -> Result<RosterEntry> {
            const auto& pending = office.record.roster.pending;
            if (std::ranges::find(pending, about, &PendingChange::entry) != pending.end()) {
                show_change(host, office.roster_journal, about);
            }
            RosterEntry entry;
            entry.act = RosterAct::cosign;
            entry.about = about;
            return entry;
        });
}

}  // namespace

Action declare_roster_cosign(Options& options) {
    auto request = std::make_shared<RosterCosignRequest>();
    options.number("N", "N", request->entry, message("the number of the roster entry"))
        .as_argument()
        .required();
    declare_signing(options, request->signing);
    return
        [request](Host& host, const Globals& globals) { return cosign(host, globals, *request); };
}

}  // namespace yankomas
