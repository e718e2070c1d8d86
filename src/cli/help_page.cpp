// Lays out the pages of --help from the verbs and the options that they declare.
// SPDX-License-Identifier: Apache-2.0
#include "cli/help_page.h"

#include <algorithm>

#include <fmt/format.h>

#include "cli/shared_options.h"
#include "core/base/text.h"
#include "render/kit/stand_ins.h"
#include "render/kit/text.h"

namespace yankomas {

namespace {

// Pages have the same width on every terminal, so that a test can compare the manual with them.
constexpr int kWidth = 80;

// One line of a section.
struct Entry {
    std::string left;
    std::string right;
};

// Lays entries out in two columns. A left side that is too long for its column gets a line of its
// own.
std::string render_entries(const std::vector<Entry>& entries, int column) {
    std::string text;
    for (const Entry& entry : entries) {
        const std::string left = "  " + entry.left;
        const bool fits = static_cast<int>(left.size()) + 2 <= column;
        text += fits ? pad_to(left, column) : left + '\n' + blanks(column);
        text += wrap(entry.right, kWidth, column) + '\n';
    }
    return text;
}

// Spells an option or argument: "-C, --folder DIR" or "FILE...".
std::string spell(const Option& option, const Words& words) {
    if (option.is_argument)
        return spell_stand_ins(option.names, words) + (option.is_repeatable ? "..." : "");
    const std::string names = fmt::format("{}", fmt::join(split(option.names, ','), ", "));
    return option.is_flag() ? names : names + ' ' + spell_stand_ins(option.value_name, words);
}

// Returns the help of the option, followed by its values and whether it is required or may be
// repeated.
Entry entry_of(const Option& option, const Words& words) {
    std::string help = words(option.help);
    if (!option.allowed.empty()) help += fmt::format(" ({})", join(option.allowed, ", "));
    if (option.is_argument) return {spell(option, words), help};
    if (option.is_required) help += fmt::format(" ({})", words(message("required")));
    if (option.is_repeatable) help += fmt::format(" ({})", words(message("may be repeated")));
    return {spell(option, words), help};
}

Message heading_of(VerbGroup group) {
    switch (group) {
        case VerbGroup::cases: return message("cases");
        case VerbGroup::reading: return message("reading");
        case VerbGroup::checking: return message("checking");
        case VerbGroup::papers: return message("papers of cases");
        case VerbGroup::office: return message("procedures and calendar");
        case VerbGroup::people: return message("people and keys");
        case VerbGroup::history: return message("seals and history");
        case VerbGroup::help: return message("help");
    }
    return {};
}

std::string render_section(const Message& heading, const std::vector<Entry>& entries,
                           const Words& words, Paint paint) {
    if (entries.empty()) return {};
    return fmt::format("\n{}:\n{}", paint.bold(words(heading)), render_entries(entries, 24));
}

std::vector<Entry> global_entries(const Words& words) {
    std::vector<Entry> entries;
    const Options globals = global_options();
    for (const Option& option : globals.all()) entries.push_back(entry_of(option, words));
    return entries;
}

// Spells how the verb is written: "yankomas explain [RULE] [options]". The text begins at a column
// and goes on below it; an option and its value stay on one line.
std::string usage_of(const Verb& verb, const Options& options, int column, const Words& words) {
    std::vector<std::string> parts;
    for (const Option& option : options.all()) {
        if (option.is_argument) {
            const std::string name = spell(option, words);
            parts.push_back(option.is_required ? name : fmt::format("[{}]", name));
        } else if (option.is_required) {
            parts.push_back(option.long_name() + ' ' + spell_stand_ins(option.value_name, words));
        }
    }
    parts.push_back(words(message("[options]")));
    std::string usage = fmt::format("yankomas {}", verb.name);
    int end = column + display_width(usage);
    for (const std::string& part : parts) {
        const bool fits = end + 1 + display_width(part) <= kWidth;
        usage += fits ? " " : '\n' + blanks(column + 2);
        end = (fits ? end + 1 : column + 2) + display_width(part);
        usage += part;
    }
    return usage;
}

}  // namespace

std::string render_overview(const Words& words, Paint paint) {
    std::string text = wrap(
        words(message("yankomas: cases that follow a procedure, signed step by step, in time")),
        kWidth);
    text += fmt::format("\n\n{}: yankomas {}\n", paint.bold(words(message("usage"))),
                        words(message("VERB [options]")));
    std::vector<VerbGroup> shown;
    for (const Verb& first : all_verbs()) {
        if (std::ranges::count(shown, first.group) > 0) continue;
        shown.push_back(first.group);
        std::vector<Entry> entries;
        for (const Verb& verb : all_verbs()) {
            if (verb.group == first.group)
                entries.push_back({std::string(verb.name), words(verb.summary)});
        }
        text += render_section(heading_of(first.group), entries, words, paint);
    }
    std::vector<Entry> options = global_entries(words);
    options.push_back({"-h, --help", words(message("this page, or the page of a verb"))});
    options.push_back({"--version", words(message("the version of the program"))});
    text += render_section(message("options of every verb"), options, words, paint);
    return text + '\n' +
           wrap(words(message("what to type for the usual tasks: man 7 yankomas-tasks")), kWidth) +
           '\n' +
           wrap(words(message("exit codes: 0 clean, 1 findings, 2 usage, 3 could not finish")),
                kWidth) +
           '\n';
}

std::string render_family(std::string_view first, const Words& words, Paint paint) {
    std::vector<Entry> entries;
    for (const Verb& verb : all_verbs()) {
        if (verb.name.starts_with(fmt::format("{} ", first)))
            entries.push_back({std::string(verb.name), words(verb.summary)});
    }
    return fmt::format("{}: yankomas {} {}\n\n", paint.bold(words(message("usage"))), first,
                       words(message("VERB [options]"))) +
           render_entries(entries, 24) + '\n' +
           wrap(words(message("the page of one: {}",
                              Command{fmt::format("yankomas help {}", entries.front().left)})),
                kWidth) +
           '\n';
}

std::string render_verb(const Verb& verb, const Words& words, Paint paint) {
    const Options options = options_of(verb);
    std::vector<Entry> arguments;
    std::vector<Entry> own;
    for (const Option& option : options.all()) {
        (option.is_argument ? arguments : own).push_back(entry_of(option, words));
    }
    const std::string usage = words(message("usage"));
    return fmt::format("yankomas {}: {}\n\n{}: {}\n", verb.name, words(verb.summary),
                       paint.bold(usage),
                       usage_of(verb, options, display_width(usage) + 2, words)) +
           render_section(message("arguments"), arguments, words, paint) +
           render_section(message("options"), own, words, paint) +
           render_section(message("options of every verb"), global_entries(words), words, paint);
}

}  // namespace yankomas
