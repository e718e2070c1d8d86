// Which spellings the identifiers of a record may have (yankomas-case(5), SPELLING).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "core/base/ident.h"

namespace yankomas {

// Each of these is asked for every field of every journal: they allocate nothing.

// `[a-z][a-z0-9]*(-[a-z0-9]+)*`, at most 64, and never what some YAML reader takes for a truth
// value or null.
[[nodiscard]] bool is_word(std::string_view text);

// `[A-Z][A-Z0-9]*(-[A-Z0-9]+)*` with at least one digit, at most 64.
[[nodiscard]] bool is_case_id(std::string_view text);

// `[A-Z0-9][A-Z0-9-]{0,31}` with a letter and a digit: an opaque code, so that no name fits.
[[nodiscard]] bool is_party_code(std::string_view text);
[[nodiscard]] std::optional<PartyCode> parse_party(std::string_view text);

// `sha256:` and 64 lower-case hex digits.
[[nodiscard]] bool is_digest(std::string_view text);

// Padded; the bits behind the last byte are not looked at.
[[nodiscard]] bool is_base64_text(std::string_view text);

}  // namespace yankomas
