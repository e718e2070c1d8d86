// Findings and errors as people read them, and findings as data.
// SPDX-License-Identifier: Apache-2.0
//
// This room turns trouble into words: diagnostic.h lays out what a run found, and explain.h what
// the table of rules says of each rule.
#pragma once

#include <string>

#include "core/base/error.h"
#include "core/base/finding.h"
#include "render/kit/json_fwd.h"
#include "render/kit/paint.h"
#include "render/kit/words.h"

namespace yankomas {

// The word for a severity, to be translated.
[[nodiscard]] Message title_of(Severity severity);

// A finding as people read it; every line ends in a newline.
//     cases/2026/YK-2026-0001.yaml:12:7: error[YK101]: what
//       the line itself
//             ^
//     hint: the command that mends it
// Lines longer than `width` are broken. A `width` of 0, as of a pipe, breaks none, as editors and
// build servers expect.
[[nodiscard]] std::string render_finding(const Finding& finding, const Words& words, Paint paint,
                                         int width = 0);
[[nodiscard]] std::string render_findings(const Findings& findings, const Words& words, Paint paint,
                                          int width = 0);

// Shows an error in the same form. An error without a place starts with `yankomas: error: `.
[[nodiscard]] std::string render_error(const Error& error, const Words& words, Paint paint,
                                       int width = 0);

// Shows a remark about the run, not about a record: `yankomas: warning: what` or `yankomas: note:
// what`.
[[nodiscard]] std::string render_remark(Severity severity, const Message& what, const Words& words,
                                        Paint paint, int width = 0);
// Shows `hint: what`.
[[nodiscard]] std::string render_hint(const Message& hint, const Words& words, Paint paint,
                                      int width = 0);

// Returns {rule, name, severity, file, line, column, message, hint}, never translated. A member is
// null if the finding does not have it.
[[nodiscard]] Json json_of(const Finding& finding);
// Returns {errors, warnings, notes}, the number of findings of each severity.
[[nodiscard]] Json json_of_counts(const Findings& findings);

}  // namespace yankomas
