// Finds entries that one version of a journal has and a newer one does not have. It needs only the
// bytes, and works for any journal.
// SPDX-License-Identifier: Apache-2.0
//
// A version from the history need not be whole. So in this file an entry is whatever stands between
// "- do: " at the start of a line and the end of its sig line, whether it was ever valid or not.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/base/ident.h"
#include "core/calendar/instant.h"

namespace yankomas {

// An entry as a part of the journal's bytes, which must outlive it.
struct EntryText {
    EntryNumber number;
    std::size_t begin = 0;     // offset of "- do: "
    std::size_t sig_line = 0;  // what stands above this offset is signed
    std::string_view text;     // up to the end of the sig line, or all that there is

    // Returns the value of a field as it is spelled, or an empty text if there is none.
    [[nodiscard]] std::string_view operator[](std::string_view field) const;
};

[[nodiscard]] std::vector<EntryText> entries_of(std::string_view journal);

// An entry of the old version that the new one does not have.
struct LostEntry {
    EntryText entry;
    std::optional<EntryNumber> again;  // the entry of the new version that replaces it
};

// Returns the entries of `then` that `now` does not have. An entry of `now` replaces one if the
// same person signed the same content again, about the same entry, under the same header, apart
// from the id of a case, and neither the time of signing nor the time of happening is earlier.
[[nodiscard]] std::vector<LostEntry> lost_entries(std::string_view then, std::string_view now);

// Returns how many entries at the beginning of both are the same byte by byte.
[[nodiscard]] int common_entries(std::string_view then, std::string_view now);

// Returns the number of the first entry of `then` that `now` lacks, if that one and all below it
// are dated in the future by this clock: more than clocks differ. `repair` may take those away.
// `now` is empty if the journal is gone.
[[nodiscard]] std::optional<EntryNumber> taken_away_from(std::string_view then,
                                                         std::string_view now, Instant clock);

// True for the path of a file that may only grow at its end: the roster, the seals or a case. The
// path is relative to the office folder.
[[nodiscard]] bool is_journal_file(std::string_view path);
// True for the path of a manifest of a seal, which never changes.
[[nodiscard]] bool is_manifest_file(std::string_view path);

// Returns the namespace of the signatures of a journal, or an empty text if the path is no journal.
[[nodiscard]] std::string_view name_space_of(std::string_view path);

}  // namespace yankomas
