// Compares journals with what they were, and case numbers with each other.
// SPDX-License-Identifier: Apache-2.0
#include "core/rules/history.h"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "core/journal/lost_entries.h"

namespace yankomas {

namespace {

int count_of(std::string_view text, std::string_view part) {
    int count = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos;
         at = text.find(part, at + part.size()))
        ++count;
    return count;
}

int entries_in(std::string_view journal) { return count_of(journal, "\n- do: "); }

Finding gap(const CasePattern& pattern, int year, int first, int last) {
    const CaseId from = make_case_id(pattern, year, first);
    const CaseId until = make_case_id(pattern, year, last);
    return finding(
        Rule::number_gap, Place{fmt::format("cases/{}", year), 0, 0, {}},
        first == last ? message("{} is missing, and later numbers are there", from)
                      : message("{} to {} are missing, and later numbers are there", from, until),
        message("git log --oneline -- cases/{} tells whether they were ever there", year));
}

// Without a year in the pattern the numbers run on, and a gap is told where the number after it is.
void add_gaps(const CasePattern& pattern, const std::vector<NumberedCase>& cases, Findings& gaps) {
    const bool by_year = pattern.text().find("{year}") != std::string::npos;
    std::map<std::pair<int, int>, int> years;  // by year (or 0) and number: the year of the folder
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

}  // namespace

std::optional<Finding> cut_back(const std::string& path, std::string_view then,
                                std::string_view now, std::string_view since) {
    if (is_manifest_file(path) ? now == then : now.starts_with(then)) return std::nullopt;
    const auto differs = std::ranges::mismatch(then, now);
    const std::string_view same =
        now.substr(0, static_cast<std::size_t>(differs.in2 - now.begin()));
    const bool is_shorter = differs.in2 == now.end();
    const int line = count_of(same, "\n") + (is_shorter ? 0 : 1);
    const Message hint =
        message("git diff {} -- {}; what was signed comes back with git checkout {} -- {}", since,
                path, since, path);
    const int before = entries_in(then);
    const int left = entries_in(now);
    if (is_manifest_file(path)) {
        return finding(Rule::cut_back, Place{path, line, 1, {}},
                       message("this is not what {} had", since), hint);
    }
    if (is_shorter) {
        return finding(
            Rule::cut_back, Place{path, line, 1, {}},
            message("the end is gone: {} had {} entries, here are {}", since, before, left), hint);
    }
    return finding(Rule::cut_back, Place{path, line, 1, {}},
                   message("from here on it is not what {} had, in entry {}", since,
                           std::max(1, entries_in(same))),
                   hint);
}

Finding vanished(const std::string& path, std::string_view since) {
    return finding(Rule::vanished, Place{path, 0, 0, {}},
                   message("{} had this journal, and it is gone", since),
                   message("git checkout {} -- {}", since, path));
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

}  // namespace yankomas
