// The events of many cases for other programs: XES (IEEE 1849), CSV and JSON.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/base/ident.h"
#include "core/calendar/instant.h"
#include "render/kit/csv.h"
#include "render/kit/json_fwd.h"

namespace yankomas {

struct CaseTrace;

// Writes a log of XES with one trace per case. Its resources are no ids of people but R1, R2 and so
// on, in the order in which they first appear; this log alone says that two events have the same.
// share/yankomas/schemas/xes.xsd describes what is written.
[[nodiscard]] std::string render_xes(const std::vector<CaseTrace>& traces, const OfficeId& office,
                                     Zone zone);

// The same events without the people, one item or row per event.
[[nodiscard]] std::vector<Json> json_of_events(const std::vector<CaseTrace>& traces, Zone zone);
[[nodiscard]] std::string render_events_csv(const std::vector<CaseTrace>& traces, Zone zone,
                                            const CsvStyle& style = {});

}  // namespace yankomas
