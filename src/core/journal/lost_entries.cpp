// Cuts versions of a journal into entries and compares them.
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/lost_entries.h"

#include <algorithm>
#include <array>

#include "core/base/spelling.h"
#include "core/base/text.h"
#include "core/calendar/instant.h"
#include "core/journal/schema.h"
#include "core/journal/spelled.h"

namespace yankomas {

namespace {

constexpr std::string_view kEntry = "\n- do: ";
constexpr std::string_view kSig = "\n  sig: ";

EntryText entry_at(std::string_view journal, std::size_t begin, int number) {
    const std::size_t next = journal.find(kEntry, begin);
    std::string_view text =
        journal.substr(begin, next == std::string_view::npos ? next : next + 1 - begin);
    const std::size_t sig = text.find(kSig);
    const std::size_t sig_line = sig == std::string_view::npos ? text.size() : sig + 1;
    if (const std::size_t end = text.find('\n', sig_line); end != std::string_view::npos)
        text = text.substr(0, end + 1);
    return {EntryNumber{number}, begin, begin + sig_line, text};
}

// True for a field that may change if the same act is signed again: a time, the roster position, or
// the number of an entry or of a step.
bool is_of_the_day(std::string_view line) {
    constexpr std::array<std::string_view, 7> kFields = {
        "  at: ", "  occurred: ", "  roster: ", "  due: ", "  entry: ", "  step: ", "  sig: "};
    return std::ranges::any_of(kFields,
                               [&](std::string_view field) { return line.starts_with(field); });
}

std::string what_it_says(const EntryText& entry) {
    std::string says;
    for (const std::string_view line : split(entry.text, '\n')) {
        if (!is_of_the_day(line)) says.append(line).append("\n");
    }
    return says;
}

bool is_signed_again(const EntryText& lost, const EntryText& again) {
    const auto at = parse_instant(lost["at"]);
    const auto at_again = parse_instant(again["at"]);
    if (!at || !at_again || *at_again < *at) return false;
    const Instant occurred = parse_instant(lost["occurred"]).value_or(*at);
    const Instant occurred_again = parse_instant(again["occurred"]).value_or(*at_again);
    return occurred_again >= occurred && what_it_says(lost) == what_it_says(again);
}

// What is known of the entries of two versions that begin alike.
struct SameEntries {
    int common;                    // so many entries at the beginning are the same
    std::vector<LostEntry>& lost;  // those of the older version that were found so far

    // True if both entries are about the same one, or both about none. Its number may be another
    // one if what stands above it differs.
    [[nodiscard]] bool are_about_the_same(const EntryText& then, const EntryText& now) const {
        const auto a = parse_number(then["entry"]);
        const auto b = parse_number(now["entry"]);
        if (!a || !b || *a <= common || *b <= common) return a == b;
        return std::ranges::any_of(lost, [&](const LostEntry& one) {
            return one.entry.number.value == *a && one.again == EntryNumber{*b};
        });
    }
};

// True if the case was moved to another version of its procedure by one of the entries from `first`
// on that stand above this one.
bool is_moved_above(const EntryText& entry, const std::vector<EntryText>& entries, int first) {
    return std::ranges::any_of(entries, [&](const EntryText& other) {
        return other.number.value > first && other.number < entry.number &&
               other["do"] == "migrate";
    });
}

// What a journal is about: its header without the id, under which a case may be opened again.
std::string subject_of(std::string_view journal) {
    std::string subject;
    for (const std::string_view line : split(journal.substr(0, journal.find(kEntry)), '\n')) {
        if (!line.starts_with("case: ")) subject.append(line).append("\n");
    }
    return subject;
}

}  // namespace

std::string_view EntryText::operator[](std::string_view field) const {
    const std::string start = (field == "do" ? "- " : "\n  ") + std::string(field) + ": ";
    const std::size_t at = text.find(start);
    if (at == std::string_view::npos || (field == "do" && at != 0)) return {};
    const std::string_view rest = text.substr(at + start.size());
    return rest.substr(0, rest.find('\n'));
}

std::vector<EntryText> entries_of(std::string_view journal) {
    std::vector<EntryText> entries;
    for (std::size_t at = journal.find(kEntry); at != std::string_view::npos;
         at = journal.find(kEntry, at + 1))
        entries.push_back(entry_at(journal, at + 1, static_cast<int>(entries.size()) + 1));
    return entries;
}

int common_entries(std::string_view then, std::string_view now) {
    const auto same = static_cast<std::size_t>(std::ranges::mismatch(then, now).in1 - then.begin());
    int count = 0;
    for (const EntryText& entry : entries_of(then)) {
        if (entry.begin + entry.text.size() > same) break;
        ++count;
    }
    return count;
}

std::vector<LostEntry> lost_entries(std::string_view then, std::string_view now) {
    const int same = common_entries(then, now);
    const auto common = static_cast<std::size_t>(same);
    const std::vector<EntryText> before = entries_of(then);
    std::vector<EntryText> others = entries_of(now);
    others.erase(others.begin(), others.begin() + static_cast<std::ptrdiff_t>(common));
    // Two cases may have an entry that says the same, such as the first one.
    const bool is_same_subject = subject_of(then) == subject_of(now);
    std::vector<LostEntry> lost;
    const SameEntries known{same, lost};
    const std::vector<EntryText> after = others;
    // A step has another number once the case was moved, and what a migration says of it is
    // computed anew.
    const auto are_of_one_step = [&](const EntryText& a, const EntryText& b) {
        return a["step"] == b["step"] || a["do"] == "migrate" ||
               is_moved_above(a, before, same) != is_moved_above(b, after, same);
    };
    for (std::size_t i = common; i < before.size(); ++i) {
        const EntryText& entry = before[i];
        // A signature covers everything above it. So if a signature is still there, its entry
        // counts as there too, whatever a bad merge left between them.
        const auto stands = std::ranges::find_if(others, [&](const EntryText& other) {
            return !entry["sig"].empty() && other["sig"] == entry["sig"];
        });
        if (stands != others.end()) continue;
        const auto again = std::ranges::find_if(others, [&](const EntryText& other) {
            return is_same_subject && known.are_about_the_same(entry, other) &&
                   are_of_one_step(entry, other) && is_signed_again(entry, other);
        });
        if (again == others.end()) {
            lost.push_back({entry, std::nullopt});
            continue;
        }
        lost.push_back({entry, again->number});
        others.erase(again);  // may replace only one lost entry
    }
    return lost;
}

std::optional<EntryNumber> taken_away_from(std::string_view then, std::string_view now,
                                           Instant clock) {
    const auto common = static_cast<std::size_t>(common_entries(then, now));
    const std::vector<EntryText> before = entries_of(then);
    if (common == before.size()) return std::nullopt;
    const EntryText& first = before[common];
    if (!now.empty() && !now.starts_with(then.substr(0, first.begin))) return std::nullopt;
    const bool all_ahead = std::all_of(before.begin() + static_cast<std::ptrdiff_t>(common),
                                       before.end(), [&](const EntryText& entry) {
                                           const auto at = parse_journal_instant(entry["at"]);
                                           return at && at->at > clock + kClockSlack;
                                       });
    return all_ahead ? std::optional(first.number) : std::nullopt;
}

bool is_journal_file(std::string_view path) {
    constexpr std::string_view kEnd = ".yaml";
    if (path == "roster.yaml" || path == "seals.yaml") return true;
    const auto parts = split(path, '/');
    return parts.size() == 3 && parts[0] == "cases" && is_year_number(parts[1]) &&
           parts[2].ends_with(kEnd) &&
           is_case_id(parts[2].substr(0, parts[2].size() - kEnd.size()));
}

bool is_manifest_file(std::string_view path) {
    return path.starts_with("seals/") && path.ends_with(".txt") && is_journal_path(path);
}

std::string_view name_space_of(std::string_view path) {
    if (path == "roster.yaml") return roster_schema().name_space;
    if (path == "seals.yaml") return seal_schema().name_space;
    return is_journal_file(path) ? case_schema().name_space : std::string_view();
}

}  // namespace yankomas
