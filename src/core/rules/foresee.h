// Foresees what no rule forbids but a signer should know before he signs an entry.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/base/finding.h"
#include "core/base/ident.h"

namespace yankomas {

struct CaseEntry;
struct Docket;
struct Progress;
struct Sop;

// Returns warnings if the case would come to a step that nobody may sign or whose due date lies
// past the calendar, or if four eyes would leave nobody for a later step. `before` is the case
// without the entry.
[[nodiscard]] Findings foresee(const Docket& docket, const Progress& before,
                               const CaseEntry& entry);

// Returns the entry that has the latest document of a kind which an earlier step produced, unless
// the step that runs may produce one too. Another document of the kind is then often meant as a
// correction.
[[nodiscard]] std::optional<EntryNumber> produced_before(const Sop& sop, const Progress& progress,
                                                         const DocumentKind& kind);

}  // namespace yankomas
