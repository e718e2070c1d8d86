// Chooses the language and opens its catalogue: the one owner of gettext.
// SPDX-License-Identifier: Apache-2.0
#include "work/language.h"

#include <clocale>
#include <cstdlib>

#include <libintl.h>

#include "work/host.h"

namespace yankomas {

namespace {

constexpr const char* kDomain = "yankomas";

// gettext ignores LANGUAGE in the locale "C" and honours it in any other, so the first locale of
// these that the machine has is set.
bool leave_c_locale() {
    for (const char* locale : {"C.UTF-8", "C.utf8", "id_ID.UTF-8", "en_US.UTF-8"}) {
        if (std::setlocale(LC_MESSAGES, locale) != nullptr) return true;
    }
    return false;
}

bool open_catalogue(const std::string& folder) {
    if (bindtextdomain(kDomain, folder.c_str()) == nullptr) return false;
    return *dgettext(kDomain, "") != '\0';  // the empty message is the catalogue's own header
}

// If there is no translation, gettext returns the key that it was given. That is a local text, so
// the message's own is returned instead.
std::string_view look_up(const Message& message) {
    const std::string one(message.pattern);
    if (message.plural.empty()) {
        const char* found = dgettext(kDomain, one.c_str());
        return found == one.c_str() ? message.pattern : std::string_view(found);
    }
    const std::string many(message.plural);
    const char* found =
        dngettext(kDomain, one.c_str(), many.c_str(), static_cast<unsigned long>(message.count));
    const bool is_key = found == one.c_str() || found == many.c_str();
    return is_key ? message.english_pattern() : std::string_view(found);
}

}  // namespace

std::optional<Language> parse_language(std::string_view text) {
    if (text == "en") return Language::english;
    if (text == "id") return Language::indonesian;
    return std::nullopt;
}

Language preferred_language(const Environment& environment) {
    for (const std::string_view name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const auto value = environment.get(name);
        if (value) return value->starts_with("id") ? Language::indonesian : Language::english;
    }
    return Language::english;
}

std::optional<Words> words_in(Language language, const std::string& program_path) {
    std::setlocale(LC_MESSAGES, "C");  // what the system says is in the language of the run too
    if (language == Language::english) return Words();
    if (!leave_c_locale()) return std::nullopt;
    ::setenv("LANGUAGE", "id", 1);
    bind_textdomain_codeset(kDomain, "UTF-8");
    const std::size_t slash = program_path.rfind('/');
    if (slash == std::string::npos) return std::nullopt;
    const std::string folder = program_path.substr(0, slash) + "/" YANKOMAS_LOCALE_FOLDER;
    return open_catalogue(folder) ? std::optional(Words(look_up)) : std::nullopt;
}

}  // namespace yankomas
