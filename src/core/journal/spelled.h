// Reads and writes the spellings of single values in a journal.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/base/ident.h"
#include "core/base/message.h"
#include "core/journal/schema.h"

namespace yankomas {

// A roster position, spelled "14@sha256:...". It names the first N entries of the roster by their
// number N and by the digest of the bytes up to the end of entry N.
struct RosterPosition {
    EntryNumber entry;
    Digest digest;

    bool operator==(const RosterPosition&) const = default;
};
[[nodiscard]] std::string to_string(const RosterPosition& position);

// True if the value is in the one spelling of its type. A block of long text is checked by the form
// reader.
[[nodiscard]] bool is_spelled(std::string_view value, Spelling spelling);

// Says for a message what a value of this spelling looks like.
[[nodiscard]] Message expectation(Spelling spelling);

// These expect a value for which is_spelled is true. unquoted returns the text of "..." without its
// quotes and escapes, and unindented the lines of a |- block, joined by LF.
[[nodiscard]] std::string unquoted(std::string_view value);
[[nodiscard]] std::string unindented(std::string_view block);
[[nodiscard]] RosterPosition roster_position_of(std::string_view value);

// Several lines of record text (is_record_text) as a journal spells them: "|-\n    line\n    line",
// without a final LF. For one line see quoted() of core/base/text.h.
[[nodiscard]] std::string as_block(std::string_view text);

// True if `text` can stand in a journal as one line or, with line breaks, as a block.
[[nodiscard]] bool is_one_line_text(std::string_view text);
[[nodiscard]] bool is_block_text(std::string_view text);

// A relative path that no file system and no YAML reader can misread: components of letters,
// digits, dots, dashes and underscores that start with a letter or digit, joined by "/", at most
// 255 bytes.
[[nodiscard]] bool is_journal_path(std::string_view path);

}  // namespace yankomas
