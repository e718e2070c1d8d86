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

struct VerbOptions {
    std::string name;
    std::string summary;
    std::vector<Option> options;  // their fields are gone: only names and values are looked at
};

std::vector<VerbOptions> gather(const Words& words) {
    std::vector<VerbOptions> all;
    for (const Verb& verb : all_verbs()) {
        Options options;
        const Action declared = verb.declare(options);
        all.push_back({std::string(verb.name), words(verb.summary), options.all()});
    }
    return all;
}

std::vector<Option> global_options() {
    Globals globals;
    Options options;
    declare_globals(options, globals);
    return options.all();
}

void add_once(std::vector<std::string>& list, std::string_view item) {
    if (std::ranges::count(list, item) == 0) list.emplace_back(item);
}

std::vector<std::string> first_words(const std::vector<VerbOptions>& verbs) {
    std::vector<std::string> words;
    for (const VerbOptions& verb : verbs) add_once(words, split(verb.name, ' ').front());
    return words;
}

// The second words of verbs that have two: "roster" -> show, enrol, ...
std::vector<std::string> second_words(const std::vector<VerbOptions>& verbs,
                                      std::string_view first) {
    std::vector<std::string> words;
    for (const VerbOptions& verb : verbs) {
        const auto parts = split(verb.name, ' ');
        if (parts.size() == 2 && parts[0] == first) add_once(words, parts[1]);
    }
    return words;
}

std::string long_names(const std::vector<Option>& options) {
    std::vector<std::string> names;
    for (const Option& option : options) {
        if (!option.is_argument) names.push_back(option.long_name());
    }
    return join(names, " ");
}

std::string values_of_arguments(const std::vector<Option>& options) {
    std::vector<std::string> values;
    for (const Option& option : options) {
        if (option.is_argument)
            values.insert(values.end(), option.allowed.begin(), option.allowed.end());
    }
    return join(values, " ");
}

// The three parts that bash and zsh share, as branches of a `case`: what follows a word, a verb, an
// option.
struct Branches {
    std::string seconds;  // roster) seconds='show enrol' ;;
    std::string verbs;    // 'roster enrol') candidates='--name ...' ;;
    std::string values;   // explain:--format) candidates='text json' ;;
    std::string skipped;  // -C|--folder
};

std::string value_branch(std::string_view verb, const Option& option) {
    if (option.is_argument || option.allowed.empty()) return {};
    return fmt::format("        {}:{}) candidates='{}' ;;\n", verb, option.long_name(),
                       join(option.allowed, " "));
}

Branches branches_of(const std::vector<VerbOptions>& verbs) {
    Branches branches;
    const std::vector<Option> globals = global_options();
    for (const std::string& first : first_words(verbs)) {
        const auto seconds = second_words(verbs, first);
        if (seconds.empty()) continue;
        branches.seconds += fmt::format("        {}) seconds='{}' ;;\n", first, join(seconds, " "));
    }
    for (const VerbOptions& verb : verbs) {
        std::vector<std::string> candidates;
        for (const std::string& part : {values_of_arguments(verb.options), long_names(verb.options),
                                        long_names(globals), std::string("--help")}) {
            if (!part.empty()) candidates.push_back(part);
        }
        branches.verbs +=
            fmt::format("        '{}') candidates='{}' ;;\n", verb.name, join(candidates, " "));
        for (const Option& option : verb.options) {
            branches.values += value_branch(fmt::format("'{}'", verb.name), option);
        }
    }
    std::vector<std::string> skipped;
    for (const Option& option : globals) {
        branches.values += value_branch("*", option);
        for (const auto name : split(option.names, ',')) skipped.emplace_back(name);
    }
    branches.skipped = join(skipped, "|");
    return branches;
}

// Works out `candidates` from the words before the cursor; the same text is good bash and good zsh.
std::string shared_body(const std::vector<VerbOptions>& verbs) {
    const Branches branches = branches_of(verbs);
    const std::string firsts =
        join(first_words(verbs), " ") + ' ' + long_names(global_options()) + " --help --version";
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

std::string bash_script(const std::vector<VerbOptions>& verbs) {
    return "# bash completion of yankomas: source it, or put it into bash-completion's folder\n"
           "_yankomas() {\n"
           "    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}\n"
           "    local before=(\"${COMP_WORDS[@]:1:COMP_CWORD-1}\")\n" +
           shared_body(verbs) +
           "    COMPREPLY=($(compgen -W \"$candidates\" -- \"$current\"))\n"
           "}\n"
           "complete -o default -F _yankomas yankomas\n";
}

std::string zsh_script(const std::vector<VerbOptions>& verbs) {
    return "#compdef yankomas\n"
           "# zsh completion of yankomas: put it as _yankomas into a folder of $fpath\n"
           "_yankomas() {\n"
           "    local previous=${words[CURRENT-1]}\n"
           "    local -a before\n"
           "    before=(\"${(@)words[2,CURRENT-1]}\")\n" +
           shared_body(verbs) +
           "    compadd -- ${=candidates} || _files\n"
           "}\n"
           "compdef _yankomas yankomas\n";
}

std::string fish_quote(std::string_view text) {
    std::string quoted = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\') quoted += '\\';
        quoted += c;
    }
    return quoted + '\'';
}

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

std::string fish_script(const std::vector<VerbOptions>& verbs, const Words& words) {
    std::vector<std::string> leaders;  // first words of verbs that have two
    for (const std::string& first : first_words(verbs)) {
        if (!second_words(verbs, first).empty()) leaders.push_back(first);
    }
    std::string text =
        "# fish completion of yankomas: put it as yankomas.fish into ~/.config/fish/completions\n";
    for (const Option& option : global_options()) text += fish_option("", option, words);
    for (const VerbOptions& verb : verbs) {
        const auto parts = split(verb.name, ' ');
        const bool two = parts.size() == 2;
        const std::string start =
            two ? fmt::format(
                      "__fish_seen_subcommand_from {}; and not __fish_seen_subcommand_from {}",
                      parts[0], join(second_words(verbs, parts[0]), " "))
                : std::string("__fish_use_subcommand");
        text += fmt::format("complete -c yankomas -n '{}' -a {} -d {}\n", start, parts.back(),
                            fish_quote(verb.summary));
        std::string seen = fmt::format("__fish_seen_subcommand_from {}", parts.back());
        if (two) seen = fmt::format("__fish_seen_subcommand_from {}; and {}", parts[0], seen);
        if (!two && !leaders.empty())
            seen += "; and not __fish_seen_subcommand_from " + join(leaders, " ");
        for (const Option& option : verb.options) {
            if (!option.is_argument) text += fish_option(seen, option, words);
        }
        const std::string values = values_of_arguments(verb.options);
        if (!values.empty())
            text += fmt::format("complete -c yankomas -n '{}' -f -a '{}'\n", seen, values);
    }
    for (const std::string& leader : leaders) {
        text += fmt::format("complete -c yankomas -n __fish_use_subcommand -a {}\n", leader);
    }
    return text;
}

}  // namespace

std::string render_completion(Shell shell, const Words& words) {
    const std::vector<VerbOptions> verbs = gather(words);
    switch (shell) {
        case Shell::bash: return bash_script(verbs);
        case Shell::zsh: return zsh_script(verbs);
        case Shell::fish: return fish_script(verbs, words);
    }
    return {};
}

}  // namespace yankomas
