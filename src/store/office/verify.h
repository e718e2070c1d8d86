// Checks every signature of a journal against the bytes above it: facts for the judges.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/journal/case_journal.h"
#include "core/journal/evidence.h"
#include "core/journal/roster_journal.h"
#include "core/seal/seals.h"
#include "store/memory/verified_set.h"

namespace yankomas {

class Files;
class OfficeMemory;
class OpenFolder;

// The office folder that documents are below.
struct OfficeFolder {
    const Files& files;
    const std::string& root;
    const OpenFolder* open = nullptr;  // the same folder, if it is kept open for many cases
};

// Returns the facts about a case: whether each signature is good, whether the files of the
// documents below the office folder are unchanged, and whether the case agrees with the seals. A
// file that can't be read is one of these facts and not an error.
[[nodiscard]] Evidence verify_case(const CaseJournal& journal, const Files& files,
                                   const std::string& root, const SealBook& seals);

struct RememberedEvidence {
    Evidence evidence;
    Remembered remembered;
};
// Does the same in a run over many cases. Signatures in the set `known`, which may be null, were
// verified before and are not verified again. Documents and seals are always checked anew.
[[nodiscard]] RememberedEvidence verify_case(const CaseJournal& journal, const OfficeFolder& office,
                                             const SealBook& seals, const VerifiedSet* known);

// Returns the fact about one signature of any journal. `above` is the bytes above its sig line.
[[nodiscard]] SignatureFact verify_signature(std::string_view above, std::string_view base64,
                                             std::string_view name_space);

// Returns the facts about the signatures of all entries, and for each entry the digest of the bytes
// up to its end. Signatures that `memory` knows as verified are not verified again.
[[nodiscard]] Evidence verify_roster(const RosterJournal& journal, OfficeMemory* memory = nullptr);

// Returns the facts about the signatures of all seals and about their manifests below the office
// folder. It is an error if the system does not let us read a manifest.
[[nodiscard]] Result<SealEvidence> verify_seals(const SealJournal& journal, const Files& files,
                                                const std::string& root,
                                                OfficeMemory* memory = nullptr);

// Returns the digest of a case's bytes up to the end of its last entry, which is what a seal
// stores. The journal must have an entry.
[[nodiscard]] HeadDigest head_of(const CaseJournal& journal);

}  // namespace yankomas
