// Works out from the words so far what may come next, and asks the office for its names.
// SPDX-License-Identifier: Apache-2.0
#include "cli/complete.h"

#include <algorithm>
#include <exception>
#include <map>
#include <optional>
#include <utility>

#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "core/base/rule.h"
#include "core/base/spelling.h"
#include "core/base/text.h"
#include "render/kit/text.h"
#include "store/office/find_office.h"
#include "work/office/office_names.h"

namespace yankomas {

namespace {

constexpr std::string_view kFiles = ":files";

// What the words before the cursor say.
struct Typed {
    Globals globals;     // only bound, never filled
    std::string leader;  // "roster", until its second word is known
    const Verb* verb = nullptr;
    Options options;
    std::vector<std::string> arguments;
    std::map<std::string, std::string> values;  // by the long names of the options
    const Option* pending = nullptr;            // the option whose value stands at the cursor
    bool only_arguments = false;                // after "--"
    bool makes_sense = true;
};

void take_option(Typed& typed, const std::string& word) {
    const std::size_t equals = word.find('=');
    const bool is_long = word.starts_with("--");
    const Option* option = typed.options.find(is_long ? word.substr(0, equals) : word.substr(0, 2));
    if (option == nullptr) return;
    const std::size_t value = is_long ? equals : (word.size() > 2 ? 1 : std::string::npos);
    const bool has_value = !option->is_flag() && value != std::string::npos;
    typed.values[option->long_name()] = has_value ? word.substr(value + 1) : "";
    if (!option->is_flag() && !has_value) typed.pending = option;
}

void take_verb(Typed& typed, const std::string& word) {
    if (typed.leader.empty() && !second_words(word).empty()) {
        typed.leader = word;
        return;
    }
    typed.verb = find_verb(typed.leader.empty() ? word : typed.leader + ' ' + word);
    typed.makes_sense = typed.verb != nullptr;
    if (typed.makes_sense) {
        typed.options = options_of(*typed.verb);
        declare_globals(typed.options, typed.globals);
    }
}

void take(Typed& typed, const std::string& word) {
    if (typed.pending != nullptr) {
        typed.values[std::exchange(typed.pending, nullptr)->long_name()] = word;
    } else if (word == "--" && !typed.only_arguments) {
        typed.only_arguments = true;
    } else if (!typed.only_arguments && word.size() > 1 && word.front() == '-') {
        take_option(typed, word);
    } else if (typed.verb != nullptr) {
        typed.arguments.push_back(word);
    } else {
        take_verb(typed, word);
    }
}

std::optional<OfficeNames> names_of_office(const Host& host, const Typed& typed) {
    const auto folder = typed.values.find("--folder");
    // The shell hands words on before it expands them.
    const std::string start = folder == typed.values.end()
                                  ? host.working_folder
                                  : path_from(host, expand_home(host, folder->second));
    auto root = find_office(host.files, start);
    return root ? std::optional<OfficeNames>(std::in_place, host.files, *root) : std::nullopt;
}

std::vector<Named> only_words(const std::vector<std::string>& words) {
    std::vector<Named> names;
    for (const std::string& word : words) names.push_back({word, ""});
    return names;
}

// The first words of verbs. A verb of one word has its summary.
std::vector<Named> names_of_verbs(const Words& words, const std::string& leader) {
    std::vector<Named> names;
    for (const std::string& word : leader.empty() ? first_words() : second_words(leader)) {
        const Verb* verb = find_verb(leader.empty() ? word : leader + ' ' + word);
        names.push_back({word, verb == nullptr ? "" : words(verb->summary)});
    }
    return names;
}

// A person may type a rule's id or its name, so both are offered.
std::vector<Named> names_of_rules(const Words& words) {
    std::vector<Named> names;
    for (const RuleFacts& facts : all_rules()) {
        const std::string title = words(Message{facts.title, {}});
        names.push_back({std::string(facts.id), title});
        names.push_back({std::string(facts.name), title});
    }
    return names;
}

std::vector<Named> names_in_office(const Host& host, const Typed& typed, const std::string& kind,
                                   std::string_view current) {
    const auto office = names_of_office(host, typed);
    if (!office) return {};
    std::string of_case;
    const auto& all = typed.options.all();
    const auto first = std::ranges::find_if(all, &Option::is_argument);
    if (first != all.end() && first->names == "CASE" && !typed.arguments.empty())
        of_case = typed.arguments.front();
    if (kind == "CASE") return office->cases(current);
    if (kind == "PERSON") return office->people();
    if (kind == "ROLE") return office->roles();
    if (kind == "SOP") return office->sops();
    if (kind == "SUBJECT") return office->subjects();
    if (kind == "AREA") return office->areas();
    if (kind == "--for") return office->parties();
    if (kind == "HOLD") return office->holds(of_case);
    if (kind == "EXIT") return office->exits(of_case);
    if (kind == "--step") return office->steps(of_case);
    if (kind == "--entry")
        return office->entries(of_case, typed.verb != nullptr && (typed.verb->name == "correct" ||
                                                                  typed.verb->name == "forget"));
    if (kind == "OUTCOME") {
        const auto step = typed.values.find("--step");
        return office->outcomes(
            of_case, step == typed.values.end() ? std::nullopt : parse_number(step->second));
    }
    if (kind == "KIND") return office->kinds(of_case);
    std::vector<Named> kinds = office->kinds(of_case);
    for (Named& name : kinds) name.word += '=';
    return kinds;
}

// What a value may be is told by the name that help shows for it.
std::vector<Named> values_of(const Host& host, const Typed& typed, const Option& option,
                             std::string_view current) {
    static const std::vector<std::string> files{"FILE", "DIR", "FOLDER", "KEY", "PATH"};
    static const std::vector<std::string> held{"CASE", "PERSON",  "ROLE",    "SOP",
                                               "HOLD", "EXIT",    "OUTCOME", "KIND=FILE",
                                               "AREA", "SUBJECT", "KIND"};
    if (!option.allowed.empty()) return only_words(option.allowed);
    const std::string& kind = option.is_argument ? option.names : option.value_name;
    const bool is_file =
        kind == "KIND=FILE" && current.find('=') != std::string_view::npos;  // after the kind
    if (is_file || std::ranges::find(files, kind) != files.end())
        return only_words({std::string(kFiles)});
    if (kind == "RULE") return names_of_rules(host.words);
    if (kind == "VERB")
        return names_of_verbs(host.words, typed.arguments.empty() ? "" : typed.arguments.front());
    for (const char* name : {"--step", "--entry", "--for"})
        if (option.long_name() == name) return names_in_office(host, typed, name, current);
    if (kind == "ENTRY") return names_in_office(host, typed, "--entry", current);
    if (std::ranges::find(held, kind) == held.end()) return {};
    return names_in_office(host, typed, kind, current);
}

std::vector<Named> names_of_options(const Host& host, const Typed& typed) {
    std::vector<Named> names;
    for (const Option& option : typed.options.all()) {
        const bool is_given = typed.values.contains(option.long_name());
        if (!option.is_argument && (!is_given || option.is_repeatable))
            names.push_back({option.long_name(), host.words(option.help)});
    }
    names.push_back({"--help", ""});
    if (typed.verb == nullptr && typed.leader.empty()) names.push_back({"--version", ""});
    return names;
}

std::vector<Named> names_of_arguments(const Host& host, const Typed& typed,
                                      std::string_view current) {
    if (typed.verb == nullptr) return names_of_verbs(host.words, typed.leader);
    std::size_t left = typed.arguments.size();
    for (const Option& option : typed.options.all()) {
        if (!option.is_argument) continue;
        if (left == 0 || option.is_repeatable) return values_of(host, typed, option, current);
        --left;
    }
    return {};
}

// A name with any other character is not offered. So what a stranger wrote into a file can't mean
// anything to a shell, and nothing needs quotes.
bool is_plain(std::string_view word) {
    constexpr std::string_view kPlain = "-_./=:+,%";
    return std::ranges::all_of(word, [&](char c) {
        return is_alphanumeric(c) || kPlain.find(c) != std::string_view::npos;
    });
}

// What may stand at the cursor. Each candidate has the part of the word before the value, such as
// "--format=".
struct Candidates {
    std::vector<Named> names;
    bool files = false;  // the shell's own names of files, too
};

Candidates fitting(std::vector<Named> names, const std::string& lead, std::string_view current) {
    const auto fits = [&](const Named& name) {
        return is_plain(name.word) && name.word.starts_with(current);
    };
    // If nothing starts with the text, the end of a case's id was typed.
    const bool any = std::ranges::any_of(names, fits);
    const auto ends = [&](const Named& name) {
        return is_plain(name.word) && current.size() >= 2 && name.word.ends_with(current);
    };
    Candidates candidates;
    for (Named& name : names) {
        if (name.word == kFiles) {
            candidates.files = true;
        } else if (any ? fits(name) : ends(name)) {
            candidates.names.push_back({lead + name.word, escape_controls(name.meaning)});
        }
    }
    return candidates;
}

Candidates candidates_for(const Host& host, std::vector<std::string> words) {
    if (words.empty()) return {};
    std::string current = std::move(words.back());
    words.pop_back();
    Typed typed;
    declare_globals(typed.options, typed.globals);
    for (const std::string& word : words) take(typed, word);
    if (!typed.makes_sense) return {};
    if (typed.pending != nullptr)
        return fitting(values_of(host, typed, *typed.pending, current), "", current);
    const std::size_t equals = current.find('=');
    if (!typed.only_arguments && current.starts_with("--") && equals != std::string::npos) {
        const Option* option = typed.options.find(current.substr(0, equals));
        if (option == nullptr || option->is_flag()) return {};
        const std::string value = current.substr(equals + 1);
        return fitting(values_of(host, typed, *option, value), current.substr(0, equals + 1),
                       value);
    }
    if (!typed.only_arguments && current.starts_with('-'))
        return fitting(names_of_options(host, typed), "", current);
    return fitting(names_of_arguments(host, typed, current), "", current);
}

// bash breaks words at "=", ":" and "@", and puts a candidate behind the last of them.
std::string_view lead_of_bash(std::string_view line) {
    const std::string_view current = line.substr(line.find_last_of(" \t\n") + 1);
    return current.substr(0, current.find_last_of("=:@") + 1);
}

// A meaning is shown only in a list, and never where a candidate could be put into the line.
bool is_list_of_bash(std::string_view comp_type) {
    return comp_type == "63" || comp_type == "33";  // '?' and '!'
}

void write_for_bash(Host& host, const Candidates& candidates, std::string_view line,
                    std::string_view comp_type, int columns) {
    const std::vector<Named>& names = candidates.names;
    const bool is_unfinished =
        std::ranges::any_of(names, [](const Named& name) { return name.word.ends_with('='); });
    std::string text = candidates.files ? ":files\n" : is_unfinished ? ":nospace\n" : ":\n";
    const std::string_view lead = lead_of_bash(line);
    const bool says_meaning = is_list_of_bash(comp_type) && names.size() > 1;
    for (const Named& name : names) {
        std::string shown = name.word.substr(name.word.starts_with(lead) ? lead.size() : 0);
        if (says_meaning && !name.meaning.empty())
            shown = cut_to(shown + "  " + name.meaning, columns - 2);
        text.append(shown).append("\n");
    }
    host.out.write(text);
}

void write_lines(Host& host, const Candidates& candidates) {
    std::string text = candidates.files ? std::string(kFiles) + '\n' : "";
    for (const Named& name : candidates.names)
        text.append(name.word).append("\t").append(name.meaning).append("\n");
    host.out.write(text);
}

}  // namespace

std::vector<std::string> words_of_line(std::string_view line) {
    std::vector<std::string> words(1);
    char quote = 0;
    bool is_inside = false;  // of a word, perhaps an empty one in quotes
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (c == '\\' && quote != '\'' && i + 1 < line.size()) {
            words.back() += line[++i];
            is_inside = true;
        } else if (quote != 0 ? c == quote : c == '\'' || c == '"') {
            quote = quote != 0 ? '\0' : c;
            is_inside = true;
        } else if (quote == 0 && (c == ' ' || c == '\t' || c == '\n')) {
            if (is_inside) words.emplace_back();
            is_inside = false;
        } else {
            words.back() += c;
            is_inside = true;
        }
    }
    return words;
}

void complete(Host& host, const std::vector<std::string>& args) {
    std::vector<std::string> words(args.begin() + 1, args.end());
    constexpr std::size_t kOfBash = 4;
    const bool is_bash = words.size() == kOfBash && words.front() == kCompleteForBash;
    try {
        if (!is_bash) return write_lines(host, candidates_for(host, std::move(words)));
        std::vector<std::string> typed = words_of_line(words[1]);
        typed.erase(typed.begin());  // the program's own name
        constexpr int kUsual = 80;
        write_for_bash(host, candidates_for(host, std::move(typed)), words[1], words[2],
                       parse_number(words[3]).value_or(kUsual));
    } catch (const std::exception&) {
        // A bug shows itself to whoever runs the verb. Here it would only spoil the line.
        return;
    }
}

}  // namespace yankomas
