// Parses the arguments of one verb: the one owner of the command line library.
// SPDX-License-Identifier: Apache-2.0
#include "cli/parse_args.h"

#include <algorithm>

#include <CLI/CLI.hpp>

#include "cli/find_verb.h"
#include "cli/shared_options.h"
#include "cli/verbs.h"

namespace yankomas {

namespace {

using Args = std::vector<std::string>;

Message hint_for(const Verb& verb) { return message("yankomas help {}", verb.name); }

Error missing_value(std::string_view option, const Verb& verb) {
    return bad_usage(message("{} needs a value", option), {hint_for(verb)});
}

CLI::Option* add_to(CLI::App& app, const Option& option) {
    if (option.is_flag()) {
        return app.add_flag_function(option.names, [](std::int64_t) {})->disable_flag_override();
    }
    // Values are fetched after parsing; the library only has to gather them, one for each time the
    // option is named.
    CLI::Option* added = app.add_option(option.names, [](const CLI::results_t&) { return true; });
    added->type_size(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    added->expected(
        1, option.is_repeatable || !option.is_argument ? CLI::detail::expected_max_vector_size : 1);
    return added->allow_extra_args(option.is_argument && option.is_repeatable);
}

// What the library has left over, or "nothing".
std::optional<Error> left_over(const CLI::App& app, const Options& options, const Verb& verb) {
    bool only_arguments = false;
    for (const std::string& rest : app.remaining()) {
        if (rest == "--") {
            only_arguments = true;
        } else if (!only_arguments && rest.size() > 1 && rest.front() == '-') {
            return unknown_option(rest, options, verb.name);
        } else {
            return bad_usage(message("{} does not take \"{}\"", verb.name, rest), {hint_for(verb)});
        }
    }
    return std::nullopt;
}

// The library's own words are not ours; which option it is about stands at the start of them.
Error translate(const CLI::Error& error, const Verb& verb) {
    const std::string what = error.what();
    const std::string option = what.substr(0, what.find_first_of(": "));
    if (error.get_name() != "ArgumentMismatch") {
        return bad_usage(message("the arguments of {} make no sense: {}", verb.name, what),
                         {hint_for(verb)});
    }
    if (what.find("flag override") != std::string::npos) {
        return bad_usage(message("{} takes no value", option), {hint_for(verb)});
    }
    return missing_value(option, verb);
}

// "--note=" would make the library take the next argument for the value.
std::optional<Error> empty_value(const Args& args, const Options& options, const Verb& verb) {
    for (const std::string& arg : args) {
        if (arg == "--") break;
        if (!arg.starts_with("--") || !arg.ends_with('=')) continue;
        const std::string name = arg.substr(0, arg.size() - 1);
        if (options.find(name) != nullptr) return missing_value(name, verb);
    }
    return std::nullopt;
}

std::optional<Error> take_values(const Option& option, const CLI::Option& parsed,
                                 const Options& options, const Verb& verb) {
    const std::string name = option.long_name();
    const CLI::results_t& values = parsed.results();
    if (values.empty() && option.is_required) {
        return bad_usage(message("{} needs {}", verb.name, name), {hint_for(verb)});
    }
    if (values.size() > 1 && !option.is_repeatable && !option.is_flag()) {
        return bad_usage(message("{} is given more than once", name), {hint_for(verb)});
    }
    for (const std::string& value : values) {
        const bool is_option = !option.is_argument && options.find(value) != nullptr;
        if (value.empty() || is_option) return missing_value(name, verb);
        if (option.take(value)) continue;
        return bad_usage(message("{} does not take \"{}\"", name, value),
                         {option.expected, hint_for(verb)});
    }
    return std::nullopt;
}

std::optional<Error> parse_into(const Options& options, const Verb& verb, Args args) {
    if (auto error = empty_value(args, options, verb)) return error;
    CLI::App app;
    app.set_help_flag();
    app.allow_extras();
    std::vector<CLI::Option*> parsed;
    for (const Option& option : options.all()) parsed.push_back(add_to(app, option));
    std::ranges::reverse(args);  // as the library wants them
    std::optional<Error> trouble;
    try {
        app.parse(args);
    } catch (const CLI::Error& error) {
        trouble = translate(error, verb);
    }
    if (auto error = left_over(app, options, verb)) return error;
    if (trouble) return trouble;
    for (std::size_t i = 0; i < parsed.size(); ++i) {
        if (auto error = take_values(options.all()[i], *parsed[i], options, verb)) return error;
    }
    return std::nullopt;
}

bool is_help(const std::string& arg) { return arg == "--help" || arg == "-h"; }

// `advance 0001 --help` becomes `help advance`.
Args as_request_for_help(const Args& args) {
    Args asked{"help"};
    const auto found = find_verb_among(args);
    if (found && found->verb->name != "help") {
        for (const auto word : split(found->verb->name, ' ')) asked.emplace_back(word);
    }
    return asked;
}

}  // namespace

Result<Invocation> parse_args(const Args& args) {
    const auto end = std::ranges::find(args, "--");
    if (std::any_of(args.begin(), end, is_help)) {
        Args asked = as_request_for_help(args);
        return parse_args(asked);
    }
    const auto found = find_verb_among(args);
    const std::size_t first = found ? found->first : first_word(args);
    Invocation invocation;
    Options globals;
    declare_globals(globals, invocation.globals);
    for (std::size_t i = 0; i < first; ++i) {
        const Option* option = globals.find(std::string_view(args[i]).substr(0, args[i].find('=')));
        if (option == nullptr) return unknown_option(args[i], globals, "");
        if (!option->is_flag() && args[i].find('=') == std::string::npos) ++i;
    }
    if (!found) return found.error();

    Options options;
    invocation.action = found->verb->declare(options);
    declare_globals(options, invocation.globals);
    Args rest(args.begin(), args.begin() + static_cast<std::ptrdiff_t>(first));
    rest.insert(rest.end(), args.begin() + static_cast<std::ptrdiff_t>(first + found->words),
                args.end());
    if (auto error = parse_into(options, *found->verb, std::move(rest))) return *std::move(error);
    return invocation;
}

std::optional<Language> language_asked_for(const Args& args) {
    std::optional<Language> language;
    for (std::size_t i = 0; i < args.size() && args[i] != "--"; ++i) {
        if (args[i].starts_with("--lang="))
            language = parse_language(std::string_view(args[i]).substr(7));
        if (args[i] == "--lang" && i + 1 < args.size()) language = parse_language(args[i + 1]);
    }
    return language;
}

bool asks_for_version(const Args& args) {
    const std::size_t first = first_word(args);
    return std::find(args.begin(), args.begin() + static_cast<std::ptrdiff_t>(first),
                     "--version") != args.begin() + static_cast<std::ptrdiff_t>(first);
}

}  // namespace yankomas
