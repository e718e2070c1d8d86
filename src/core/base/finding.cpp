// Order and severity of findings.
// SPDX-License-Identifier: Apache-2.0
#include "core/base/finding.h"

#include <algorithm>
#include <tuple>

namespace yankomas {

bool has_errors(const Findings& findings) {
    return std::ranges::any_of(findings,
                               [](const Finding& f) { return f.severity == Severity::error; });
}

void sort_findings(Findings& findings) {
    std::ranges::stable_sort(findings, [](const Finding& a, const Finding& b) {
        return std::tie(a.place.file, a.place.line, a.place.column, a.rule) <
               std::tie(b.place.file, b.place.line, b.place.column, b.rule);
    });
}

}  // namespace yankomas
