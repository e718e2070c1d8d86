// The reader of seals, verification and fold, the writer, and manifests: what is accepted is
// written back in the same bytes.
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/write.h"
#include "core/roster/roster.h"
#include "core/seal/manifest.h"
#include "core/seal/seals.h"
#include "fuzz/target.h"
#include "store/office/verify.h"
#include "support/memory_files.h"

namespace yankomas {

namespace {

void try_manifest(std::string_view bytes) {
    const auto manifest = parse_manifest(bytes);
    if (manifest) fuzz::must(write_manifest(*manifest) == bytes, "a manifest has one spelling");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(fuzz::bytes_of(data, size));
    try_manifest(bytes);
    const SealJournal journal = read_seals("seals.yaml", bytes);
    const auto evidence = verify_seals(journal, MemoryFiles(), "/office");
    fuzz::must(evidence && evidence->signatures.size() == journal.entries.size(),
               "every seal that was read is verified");
    const FoldedSeals folded = fold_seals(journal, *evidence, Roster());
    fuzz::must(!folded.findings.empty(), "no seal holds without its manifest and its signer");
    if (journal.fault) return 0;
    std::string written = write_seal_header(journal.office);
    for (const SealEntry& entry : journal.entries) {
        written += write_entry(entry) + write_signature(entry.signature.of(journal.bytes));
    }
    fuzz::must(written == bytes, "what the reader accepts the writer writes in the same bytes");
    return 0;
}

}  // namespace yankomas
