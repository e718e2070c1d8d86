// The loader of procedures and the proof of their soundness: an error, or a procedure, never both
// or neither.
// SPDX-License-Identifier: Apache-2.0
#include "core/sop/soundness.h"
#include "fuzz/target.h"
#include "store/yaml/read_source.h"

namespace yankomas {

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Findings findings;
    const auto sop = read_sop(fuzz::bytes_of(data, size), "sops/contoh-1.yaml", findings);
    fuzz::must(sop.has_value() != has_errors(findings),
               "a procedure is read, or an error says why not");
    fuzz::must(findings.size() <= 101, "the findings are bounded");
    if (sop) static_cast<void>(check_soundness(*sop));
    return 0;
}

}  // namespace yankomas
