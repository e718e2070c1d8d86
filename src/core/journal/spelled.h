// The spellings of single values in a journal, both ways: what may stand there, and what it means.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/base/ident.h"
#include "core/base/message.h"
#include "core/journal/schema.h"

namespace yankomas {

// "14@sha256:..." : the first N entries of the roster and the digest of its bytes up to the end of
// entry N.
struct RosterPosition {
    EntryNumber entry;
    Digest digest;

    bool operator==(const RosterPosition&) const = default;
};
[[nodiscard]] std::string to_string(const RosterPosition& position);

// True if the value is in the one spelling of its type. A block of long text is checked by the form
// reader.
[[nodiscard]] bool is_spelled(std::string_view value, Spelling spelling);

// What a value of this spelling looks like, for a message.
[[nodiscard]] Message expectation(Spelling spelling);

// The following expect a value that is_spelled.
[[nodiscard]] std::string unquoted(std::string_view value);    // "..." without quotes and escapes
[[nodiscard]] std::string unindented(std::string_view block);  // a |- block's lines, joined by LF
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
