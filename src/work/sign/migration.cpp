// Fills in the entry of a migration, and gives an older entry the step number of the version in
// force.
// SPDX-License-Identifier: Apache-2.0
#include "work/sign/migration.h"

#include <utility>

#include "core/rules/docket.h"
#include "core/sop/migration.h"
#include "store/office/open_office.h"

namespace yankomas {

namespace {

const Progress& progress_of(const Draft& draft) { return draft.judgement.standing.progress; }

// Returns the version that was in force for an entry of a journal, as the journal says itself.
const Sop* version_then(const OpenedOffice& office, const CaseJournal& journal,
                        EntryNumber number) {
    Digest digest = journal.header.sop_digest;
    for (const CaseEntry& entry : journal.entries) {
        if (entry.number >= number) break;
        if (entry.sop_digest) digest = *entry.sop_digest;
    }
    return office.record.sop(digest);
}

}  // namespace

Result<CaseEntry> migration_to(const OpenedOffice& office, const Draft& draft,
                               const SopVersion& version, CaseEntry entry) {
    const OfficeRecord& record = office.record;
    const InForce law = record.in_force(record.roster.last_at);
    const auto find = [&](const SopVersion& wanted) { return law.sop(wanted); };
    const Sop* newer = find(version);
    if (newer == nullptr) {
        return bad_usage(message("the office has published no procedure '{}'", to_string(version)),
                         {message("yankomas sop list")});
    }
    entry.sop = version;
    entry.sop_digest = newer->digest;
    const Pass* pass = progress_of(draft).current();
    entry.step = pass == nullptr ? progress_of(draft).passes.back().step : pass->step;
    if (const auto route = route_between(procedure_of(office, draft), *newer, find)) {
        const auto now = route->steps.find(*entry.step);
        if (now != route->steps.end() && now->second) entry.step = now->second;
    }
    return entry;
}

void renumber_step(const OpenedOffice& office, const Draft& draft, const CaseJournal& signed_on,
                   CaseEntry& entry, EntryNumber was) {
    if (!entry.step) return;
    if (entry.act == CaseAct::migrate) {
        auto anew = migration_to(office, draft, *entry.sop, entry);
        if (anew) entry = *std::move(anew);
        return;
    }
    if (entry.act == CaseAct::cosign) {
        const auto index = static_cast<std::size_t>(entry.about->value) - 1;
        if (index < draft.journal.entries.size()) entry.step = draft.journal.entries[index].step;
        return;
    }
    const Sop* then = version_then(office, signed_on, was);
    const Versions& versions = progress_of(draft).versions;
    if (then == nullptr || versions.present() == nullptr) return;
    // Without a step in the version in force the rules refuse the entry, as one of no step.
    entry.step = versions.step_in(*versions.present(), *then, *entry.step).value_or(StepNumber{});
}

}  // namespace yankomas
