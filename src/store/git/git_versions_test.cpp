// Tests of the versions that git has of a file, on repositories made by real git.
// SPDX-License-Identifier: Apache-2.0
#include "store/git/git_versions.h"

#include <filesystem>

#include <doctest/doctest.h>

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

}  // namespace yankomas
