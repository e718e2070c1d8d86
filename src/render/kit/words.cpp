// Looks a message up and fills in its values.
// SPDX-License-Identifier: Apache-2.0
#include "render/kit/words.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/base/text.h"
#include "render/kit/days.h"
#include "render/kit/stand_ins.h"
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

std::string Words::translated(const Arg& arg) const {
    if (arg.kind == ArgKind::time) return spell_iso(arg.text, *this);
    if (!lookup_ || arg.kind == ArgKind::data) return arg.text;
    if (arg.kind == ArgKind::command) return spell_stand_ins(arg.text, *this);
    return std::string(lookup_(Message{arg.text, {}}));
}

std::string Words::operator()(const Message& message) const {
    if (message.empty()) return {};
    std::vector<std::string> shown;
    shown.reserve(message.args.size());
    for (const Arg& arg : message.args) shown.push_back(show_safely(translated(arg)));
    const std::string_view english = message.english_pattern();
    const std::string_view found = lookup_ ? lookup_(message) : english;
    const std::string pattern = git_.empty() ? std::string(found) : pattern_of(found);
    const std::string text = fill_in(pattern, shown);
    // If fill_in can't fill the translated pattern, it returns the pattern as it is. Then the
    // English sentence is used, so that the values are still shown.
    return text == pattern && !shown.empty() ? fill_in(english, shown) : text;
}

}  // namespace yankomas
