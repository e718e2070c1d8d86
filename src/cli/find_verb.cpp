// Matches one or two words against the table of verbs.
// SPDX-License-Identifier: Apache-2.0
#include "cli/find_verb.h"

#include <algorithm>

#include "cli/did_you_mean.h"
#include "cli/shared_options.h"
#include "core/base/text.h"
#include "work/host.h"

namespace yankomas {

std::size_t first_word(const std::vector<std::string>& args) {
    const Options options = global_options();
    std::size_t at = 0;
    while (at < args.size() && args[at].size() > 1 && args[at].front() == '-') {
        const Option* option = options.find(args[at]);  // "--now=..." is not found and stands alone
        at += option != nullptr && !option->is_flag() ? 2 : 1;
    }
    return std::min(at, args.size());
}

Result<VerbAt> find_verb_among(const std::vector<std::string>& args) {
    const std::size_t first = first_word(args);
    if (first == args.size())
        return bad_usage(message("a verb is missing"), {message("yankomas help")});
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
    const Message help = message("yankomas help");
    const std::string& first = words.front();
    const std::vector<std::string> seconds = second_words(first);
    if (!seconds.empty() && words.size() == 1)
        return bad_usage(message("{} needs one more word: {}", first, join(seconds, ", ")),
                         {message("yankomas help {}", first)});
    if (!seconds.empty()) {
        const auto meant = nearest(words[1], seconds);
        std::vector<Message> hints{help};
        if (meant)
            hints.insert(hints.begin(), message("did you mean \"{}\"?", first + ' ' + *meant));
        return bad_usage(message("there is no verb \"{} {}\"", first, words[1]), std::move(hints));
    }
    std::vector<std::string> names = first_words();
    for (const Verb& verb : all_verbs()) names.emplace_back(verb.name);
    return bad_usage(message("there is no verb \"{}\"", first), did_you_mean(first, names, help));
}

Error unknown_option(const std::string& given, const Options& options, std::string_view verb) {
    const std::size_t equals = given.find('=');
    const std::string name = equals < 2 ? given : given.substr(0, equals);  // "-=no" has no name
    std::vector<std::string> names;
    for (const Option& option : options.all()) {
        if (!option.is_argument) names.push_back(option.long_name());
    }
    if (verb.empty()) {
        return bad_usage(message("there is no option {} that can stand before the verb", name),
                         did_you_mean(name, names, message("yankomas help")));
    }
    return bad_usage(message("{} has no option {}", verb, name),
                     did_you_mean(name, names, message("yankomas help {}", verb)));
}

}  // namespace yankomas
