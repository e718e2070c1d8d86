// Which documents a step still lacks.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/record/progress.h"

namespace yankomas {

// True if the case holds what a requirement asks for: a document of the kind, since the latest pass
// of the step that `since` names. Equipment, references and results are never missing.
[[nodiscard]] bool is_met(const Requirement& requirement, const Sop& sop, const Progress& progress);

// True if a document of the kind came in since the current step began.
[[nodiscard]] bool is_produced(const DocumentKind& kind, const Sop& sop, const Progress& progress);

}  // namespace yankomas
