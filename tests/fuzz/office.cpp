// The loader of office.yaml: an error, or an office, never both or neither.
// SPDX-License-Identifier: Apache-2.0
#include "fuzz/target.h"
#include "store/yaml/read_source.h"

namespace yankomas {

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Findings findings;
    const auto office = read_office(fuzz::bytes_of(data, size), "office.yaml", findings);
    fuzz::must(office.has_value() != has_errors(findings),
               "an office is read, or an error says why not");
    fuzz::must(findings.size() <= 101, "the findings are bounded");
    return 0;
}

}  // namespace yankomas
