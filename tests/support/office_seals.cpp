// Seals of an office in memory.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/format.h>

#include "core/journal/write.h"
#include "store/crypto/crypto.h"
#include "store/office/verify.h"
#include "support/case_world.h"
#include "support/sign_journal.h"

namespace yankomas::test {

void OfficeWorld::seal(const std::vector<CaseWorld>& cases, std::string_view by,
                       std::string_view at) {
    Manifest manifest;
    manifest.roster = record_.roster.position();
    for (const CaseWorld& one : cases) {
        const CaseJournal journal = read_case(one.path(), one.bytes);
        const auto entries = static_cast<int>(journal.entries.size());
        const auto before = record_.seals.heads_of(journal.header.id);
        if (before.empty() || before.back().head.entries < entries)
            manifest.cases.push_back({journal.header.id, entries, head_of(journal)});
    }
    std::ranges::sort(manifest.cases, {}, &CaseHead::id);
    const std::string bytes = write_manifest(manifest);
    SealEntry entry;
    entry.number = EntryNumber{static_cast<int>(manifests_.size()) + 1};
    entry.at = time_of(at);
    entry.by = PersonId(by);
    entry.role = RoleId(kSealerRole);
    entry.roster = manifest.roster;
    entry.cases = static_cast<int>(manifest.cases.size());
    entry.manifest = fmt::format("seals/{}-{}.txt", at.substr(0, 10), entry.number.value);
    entry.digest = sha256(bytes);
    manifests_.emplace_back(entry.manifest, bytes);
    if (seals_.empty()) seals_ = write_seal_header(record_.config.id);
    seals_ = sign_journal(seals_ + write_entry(entry), make_test_key(by), seal_schema().name_space);
    record_.seals.add({entry.number, entry.at, entry.zone, entry.by, entry.roster, sha256(seals_)},
                      manifest);
    record_.settle();
}

}  // namespace yankomas::test
