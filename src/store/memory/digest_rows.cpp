// A flat file of sorted rows behind one line that says what they are.
// SPDX-License-Identifier: Apache-2.0
#include "store/memory/digest_rows.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>

#include "store/disk/remember.h"

namespace yankomas {

namespace {

constexpr std::size_t kMostRows = 4'000'000;
constexpr std::size_t kSpareRows = 65'536;  // of no use that are kept in any case

std::string_view digest_of_row(std::string_view row) {
    return row.substr(0, sizeof(Sha256::Bytes));
}

}  // namespace

DigestRows DigestRows::read(const Files& files, const std::string& path, const RowForm& form) {
    DigestRows rows(form);
    auto bytes = recall_file(files, path, form.magic.size() + kMostRows * form.row_size());
    if (!bytes || !bytes->starts_with(form.magic) ||
        (bytes->size() - form.magic.size()) % form.row_size() != 0)
        return rows;
    bytes->erase(0, form.magic.size());
    rows.bytes_ = std::move(*bytes);
    return rows;
}

std::optional<std::size_t> DigestRows::find(const Sha256::Bytes& digest) const {
    if (size() == 0) return std::nullopt;
    const auto compare = [&](std::size_t place) {
        return std::memcmp(row(place).data(), digest.data(), digest.size());
    };
    // Digests lie evenly, so the first four bytes tell about where this one stands. The search
    // begins with a short stretch there and widens it, since halving a large set would touch memory
    // all over.
    std::uint64_t first = 0;
    for (std::size_t i = 0; i < 4; ++i) first = first << 8U | digest[i];
    std::size_t low = static_cast<std::size_t>(first * size() >> 32U);
    std::size_t high = low + 1;
    // About the square root of the size, which is how far off a digest usually is.
    const std::size_t usual = std::size_t{1} << (std::bit_width(size()) / 2);
    for (std::size_t step = usual; low > 0 && compare(low) > 0; step *= 2)
        low -= std::min(low, step);
    for (std::size_t step = usual; high < size() && compare(high - 1) < 0; step *= 2)
        high = std::min(size(), high + step);
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        const int order = compare(middle);
        if (order == 0) return middle;
        (order < 0 ? low : high) = order < 0 ? middle + 1 : middle;
    }
    return std::nullopt;
}

void RowLog::write(Files& files, const std::string& path) const {
    const RowForm& form = known_.form_;
    std::vector<std::string_view> added;
    for (std::string_view rest = added_; !rest.empty(); rest.remove_prefix(form.row_size()))
        added.push_back(rest.substr(0, form.row_size()));
    if (added.empty()) return;
    std::ranges::sort(added);
    const auto in_use = static_cast<std::size_t>(std::ranges::count(used_, true)) + added.size();
    const std::size_t most = has_asked_all_ ? 2 * in_use + kSpareRows : kMostRows;
    const bool keeps_all = known_.size() + added.size() <= std::min(most, kMostRows);
    std::string bytes(form.magic);
    bytes.reserve(bytes.size() + (known_.size() + added.size()) * form.row_size());
    auto next = added.begin();
    for (std::size_t i = 0; i < known_.size(); ++i) {
        if (!keeps_all && !used_[i]) continue;
        const std::string_view old = known_.row(i);
        for (; next != added.end() && digest_of_row(*next) < digest_of_row(old); ++next)
            bytes += *next;
        if (next == added.end() || digest_of_row(*next) != digest_of_row(old)) bytes += old;
    }
    for (; next != added.end(); ++next) bytes += *next;
    remember_file(files, path, bytes);
}

}  // namespace yankomas
