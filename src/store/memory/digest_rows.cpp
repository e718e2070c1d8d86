// A flat file of sorted rows behind one line that says what they are.
// SPDX-License-Identifier: Apache-2.0
#include "store/memory/digest_rows.h"

#include <algorithm>

#include "store/disk/files.h"
#include "store/disk/remember.h"

namespace yankomas {

namespace {

constexpr std::size_t kMostRows = 4'000'000;
constexpr std::size_t kSpareRows = 65'536;  // of no use that are kept in any case

std::string_view digest_of_row(std::string_view row) {
    return row.substr(0, sizeof(Sha256::Bytes));
}

// Returns which part of all digests is below this one, from 0 to 1.
double fraction_of(std::string_view digest) {
    double fraction = 0;
    for (std::size_t i = 8; i > 0; --i)
        fraction = (fraction + static_cast<unsigned char>(digest[i - 1])) / 256;
    return fraction;
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
    rows.size_ = rows.bytes_.size() / form.row_size();
    return rows;
}

DigestRows DigestRows::open(const Files& files, const std::string& path, const RowForm& form) {
    DigestRows rows(form);
    auto file = recall_parts(files, path, form.magic.size() + kMostRows * form.row_size());
    if (file == nullptr || file->size() < form.magic.size()) return rows;
    std::string magic(form.magic.size(), '\0');
    if (!file->read(0, magic) || magic != form.magic ||
        (file->size() - magic.size()) % form.row_size() != 0)
        return rows;
    rows.size_ = (file->size() - magic.size()) / form.row_size();
    rows.file_ = std::move(file);
    return rows;
}

// Returns so many rows from one on, or nothing if the file can't be read any more. `room` holds
// what was read, and what was returned for it before is gone.
std::optional<std::string_view> DigestRows::rows(std::size_t first, std::size_t count,
                                                 std::string& room) const {
    const std::size_t from = first * form_.row_size();
    const std::size_t bytes = count * form_.row_size();
    if (file_ == nullptr) return std::string_view(bytes_).substr(from, bytes);
    room.resize(bytes);
    if (!file_->read(form_.magic.size() + from, room)) return std::nullopt;
    return room;
}

// Looks at a block of rows where the digest should stand between two rows that are known, until
// the block has its place. Digests lie evenly, so that takes a few blocks, where halving a large
// set would touch memory all over. If they do not lie evenly, the middle is taken after some of
// them.
std::optional<std::size_t> DigestRows::find(const Sha256::Bytes& digest) const {
    constexpr int kMostGuesses = 8;
    const std::size_t block = file_ == nullptr ? 1 : 64;
    const std::string_view wanted = view_of(digest);
    const double key = fraction_of(wanted);
    std::size_t low = 0;
    std::size_t high = size_;  // the row, if there is one, is at `low` or above, and below `high`
    double key_low = 0;
    double key_high = 1;
    std::string room;
    for (int guess = 0; low < high; ++guess) {
        const double part = guess < kMostGuesses && key_low < key_high
                                ? (key - key_low) / (key_high - key_low)
                                : 0.5;
        const auto ahead = static_cast<std::size_t>(part * static_cast<double>(high - low));
        const std::size_t near = low + std::min(ahead, high - low - 1);
        const std::size_t first = near - std::min(near - low, block / 2);
        const std::size_t count = std::min(block, high - first);
        const auto read = rows(first, count, room);
        if (!read) return std::nullopt;
        const auto digest_at = [&](std::size_t i) {
            return digest_of_row(read->substr(i * form_.row_size()));
        };
        if (wanted < digest_at(0)) {
            high = first;
            key_high = fraction_of(digest_at(0));
        } else if (digest_at(count - 1) < wanted) {
            low = first + count;
            key_low = fraction_of(digest_at(count - 1));
        } else {
            std::size_t i = 0;
            for (std::size_t last = count - 1; i < last;) {
                const std::size_t middle = i + (last - i) / 2;
                if (digest_at(middle) < wanted)
                    i = middle + 1;
                else
                    last = middle;
            }
            return digest_at(i) == wanted ? std::optional(first + i) : std::nullopt;
        }
    }
    return std::nullopt;
}

void RowLog::write(Files& files, const std::string& path) const {
    const RowForm& form = known_.form_;
    std::vector<std::string_view> added;
    for (std::string_view rest = added_; !rest.empty(); rest.remove_prefix(form.row_size()))
        added.push_back(rest.substr(0, form.row_size()));
    if (added.empty()) return;
    std::string room;
    const auto known = known_.rows(0, known_.size(), room);
    if (!known) return;
    std::ranges::sort(added);
    const auto in_use = static_cast<std::size_t>(std::ranges::count(used_, true)) + added.size();
    const std::size_t most = has_asked_all_ ? 2 * in_use + kSpareRows : kMostRows;
    const bool keeps_all = known_.size() + added.size() <= std::min(most, kMostRows);
    std::string bytes(form.magic);
    bytes.reserve(bytes.size() + (known_.size() + added.size()) * form.row_size());
    auto next = added.begin();
    for (std::size_t i = 0; i < known_.size(); ++i) {
        if (!keeps_all && !used_[i]) continue;
        const std::string_view old = known->substr(i * form.row_size(), form.row_size());
        for (; next != added.end() && digest_of_row(*next) < digest_of_row(old); ++next)
            bytes += *next;
        if (next == added.end() || digest_of_row(*next) != digest_of_row(old)) bytes += old;
    }
    for (; next != added.end(); ++next) bytes += *next;
    remember_file(files, path, bytes);
}

}  // namespace yankomas
