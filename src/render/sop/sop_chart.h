// A procedure as the official chart of Indonesian offices: steps down, roles across, then
// requirements, time, output.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/sop/sop.h"
#include "render/kit/paint.h"
#include "render/kit/words.h"

namespace yankomas {

// The columns of the chart that Permen PANRB 35/2012 prescribes: number, activity, one column a
// role, the quality standard (requirements, time, output), and where the case goes on. Marks stand
// for its shapes: "( )" begins or ends, "[ ]" is an act, "< >" decides, "+" takes part. `width` is
// the terminal's, 0 if there is none; a chart needs at least 100 columns.
[[nodiscard]] std::string render_sop_chart(const Sop& sop, const Words& words, Paint paint,
                                           int width);

}  // namespace yankomas
