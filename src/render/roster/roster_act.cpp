// Spells each act of the roster with whom and what it is about, and the kinds of published files.
// SPDX-License-Identifier: Apache-2.0
#include "render/roster/roster_act.h"

#include <string>

#include "render/kit/text.h"
#include "render/roster/office_title.h"

namespace yankomas {

namespace {

// True if the act names another first day than the one on which it was signed. Whoever reads of it
// must learn that day, or a right would come, go or reach back unseen.
bool has_own_day(const RosterEntry& entry) {
    if (!entry.from) return false;
    const Date today = local_date(entry.at, entry.zone);
    // A dismissal never reaches back, so a past day of it is as good as none.
    return entry.act == RosterAct::dismiss ? *entry.from > today : *entry.from != today;
}

Message spell_appointment(const RosterEntry& entry, const std::string& person) {
    const std::string office = spell_office(entry.capacity.value_or(Capacity::definitif),
                                            entry.role ? entry.role->value : "");
    if (entry.from && entry.until)
        return message("appointment of {} as {}, {} to {}", person, office, *entry.from,
                       *entry.until);
    return has_own_day(entry)
               ? message("appointment of {} as {} from {} on", person, office, *entry.from)
               : message("appointment of {} as {}", person, office);
}

}  // namespace

Message spell_act(const RosterEntry& entry) {
    return spell_act(entry, entry.person ? entry.person->value : "");
}

Message spell_act(const RosterEntry& entry, const std::string& person) {
    const std::string role = entry.role ? entry.role->value : "";
    switch (entry.act) {
        case RosterAct::enrol: return message("enrolment of {}", person);
        case RosterAct::key: return message("one more key of {}", person);
        case RosterAct::revoke_key: return message("revocation of a key of {}", person);
        case RosterAct::appoint: return spell_appointment(entry, person);
        case RosterAct::dismiss:
            return has_own_day(entry)
                       ? message("dismissal of {} as {} from {} on", person, role, *entry.from)
                       : message("dismissal of {} from {}", person, role);
        case RosterAct::admin: return message("{} becomes an admin", person);
        case RosterAct::unadmin: return message("{} is no longer an admin", person);
        case RosterAct::publish:
            return message("publication of {}", joined(entry.files, ", ", &PublishedFile::file));
        case RosterAct::quorum: return message("quorum of {}", entry.count.value_or(0));
        case RosterAct::cosign:
            return message("cosignature of entry {}", entry.about.value_or(EntryNumber{}));
    }
    return {};
}

Message noun_of(PublishedKind kind) {
    switch (kind) {
        case PublishedKind::office: return message("office");
        case PublishedKind::sop: return message("SOP");
        case PublishedKind::calendar: return message("calendar");
    }
    return {};
}

}  // namespace yankomas
