// Tests that the shells understand their scripts, where those shells are installed.
// SPDX-License-Identifier: Apache-2.0
#include "cli/completion_script.h"

#include <optional>

#include <doctest/doctest.h>

#include "store/disk/process.h"

namespace yankomas {

namespace {

// Returns what the shell prints, an error text if it failed, or nothing if there is no such shell.
std::optional<std::string> run_shell(const std::vector<std::string>& argv,
                                     const std::string& script) {
    RealProcesses processes;
    const auto ran = processes.run(argv, script, {});
    if (!ran) return std::nullopt;
    return ran->exit_code == 0 ? ran->out : "failed: " + ran->err;
}

std::string complete_in_bash(const std::string& words, int at) {
    const std::string script = render_completion(Shell::bash, Words()) + "COMP_WORDS=(" + words +
                               ")\nCOMP_CWORD=" + std::to_string(at) +
                               "\n_yankomas\necho \"${COMPREPLY[*]}\"\n";
    return run_shell({"bash", "--norc"}, script).value_or("no bash");
}

}  // namespace

TEST_CASE("bash completes verbs, options and values") {
    CHECK(complete_in_bash("yankomas expl", 1) == "explain\n");
    CHECK(complete_in_bash("yankomas -C somewhere --now x expl", 5) == "explain\n");
    CHECK(complete_in_bash("yankomas explain --fo", 2) == "--format --folder\n");
    CHECK(complete_in_bash("yankomas explain --format j", 3) == "json jsonl\n");
    CHECK(complete_in_bash("yankomas explain --lang ''", 3) == "id en\n");
    CHECK(complete_in_bash("yankomas completion z", 2) == "zsh\n");
}

TEST_CASE("zsh and fish read their scripts") {
    const auto zsh = run_shell({"zsh", "-n"}, render_completion(Shell::zsh, Words()));
    if (zsh) CHECK(*zsh == "");
    const auto fish = run_shell(
        {"fish", "--no-config", "--no-execute", "-c", render_completion(Shell::fish, Words())}, "");
    if (fish) CHECK(*fish == "");
}

}  // namespace yankomas
