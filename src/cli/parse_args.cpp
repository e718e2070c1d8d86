// Parses the arguments of one verb: the one owner of the command line library.
// SPDX-License-Identifier: Apache-2.0
//
// The library splits the arguments into options, values and arguments. If it finds a mistake, only
// the type of its exception is used and never its English text. All other mistakes are found here,
// because our messages are translated, name the option that was meant, and come in the order of the
// declared options.
#include "cli/parse_args.h"

#include <algorithm>

#include <CLI/CLI.hpp>

#include "cli/find_verb.h"
#include "cli/shared_options.h"
#include "core/base/text.h"
#include "core/calendar/spoken_time.h"

namespace yankomas {

namespace {

using Args = std::vector<std::string>;

Error mistake(Message what, const Verb& verb) {
    return bad_usage(std::move(what), {message("yankomas help {}", verb.name)});
}

Error missing_value(const std::string& option, const Verb& verb) {
    return mistake(message("{} needs a value", Command{option}), verb);
}

Error takes_no_value(const std::string& flag, const Verb& verb) {
    return mistake(message("{} takes no value", Command{flag}), verb);
}

// Tells the library how the option is written, but not which values it may have.
CLI::Option* add_to(CLI::App& app, const Option& option) {
    if (option.is_flag()) return app.add_flag(option.names)->disable_flag_override();
    // The library only gathers the values, one for each time that the option is named.
    CLI::Option* added = app.add_option(option.names, CLI::callback_t());
    added->type_size(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    const bool is_single = option.is_argument && !option.is_repeatable;
    added->expected(1, is_single ? 1 : CLI::detail::expected_max_vector_size);
    return added->allow_extra_args(option.is_argument && option.is_repeatable);
}

// Returns the error for an argument that the library could not take: a flag with a value
// ("--yes=no"), or an option without its value at the end of the line ("--folder" or "-yC").
Error mismatch(const std::string& argument, const Options& options, const Verb& verb) {
    const std::size_t equals = argument.find('=');
    if (equals != std::string::npos) return takes_no_value(argument.substr(0, equals), verb);
    const Option* option =
        options.find(argument.starts_with("--") ? argument : std::string{'-', argument.back()});
    return missing_value(option != nullptr ? option->long_name() : argument, verb);
}

// Returns the flag that was given a value by its short name. Of "-y=no" the library takes "-y" and
// leaves "-=no" over.
const Option* short_flag_of(const std::string& rest, const Options& options, const Args& args) {
    if (!rest.starts_with("-=")) return nullptr;
    const std::string value = rest.substr(1);
    for (const std::string& arg : args) {
        const bool is_it = arg.size() > rest.size() && arg.starts_with('-') &&
                           !arg.starts_with("--") && arg.ends_with(value);
        if (is_it) return options.find(std::string{'-', arg[arg.size() - rest.size()]});
    }
    return nullptr;
}

// Returns an error for words that the library could not assign to any option or argument.
std::optional<Error> left_over(const CLI::App& app, const Options& options, const Verb& verb,
                               const Args& args) {
    bool only_arguments = false;
    for (const std::string& rest : app.remaining()) {
        if (rest == "--") {
            only_arguments = true;
        } else if (!only_arguments && rest.size() > 1 && rest.front() == '-') {
            if (const Option* flag = short_flag_of(rest, options, args))
                return takes_no_value(flag->long_name(), verb);
            return unknown_option(rest, options, verb.name);
        } else {
            return mistake(message("{} does not take \"{}\"", verb.name, rest), verb);
        }
    }
    return std::nullopt;
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

// Checks how often the option was given and puts the values into the field of the request.
std::optional<Error> take_values(const Option& option, const CLI::results_t& values,
                                 const Options& options, const Verb& verb) {
    const std::string name = option.long_name();
    if (values.size() > 1 && !option.is_repeatable && !option.is_flag())
        return mistake(message("{} is given more than once", Command{name}), verb);
    for (const std::string& value : values) {
        const bool is_option = !option.is_argument && options.find(value) != nullptr;
        if (value.empty() || is_option) return missing_value(name, verb);
        if (option.take(value)) continue;
        return bad_usage(
            message("{} does not take \"{}\"", Command{name}, value),
            with_impossible_day(value, {option.expected, message("yankomas help {}", verb.name)}));
    }
    return std::nullopt;
}

// Returns an error for the first word that the verb can't do without and that is not given. Its
// hint is the command as it was typed, with all that it lacks.
std::optional<Error> left_out(const Options& options, const std::vector<CLI::Option*>& parsed,
                              const Verb& verb, const Args& args) {
    std::string first;
    std::string arguments;
    std::string lacking;
    for (std::size_t i = 0; i < parsed.size(); ++i) {
        const Option& option = options.all()[i];
        if (!option.is_required || !parsed[i]->results().empty()) continue;
        if (first.empty()) first = option.long_name();
        if (option.is_argument) {
            arguments += ' ' + option.long_name();
        } else {
            lacking += ' ' + option.long_name() + ' ' + option.value_name;
        }
    }
    if (first.empty()) return std::nullopt;
    std::string typed;
    for (const std::string& arg : args) typed += ' ' + typed_for_shell(arg);
    return bad_usage(
        message("{} needs {}", verb.name, Command{first}),
        {message("{}", command("yankomas {}{}{}{}", verb.name, typed, arguments, lacking)),
         message("yankomas help {}", verb.name)});
}

// Reports the first mistake in this order: an empty value, a word that is left over, a missing
// value, a word that is missing, and then what is wrong with each option in the order in which they
// were declared.
std::optional<Error> parse_into(const Options& options, const Verb& verb, const Args& args) {
    if (auto error = empty_value(args, options, verb)) return error;
    CLI::App app;
    app.set_help_flag();
    app.allow_extras();
    std::vector<CLI::Option*> parsed;
    for (const Option& option : options.all()) parsed.push_back(add_to(app, option));
    std::optional<Error> trouble;
    Args unread(args.rbegin(), args.rend());  // the library takes them from the end, one by one
    try {
        app.parse(unread);
    } catch (const CLI::ArgumentMismatch&) {
        trouble = mismatch(args[args.size() - unread.size() - 1], options, verb);
    }
    if (auto error = left_over(app, options, verb, args)) return error;
    if (trouble) return trouble;
    if (auto error = left_out(options, parsed, verb, args)) return error;
    for (std::size_t i = 0; i < parsed.size(); ++i) {
        if (auto error = take_values(options.all()[i], parsed[i]->results(), options, verb))
            return error;
    }
    return std::nullopt;
}

// Turns `advance 0001 --help` into `help advance`.
Args as_request_for_help(const Args& args) {
    Args asked{"help"};
    const auto found = find_verb_among(args);
    const std::size_t first = first_word(args);
    if (found && found->verb->name != "help") {
        for (const auto word : split(found->verb->name, ' ')) asked.emplace_back(word);
    } else if (!found && first < args.size() && !second_words(args[first]).empty()) {
        asked.push_back(args[first]);
    }
    return asked;
}

// Returns what stands after the last such option, whatever the verb is.
std::optional<std::string_view> last_value(const Args& args, std::string_view option) {
    std::optional<std::string_view> value;
    for (std::size_t i = 0; i < args.size() && args[i] != "--"; ++i) {
        const std::string_view arg = args[i];
        if (arg.starts_with(option) && arg.substr(option.size()).starts_with('='))
            value = arg.substr(option.size() + 1);
        if (arg == option && i + 1 < args.size()) value = args[i + 1];
    }
    return value;
}

}  // namespace

Result<Invocation> parse_args(const Args& args) {
    const auto end = std::ranges::find(args, "--");
    const auto is_help = [](const std::string& arg) { return arg == "--help" || arg == "-h"; };
    if (std::any_of(args.begin(), end, is_help)) return parse_args(as_request_for_help(args));
    const auto found = find_verb_among(args);
    const std::size_t first = found ? found->first : first_word(args);
    Invocation invocation;
    const Options globals = global_options();
    for (std::size_t i = 0; i < first; ++i) {
        const Option* option = globals.find(std::string_view(args[i]).substr(0, args[i].find('=')));
        if (option == nullptr) return unknown_option(args[i], globals, "");
        if (!option->is_flag() && args[i].find('=') == std::string::npos) ++i;
    }
    if (!found) return found.error();

    Options options;
    invocation.action = found->verb->declare(options);
    declare_globals(options, invocation.globals);
    Args rest = args;
    const auto verb_at = rest.begin() + static_cast<std::ptrdiff_t>(first);
    rest.erase(verb_at, verb_at + static_cast<std::ptrdiff_t>(found->words));
    if (auto error = parse_into(options, *found->verb, rest)) return *std::move(error);
    return invocation;
}

std::optional<Language> language_asked_for(const Args& args) {
    const auto value = last_value(args, "--lang");
    return value ? parse_language(*value) : std::nullopt;
}

std::optional<Zone> zone_asked_for(const Args& args) {
    const auto value = last_value(args, "--zone");
    return value ? parse_zone(*value) : std::nullopt;
}

bool asks_for_version(const Args& args) {
    const auto verb_at = args.begin() + static_cast<std::ptrdiff_t>(first_word(args));
    return std::find(args.begin(), verb_at, "--version") != verb_at;
}

}  // namespace yankomas
