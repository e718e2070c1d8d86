// Words of the command line made fit for a journal, or refused with what is wrong with them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/base/spelling.h"
#include "work/host.h"

namespace yankomas {

// One line of text (at most kMaxText bytes), trimmed and in normal form C. `where` is the option or
// argument, as the `usage` error names it.
[[nodiscard]] Result<std::string> line_for_journal(std::string_view where, std::string_view text);
// Does the same for a text of one or several lines; several lines have at most kMaxLongText bytes.
[[nodiscard]] Result<std::string> text_for_journal(std::string_view where, std::string_view text);

// The `usage` error for a text that is no id.
[[nodiscard]] Error not_a_word(std::string_view where, std::string_view text);

// An id that a person types: lower-case letters, digits and single dashes.
template <class Id>
[[nodiscard]] Result<Id> id_for_journal(std::string_view where, const std::string& text) {
    if (!is_word(text)) return not_a_word(where, text);
    return Id(text);
}

// A public key given as its line or as the path of a key file, in the spelling of the roster. A
// private key is `refused`, even where its public half lies beside it.
[[nodiscard]] Result<std::string> read_public_key(const Host& host,
                                                  const std::string& line_or_file);

}  // namespace yankomas
