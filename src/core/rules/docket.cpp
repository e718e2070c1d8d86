// Looks up what a docket names by digest.
// SPDX-License-Identifier: Apache-2.0
#include "core/rules/docket.h"

namespace yankomas {

const Calendar* OfficeRecord::calendar_at(EntryNumber n) const {
    const PublishedFile* file = roster.latest(PublishedKind::calendar, n);
    if (file == nullptr) return nullptr;
    const auto found = calendars.find(file->digest);
    return found == calendars.end() ? nullptr : &found->second;
}

const Calendar* OfficeRecord::calendar_now() const {
    return assumed_calendar ? &*assumed_calendar : calendar_at(roster.last_entry());
}

const Sop* OfficeRecord::latest_sop(const SopId& id) const {
    const Sop* latest = nullptr;
    for (const Publication& publication : roster.publications) {
        const auto found = sops.find(publication.file.digest);
        if (found == sops.end() || found->second.version.id != id) continue;
        if (latest == nullptr || latest->version < found->second.version) latest = &found->second;
    }
    return latest;
}

const Sop* Docket::sop() const {
    const auto found = office.sops.find(journal.header.sop_digest);
    return found == office.sops.end() ? nullptr : &found->second;
}

}  // namespace yankomas
