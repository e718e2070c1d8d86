// Checks every signature of a journal against the bytes above it: facts for the judges.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/journal/case_journal.h"
#include "core/journal/evidence.h"
#include "core/journal/roster_journal.h"
#include "core/seal/seals.h"
#include "store/disk/files.h"
#include "store/memory/office_memory.h"
#include "store/memory/verified_set.h"

namespace yankomas {

// The office folder that documents are below.
struct OfficeFolder {
    const Files& files;
    const std::string& root;
    const OpenFolder* open = nullptr;  // the same folder, if it is kept open for many cases
};

// Signatures of all entries, the files of their documents below the office folder `root`, and how
// the case stands to what the seals have of it.
[[nodiscard]] Evidence verify_case(const CaseJournal& journal, const Files& files,
                                   const std::string& root, const SealBook& seals);

// The same for a run over many cases. With a set, signatures that were verified before are believed
// from memory.
struct RememberedCase {
    Evidence evidence;
    std::optional<std::size_t> place;     // in the set: the whole journal was verified before
    std::optional<PrefixDigest> learned;  // what the set lacks: the whole journal is verified now
};
[[nodiscard]] RememberedCase verify_case(const CaseJournal& journal, const OfficeFolder& office,
                                         const SealBook& seals, const VerifiedSet* known);

// One signature over the bytes above its sig line, of any journal.
[[nodiscard]] SignatureFact verify_signature(std::string_view above, std::string_view base64,
                                             std::string_view name_space);

// Signatures of all entries, and the digest of the bytes up to the end of each.
// With a memory, signatures that were verified before are believed.
[[nodiscard]] Evidence verify_roster(const RosterJournal& journal, OfficeMemory* memory = nullptr);

// Signatures of all seals, and their manifests below the office folder. A manifest that the system
// does not let us read is an error.
[[nodiscard]] Result<SealEvidence> verify_seals(const SealJournal& journal, const Files& files,
                                                const std::string& root,
                                                OfficeMemory* memory = nullptr);

// The digest of a case's bytes up to the end of its last entry.
[[nodiscard]] HeadDigest head_of(const CaseJournal& journal);

}  // namespace yankomas
