// Tests of where programs are looked for, and that no empty or relative part of PATH runs one.
// SPDX-License-Identifier: Apache-2.0
#include "store/disk/search_path.h"

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <stdlib.h>
#include <vector>

#include <doctest/doctest.h>

#include "core/base/text.h"
#include "store/disk/process.h"
#include "support/temp_folder.h"

namespace yankomas {

namespace {

// PATH and the working folder of this process, for as long as it lives.
class Standing {
public:
    Standing(const std::string& path, const std::string& folder)
        : path_(getenv("PATH")), folder_(std::filesystem::current_path()) {
        setenv("PATH", path.c_str(), 1);
        std::filesystem::current_path(folder);
    }
    Standing(const Standing&) = delete;
    Standing& operator=(const Standing&) = delete;
    ~Standing() {
        std::filesystem::current_path(folder_);
        setenv("PATH", path_.c_str(), 1);
    }

private:
    std::string path_;
    std::filesystem::path folder_;
};

// A folder with programs that say "spy".
struct SpyFolder {
    test::TempFolder folder;

    SpyFolder() {
        std::filesystem::create_directory(folder / "bin");
        for (const char* name : {"git", "ssh-keygen", "bin/git", "bin/ssh-keygen", "printf"}) {
            std::ofstream(folder / name) << "#!/bin/sh\necho spy\n";
            std::filesystem::permissions(folder / name, std::filesystem::perms::owner_all);
        }
    }
};

}  // namespace

TEST_CASE("search path: an empty or relative part of PATH runs no program of the folder") {
    const SpyFolder spies;
    const std::string usual = getenv("PATH");
    const std::vector<std::string> parts = {"", ".", "bin", "./bin", "../", "~/bin", ":"};
    for (const std::string& part : parts) {
        for (const std::string& path : {part + ':' + usual, usual + ':' + part, part}) {
            CAPTURE(path);
            const Standing standing(path, spies.folder.path());
            for (const char* program : {"git", "ssh-keygen"}) {
                const auto ran = RealProcesses().run({program, "--version"}, "", {});
                CHECK((!ran || ran->out != "spy\n"));
                // Without an absolute part nothing is found.
                CHECK((ran.has_value() || path == part));
            }
        }
    }
}

TEST_CASE("search path: a program that we run looks nowhere else either") {
    const SpyFolder spies;
    const std::string usual = absolute_search_path();
    for (const std::string& path : {".:" + usual, ':' + usual, "bin:" + usual + ":"}) {
        CAPTURE(path);
        const Standing standing(path, spies.folder.path());
        const auto ran = RealProcesses().run({"sh", "-c", "git --version; echo $PATH"}, "", {});
        REQUIRE(ran);
        CHECK(ran->out.find("spy") == std::string::npos);
        CHECK(ran->out.ends_with('\n' + usual + '\n'));
    }
    const Standing standing(".", spies.folder.path());
    const auto ran = RealProcesses().run({"/bin/sh", "-c", "git --version"}, "", {});
    REQUIRE(ran);
    CHECK(ran->out.find("spy") == std::string::npos);
}

TEST_CASE("search path: the first file that we may run counts, a folder never") {
    const test::TempFolder folder;
    for (const char* name : {"folder", "closed", "first", "second"})
        std::filesystem::create_directory(folder / name);
    std::filesystem::create_directory(folder / "folder/tool");
    std::ofstream(folder / "closed/tool") << "x";
    for (const char* name : {"first/tool", "second/tool"}) {
        std::ofstream(folder / name) << "#!/bin/sh\n";
        std::filesystem::permissions(folder / name, std::filesystem::perms::owner_all);
    }
    const auto path = [&](const std::vector<std::string>& names) {
        std::string joined;
        for (const std::string& name : names) joined += (folder / name) + ':';
        return joined;
    };
    CHECK(find_program("tool", path({"folder", "closed", "first", "second"})).file ==
          folder / "first/tool");
    CHECK(find_program("tool", path({"folder", "closed"})).code == EACCES);
    CHECK(find_program("tool", path({"folder", "none"})).code == ENOENT);
    CHECK(find_program("tool", "").code == ENOENT);
    CHECK(find_program("/bin/tool", "").file == "/bin/tool");
}

}  // namespace yankomas
