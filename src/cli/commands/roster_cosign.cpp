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
#include "work/judge/calendar_change.h"
#include "work/office/publishable.h"
#include "work/report.h"

namespace yankomas::verb_roster_cosign {

struct Request : RosterWords {
    std::optional<int> entry;

    void declare(Options& options) {
        options.number("N", "N", entry, message("the number of the roster entry")).required();
        declare_signing(options, signing);
    }
};

// Shows the change itself, since whoever signs for it must see more than the number of its entry.
void show_change(Host& host, const RosterEntry& entry) {
    std::string shown =
        host.words(message("You sign for entry {}, by {}:", entry.number, entry.by)) + "\n";
    const std::string bytes = write_entry(entry);
    for (const auto line : split(trim(bytes), '\n')) shown += "  " + show_safely(line) + "\n";
    host.err.write(shown);
}

// Whoever signs for a calendar sees what it changes, like the admin who proposed it.
Status tell_calendar(Host& host, const OpenedOffice& office, const RosterEntry& change) {
    const auto file =
        std::find_if(change.files.rbegin(), change.files.rend(),
                     [](const PublishedFile& one) { return one.kind == PublishedKind::calendar; });
    if (file == change.files.rend()) return Done{};
    const auto checked = check_publishable(host.files, office, file->file, file->kind);
    if (!checked) return checked.error();
    if (checked->file.digest != file->digest) {
        return refused(
            message("{} is not the file that entry {} publishes", file->file, change.number), {},
            {message("git log -p -- {} shows who changed it", file->file)});
    }
    tell(host, checked->findings);
    if (!checked->calendar) return Done{};
    return tell_calendar_change(host, office, file->file, *checked->calendar);
}

Result<ExitCode> cosign_change(Host& host, const Globals& globals, const Request& request) {
    return sign_roster_words(
        host, globals, RosterAct::cosign, request,
        [&](const OpenedOffice& office, RosterEntry& entry) -> Status {
            entry.about = EntryNumber{request.entry.value_or(0)};
            const auto& pending = office.record.roster.pending;
            if (std::ranges::find(pending, *entry.about, &PendingChange::entry) == pending.end())
                return Done{};
            const auto index = static_cast<std::size_t>(entry.about->value) - 1;
            const RosterEntry& change = office.roster_journal.entries[index];
            show_change(host, change);
            return tell_calendar(host, office, change);
        });
}

Verb verb() {
    return {"roster cosign", VerbGroup::people, message("sign a change of another admin"),
            declare<Request, cosign_change>};
}

}  // namespace yankomas::verb_roster_cosign
