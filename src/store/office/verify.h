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

// The signatures of all entries, the files of their documents below the office folder, and how the
// case stands to what the seals have of it. A file that can't be read is such a fact too.
[[nodiscard]] Evidence verify_case(const CaseJournal& journal, const Files& files,
                                   const std::string& root, const SealBook& seals);

// The same for a run over many cases. Signatures that are in the set `known`, which may be null,
// are believed from memory; documents and seals are looked at anew.
struct RememberedEvidence {
    Evidence evidence;
    Remembered remembered;
};
[[nodiscard]] RememberedEvidence verify_case(const CaseJournal& journal, const OfficeFolder& office,
                                             const SealBook& seals, const VerifiedSet* known);

// One signature over the bytes above its sig line, of any journal.
[[nodiscard]] SignatureFact verify_signature(std::string_view above, std::string_view base64,
                                             std::string_view name_space);

// The signatures of all entries, and the digest of the bytes up to the end of each. Signatures that
// the memory has are believed.
[[nodiscard]] Evidence verify_roster(const RosterJournal& journal, OfficeMemory* memory = nullptr);

// The signatures of all seals, and their manifests below the office folder. A manifest that the
// system does not let us read is an error.
[[nodiscard]] Result<SealEvidence> verify_seals(const SealJournal& journal, const Files& files,
                                                const std::string& root,
                                                OfficeMemory* memory = nullptr);

// The digest of a case's bytes up to the end of its last entry, as seals have it.
[[nodiscard]] HeadDigest head_of(const CaseJournal& journal);

}  // namespace yankomas
