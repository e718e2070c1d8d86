// The reader of cases, what verification makes of them, and the writer: an accepted case is written
// back in the same bytes.
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/write.h"
#include "fuzz/target.h"
#include "store/office/verify.h"
#include "support/memory_files.h"

namespace yankomas {

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(fuzz::bytes_of(data, size));
    const CaseJournal journal = read_case("cases/2026/YK-2026-0001.yaml", bytes);
    const Evidence evidence = verify_case(journal, MemoryFiles(), "/office", SealBook());
    fuzz::must(evidence.signatures.size() == journal.entries.size(),
               "every entry that was read is verified");
    if (journal.fault) {
        static_cast<void>(finding_of(*journal.fault, journal.bytes, journal.path));
        return 0;
    }
    fuzz::must(!journal.entries.empty(), "a case without a fault has an entry");
    std::string written = write_header(journal.header);
    for (const CaseEntry& entry : journal.entries) {
        written += write_entry(entry) + write_signature(entry.signature.of(journal.bytes));
    }
    fuzz::must(written == bytes, "what the reader accepts the writer writes in the same bytes");
    return 0;
}

}  // namespace yankomas
