// Builds the table of verbs from verbs.def.
// SPDX-License-Identifier: Apache-2.0
#include "cli/verbs.h"

#include <algorithm>
#include <array>
#include <utility>

// If a line of verbs.def has no file in commands/, the program does not link.
#define VERB(name, effect)            \
    namespace yankomas::verb_##name { \
        Verb verb();                  \
    }
#include "cli/verbs.def"
#undef VERB

namespace yankomas {

namespace {

enum class Effect { reads, writes };

Verb with_effect(Verb verb, Effect effect) {
    verb.writes = effect == Effect::writes;
    return verb;
}

}  // namespace

std::span<const Verb> all_verbs() {
    static const std::array verbs = {
#define VERB(name, effect) with_effect(verb_##name::verb(), Effect::effect),
#include "cli/verbs.def"
#undef VERB
    };
    return verbs;
}

const Verb* find_verb(std::string_view name) {
    const auto found = std::ranges::find(all_verbs(), name, &Verb::name);
    return found == all_verbs().end() ? nullptr : &*found;
}

Options options_of(const Verb& verb) {
    Options options;
    const Action unused = verb.declare(options);
    return options;
}

std::vector<std::string> first_words() {
    std::vector<std::string> words;
    for (const Verb& verb : all_verbs()) {
        std::string word(verb.name.substr(0, verb.name.find(' ')));
        if (std::ranges::find(words, word) == words.end()) words.push_back(std::move(word));
    }
    return words;
}

std::vector<std::string> second_words(std::string_view first) {
    std::vector<std::string> words;
    for (const Verb& verb : all_verbs()) {
        const std::size_t space = verb.name.find(' ');
        if (space != std::string_view::npos && verb.name.substr(0, space) == first)
            words.emplace_back(verb.name.substr(space + 1));
    }
    return words;
}

}  // namespace yankomas
