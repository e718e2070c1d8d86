// Looks a message up and fills in its values.
// SPDX-License-Identifier: Apache-2.0
#include "render/kit/words.h"

#include <algorithm>
#include <array>
#include <vector>

#include "render/kit/days.h"
#include "render/kit/text.h"

namespace yankomas {

namespace {

// The commands of git that our sentences name. Other words after "git" are prose.
constexpr std::array<std::string_view, 11> kGitCommands = {
    "add",    "checkout", "commit",          "diff",  "fetch", "log", "mv",
    "rebase", "show",     "sparse-checkout", "status"};

bool begins_with_git_command(std::string_view text) {
    constexpr std::string_view kGit = "git ";
    if (!text.starts_with(kGit)) return false;
    text.remove_prefix(kGit.size());
    const std::string_view word =
        text.substr(0, text.find_first_not_of("abcdefghijklmnopqrstuvwxyz-"));
    return std::ranges::find(kGitCommands, word) != kGitCommands.end();
}

// Spells a path for a shell.
std::string for_shell(std::string_view path) {
    const bool is_plain = std::ranges::all_of(path, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view("/._-+@").find(c) != std::string_view::npos;
    });
    if (is_plain) return std::string(path);
    std::string text = "'";
    for (const char c : path) text += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return text + '\'';
}

}  // namespace

void Words::use_git_in(std::string_view folder) {
    git_ = "git -C ";
    for (const char c : show_safely(for_shell(folder)))
        git_.append(c == '{' || c == '}' ? 2 : 1, c);
}

std::string Words::pattern_of(std::string_view pattern) const {
    std::string text;
    for (std::size_t at = 0; at < pattern.size();) {
        const bool is_start =
            at == 0 || std::string_view(" `(\"").find(pattern[at - 1]) != std::string_view::npos;
        if (is_start && begins_with_git_command(pattern.substr(at))) {
            text += git_;
            at += 3;
        } else {
            text += pattern[at++];
        }
    }
    return text;
}

std::string Words::operator()(const Message& message) const {
    if (message.empty()) return {};
    std::vector<std::string> shown;
    shown.reserve(message.args.size());
    for (std::size_t i = 0; i < message.args.size(); ++i) {
        const bool is_time = i < 32 && ((message.times >> i) & 1U) != 0;
        const std::string arg = show_safely(message.args[i]);
        shown.push_back(is_time ? spell_iso(arg, *this) : arg);
    }
    const std::string_view english = message.english_pattern();
    const std::string_view found = lookup_ ? lookup_(message) : english;
    const std::string pattern = git_.empty() ? std::string(found) : pattern_of(found);
    const std::string text = fill_in(pattern, shown);
    // If fill_in can't fill the translated pattern, it returns the pattern as it is. Then the
    // English sentence is used, so that the values are still shown.
    return text == pattern && !shown.empty() ? fill_in(english, shown) : text;
}

}  // namespace yankomas
