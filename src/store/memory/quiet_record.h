// Cases of which earlier runs of this user had nothing to say, and for how long that holds
// (yankomas-case(5), REMEMBERED SIGNATURES).
// SPDX-License-Identifier: Apache-2.0
//
// Each row says that a run of this very build, over this very office and this very case, had
// nothing to say of the case at some moment, and can't have anything to say until another. The key
// is a digest of all that this follows from but the moment, so no clock, name or renaming can make
// a row wrong. Every byte of a case is still read and digested in each run. What is left out is a
// pure function of the key and the moment.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/rules/quiet.h"
#include "store/crypto/crypto.h"
#include "store/memory/digest_rows.h"

namespace yankomas {

using QuietKey = Sha256::Bytes;

// Returns the key of a case. `scope` is the digest of all that the cases of a run have in common.
// The path of a case has no line end.
[[nodiscard]] QuietKey quiet_key(const Sha256::Bytes& scope, std::string_view path,
                                 std::string_view bytes);

// Several threads may search a record at once.
class QuietRecord {
public:
    QuietRecord();
    // A file that is absent, cut or of another kind holds nothing.
    [[nodiscard]] static QuietRecord read(const Files& files, const std::string& path);

    [[nodiscard]] std::size_t size() const { return rows_.size(); }
    // Returns the place of a row that says nothing is to be said of the case at this moment.
    [[nodiscard]] std::optional<std::size_t> find(const QuietKey& key, Instant now) const;

private:
    friend class QuietLog;
    DigestRows rows_;
};

// What a run used of a record and what it adds (RowLog).
class QuietLog {
public:
    // The record must live as long as this does.
    explicit QuietLog(const QuietRecord& known) : log_(known.rows_) {}

    void use(std::size_t place) { log_.use(place); }
    // A span that a row can't hold is not remembered.
    void add(const QuietKey& key, const QuietSpan& span);
    void write(Files& files, const std::string& path) const { log_.write(files, path); }

private:
    RowLog log_;
};

}  // namespace yankomas
