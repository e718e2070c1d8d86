// Tests of the hook that keeps personal data out of commit messages, with real git.
// SPDX-License-Identifier: Apache-2.0
#include <filesystem>

#include "program/repository_on_disk.h"

namespace yankomas::test {

TEST_CASE("message hook: git refuses a commit whose message names an NIK, and takes the others") {
    TestHost host;
    DiskRepository git(host);
    // The hook calls `yankomas` by its name.
    const std::string bin = host.folder_path("bin");
    std::filesystem::create_directory(bin);
    std::filesystem::create_symlink(YANKOMAS_PROGRAM, bin + "/yankomas");
    std::filesystem::copy_file(std::string(YANKOMAS_SOURCE_DIR) + "/packaging/hooks/commit-msg",
                               host.full(".git/hooks/commit-msg"));
    const auto commit = [&](const std::string& message) {
        RealProcesses processes;
        ProcessOptions options;
        options.environment = {"HOME=" + host.folder(), "PATH=" + bin + ":/usr/bin:/bin"};
        const auto ran = processes.run(
            {"git", "-C", host.working_folder, "commit", "--quiet", "--allow-empty", "-m", message},
            "", options);
        REQUIRE(ran);
        return *ran;
    };
    CHECK(commit("YK-2026-0001: langkah 2").exit_code == 0);
    const ProcessResult refused = commit("YK-2026-0001: NIK 3171 2345 6789 0123");
    CHECK(refused.exit_code == 1);
    CHECK(holds(refused.err,
                "COMMIT_EDITMSG:1:1: warning[YK701]: this looks like personal data (NIK/KK)"));
    CHECK(git("rev-list --count HEAD") == "1");
}

}  // namespace yankomas::test
