// A row is a key and the two moments of a span, each as the seconds since 1970 in four bytes with
// the highest first.
// SPDX-License-Identifier: Apache-2.0
#include "store/memory/quiet_record.h"

#include <cstdint>

namespace yankomas {

namespace {

constexpr std::size_t kMomentSize = 4;
constexpr RowForm kQuiet{"yankomas-quiet/1\n", 2 * kMomentSize};

std::string bytes_of(Instant at) {
    std::string bytes;
    for (const unsigned shift : {24U, 16U, 8U, 0U})
        bytes += static_cast<char>(static_cast<std::uint64_t>(at.seconds) >> shift & 0xFFU);
    return bytes;
}

Instant moment_in(std::string_view bytes) {
    std::int64_t seconds = 0;
    for (const char byte : bytes) seconds = seconds * 256 + static_cast<unsigned char>(byte);
    return Instant{seconds};
}

}  // namespace

QuietKey quiet_key(const Sha256::Bytes& scope, std::string_view path, std::string_view bytes) {
    Sha256 hash;
    hash.update(view_of(scope));
    hash.update(path);
    hash.update("\n");
    hash.update(bytes);
    return hash.finish();
}

QuietRecord::QuietRecord() : rows_(kQuiet) {}

QuietRecord QuietRecord::read(const Files& files, const std::string& path) {
    QuietRecord record;
    record.rows_ = DigestRows::read(files, path, kQuiet);
    return record;
}

std::optional<std::size_t> QuietRecord::find(const QuietKey& key, Instant now) const {
    const auto place = rows_.find(key);
    if (!place) return std::nullopt;
    const std::string_view moments = rows_.value(*place);
    const QuietSpan span{moment_in(moments.substr(0, kMomentSize)),
                         moment_in(moments.substr(kMomentSize))};
    return span.has(now) ? place : std::nullopt;
}

void QuietLog::add(const QuietKey& key, const QuietSpan& span) {
    if (span.since < Instant{} || kNoEnd < span.until) return;
    log_.add(key, bytes_of(span.since) + bytes_of(span.until));
}

}  // namespace yankomas
