// The reader of rosters, verification and fold, and the writer: an accepted roster is written back
// in the same bytes.
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/write.h"
#include "core/roster/roster.h"
#include "fuzz/target.h"
#include "store/office/verify.h"

namespace yankomas {

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(fuzz::bytes_of(data, size));
    const RosterJournal journal = read_roster("roster.yaml", bytes);
    const Evidence evidence = verify_roster(journal);
    fuzz::must(evidence.signatures.size() == journal.entries.size(),
               "every entry that was read is verified");
    const FoldedRoster folded = fold_roster(journal, evidence);
    fuzz::must(folded.whole || has_errors(folded.findings),
               "a roster that is not whole has an error");
    if (journal.fault) {
        fuzz::must(!folded.whole, "a roster with a fault is not whole");
        return 0;
    }
    std::string written = write_header(journal.office, journal.quorum);
    for (const RosterEntry& entry : journal.entries) {
        written += write_entry(entry) + write_signature(entry.signature.of(journal.bytes));
    }
    fuzz::must(written == bytes, "what the reader accepts the writer writes in the same bytes");
    return 0;
}

}  // namespace yankomas
