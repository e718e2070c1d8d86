// What must hold of every chart on paper, measured from its values.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "render/chart/chart.h"

namespace yankomas::test {

// Returns a sentence for each fault of the chart: symbols that overlap or leave their area,
// connectors that touch a symbol or run along a rule or each other, arrows without a symbol at an
// end, texts that leave their cell or cover something, ways of the procedure that are not drawn,
// pentagons without their counterpart, and sheets with less than three rows.
[[nodiscard]] std::vector<std::string> chart_faults(const Chart& chart);

// Counts the places at which connectors with different targets cross.
[[nodiscard]] int crossings_of(const Chart& chart);

}  // namespace yankomas::test
