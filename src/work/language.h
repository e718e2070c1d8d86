// The language of the messages, and its catalogue.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "render/kit/words.h"

namespace yankomas {

struct Environment;

enum class Language { english, indonesian };
// Returns its code as pages and man name it: "id".
[[nodiscard]] constexpr std::string_view code_of(Language language) {
    return language == Language::indonesian ? "id" : "en";
}

// "en" or "id", as --lang spells it.
[[nodiscard]] std::optional<Language> parse_language(std::string_view text);

// The first of LC_ALL, LC_MESSAGES and LANG that is set decides: Indonesian if it starts with "id".
[[nodiscard]] Language preferred_language(const Environment& environment);

// The messages in a language. English opens no catalogue. The Indonesian catalogue is looked for
// from the place of the program (BIN/../share/locale); nothing is returned if it is not there. This
// changes the locale of the process for messages, so that a machine without generated locales
// speaks Indonesian as well. See gettext(3).
[[nodiscard]] std::optional<Words> words_in(Language language, const std::string& program_path);

}  // namespace yankomas
