// Tests of the versions that git has of a file, on repositories made by real git.
// SPDX-License-Identifier: Apache-2.0
#include "store/git/git_versions.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>

#include "store/git/repository.h"
#include "support/temp_folder.h"

namespace yankomas {

TEST_CASE("git_versions: a folder without history is named as a shell reads it") {
    const test::TempFolder folder;
    RealProcesses processes;
    for (const auto& [name, word] : {std::pair("Kantor Wilayah", "Kantor Wilayah'"),
                                     std::pair("kantor'; reboot", "kantor'\\''; reboot'")}) {
        const std::string root = folder / name;
        std::filesystem::create_directory(root);
        const auto versions = git_versions(processes, root, std::nullopt, {"cases"});
        REQUIRE_FALSE(versions);
        CHECK(in_english(versions.error().hints.back()) ==
              "history is there only where git keeps the office: git -C '" + folder.path() + '/' +
                  word + " status");
    }
}

TEST_CASE("git_versions: what was changed and came back is of the commit since which one looks") {
    const test::TempFolder folder;
    RealProcesses processes;
    Repository git(processes, folder.path());
    REQUIRE(git.answer({"init", "--quiet"}));
    std::vector<std::string> commits;
    for (const char* text : {"lama", "baru", "lama"}) {
        std::ofstream(folder / "a.txt") << text;
        REQUIRE(git.answer({"add", "a.txt"}));
        REQUIRE(git.answer({"-c", "user.name=sari", "-c", "user.email=sari@contoh.example",
                            "commit", "--quiet", "-m", text}));
        commits.push_back(git.commit_of("HEAD").value());
    }
    const auto versions = git_versions(processes, folder.path(), commits[0], {"a.txt"});
    REQUIRE(versions);
    std::vector<std::string> made;
    for (const FileVersion& version : *versions) made.push_back(version.commit);
    std::ranges::sort(made);
    std::vector<std::string> expected{commits[0], commits[1]};
    std::ranges::sort(expected);
    CHECK(made == expected);
}

}  // namespace yankomas
