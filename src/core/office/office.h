// What office this is: the file office.yaml as a value (yankomas-office(5)).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/ident.h"
#include "core/calendar/instant.h"
#include "core/sop/sop.h"

namespace yankomas {

// The pattern of a case id, such as "YK-{year}-{number:4}": letters A-Z, digits and dashes, with at
// most one {year} and exactly one {number:N}, N from 1 to 9: the number with zeros in front up to N
// digits; larger numbers take more. Made by parse_case_pattern only.
class CasePattern {
public:
    // The pattern as written.
    [[nodiscard]] const std::string& text() const { return text_; }
    bool operator==(const CasePattern&) const = default;

private:
    friend std::optional<CasePattern> parse_case_pattern(std::string_view text);
    friend CaseId make_case_id(const CasePattern& pattern, int year, int number);
    friend std::optional<int> number_in(const CasePattern& pattern, int year, const CaseId& id);

    std::string text_;
    std::string before_;  // the number; may hold {year}
    std::string after_;
    int digits_ = 1;
};

// Nothing unless every id that the pattern makes is a case id.
[[nodiscard]] std::optional<CasePattern> parse_case_pattern(std::string_view text);

// The id of the case with that number (from 1 to 999999999) in that year (2000 to 2099).
[[nodiscard]] CaseId make_case_id(const CasePattern& pattern, int year, int number);

// The number of a case of that year, if its id is one that the pattern makes.
[[nodiscard]] std::optional<int> number_in(const CasePattern& pattern, int year, const CaseId& id);

struct OfficeConfig {
    OfficeId id;
    std::string title;
    Zone zone = Zone::wib;
    CasePattern usual_pattern;  // of every procedure without one of its own
    Listed<SopId, CasePattern> own_patterns;
};

// The pattern by which new cases of a procedure get their ids.
[[nodiscard]] inline const CasePattern& pattern_for(const OfficeConfig& office, const SopId& sop) {
    const CasePattern* own = find(office.own_patterns, sop);
    return own == nullptr ? office.usual_pattern : *own;
}

}  // namespace yankomas
