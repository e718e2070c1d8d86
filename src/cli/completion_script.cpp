// Spells the completion of each shell.
// SPDX-License-Identifier: Apache-2.0
#include "cli/completion_script.h"

#include <algorithm>

#include <fmt/format.h>

#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "core/base/text.h"

namespace yankomas {

namespace {

std::string long_names(const Options& options) {
    std::vector<std::string> names;
    for (const Option& option : options.all()) {
        if (!option.is_argument) names.push_back(option.long_name());
    }
    return join(names, " ");
}

// Returns the values of all arguments whose values can be listed, such as the shells of
// `completion`.
std::string values_of_arguments(const Options& options) {
    std::vector<std::string> values;
    for (const Option& option : options.all()) {
        if (option.is_argument)
            values.insert(values.end(), option.allowed.begin(), option.allowed.end());
    }
    return join(values, " ");
}

// The parts that bash and zsh share. They are branches of a shell's `case` that say what may follow
// a word, a verb or an option.
struct Branches {
    std::string seconds;  // roster) seconds='show enrol' ;;
    std::string verbs;    // 'roster enrol') candidates='--name ...' ;;
    std::string values;   // explain:--format) candidates='text json' ;;
    std::string skipped;  // -C|--folder
};

// Adds the options whose values can be listed, as branches of the last `case`.
void add_values(std::string& branches, std::string_view verb, const Options& options) {
    for (const Option& option : options.all()) {
        if (option.is_argument || option.allowed.empty()) continue;
        branches += fmt::format("        {}:{}) candidates='{}' ;;\n", verb, option.long_name(),
                                join(option.allowed, " "));
    }
}

Branches branches_of_verbs() {
    Branches branches;
    const Options globals = global_options();
    for (const std::string& first : first_words()) {
        const std::string seconds = join(second_words(first), " ");
        if (!seconds.empty())
            branches.seconds += fmt::format("        {}) seconds='{}' ;;\n", first, seconds);
    }
    for (const Verb& verb : all_verbs()) {
        const Options options = options_of(verb);
        std::vector<std::string> candidates{values_of_arguments(options), long_names(options),
                                            long_names(globals), "--help"};
        std::erase(candidates, "");
        branches.verbs +=
            fmt::format("        '{}') candidates='{}' ;;\n", verb.name, join(candidates, " "));
        add_values(branches.values, fmt::format("'{}'", verb.name), options);
    }
    add_values(branches.values, "*", globals);
    std::vector<std::string> skipped;
    for (const Option& option : globals.all()) {
        for (const auto name : split(option.names, ',')) skipped.emplace_back(name);
    }
    branches.skipped = join(skipped, "|");
    return branches;
}

// Returns the code that works out `candidates` from the words before the cursor. Both bash and zsh
// understand it.
std::string shared_body() {
    const Branches branches = branches_of_verbs();
    const std::string firsts =
        join(first_words(), " ") + ' ' + long_names(global_options()) + " --help --version";
    return fmt::format(R"(    local first= second= seconds= verb= candidates= word skip=
    for word in "${{before[@]}}"; do
        if [[ -n $skip ]]; then skip=; continue; fi
        case $word in
        {skipped}) [[ -n $second ]] || skip=1 ;;
        -*) ;;
        *) if [[ -z $first ]]; then first=$word; elif [[ -z $second ]]; then second=$word; fi ;;
        esac
    done
    case $first in
{seconds}    esac
    verb=$first
    if [[ -n $seconds && -n $second && " $seconds " == *" $second "* ]]; then verb="$first $second"; fi
    case $verb in
        '') candidates='{firsts}' ;;
{verbs}    esac
    if [[ -n $seconds && $verb == "$first" && -z $second ]]; then candidates="$seconds $candidates"; fi
    case $verb:$previous in
{values}    esac
)",
                       fmt::arg("skipped", branches.skipped), fmt::arg("seconds", branches.seconds),
                       fmt::arg("firsts", firsts), fmt::arg("verbs", branches.verbs),
                       fmt::arg("values", branches.values));
}

std::string bash_script() {
    return "# bash completion of yankomas: source it, or put it into bash-completion's folder\n"
           "_yankomas() {\n"
           "    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}\n"
           "    local before=(\"${COMP_WORDS[@]:1:COMP_CWORD-1}\")\n" +
           shared_body() +
           "    COMPREPLY=($(compgen -W \"$candidates\" -- \"$current\"))\n"
           "}\n"
           "complete -o default -F _yankomas yankomas\n";
}

std::string zsh_script() {
    return "#compdef yankomas\n"
           "# zsh completion of yankomas: put it as _yankomas into a folder of $fpath\n"
           "_yankomas() {\n"
           "    local previous=${words[CURRENT-1]}\n"
           "    local -a before\n"
           "    before=(\"${(@)words[2,CURRENT-1]}\")\n" +
           shared_body() +
           "    compadd -- ${=candidates} || _files\n"
           "}\n"
           "compdef _yankomas yankomas\n";
}

// Puts a text into single quotes for fish, where only the quote and the backslash are escaped.
std::string fish_quote(std::string_view text) {
    std::string quoted = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\') quoted += '\\';
        quoted += c;
    }
    return quoted + '\'';
}

// Returns one line of fish that offers an option if the condition holds.
std::string fish_option(const std::string& condition, const Option& option, const Words& words) {
    std::string line = "complete -c yankomas";
    if (!condition.empty()) line += fmt::format(" -n '{}'", condition);
    for (const std::string_view name : split(option.names, ',')) {
        line += name.starts_with("--") ? fmt::format(" -l {}", name.substr(2))
                                       : fmt::format(" -s {}", name.substr(1));
    }
    if (!option.is_flag()) line += " -r";
    if (!option.allowed.empty()) line += fmt::format(" -f -a '{}'", join(option.allowed, " "));
    return line + fmt::format(" -d {}\n", fish_quote(words(option.help)));
}

std::string fish_script(const Words& words) {
    std::vector<std::string> leaders = first_words();  // first words of two-word verbs
    std::erase_if(leaders, [](const std::string& first) { return second_words(first).empty(); });
    std::string text =
        "# fish completion of yankomas: put it as yankomas.fish into ~/.config/fish/completions\n";
    const Options globals = global_options();
    for (const Option& option : globals.all()) text += fish_option("", option, words);
    for (const Verb& verb : all_verbs()) {
        const Options options = options_of(verb);
        const auto parts = split(verb.name, ' ');
        std::string start = "__fish_use_subcommand";
        std::string seen = fmt::format("__fish_seen_subcommand_from {}", parts.back());
        if (parts.size() == 2) {
            start = fmt::format(
                "__fish_seen_subcommand_from {}; and not __fish_seen_subcommand_from {}", parts[0],
                join(second_words(parts[0]), " "));
            seen = fmt::format("__fish_seen_subcommand_from {}; and {}", parts[0], seen);
        } else if (!leaders.empty()) {
            seen += "; and not __fish_seen_subcommand_from " + join(leaders, " ");
        }
        text += fmt::format("complete -c yankomas -n '{}' -a {} -d {}\n", start, parts.back(),
                            fish_quote(words(verb.summary)));
        for (const Option& option : options.all()) {
            if (!option.is_argument) text += fish_option(seen, option, words);
        }
        const std::string values = values_of_arguments(options);
        if (!values.empty())
            text += fmt::format("complete -c yankomas -n '{}' -f -a '{}'\n", seen, values);
    }
    for (const std::string& leader : leaders)
        text += fmt::format("complete -c yankomas -n __fish_use_subcommand -a {}\n", leader);
    return text;
}

}  // namespace

std::string render_completion(Shell shell, const Words& words) {
    switch (shell) {
        case Shell::bash: return bash_script();
        case Shell::zsh: return zsh_script();
        case Shell::fish: return fish_script(words);
    }
    return {};
}

}  // namespace yankomas
