// Takes a journal apart into entries and lines, changes some, and puts it together again.
// SPDX-License-Identifier: Apache-2.0
#include "fuzz/journal_mutator.h"

#include <algorithm>
#include <array>
#include <random>
#include <vector>

namespace yankomas::fuzz {

namespace {

using Lines = std::vector<std::string>;  // each with its newline, if it has one

// Values that are nearly well spelled, or that mean something in YAML.
constexpr std::array<std::string_view, 34> kValues = {
    "0",
    "1",
    "01",
    "-1",
    "999999999",
    "1000000000",
    "1e3",
    "0x1",
    "~",
    "null",
    "yes",
    "no",
    "\"\"",
    "\" a\"",
    "\"a\\n\"",
    "\"\\\\\"",
    "\"\\\"\"",
    "'a'",
    "|-",
    "|",
    ">-",
    "[]",
    "{}",
    "&a b",
    "*a",
    "!!str a",
    "a #b",
    "a: b",
    "2026-02-29",
    "2026-12-31T23:59:60+07:00",
    "2026-03-02T09:15:00Z",
    "2026-03-02T09:15:00+09:00",
    "\"\xc3\xa9\"",
    "\"e\xcc\x81\"",
};

class Mutator {
public:
    explicit Mutator(std::uint32_t seed) : random_(seed) {}

    std::size_t below(std::size_t count) { return count == 0 ? 0 : random_() % count; }

    void change(std::vector<Lines>& entries);

private:
    void change_entries(std::vector<Lines>& entries);
    void change_lines(std::vector<Lines>& entries);
    void change_value(std::vector<Lines>& entries);
    Lines& any(std::vector<Lines>& entries) { return entries[below(entries.size())]; }
    static std::size_t value_at(const std::string& line);

    std::minstd_rand random_;
};

Lines lines_of(std::string_view bytes) {
    Lines lines;
    while (!bytes.empty()) {
        const std::size_t end = bytes.find('\n');
        const std::size_t count = end == std::string_view::npos ? bytes.size() : end + 1;
        lines.emplace_back(bytes.substr(0, count));
        bytes.remove_prefix(count);
    }
    return lines;
}

// The header, then the entries. There is always at least one part.
std::vector<Lines> entries_of(std::string_view bytes) {
    std::vector<Lines> entries(1);
    for (std::string& line : lines_of(bytes)) {
        if (line.starts_with("- ")) entries.emplace_back();
        entries.back().push_back(std::move(line));
    }
    return entries;
}

std::string joined(const std::vector<Lines>& entries) {
    std::string bytes;
    for (const Lines& lines : entries) {
        for (const std::string& line : lines) bytes += line;
    }
    return bytes;
}

// Swaps, doubles, drops or moves one element of `list`, or brings one from `other`.
template <class List>
void rearrange(Mutator& mutator, List& list, const List& other) {
    if (list.empty()) return;
    const auto at = static_cast<std::ptrdiff_t>(mutator.below(list.size()));
    const auto to = static_cast<std::ptrdiff_t>(mutator.below(list.size()));
    switch (mutator.below(5)) {
        case 0:
            std::swap(list[static_cast<std::size_t>(at)], list[static_cast<std::size_t>(to)]);
            return;
        case 1:
            list.insert(list.begin() + to,
                        typename List::value_type(list[static_cast<std::size_t>(at)]));
            return;
        case 2: list.erase(list.begin() + at); return;
        case 3: {
            auto moved = std::move(list[static_cast<std::size_t>(at)]);
            list.erase(list.begin() + at);
            list.insert(list.begin() + std::min<std::ptrdiff_t>(to, std::ssize(list)),
                        std::move(moved));
            return;
        }
        default:
            if (other.empty()) return;
            list.insert(list.begin() + to,
                        typename List::value_type(other[mutator.below(other.size())]));
    }
}

void Mutator::change_entries(std::vector<Lines>& entries) {
    const std::vector<Lines> before = entries;
    rearrange(*this, entries, before);
    if (entries.empty()) entries.emplace_back();
}

void Mutator::change_lines(std::vector<Lines>& entries) {
    const Lines other = any(entries);
    rearrange(*this, any(entries), other);
}

std::size_t Mutator::value_at(const std::string& line) {
    const std::size_t colon = line.find(": ");
    if (colon != std::string::npos) return colon + 2;
    return std::min(line.find_first_not_of(' '), line.size());
}

void Mutator::change_value(std::vector<Lines>& entries) {
    Lines& lines = any(entries);
    if (lines.empty()) return;
    std::string& line = lines[below(lines.size())];
    const std::size_t begin = value_at(line);
    const std::size_t end = line.size() - (line.ends_with('\n') ? 1 : 0);
    const std::size_t size = end > begin ? end - begin : 0;
    switch (below(7)) {
        case 0: line.replace(begin, size, kValues[below(kValues.size())]); return;
        case 1: {
            const Lines& others = any(entries);
            if (others.empty()) return;
            const std::string other = others[below(others.size())];
            line.replace(begin, size, other, value_at(other), other.size() - value_at(other) - 1);
            return;
        }
        case 2: line.erase(begin + below(size), below(8)); return;
        case 3: line.insert(below(line.size() + 1), 1, static_cast<char>(below(256))); return;
        case 4:
            if (!line.empty()) line[below(line.size())] ^= static_cast<char>(1U << below(8));
            return;
        case 5: line.insert(0, below(6), ' '); return;
        default: line.insert(begin + size, line.substr(begin, size)); return;
    }
}

void Mutator::change(std::vector<Lines>& entries) {
    const std::size_t changes = 1 + below(4);
    for (std::size_t i = 0; i < changes; ++i) {
        switch (below(4)) {
            case 0: change_entries(entries); break;
            case 1: change_lines(entries); break;
            default: change_value(entries);
        }
    }
}

}  // namespace

std::string mutated_journal(std::string_view bytes, std::uint32_t seed) {
    std::vector<Lines> entries = entries_of(bytes);
    Mutator(seed).change(entries);
    return joined(entries);
}

std::string crossed_journals(std::string_view left, std::string_view right, std::uint32_t seed) {
    Mutator mutator(seed);
    std::vector<Lines> entries = entries_of(left);
    const std::vector<Lines> others = entries_of(right);
    entries.resize(mutator.below(entries.size() + 1));
    entries.insert(entries.end(),
                   others.begin() + static_cast<std::ptrdiff_t>(mutator.below(others.size())),
                   others.end());
    return joined(entries);
}

}  // namespace yankomas::fuzz
