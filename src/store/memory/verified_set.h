// What this user's runs have verified before, remembered by content (yankomas-case(5), REMEMBERED
// SIGNATURES).
// SPDX-License-Identifier: Apache-2.0
//
// One fact a digest: every SSHSIG in the bytes of a journal up to the end of an entry is valid for
// the key embedded in it and the namespace of its first line. It is keyed by those bytes, so no
// clock, name or renaming can make it wrong; who holds which key, roles, times and deadlines are
// judged anew in each run.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/crypto/crypto.h"
#include "store/disk/files.h"

namespace yankomas {

using PrefixDigest = Blake2b::Bytes;

// Digests growing prefixes of a journal.
class PrefixDigester {
public:
    PrefixDigester();
    void update(std::string_view bytes) { hash_.update(bytes); }
    [[nodiscard]] PrefixDigest digest() const { return hash_.finish(); }

private:
    Blake2b hash_;
};

// The digests of a file, sorted. The file is safe to delete or to damage: what is not in it is
// verified again.
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
    explicit VerifiedLog(const VerifiedSet& known) : known_(known), used_(known.size(), false) {}

    void use(std::size_t place) { used_[place] = true; }
    void add(const PrefixDigest& digest) { added_.push_back(digest); }

    // Puts a file with the old and the new digests in the place of the old file, if there is
    // anything new. When most of the old ones are of no more use they are left out, so that the
    // file stays in proportion to the cases. Two runs at once are safe: one of them writes last. A
    // failure is no loss.
    void write(Files& files, const std::string& path);

private:
    const VerifiedSet& known_;
    std::vector<bool> used_;
    std::vector<PrefixDigest> added_;
};

}  // namespace yankomas
