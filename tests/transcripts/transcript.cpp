// Plays a transcript in process.
// SPDX-License-Identifier: Apache-2.0
#include "transcripts/transcript.h"

#include <algorithm>
#include <array>

#include <doctest/doctest.h>

#include "core/base/text.h"
#include "support/command_words.h"
#include "transcripts/setup.h"

namespace yankomas::test {

namespace {

std::string prefixed(const std::string& text, const std::string& prefix) {
    std::string lines;
    if (text.empty()) return lines;
    const bool is_ended = text.back() == '\n';
    for (auto line :
         split(is_ended ? std::string_view(text).substr(0, text.size() - 1) : text, '\n')) {
        if (line.ends_with('\r')) line.remove_suffix(1);
        const std::string whole = prefix + std::string(line);
        lines += std::string(trim(whole) == prefix ? prefix : prefix + " " + std::string(line));
        lines += '\n';
    }
    return is_ended ? lines : lines + "(no newline at the end)\n";
}

// Runs git without the settings of this machine, for an officer with an invented name, at a fixed
// time, so that commits have the same ids in every run.
void run_git(const TestHost& host, const std::vector<std::string>& words) {
    std::vector<std::string> argv{"git", "-C", host.working_folder};
    argv.insert(argv.end(), words.begin() + 1, words.end());
    ProcessOptions options;
    options.environment = {"HOME=" + host.folder(),
                           "PATH=/usr/bin:/bin",
                           "GIT_CONFIG_NOSYSTEM=1",
                           "GIT_AUTHOR_NAME=Petugas",
                           "GIT_AUTHOR_EMAIL=@",
                           "GIT_COMMITTER_NAME=Petugas",
                           "GIT_COMMITTER_EMAIL=@",
                           "GIT_AUTHOR_DATE=1772417700 +0700",
                           "GIT_COMMITTER_DATE=1772417700 +0700"};
    RealProcesses processes;
    const auto result = processes.run(argv, "", options);
    REQUIRE(result);
    CAPTURE(result->err);
    REQUIRE(result->exit_code == 0);
}

class Player {
public:
    Player(TestHost& host, std::string folder) : host_(host), folder_(std::move(folder)) {}

    // Runs a command and returns its answer. A command that only arranges the world answers nothing
    // and exits with 0.
    Ran act(const TranscriptStep& step);

private:
    Ran arrange(const std::vector<std::string>& words, const TranscriptStep& step);
    void use(const std::string& name);

    TestHost& host_;
    std::string folder_;
};

Ran Player::act(const TranscriptStep& step) {
    const auto typed = words(with_all_replaced(step.command, "$TMP", host_.folder()));
    REQUIRE_FALSE(typed.empty());
    if (typed[0] == "yankomas") return host_.run({typed.begin() + 1, typed.end()});
    return arrange(typed, step);
}

Ran Player::arrange(const std::vector<std::string>& words, const TranscriptStep& step) {
    CAPTURE(step.command);
    const std::string& verb = words[0];
    const auto argument = [&](std::size_t i) {
        return i < words.size() ? words[i] : std::string();
    };
    if (verb == "use") {
        use(argument(1));
    } else if (verb == "key") {
        static_cast<void>(host_.key(argument(1)));
    } else if (verb == "at") {
        const auto now = parse_instant(argument(1));
        REQUIRE(now);
        host_.now = *now;
    } else if (verb == "cd") {
        host_.working_folder = host_.full(argument(1));
    } else if (verb == "set") {
        host_.environment.values[argument(1)] = argument(2);
    } else if (verb == "answer") {
        host_.answers.push_back(argument(1));
    } else if (verb == "cat") {
        return {0, host_.read(argument(1)), {}};
    } else if (verb == "files") {
        std::string names;
        for (const auto& [path, bytes] : host_.all_files())
            names += path.substr(host_.working_folder.size() + 1) + "\n";
        return {0, names, {}};
    } else if (verb == "git") {
        run_git(host_, words);
    } else if (verb == "remove") {
        REQUIRE(std::filesystem::remove(host_.full(argument(1))));
    } else if (verb == "write") {
        host_.write(argument(1), step.input.empty() ? "" : join(step.input, "\n") + "\n");
    } else if (verb == "edit") {
        const std::string bytes = host_.read(argument(1));
        REQUIRE(bytes.find(argument(2)) != std::string::npos);
        host_.write(argument(1), with_all_replaced(bytes, argument(2), argument(3)));
    } else {
        FAIL("a transcript has no such command");
    }
    return {};
}

// Runs the commands of another transcript, which must all succeed, or takes the world that they
// left when the setups were made.
void Player::use(const std::string& name) {
    if (!setups_folder().empty() && take_setup(host_, setups_folder() + "/" + name)) return;
    const std::string text = host_.read(folder_ + "/" + name + ".txt");
    REQUIRE_FALSE(text.empty());
    for (const TranscriptStep& step : parse_transcript(text)) {
        if (step.command.empty()) continue;
        const Ran ran = act(step);
        CAPTURE(step.command);
        CAPTURE(ran.err);
        REQUIRE(ran.code == 0);
    }
}

}  // namespace

std::string with_all_replaced(std::string text, const std::string& from, const std::string& to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
        text.replace(at, from.size(), to);
    }
    return text;
}

std::vector<TranscriptStep> parse_transcript(const std::string& text) {
    std::vector<TranscriptStep> steps;
    std::vector<std::string> prose;
    for (const std::string_view line : split(text, '\n')) {
        const bool is_answer =
            !line.empty() && (line[0] == '|' || line[0] == '!' || line[0] == '=');
        if (line.starts_with("$ ")) {
            TranscriptStep step;
            step.prose = std::move(prose);
            step.command = line.substr(2);
            steps.push_back(std::move(step));
            prose.clear();
        } else if (line.starts_with("<") && !steps.empty()) {
            steps.back().input.emplace_back(line.substr(line.size() > 1 ? 2 : 1));
        } else if (!is_answer && !line.starts_with("(no newline")) {
            prose.emplace_back(line);
        }
    }
    TranscriptStep rest;
    rest.prose = std::move(prose);
    steps.push_back(std::move(rest));
    return steps;
}

std::string play_transcript(TestHost& host, const std::string& text, const std::string& folder) {
    Player player(host, folder);
    std::string played;
    for (const TranscriptStep& step : parse_transcript(text)) {
        played += join(step.prose, "\n");
        if (step.command.empty()) continue;
        if (!step.prose.empty()) played += '\n';
        played += "$ " + step.command + '\n';
        for (const std::string& line : step.input)
            played += line.empty() ? "<\n" : "< " + line + '\n';
        const Ran ran = player.act(step);
        played += with_all_replaced(prefixed(ran.out, "|") + prefixed(ran.err, "!"), host.folder(),
                                    "$TMP");
        if (ran.code != 0) played += "= " + std::to_string(ran.code) + '\n';
    }
    return played;
}

Played play_in_indonesian(TestHost& host, const std::string& text, const std::string& folder) {
    Player player(host, folder);
    Played played;
    for (const TranscriptStep& step : parse_transcript(text)) {
        if (step.command.empty()) continue;
        const Ran ran = player.act(step);
        const bool is_for_people = std::ranges::none_of(
            std::array{"--format", "roster export", "completion", "export ", "__complete", "help",
                       "explain", "--lang en"},
            [&](const char* part) { return step.command.find(part) != std::string::npos; });
        played.typed += ' ' + step.command + ' ' + join(step.input, " ");
        if (step.command.starts_with("yankomas ") && is_for_people)
            played.said += with_all_replaced(ran.out + ran.err, host.folder(), "$TMP");
        // A step may have set another language, so Indonesian is set again.
        host.environment.values["LC_ALL"] = "id_ID.UTF-8";
    }
    return played;
}

}  // namespace yankomas::test
