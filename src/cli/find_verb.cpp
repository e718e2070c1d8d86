// Matches one or two words against the table of verbs.
// SPDX-License-Identifier: Apache-2.0
#include "cli/find_verb.h"

#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "core/base/text.h"
#include "work/host.h"

namespace yankomas {

namespace {

Message hint_to_help(std::string_view verb = "") {
    return verb.empty() ? message("yankomas help") : message("yankomas help {}", verb);
}

Error with_suggestion(Message what, const std::optional<std::string>& nearest, Message help) {
    std::vector<Message> hints;
    if (nearest) hints.push_back(message("did you mean \"{}\"?", *nearest));
    hints.push_back(std::move(help));
    return bad_usage(std::move(what), std::move(hints));
}

std::string_view first_word_of(const Verb& verb) { return split(verb.name, ' ').front(); }

std::vector<std::string> second_words(std::string_view first) {
    std::vector<std::string> words;
    for (const Verb& verb : all_verbs()) {
        if (first_word_of(verb) == first && verb.name != first) {
            words.emplace_back(verb.name.substr(first.size() + 1));
        }
    }
    return words;
}

}  // namespace

std::size_t first_word(const std::vector<std::string>& args) {
    Globals globals;
    Options options;
    declare_globals(options, globals);
    std::size_t at = 0;
    while (at < args.size() && args[at].size() > 1 && args[at].front() == '-') {
        const Option* option = options.find(args[at]);  // "--now=..." is not found and stands alone
        at += option != nullptr && !option->is_flag() ? 2 : 1;
    }
    return std::min(at, args.size());
}

Result<VerbAt> find_verb_among(const std::vector<std::string>& args) {
    const std::size_t first = first_word(args);
    if (first == args.size()) return bad_usage(message("a verb is missing"), {hint_to_help()});
    if (first + 1 < args.size()) {
        const Verb* verb = find_verb(args[first] + ' ' + args[first + 1]);
        if (verb != nullptr) return VerbAt{verb, first, 2};
    }
    if (const Verb* verb = find_verb(args[first])) return VerbAt{verb, first, 1};
    std::vector<std::string> words{args[first]};
    if (first + 1 < args.size() && !args[first + 1].starts_with('-'))
        words.push_back(args[first + 1]);
    return unknown_verb(words);
}

Error unknown_verb(const std::vector<std::string>& words) {
    const std::vector<std::string> seconds = second_words(words.front());
    if (!seconds.empty() && words.size() == 1) {
        return bad_usage(message("{} needs one more word: {}", words.front(), join(seconds, ", ")),
                         {hint_to_help()});
    }
    if (!seconds.empty()) {
        std::optional<std::string> meant = nearest(words[1], seconds);
        if (meant) meant = words.front() + ' ' + *meant;
        return with_suggestion(message("there is no verb \"{} {}\"", words[0], words[1]), meant,
                               hint_to_help());
    }
    std::vector<std::string> names;
    for (const Verb& verb : all_verbs()) {
        names.emplace_back(first_word_of(verb));
        names.emplace_back(verb.name);
    }
    return with_suggestion(message("there is no verb \"{}\"", words.front()),
                           nearest(words.front(), names), hint_to_help());
}

Error unknown_option(const std::string& given, const Options& options, std::string_view verb) {
    const std::string name = given.substr(0, given.find('='));
    std::vector<std::string> names;
    for (const Option& option : options.all()) {
        if (!option.is_argument) names.push_back(option.long_name());
    }
    Message what = verb.empty()
                       ? message("there is no option {} that can stand before the verb", name)
                       : message("{} has no option {}", verb, name);
    return with_suggestion(std::move(what), nearest(name, names), hint_to_help(verb));
}

}  // namespace yankomas
