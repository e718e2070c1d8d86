// Compares the words of a text with those of the catalogue.
// SPDX-License-Identifier: Apache-2.0
#include "transcripts/english_words.h"

#include <algorithm>
#include <array>

#include "core/base/spelling.h"
#include "core/base/text.h"

namespace yankomas::test {

namespace {

using std::string_view_literals::operator""sv;

// Translations name these as fields or verbs, but may not use them as the word for the thing.
constexpr std::array kTranslated{
    "open"sv,  "step"sv,   "cosign"sv,  "attach"sv,  "hold"sv,      "resume"sv,    "return"sv,
    "exit"sv,  "enrol"sv,  "appoint"sv, "dismiss"sv, "publish"sv,   "office"sv,    "calendar"sv,
    "paper"sv, "revoke"sv, "note"sv,    "outcome"sv, "equipment"sv, "reference"sv, "result"sv,
    "new"sv,   "case"sv,   "entries"sv, "entry"sv};

// Titles and names in the transcripts hold these: "Nabi Muhammad SAW", "form isian", and a person
// called nobody.
constexpr std::array kNames{"saw"sv, "form"sv, "nobody"sv};

// The first words of verbs of two words.
constexpr std::array kGroups{"roster"sv, "calendar"sv, "sop"sv,      "key"sv,
                             "export"sv, "help"sv,     "documents"sv};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::string lower(std::string_view word) {
    std::string text(word);
    std::ranges::transform(text, text.begin(), to_lower);
    return text;
}

// The blank-separated parts of a text without those that are typed or come from a file.
class Spoken {
public:
    // Returns the part, or nothing if it is not spoken.
    std::string_view next(std::string_view part) {
        const bool ends_quote = part.size() > 1 && part.find('`', 1) != std::string_view::npos;
        if (in_backquotes_ || part.starts_with('`')) {
            in_backquotes_ =
                in_backquotes_ ? part.find('`') == std::string_view::npos : !ends_quote;
            return {};
        }
        if (typed_ > 0) {
            const bool is_verb = std::ranges::all_of(
                part, [](char c) { return (c >= 'a' && c <= 'z') || c == '-' || c == ':'; });
            --typed_;
            if (is_verb || part.starts_with('-')) {
                if (std::ranges::find(kGroups, part) != kGroups.end()) typed_ = 1;
                if (part == "-C") typed_ = 2;
                return {};
            }
        }
        const std::string_view bare =
            part.substr(std::min(part.size(), part.find_first_not_of("(\"$'")));
        if (bare == "yankomas" || bare == "git") {
            typed_ = 1;
            return {};
        }
        if (bare.starts_with('-')) return {};
        const std::string_view inner = part.substr(0, part.find_last_not_of(".,;:)'\"") + 1);
        const bool is_of_file =
            part.starts_with('-') || inner.find_first_of("/_@$.\\") != std::string_view::npos;
        return is_of_file ? std::string_view() : part;
    }

private:
    bool in_backquotes_ = false;
    int typed_ = 0;  // how many of the next parts belong to a command
};

// Calls take(word) for each spoken word of at least three letters.
template <class Take>
void each_word(std::string_view text, Spoken& spoken, const Take& take) {
    for (const std::string_view part : split(text, ' ')) {
        if (part.empty()) continue;
        std::string_view rest = spoken.next(part);
        while (!rest.empty()) {
            const auto end = std::ranges::find_if_not(rest, is_letter);
            const auto size = static_cast<std::size_t>(end - rest.begin());
            if (size > 2) take(rest.substr(0, size));
            rest.remove_prefix(std::min(rest.size(), size + 1));
        }
    }
}

// True for a line that is no sentence of ours: signed bytes, an excerpt of a file ("    count: 1"),
// an entry as git's history has it, the names of fields or the values of options.
bool is_quoted(std::string_view line) {
    if (line.starts_with("  | ")) return true;
    for (const auto part :
         {"[YK01"sv, "[YK60"sv, "salah satu dari"sv, "dan nilainya"sv, "isian \""sv})
        if (line.find(part) != std::string_view::npos) return true;
    const std::string_view text = trim(line);
    if (!line.starts_with("  ") || text.empty()) return false;
    const std::string_view first = text.substr(0, text.find(' '));
    return first == "-" || first == "|" || first.front() == '<' ||
           (first.ends_with(':') && to_lower(first.front()) == first.front());
}

// The line without what stands before its sentence: the verb that an error names, and the words
// of another program after its name.
std::string_view sentence_of(std::string_view line) {
    constexpr auto kError = "yankomas: kesalahan: "sv;
    if (line.starts_with(kError)) {
        line.remove_prefix(kError.size());
        const std::string_view verb = line.substr(0, line.find(' '));
        if (std::ranges::find(kTranslated, verb) != kTranslated.end() ||
            std::ranges::find(kGroups, verb) != kGroups.end())
            line.remove_prefix(std::min(line.size(), line.find(' ', verb.size() + 1)));
    }
    return line.substr(0, line.find("ssh-keygen: "));
}

// The text between the quotes of a line of a catalogue.
std::string unescaped(std::string_view line) {
    const std::size_t begin = line.find('"') + 1;
    std::string text(line.substr(begin, line.rfind('"') - begin));
    std::erase(text, '\\');
    return text;
}

// The text without the cut words that stand directly before an ellipsis.
std::string without_cut_words(std::string_view line) {
    constexpr std::string_view kEllipsis = "\xe2\x80\xa6";
    std::string text;
    for (std::size_t at = line.find(kEllipsis); at != std::string_view::npos;
         at = line.find(kEllipsis)) {
        text += line.substr(0, at);
        while (!text.empty() && text.back() != ' ') text.pop_back();
        line.remove_prefix(at + kEllipsis.size());
    }
    return text.append(line);
}

}  // namespace

EnglishWords::EnglishWords(std::string_view catalogue) {
    std::set<std::string, std::less<>> indonesian;
    bool is_source = false;
    bool is_header = true;
    Spoken spoken;
    for (const std::string_view line : split(catalogue, '\n')) {
        if (line.starts_with("msg")) {
            is_source = line.starts_with("msgid");
            spoken = {};
        }
        if (line.empty()) is_header = false;
        if (is_header || line.empty() || line.starts_with('#')) continue;
        const std::string text = unescaped(line);
        each_word(text, spoken, [&](std::string_view word) {
            (is_source ? english_ : indonesian).insert(lower(word));
        });
    }
    for (const std::string& word : indonesian) {
        if (std::ranges::find(kTranslated, word) == kTranslated.end()) english_.erase(word);
    }
}

bool EnglishWords::is_english(std::string_view word) const {
    return english_.contains(lower(word));
}

std::vector<std::string> EnglishWords::left_in(std::string_view text,
                                               std::string_view typed) const {
    std::set<std::string, std::less<>> values(kNames.begin(), kNames.end());
    Spoken of_commands;
    each_word(typed, of_commands, [&](std::string_view word) { values.insert(lower(word)); });
    std::vector<std::string> found;
    Spoken spoken;
    for (const std::string_view line : split(text, '\n')) {
        if (is_quoted(line)) continue;
        const std::string whole = without_cut_words(sentence_of(line));
        each_word(whole, spoken, [&](std::string_view word) {
            if (is_english(word) && !values.contains(lower(word)))
                found.push_back(std::string(word) + ": " + std::string(line));
        });
    }
    return found;
}

}  // namespace yankomas::test
