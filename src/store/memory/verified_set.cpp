// A flat file of sorted digests behind one line that says what they are.
// SPDX-License-Identifier: Apache-2.0
#include "store/memory/verified_set.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>

#include "store/disk/remember.h"

namespace yankomas {

namespace {

constexpr std::string_view kVerifiedMagic = "yankomas-verified/2\n";
constexpr std::size_t kMostDigests = 4'000'000;
constexpr std::size_t kSpare = 65'536;  // digests of no use that are kept in any case

}  // namespace

PrefixDigest digest_of_prefix(const Sha256::Bytes& prefix) {
    Sha256 hash;
    hash.update(kVerifiedMagic);
    hash.update(view_of(prefix));
    return hash.finish();
}

VerifiedSet VerifiedSet::read(const Files& files, const std::string& path) {
    VerifiedSet set;
    auto bytes =
        recall_file(files, path, kVerifiedMagic.size() + kMostDigests * sizeof(PrefixDigest));
    if (!bytes || !bytes->starts_with(kVerifiedMagic) ||
        (bytes->size() - kVerifiedMagic.size()) % sizeof(PrefixDigest) != 0)
        return set;
    bytes->erase(0, kVerifiedMagic.size());
    set.bytes_ = std::move(*bytes);
    return set;
}

int VerifiedSet::compare(std::size_t place, const PrefixDigest& digest) const {
    return std::memcmp(&bytes_[place * sizeof(PrefixDigest)], digest.data(), sizeof(PrefixDigest));
}

std::optional<std::size_t> VerifiedSet::find(const PrefixDigest& digest) const {
    if (size() == 0) return std::nullopt;
    // Digests lie evenly, so the first four bytes tell about where this one stands. The search
    // begins with a short stretch there and widens it, since halving a large set would touch memory
    // all over.
    std::uint64_t first = 0;
    for (std::size_t i = 0; i < 4; ++i) first = first << 8U | digest[i];
    std::size_t low = static_cast<std::size_t>(first * size() >> 32U);
    std::size_t high = low + 1;
    // About the square root of the size, which is how far off a digest usually is.
    const std::size_t usual = std::size_t{1} << (std::bit_width(size()) / 2);
    for (std::size_t step = usual; low > 0 && compare(low, digest) > 0; step *= 2)
        low -= std::min(low, step);
    for (std::size_t step = usual; high < size() && compare(high - 1, digest) < 0; step *= 2)
        high = std::min(size(), high + step);
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        const int order = compare(middle, digest);
        if (order == 0) return middle;
        (order < 0 ? low : high) = order < 0 ? middle + 1 : middle;
    }
    return std::nullopt;
}

void VerifiedLog::write(Files& files, const std::string& path) {
    if (added_.empty()) return;
    const auto in_use = static_cast<std::size_t>(std::ranges::count(used_, true)) + added_.size();
    const bool keeps_all =
        known_.size() + added_.size() <= std::min(2 * in_use + kSpare, kMostDigests);
    std::ranges::sort(added_);
    std::string bytes(kVerifiedMagic);
    auto next = added_.begin();
    for (std::size_t i = 0; i < known_.size(); ++i) {
        if (!keeps_all && !used_[i]) continue;
        const std::string_view old =
            std::string_view(known_.bytes_).substr(i * sizeof(PrefixDigest), sizeof(PrefixDigest));
        for (; next != added_.end() && view_of(*next) < old; ++next) bytes += view_of(*next);
        bytes += old;
    }
    for (; next != added_.end(); ++next) bytes += view_of(*next);
    remember_file(files, path, bytes);
}

}  // namespace yankomas
