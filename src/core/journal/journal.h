// What the three kinds of journal have in common: places in their bytes, and faults.
// SPDX-License-Identifier: Apache-2.0
//
// The room core/journal turns the bytes of cases, the roster and the seals into typed entries, and
// entries into the bytes that get signed (yankomas-case(5)). Read it in this order: schema.h (the
// grammar as tables), spelled.h (single values), form.h (the strict reader of lines), then
// case_journal.h, roster_journal.h and seal_journal.h (entries with types), entry_fields.h (one
// list of fields for both ways) and write.h. room.h says what has room in a journal; evidence.h is
// what the verification of signatures adds; lost_entries.h compares versions of a journal. Nothing
// in this room decides whether an entry is true.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "core/base/message.h"
#include "core/base/place.h"
#include "core/base/rule.h"
#include "core/journal/schema.h"

namespace yankomas {

struct Finding;

// Where in the file something stands, in bytes.
struct ByteRange {
    std::size_t begin = 0;
    std::size_t end = 0;

    [[nodiscard]] std::string_view of(std::string_view bytes) const {
        return bytes.substr(begin, end - begin);
    }
};

// Why the rest of a journal could not be read.
struct Fault {
    Rule rule{};
    std::size_t offset = 0;
    Message what;
    Message hint;
};

// Looks for faults of the whole file that would make every other message misleading: a size over
// the limit, its encoding or line ends, and conflict markers.
[[nodiscard]] std::optional<Fault> check_bytes(std::string_view bytes, std::size_t limit);

// Returns how many entries begin in bytes that need not be verified.
[[nodiscard]] int entries_in(std::string_view bytes);

// Returns the line, column, excerpt and entry of an offset. `file` is the path to show.
[[nodiscard]] Place place_at(std::string_view bytes, std::string_view file, std::size_t offset);
// Returns the place of a field within an entry, or of the entry if it has no such field. For an
// entry that is not written yet, which has no range, it returns the whole file.
[[nodiscard]] Place place_of(std::string_view bytes, std::string_view file, ByteRange entry,
                             Field field);
[[nodiscard]] Finding finding_of(const Fault& fault, std::string_view bytes, std::string_view file);

}  // namespace yankomas
