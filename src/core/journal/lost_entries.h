// Entries that an older or other version of a journal has and a newer one has not: of any journal,
// by its bytes alone.
// SPDX-License-Identifier: Apache-2.0
//
// Versions out of a history need not be whole: an entry here is what stands between "- do: " at the
// start of a line and the end of its sig line, whether it was ever valid or not.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/ident.h"

namespace yankomas {

// A part of the journal's bytes, which must outlive it.
struct EntryText {
    EntryNumber number;
    std::size_t begin = 0;     // offset of "- do: "
    std::size_t sig_line = 0;  // what stands above this offset is signed
    std::string_view text;     // up to the end of the sig line, or as far as it goes

    // The value of a field as spelled; empty if there is none.
    [[nodiscard]] std::string_view operator[](std::string_view field) const;
};

[[nodiscard]] std::vector<EntryText> entries_of(std::string_view journal);

// An entry of `then` that `now` does not have.
struct LostEntry {
    EntryText entry;
    std::optional<EntryNumber>
        again;  // the entry of `now` by which the same person signed it again
};

// Signed again means: by the same person, saying the same, and not earlier, neither when signed nor
// when it happened.
[[nodiscard]] std::vector<LostEntry> lost_entries(std::string_view then, std::string_view now);

// How many entries stand at the beginning of both, byte by byte.
[[nodiscard]] int common_entries(std::string_view then, std::string_view now);

// Paths below an office folder whose bytes may only grow at their end: roster, seals, cases.
[[nodiscard]] bool is_journal_file(std::string_view path);
// Those that never change: the manifests of seals.
[[nodiscard]] bool is_manifest_file(std::string_view path);

// The namespace of its signatures; empty for what is no journal.
[[nodiscard]] std::string_view name_space_of(std::string_view path);

}  // namespace yankomas
