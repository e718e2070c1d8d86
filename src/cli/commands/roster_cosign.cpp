// The verb roster cosign signs a change of another admin that waits for its quorum.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>
#include <string>

#include "cli/roster_words.h"
#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "core/base/text.h"
#include "core/journal/write.h"
#include "render/kit/text.h"

namespace yankomas::verb_roster_cosign {

struct Request : RosterWords {
    std::optional<int> entry;

    void declare(Options& options) {
        options.number("N", "N", entry, message("the number of the roster entry")).required();
        declare_signing(options, signing);
    }
};

// Shows the change itself, since whoever signs for it must see more than the number of its entry.
void show_change(Host& host, const RosterJournal& journal, EntryNumber number) {
    const RosterEntry& entry = journal.entries[static_cast<std::size_t>(number.value) - 1];
    std::string shown =
        host.words(message("You sign for entry {}, by {}:", number, entry.by)) + "\n";
    const std::string bytes = write_entry(entry);
    for (const auto line : split(trim(bytes), '\n')) shown += "  " + show_safely(line) + "\n";
    host.err.write(shown);
}

Result<ExitCode> cosign_change(Host& host, const Globals& globals, const Request& request) {
    return sign_roster_words(
        host, globals, RosterAct::cosign, request,
        [&](const OpenedOffice& office, RosterEntry& entry) -> Status {
            entry.about = EntryNumber{request.entry.value_or(0)};
            const auto& pending = office.record.roster.pending;
            if (std::ranges::find(pending, *entry.about, &PendingChange::entry) != pending.end())
                show_change(host, office.roster_journal, *entry.about);
            return Done{};
        });
}

Verb verb() {
    return {"roster cosign", VerbGroup::people, message("sign a change of another admin"),
            declare<Request, cosign_change>};
}

}  // namespace yankomas::verb_roster_cosign
