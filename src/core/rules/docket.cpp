// Looks up the files that a docket names by digest.
// SPDX-License-Identifier: Apache-2.0
#include "core/rules/docket.h"

namespace yankomas {

namespace {

template <class T>
const T* find_by_digest(const std::map<Digest, T>& shelf, const Digest& digest) {
    const auto found = shelf.find(digest);
    return found == shelf.end() ? nullptr : &found->second;
}

}  // namespace

const Calendar* OfficeRecord::calendar_at(EntryNumber n) const {
    const PublishedFile* file = roster.latest(PublishedKind::calendar, n);
    return file == nullptr ? nullptr : find_by_digest(calendars, file->digest);
}

const Calendar* OfficeRecord::calendar_now() const {
    return assumed_calendar ? &*assumed_calendar : calendar_at(roster.last_entry());
}

const Sop* OfficeRecord::latest_sop(const SopId& id) const {
    const Sop* latest = nullptr;
    for (const Publication& publication : roster.publications) {
        const Sop* sop = find_by_digest(sops, publication.file.digest);
        if (sop == nullptr || sop->version.id != id) continue;
        if (latest == nullptr || latest->version < sop->version) latest = sop;
    }
    return latest;
}

const Sop* Docket::sop() const { return find_by_digest(office.sops, journal.header.sop_digest); }

bool Docket::signs_step(const CaseEntry& one) const {
    if (!one.step) return false;
    if (one.act != CaseAct::cosign) return one.act == CaseAct::step;
    const int target = one.about ? one.about->value : 0;
    if (target < 1 || target > static_cast<int>(journal.entries.size())) return false;
    const CaseAct signed_act = entry(*one.about).act;
    return signed_act == CaseAct::step || signed_act == CaseAct::cosign;
}

}  // namespace yankomas
