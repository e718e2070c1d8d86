// Compares journals with their earlier versions, and case numbers with each other.
// SPDX-License-Identifier: Apache-2.0
#include "core/rules/history.h"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "core/base/rules/history.h"
#include "core/journal/journal.h"

namespace yankomas {

namespace {

// Makes the finding for the missing numbers `first` to `last`.
Finding gap(const CasePattern& pattern, int year, int first, int last) {
    const CaseId from = make_case_id(pattern, year, first);
    const CaseId until = make_case_id(pattern, year, last);
    return finding(
        rule::number_gap, Place{fmt::format("cases/{}", year), 0, 0, {}},
        first == last ? message("{} is missing, and later numbers are there", from)
                      : message("{} to {} are missing, and later numbers are there", from, until),
        message("git log --oneline -- cases/{} tells whether they were ever there", year));
}

// Adds a finding for each gap. If the pattern has no year, the numbers run on over the years, and a
// gap is reported in the year of the number after it.
void add_gaps(const CasePattern& pattern, const std::vector<NumberedCase>& cases, Findings& gaps) {
    const bool by_year = pattern.text().find("{year}") != std::string::npos;
    std::map<std::pair<int, int>, int> years;  // the year of the folder by year (or 0) and number
    for (const NumberedCase& one : cases) {
        if (const auto number = number_in(pattern, one.year, one.id))
            years[{by_year ? one.year : 0, *number}] = one.year;
    }
    std::pair<int, int> last;
    for (const auto& [key, year] : years) {
        const int expected = key.first == last.first ? last.second + 1 : 1;
        if (key.second > expected) gaps.push_back(gap(pattern, year, expected, key.second - 1));
        last = key;
    }
}

// Returns the value of a field from bytes that were not verified, cut to a length that can be
// shown.
std::string value_of(const EntryText& entry, std::string_view field) {
    constexpr std::size_t kLongest = 64;
    const std::string_view value = entry[field];
    return value.empty() ? "?" : std::string(value.substr(0, kLongest));
}

// Spells an entry in short: "step 3, sari".
std::string in_short(const EntryText& entry) {
    const std::string step = entry["step"].empty() ? "" : ' ' + value_of(entry, "step");
    return fmt::format("{}{}, {}", value_of(entry, "do"), step, value_of(entry, "by"));
}

// The time of an entry as its text has it. It may be no time at all.
struct TimeAsWritten {
    std::string text;

    static constexpr bool kIsTime = true;  // in a message
};

std::string to_string(const TimeAsWritten& time) { return time.text; }

TimeAsWritten time_of(const EntryText& entry) { return {value_of(entry, "at")}; }

Message shows_it(const VersionSource& source) {
    return message("git show {}:./{}", source.commit, source.path);
}

void lower_to_warning(Finding& found) {
    if (found.severity == Severity::error) found.severity = Severity::warning;
}

// Makes a finding at the file. What an unmerged branch has is not lost, so it gives only a warning.
Finding at_file(Rule rule, const VersionSource& source, Message what) {
    Finding found = finding(
        rule, Place{source.path, 0, 0, {}}, std::move(what),
        source.is_unmerged
            ? message("git branch --all --contains {} names the branch; merge it", source.commit)
            : shows_it(source));
    if (source.is_unmerged) lower_to_warning(found);
    return found;
}

// `more` counts the lost entries after the first.
Message entry_gone(const VersionSource& source, const LostSignature& first, int more) {
    const EntryText& entry = first.lost.entry;
    const std::string what = in_short(entry);
    if (source.is_unmerged)
        return message("entry {} of {} is not merged here: {}, {}", entry.number, source.commit,
                       what, time_of(entry));
    if (!first.is_verified)
        return message("entry {} of {} is gone: {}, {} (not verified)", entry.number, source.commit,
                       what, time_of(entry));
    if (more == 0) {
        return message("entry {} of {} is gone: {}, {}", entry.number, source.commit, what,
                       time_of(entry));
    }
    return message("entry {} of {} is gone, and {} after it: {}, {}", entry.number, source.commit,
                   more, what, time_of(entry));
}

// Returns "YK-2026-0001" for "cases/2026/YK-2026-0001.yaml".
std::string_view case_in(std::string_view path) {
    path.remove_prefix(path.rfind('/') + 1);
    return path.substr(0, path.rfind('.'));
}

Message mends_conflict(const UnmergedFile& file) {
    const std::string& path = file.path;
    if (path == "roster.yaml")
        return message("yankomas reapply roster says how; a roster comes before the cases");
    if (!is_journal_file(path) && !is_manifest_file(path))
        return message("git status tells how to end it");
    if (!file.in_head || !file.in_incoming) {
        return file.in_head ? message("bring it back: git checkout --ours -- {}; then git add {}",
                                      path, path)
                            : message("bring it back: git checkout --theirs -- {}; then git add {}",
                                      path, path);
    }
    if (!path.starts_with("cases/")) {
        return message(
            "take the side that was pushed first (--theirs in a merge, --ours in a rebase): git "
            "checkout --theirs -- {}; git add {}, and seal again: yankomas seal",
            path, path);
    }
    if (file.in_base) {
        return message("yankomas reapply {} signs your own entries again; then git add {}",
                       case_in(path), path);
    }
    return message(
        "keep the other side's case: yankomas reapply {}; it names the command for yours, "
        "yankomas new --like COMMIT:{}; then git add {}",
        case_in(path), path, path);
}

}  // namespace

Finding in_conflict(const UnmergedFile& file) {
    const bool is_case = file.path.starts_with("cases/");
    const bool is_on_both = file.in_head && file.in_incoming;
    return finding(
        rule::unmerged, Place{file.path, 0, 0, {}},
        !is_on_both ? message("git has it in conflict: one side of the merge took it away")
        : is_case && !file.in_base
            ? message("git has it in conflict: both sides opened a case with this id")
            : message("git has it in conflict: this is one side of the merge, or a mix of both"),
        mends_conflict(file));
}

std::optional<Finding> cut_back(const std::string& path, std::string_view then,
                                std::string_view now, std::string_view since) {
    const bool is_manifest = is_manifest_file(path);
    if (is_manifest ? now == then : now.starts_with(then)) return std::nullopt;
    const auto differs = std::ranges::mismatch(then, now);
    const auto same = now.substr(0, static_cast<std::size_t>(differs.in2 - now.begin()));
    const bool is_shorter = differs.in2 == now.end();
    const int line = static_cast<int>(std::ranges::count(same, '\n')) + (is_shorter ? 0 : 1);
    const auto at_line = [&](Message what) {
        return finding(
            rule::cut_back, Place{path, line, 1, {}}, std::move(what),
            message("git diff {} -- {}; what was signed comes back with git checkout {} -- {}",
                    since, path, since, path));
    };
    if (is_manifest) return at_line(message("this is not what {} had", since));
    if (is_shorter) {
        return at_line(message("the end is gone: {} had {} entries, here are {}", since,
                               entries_in(then), entries_in(now)));
    }
    return at_line(message("from here on it is not what {} had, in entry {}", since,
                           std::max(1, entries_in(same))));
}

Finding taken_away(const std::string& path, EntryNumber first, std::string_view since) {
    Finding found = finding(
        rule::cut_back, Place{path, 0, 0, {}},
        message("taken away, since it is dated in the future: entry {} of {} and what stood below",
                first, since),
        message("git show {}:./{}", since, path));
    found.severity = Severity::note;
    return found;
}

Finding vanished(const std::string& path, std::string_view since) {
    return finding(
        rule::vanished, Place{path, 0, 0, {}},
        message("{} had this journal, and it is gone", since),
        message("git checkout {} -- {}; in a sparse checkout: git sparse-checkout disable", since,
                path));
}

Findings number_gaps(const OfficeConfig& office, const std::vector<NumberedCase>& cases) {
    Findings gaps;
    std::vector<CasePattern> patterns{office.usual_pattern};
    for (const auto& [sop, pattern] : office.own_patterns) {
        if (std::ranges::find(patterns, pattern) == patterns.end()) patterns.push_back(pattern);
    }
    for (const CasePattern& pattern : patterns) add_gaps(pattern, cases, gaps);
    return gaps;
}

Finding lost_from(const VersionSource& source, const std::vector<LostSignature>& lost,
                  const std::string& again_in) {
    const auto is_gone = [](const LostSignature& one) { return !one.lost.again.has_value(); };
    auto first = std::ranges::find_if(
        lost, [&](const LostSignature& one) { return is_gone(one) && one.is_verified; });
    if (first == lost.end()) first = std::ranges::find_if(lost, is_gone);
    if (first == lost.end()) {
        const LostEntry& one = lost.front().lost;
        return finding(
            rule::signed_again, Place{again_in, 0, 0, {}},
            message("entry {} of {} was signed again as entry {}: {}, {}", one.entry.number,
                    source.commit, *one.again, in_short(one.entry), time_of(one.entry)),
            shows_it(source));
    }
    const int more = static_cast<int>(std::count_if(first + 1, lost.end(), is_gone));
    Finding found = at_file(rule::lost_entry, source, entry_gone(source, *first, more));
    if (!first->is_verified) lower_to_warning(found);
    return found;
}

Finding journal_gone(const VersionSource& source) {
    return at_file(rule::lost_journal, source,
                   source.is_unmerged
                       ? message("{} has this file, and it is not merged here", source.commit)
                       : message("{} had this file, and it is gone", source.commit));
}

Finding manifest_changed(const VersionSource& source) {
    return at_file(rule::lost_entry, source, message("{} had other bytes here", source.commit));
}

}  // namespace yankomas
