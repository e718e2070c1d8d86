// Makes and sorts findings.
// SPDX-License-Identifier: Apache-2.0
#include "core/base/finding.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace yankomas {

Finding finding(Rule rule, Place place, Message what, Message hint) {
    return Finding{rule, facts_of(rule).severity, std::move(place), std::move(what),
                   std::move(hint)};
}

bool has_errors(const Findings& findings) {
    return std::ranges::find(findings, Severity::error, &Finding::severity) != findings.end();
}

void sort_findings(Findings& findings) {
    std::ranges::stable_sort(findings, {}, [](const Finding& f) {
        return std::tie(f.place.file, f.place.line, f.place.column, f.rule);
    });
}

}  // namespace yankomas
