// The loader of calendars and their compilation: an error, or a calendar, never both or neither.
// SPDX-License-Identifier: Apache-2.0
#include "core/calendar/calendar.h"

#include "fuzz/target.h"
#include "store/yaml/read_source.h"

namespace yankomas {

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Findings findings;
    auto source =
        read_calendar(fuzz::bytes_of(data, size), "calendars/contoh-2026a.yaml", findings);
    fuzz::must(source.has_value() != has_errors(findings),
               "a calendar is read, or an error says why not");
    fuzz::must(findings.size() <= 101, "the findings are bounded");
    if (!source) return 0;
    const auto calendar = Calendar::compile(std::move(*source), findings);
    fuzz::must(calendar.has_value() || has_errors(findings),
               "a calendar is compiled, or an error says why not");
    return 0;
}

}  // namespace yankomas
