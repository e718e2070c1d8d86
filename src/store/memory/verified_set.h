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

#include "store/crypto/crypto.h"
#include "store/memory/digest_rows.h"

namespace yankomas {

class Files;

using PrefixDigest = Sha256::Bytes;

// Returns the digest by which a set knows a prefix of a journal with this SHA-256. The kind of the
// file is in it, so that a digest of one version of the format is none of another.
[[nodiscard]] PrefixDigest digest_of_prefix(const Sha256::Bytes& prefix);

// What a set has to do with one journal. Both are empty if the set lacks the journal and a
// signature of it is not good.
struct Remembered {
    std::optional<std::size_t> place;     // in the set: the whole journal was verified before
    std::optional<PrefixDigest> learned;  // what the set lacks: the whole journal is verified now
};

// The digests of a file. Several threads may search a set at once.
class VerifiedSet {
public:
    VerifiedSet();
    // A file that is absent, cut or of another kind holds nothing.
    [[nodiscard]] static VerifiedSet read(const Files& files, const std::string& path);

    // Does the same for a run that asks for few of the digests (DigestRows::open).
    [[nodiscard]] static VerifiedSet open(const Files& files, const std::string& path);

    [[nodiscard]] std::size_t size() const { return rows_.size(); }
    // Returns the place of the digest in the set, or nothing if it is not there.
    [[nodiscard]] std::optional<std::size_t> find(const PrefixDigest& digest) const {
        return rows_.find(digest);
    }

private:
    friend class VerifiedLog;
    DigestRows rows_;
};

// What a run used of a set and what it adds (RowLog).
class VerifiedLog {
public:
    // The set must live as long as this does.
    explicit VerifiedLog(const VerifiedSet& known) : log_(known.rows_) {}

    void use(std::size_t place) { log_.use(place); }
    void add(const PrefixDigest& digest) { log_.add(digest); }
    void note(const Remembered& remembered) {
        if (remembered.place) use(*remembered.place);
        if (remembered.learned) add(*remembered.learned);
    }
    // Says that the set was not asked about some journal.
    void note_unasked() { log_.note_unasked(); }
    void write(Files& files, const std::string& path) const { log_.write(files, path); }

private:
    RowLog log_;
};

}  // namespace yankomas
