// A git repository around the working folder of a test, by a committer who is in its own
// configuration.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/base/text.h"
#include "program/office_on_disk.h"
#include "store/disk/process.h"

namespace yankomas::test {

class DiskRepository {
public:
    // The host must outlive it.
    explicit DiskRepository(TestHost& host, const std::string& init = "init --quiet")
        : host_(host) {
        (*this)(init);
        (*this)("config user.name Petugas");
        (*this)("config user.email petugas@contoh.example");
    }
    // Runs git, which must succeed. This returns its answer without the newline at the end.
    std::string operator()(const std::string& words_of_git) {
        const ProcessResult result = attempt(words_of_git);
        CAPTURE(words_of_git);
        CAPTURE(result.err);
        REQUIRE(result.exit_code == 0);
        return std::string(trim(result.out));
    }
    // Runs git, which may fail, as a merge does that ends in a conflict.
    ProcessResult attempt(const std::string& words_of_git) {
        std::vector<std::string> argv = {"git", "-C", host_.working_folder};
        for (std::string& word : words(words_of_git)) argv.push_back(std::move(word));
        ProcessOptions options;
        options.environment = {"HOME=" + host_.folder(), "GIT_CONFIG_NOSYSTEM=1",
                               "GIT_EDITOR=true"};
        auto result = processes_.run(argv, "", options);
        REQUIRE(result);
        return std::move(*result);
    }
    void commit_all(const std::string& subject) {
        (*this)("add -A");
        (*this)("commit --quiet -m " + subject);
    }

private:
    TestHost& host_;
    RealProcesses processes_;
};

}  // namespace yankomas::test
