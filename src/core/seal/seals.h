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

// What a seal says of itself.
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
    // The place in SealBook::seals of the first seal that holds and stands at or below this one.
    // It signs these bytes too. If there is none yet, this is the number of seals.
    std::size_t seal = 0;
    std::optional<std::size_t> failed;  // if the seal failed, its place in SealBook::failed
};

// What the seals say, oldest first. A seal that holds is a witness. One that failed lends no time
// to what it names, and nothing follows from what it lacks.
class SealBook {
public:
    void add(Seal seal, const Manifest& manifest);
    void add_failed(Seal seal, const Manifest& manifest);
    // Keeps the first seal that is dated in the future. It would hold, and says nothing yet.
    void note_ahead(const Seal& seal) {
        if (!ahead_) ahead_ = seal;
    }
    // Records that bytes of a seal or of its manifest are not here as they were signed. Then
    // nothing follows from what the other seals lack.
    void note_gap() { is_whole_ = false; }

    [[nodiscard]] bool is_whole() const { return is_whole_; }

    [[nodiscard]] const std::vector<Seal>& seals() const { return seals_; }
    [[nodiscard]] const std::vector<Seal>& failed() const { return failed_; }
    [[nodiscard]] const std::optional<Seal>& ahead() const { return ahead_; }
    // They are sorted by id, and the heads of one case oldest first.
    [[nodiscard]] const std::vector<SealedHead>& heads() const { return heads_; }
    [[nodiscard]] std::span<const SealedHead> heads_of(const CaseId& id) const;
    [[nodiscard]] const Seal& seal_of(const SealedHead& sealed) const {
        return sealed.failed ? failed_[*sealed.failed] : seals_[sealed.seal];
    }
    // Returns what the last seal that holds says of a case, or null if none names it.
    [[nodiscard]] const SealedHead* witnessed(const CaseId& id) const;

private:
    void add_heads(const Manifest& manifest, std::optional<std::size_t> failed);

    std::vector<Seal> seals_;
    std::vector<Seal> failed_;
    std::optional<Seal> ahead_;
    std::vector<SealedHead> heads_;
    bool is_whole_ = true;
};

// What was found out about the manifest of one seal.
struct ManifestFact {
    FileState state = FileState::absent;
    std::optional<Manifest> manifest;  // if the bytes are the sealed ones and spell a manifest
};
// What was found out about a journal of seals, by verify_seals of store/office/verify.h. Each list
// has one element per entry, in order.
struct SealEvidence {
    std::vector<SignatureFact> signatures;
    std::vector<Digest> heads;  // of the bytes up to the end of each entry
    std::vector<ManifestFact> manifests;
};

// What the seals witness, and what is wrong with them. `whole` is false if the journal can't be
// read to its end, is of another office or has a bad signature, or if a manifest is not here as it
// was sealed. A fault that was signed can't be mended: that seal fails, and nothing else does.
struct FoldedSeals {
    SealBook book;
    Findings findings;
    bool whole = true;
};
// Folds a journal of seals whose signatures were verified, up to the first bad signature. A seal
// that is dated after `now`, by more than clocks differ, says nothing yet.
[[nodiscard]] FoldedSeals fold_seals(const SealJournal& journal, const SealEvidence& evidence,
                                     const Roster& roster,
                                     std::optional<Instant> now = std::nullopt);

// Returns what would be wrong with one more seal, signed with `key`, on top of these. It is asked
// before the seal is signed.
[[nodiscard]] Findings check_seal(const SealJournal& journal, const SealBook& book,
                                  const SealEntry& entry, const Manifest& manifest,
                                  std::string_view key, const Roster& roster);

// Returns a warning (bad_manifest) if a manifest of a second seal or a later one lies where
// seals.yaml is missing. It is no error, since `repair` leaves the manifests of seals that were
// dated in the future. A first seal that was cut off leaves a manifest too, so that tells nothing.
[[nodiscard]] std::optional<Finding> missing_seals(const std::vector<std::string>& manifests);

// Returns an error (broken_seal) for each case that a seal names and that is not among those
// present; it is a warning (failed_seal) if only seals that failed name it.
[[nodiscard]] Findings vanished_cases(const SealBook& book, std::vector<CaseId> present);

}  // namespace yankomas
