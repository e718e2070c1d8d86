// What office this is: the file office.yaml as a value (yankomas-office(5)).
// SPDX-License-Identifier: Apache-2.0
//
// The room core/office says who the office is, how its cases are numbered (numbering.h) and which
// files are its own; store/yaml/read_source.h reads office.yaml.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/ident.h"
#include "core/calendar/instant.h"
#include "core/sop/sop.h"

namespace yankomas {

// The pattern of a case id, such as "YK-{year}-{number:4}". It has letters A-Z, digits and dashes,
// at most one {year} and exactly one {number:N}, where N is 1 to 9. The number gets zeros in front
// up to N digits, and a larger number takes more digits. Only parse_case_pattern makes one.
class CasePattern {
public:
    // Returns the pattern as it was written.
    [[nodiscard]] const std::string& text() const { return text_; }
    bool operator==(const CasePattern&) const = default;

private:
    friend std::optional<CasePattern> parse_case_pattern(std::string_view text);
    friend CaseId make_case_id(const CasePattern& pattern, int year, int number);
    friend std::optional<int> number_in(const CasePattern& pattern, int year, const CaseId& id);

    std::string text_;
    std::string before_;  // the text before the number; may have {year}
    std::string after_;
    int digits_ = 1;
};

// Parses a pattern. It returns nothing unless every id that the pattern makes is a case id.
[[nodiscard]] std::optional<CasePattern> parse_case_pattern(std::string_view text);

// Returns the id of the case with that number (from 1 to 999999999) in that year (2000 to 2099).
[[nodiscard]] CaseId make_case_id(const CasePattern& pattern, int year, int number);

// Returns the number of a case of that year, if its id is one that the pattern makes.
[[nodiscard]] std::optional<int> number_in(const CasePattern& pattern, int year, const CaseId& id);

// True for the path of a file that is the office's own record, relative to its folder: office.yaml,
// the roster, the seals, and whatever lies in the folders of cases, seals, procedures and
// calendars. Capital letters make no difference, as on the disks of some systems.
[[nodiscard]] bool is_office_file(std::string_view path);

// Where a case may be from, such as a regency. Cases are found and counted by it.
struct Area {
    std::string title;
    Place place;
};

struct OfficeConfig {
    OfficeId id;
    std::string title;
    Zone zone = Zone::wib;
    CasePattern usual_pattern;  // for every procedure that has no pattern of its own
    Listed<SopId, CasePattern> own_patterns;
    Listed<AreaId, Area> areas;
};

// Returns the pattern by which new cases of a procedure get their ids.
[[nodiscard]] inline const CasePattern& pattern_for(const OfficeConfig& office, const SopId& sop) {
    const CasePattern* own = find(office.own_patterns, sop);
    return own == nullptr ? office.usual_pattern : *own;
}

}  // namespace yankomas
