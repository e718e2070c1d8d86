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
#include "support/set_variables.h"
#include "support/temp_folder.h"

namespace yankomas {

namespace {

// PATH and the working folder of this process, for as long as it lives.
class Standing {
public:
    Standing(const std::string& path, const std::string& folder)
        : path_({"PATH=" + path}), folder_(std::filesystem::current_path()) {
        std::filesystem::current_path(folder);
    }
    Standing(const Standing&) = delete;
    Standing& operator=(const Standing&) = delete;
    ~Standing() { std::filesystem::current_path(folder_); }

private:
    test::SetVariables path_;
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

TEST_CASE("search path: only the absolute parts of PATH are left, in their order") {
    const test::TempFolder folder;
    const auto left_of = [&](const std::string& path) {
        const Standing standing(path, folder.path());
        return absolute_search_path();
    };
    SUBCASE("relative ones go, wherever they stand") {
        CHECK(left_of("bin:/a:./b:/c:../d") == "/a:/c");
        CHECK(left_of("~/bin") == "");
    }
    SUBCASE("empty ones go, wherever they stand") {
        CHECK(left_of(":/a::/b:") == "/a:/b");
        CHECK(left_of("::") == "");
    }
    SUBCASE("both, side by side") { CHECK(left_of(":bin::.:/a") == "/a"); }
}

TEST_CASE("search path: a program is handed the absolute parts alone") {
    const SpyFolder spies;
    std::string given;
    SUBCASE("a relative part before them") { given = "bin:/usr/bin:/bin"; }
    SUBCASE("an empty part behind them") { given = "/usr/bin:/bin:"; }
    SUBCASE("one of each between them") { given = "/usr/bin::.:/bin"; }
    const Standing standing(given, spies.folder.path());
    const auto ran = RealProcesses().run({"sh", "-c", "echo \"$PATH\""}, "", {});
    REQUIRE(ran);
    CHECK(ran->out == "/usr/bin:/bin\n");
}

TEST_CASE("search path: what is no file is passed over, and the next part is looked at") {
    const SpyFolder spies;
    const std::string other = spies.folder / "other";
    std::filesystem::create_directory(other);
    SUBCASE("a folder of that name") { std::filesystem::create_directory(other + "/git"); }
    SUBCASE("a link to a folder") {
        std::filesystem::create_directory_symlink("/usr/bin", other + "/git");
    }
    SUBCASE("a link to nothing, and a folder behind it") {
        std::filesystem::create_symlink("none", other + "/git");
        const std::string more = spies.folder / "more";
        std::filesystem::create_directories(more + "/git");
        CHECK(find_program("git", other + ':' + more).code == ENOENT);
        CHECK(find_program("git", other + ':' + more + ':' + spies.folder.path()).file ==
              spies.folder / "git");
    }
    CHECK(find_program("git", other).code == ENOENT);
    CHECK(find_program("git", other + ':' + spies.folder.path()).file == spies.folder / "git");
}

}  // namespace yankomas
