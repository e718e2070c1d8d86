// Shortens the title of a role to the words of its id.
// SPDX-License-Identifier: Apache-2.0
#include "render/sop/titles.h"

#include <algorithm>

#include "core/base/spelling.h"
#include "core/base/text.h"

namespace yankomas {

namespace {

constexpr std::string_view kBetweenWords = " ,()/.-";

std::vector<std::string> words_in(std::string_view text) {
    std::vector<std::string> words;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(kBetweenWords), text.size());
        if (end > 0) words.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

// Spells a word of an id: as the title has it, in capitals if it is made of initials of the title,
// else with one capital.
std::string spell_word(const std::string& word, const std::vector<std::string>& title) {
    std::string initials;
    for (const std::string& known : title) {
        if (in_capitals(known) == in_capitals(word)) return known;
        if (is_capital(known[0])) initials += known[0];
    }
    const std::string capitals = in_capitals(word);
    if (capitals.size() > 1 && initials.find(capitals) != std::string::npos) return capitals;
    return capitals.substr(0, 1) + word.substr(1);
}

}  // namespace

std::string short_role(const RoleId& role, std::string_view title) {
    const std::vector<std::string> known = words_in(title);
    const std::string text = joined(words_in(role.value), " ", [&](const std::string& word) {
        return spell_word(word, known);
    });
    return display_width(text) < display_width(title) ? text : std::string(title);
}

std::string short_role(const RoleId& id, const Role* role) {
    if (role == nullptr) return id.value;
    return role->short_title.empty() ? short_role(id, role->title) : role->short_title;
}

}  // namespace yankomas
