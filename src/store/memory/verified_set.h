// What this user's runs have verified before, remembered by content (yankomas-case(5), REMEMBERED
// SIGNATURES).
// SPDX-License-Identifier: Apache-2.0
//
// Each digest says one thing: every SSHSIG in the bytes of a journal up to the end of an entry is
// valid for the key embedded in it and the namespace of its first line. The digest is of those
// bytes, so no clock, name or renaming can make it wrong. Who holds which key, and everything about
// roles, times and deadlines, is judged anew in each run.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/crypto/crypto.h"

namespace yankomas {

class Files;

using PrefixDigest = Sha256::Bytes;

// Returns the digest by which a set knows a prefix of a journal with this SHA-256. The kind of the
// file is in it, so that a digest of one version of the format is none of another.
[[nodiscard]] PrefixDigest digest_of_prefix(const Sha256::Bytes& prefix);

// What a set has to do with one journal; neither if the set lacks it and it is not verified either.
struct Remembered {
    std::optional<std::size_t> place;     // in the set: the whole journal was verified before
    std::optional<PrefixDigest> learned;  // what the set lacks: the whole journal is verified now
};

// The digests of a file, sorted. The file is safe to delete or to damage: what is not in it is
// verified again. Several threads may search a set at once.
class VerifiedSet {
public:
    VerifiedSet() = default;
    // A file that is absent, cut or of another kind holds nothing.
    [[nodiscard]] static VerifiedSet read(const Files& files, const std::string& path);

    [[nodiscard]] std::size_t size() const { return bytes_.size() / sizeof(PrefixDigest); }
    // Where in the set the digest is, if it is.
    [[nodiscard]] std::optional<std::size_t> find(const PrefixDigest& digest) const;

private:
    friend class VerifiedLog;
    [[nodiscard]] int compare(std::size_t place, const PrefixDigest& digest) const;  // as memcmp

    std::string bytes_;
};

// What a run used of a set and what it adds.
class VerifiedLog {
public:
    // The set must live as long as this does.
    explicit VerifiedLog(const VerifiedSet& known) : known_(known), used_(known.size(), false) {}

    void use(std::size_t place) { used_[place] = true; }
    void add(const PrefixDigest& digest) { added_.push_back(digest); }
    void note(const Remembered& remembered) {
        if (remembered.place) use(*remembered.place);
        if (remembered.learned) add(*remembered.learned);
    }

    // Replaces the file by one with the old and the new digests, if there is anything new. When
    // most of the old ones are of no more use they are left out, so that the file stays in
    // proportion to the cases. Two runs at once are safe, since one of them writes last. A failure
    // is no loss.
    void write(Files& files, const std::string& path);

private:
    const VerifiedSet& known_;
    std::vector<bool> used_;
    std::vector<PrefixDigest> added_;
};

}  // namespace yankomas
