// What the seals of an office witness: which entries each case had at which time
// (yankomas-seal(5)).
// SPDX-License-Identifier: Apache-2.0
//
// A seal is the signature of one officer under the heads of all cases that changed since the seal
// before, so that a case that is cut back or removed later is noticed. Read manifest.h first (what
// one seal covers), then this header (what all seals witness together).
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/finding.h"
#include "core/calendar/instant.h"
#include "core/journal/evidence.h"
#include "core/seal/manifest.h"

namespace yankomas {

struct Roster;
struct SealEntry;
struct SealJournal;

// The role that seals; no procedure names it.
inline constexpr const char* kSealerRole = "penyegel";

// "seals/YYYY-MM-DD-N.txt": the only path that the manifest of a seal may have.
[[nodiscard]] std::string manifest_path(const SealEntry& entry);

// A seal that holds.
struct Seal {
    EntryNumber number;
    Instant at;
    Zone zone = Zone::wib;
    PersonId by;
    RosterPosition roster;
    Digest head;  // of the journal's bytes up to the end of this seal: what a mailbox may witness
};

// What one seal says of one case.
struct SealedHead {
    CaseHead head;
    std::size_t seal = 0;  // its place in SealBook::seals
};

// All seals that hold, oldest first, and what they say.
class SealBook {
public:
    void add(Seal seal, const Manifest& manifest);
    // Records that some seal does not hold. Then nothing follows from what the other seals lack.
    void note_gap() { is_whole_ = false; }

    [[nodiscard]] bool is_whole() const { return is_whole_; }

    [[nodiscard]] const std::vector<Seal>& seals() const { return seals_; }
    // By id, then oldest first.
    [[nodiscard]] const std::vector<SealedHead>& heads() const { return heads_; }
    [[nodiscard]] std::span<const SealedHead> heads_of(const CaseId& id) const;

private:
    std::vector<Seal> seals_;
    std::vector<SealedHead> heads_;
    bool is_whole_ = true;
};

// What was found about a journal of seals, by store/verify_seals.
struct ManifestFact {
    FileState state = FileState::absent;
    std::optional<Manifest> manifest;  // if the bytes are the sealed ones and spell a manifest
};
// One element per entry of the journal, in order.
struct SealEvidence {
    std::vector<SignatureFact> signatures;
    std::vector<Digest> heads;  // of the bytes up to the end of each entry
    std::vector<ManifestFact> manifests;
};

// If there is any finding, the seals as a whole can't be relied on.
struct FoldedSeals {
    SealBook book;
    Findings findings;
};
// Folds a journal of seals whose signatures were verified, up to the first bad signature. The book
// takes the seals that have no finding of their own.
[[nodiscard]] FoldedSeals fold_seals(const SealJournal& journal, const SealEvidence& evidence,
                                     const Roster& roster);

// Returns what would be wrong with one more seal, signed with `key`, on top of these. It is asked
// before the seal is signed.
[[nodiscard]] Findings check_seal(const SealJournal& journal, const SealBook& book,
                                  const SealEntry& entry, const Manifest& manifest,
                                  std::string_view key, const Roster& roster);

// An error (broken_seal) for each case that a seal names and that is not among those present.
[[nodiscard]] Findings vanished_cases(const SealBook& book, std::vector<CaseId> present);

}  // namespace yankomas
