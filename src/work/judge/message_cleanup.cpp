// Reads git's settings for messages of commits.
// SPDX-License-Identifier: Apache-2.0
#include "work/judge/message_cleanup.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "core/base/spelling.h"
#include "core/base/text.h"
#include "store/git/repository.h"

namespace yankomas {

namespace {

// True if `git -c` set something that this run of git may not see.
bool has_passing_settings(const Environment& environment) {
    std::string settings = environment.get("GIT_CONFIG_PARAMETERS").value_or("");
    std::ranges::transform(settings, settings.begin(), to_lower);
    return environment.get("GIT_CONFIG_COUNT").has_value() ||
           settings.find("commit.cleanup") != std::string::npos ||
           settings.find("core.comment") != std::string::npos;
}

// How a comment begins; empty if git picks it by the message, or if two settings differ.
std::string comment_among(std::string_view settings) {
    std::string comment = "#";
    bool is_set = false;
    for (const std::string_view line : split(trim(settings), '\n')) {
        const std::size_t blank = line.find(' ');
        if (blank == std::string_view::npos) continue;
        const std::string_view value = line.substr(blank + 1);
        if (value == "auto" || (is_set && value != comment)) return "";
        comment = value;
        is_set = true;
    }
    return comment;
}

}  // namespace

MessageCleanup message_cleanup(Host& host) {
    Repository git(host.processes, host.working_folder);
    const auto mode = git.run({"config", "--get", "commit.cleanup"});
    const auto comments = git.run({"config", "--get-regexp", "^core\\.comment(char|string)$"});
    // Git says 1 where nothing is set.
    if (!mode || !comments || mode->exit_code > 1 || comments->exit_code > 1 ||
        has_passing_settings(host.environment))
        return {};
    std::string_view name = trim(mode->out);
    const bool is_edited = host.environment.get("GIT_EDITOR") != ":";
    if (name.empty() || name == "default") name = is_edited ? "strip" : "whitespace";
    // Without an editor, "scissors" is "whitespace".
    const bool scissors = name == "scissors" && is_edited;
    if (name != "strip" && !scissors) return {};
    return {comment_among(comments->out), scissors, is_edited};
}

}  // namespace yankomas
