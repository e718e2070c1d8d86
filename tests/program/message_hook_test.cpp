// Tests of the hook that keeps personal data out of commit messages, with real git.
// SPDX-License-Identifier: Apache-2.0
#include <filesystem>

#include "program/repository_on_disk.h"

namespace yankomas::test {

namespace {

// A repository whose hook calls `yankomas` by its name.
struct HookedRepository {
    explicit HookedRepository(TestHost& world) : host(world), git(world) {
        std::filesystem::create_directory(bin);
        std::filesystem::create_symlink(YANKOMAS_PROGRAM, bin + "/yankomas");
        std::filesystem::copy_file(std::string(YANKOMAS_SOURCE_DIR) + "/packaging/hooks/commit-msg",
                                   host.full(".git/hooks/commit-msg"));
    }

    // Runs git with words before "commit" and after it; `editor` is the program to use, if any.
    ProcessResult commit(const std::vector<std::string>& before,
                         const std::vector<std::string>& behind, const std::string& editor = "") {
        RealProcesses processes;
        ProcessOptions options;
        options.environment = {"HOME=" + host.folder(), "PATH=" + bin + ":/usr/bin:/bin"};
        if (!editor.empty()) options.environment.push_back("GIT_EDITOR=" + editor);
        options.environment.insert(options.environment.end(), variables.begin(), variables.end());
        std::vector<std::string> argv = {"git", "-C", host.working_folder};
        argv.insert(argv.end(), before.begin(), before.end());
        argv.insert(argv.end(), {"commit", "--quiet", "--allow-empty"});
        argv.insert(argv.end(), behind.begin(), behind.end());
        const auto ran = processes.run(argv, "", options);
        REQUIRE(ran);
        return *ran;
    }
    ProcessResult commit(const std::string& message) { return commit({}, {"-m", message}); }

    // An editor that puts the message above what git wrote into the file.
    std::string editor(const std::string& message) {
        host.write(bin + "/message", message);
        host.write(bin + "/editor", "#!/bin/sh\ncat '" + bin + "/message' \"$1\" > '" + bin +
                                        "/both' && cat '" + bin + "/both' > \"$1\"\n");
        std::filesystem::permissions(bin + "/editor", std::filesystem::perms::owner_all);
        return bin + "/editor";
    }

    std::vector<std::string> variables;  // of the next commits
    TestHost& host;
    DiskRepository git;
    std::string bin = host.folder_path("bin");
};

constexpr const char* kScissors = "# ------------------------ >8 ------------------------\n";
const std::string kNik = "langkah 2\n\n# NIK 9901014101900001\n";

// Checks that the hook refused the commit, in which git would have kept the number.
void check_kept_out(HookedRepository& hooked, const ProcessResult& ran) {
    CHECK(ran.exit_code == 1);
    CHECK(holds(ran.err, "YK701"));
    CHECK(hooked.git.attempt("log --format=%B").exit_code != 0);
}

}  // namespace

TEST_CASE("message hook: git refuses a commit whose message names an NIK, and takes the others") {
    TestHost host;
    HookedRepository hooked(host);
    CHECK(hooked.commit("YK-2026-0001: langkah 2").exit_code == 0);
    const ProcessResult refused = hooked.commit("YK-2026-0001: NIK 9901 2345 6789 0123");
    CHECK(refused.exit_code == 1);
    CHECK(holds(refused.err,
                "COMMIT_EDITMSG:1:1: warning[YK701]: this looks like personal data (NIK/KK)"));
    CHECK(hooked.git("rev-list --count HEAD") == "1");
}

TEST_CASE("message hook: a line like a comment is judged where git will keep it") {
    TestHost host;
    HookedRepository hooked(host);
    const std::string nik = "langkah 2\n\n# NIK 9901014101900001\n";
    CHECK(hooked.commit(nik).exit_code == 1);  // -m: git keeps it
    CHECK(hooked.commit({}, {"-m", "langkah 2\n\n" + std::string(kScissors) + nik}).exit_code == 1);
    CHECK(hooked.commit("langkah 2\n\nReported-by: 081200000001 <a@contoh.invalid>").exit_code ==
          1);
    CHECK(hooked.commit("langkah 2\n\nReported-by: A <a@contoh.invalid>").exit_code == 0);
    // What is written in an editor loses its comments and the diff that git showed.
    CHECK(hooked.commit({}, {}, hooked.editor(nik)).exit_code == 0);
    CHECK(hooked.commit({}, {"--verbose"}, hooked.editor("langkah 3\n")).exit_code == 0);
    CHECK(hooked.commit({}, {}, hooked.editor("a\n" + std::string(kScissors) + "081200000001\n"))
              .exit_code == 1);
    const std::string log = hooked.git("log --format=%B");
    CHECK_FALSE(holds(log, "9901014101900001"));
    CHECK_FALSE(holds(log, "081200000001"));
}

TEST_CASE("message hook: git's cleanup mode and comment character are asked") {
    TestHost host;
    HookedRepository hooked(host);
    const std::string nik = "langkah 2\n\n# NIK 9901014101900001\n";
    hooked.git("config commit.cleanup strip");
    CHECK(hooked.commit(nik).exit_code == 0);
    CHECK(hooked.commit({"-c", "commit.cleanup=verbatim"}, {"-m", nik}).exit_code == 1);
    hooked.git("config core.commentChar ;");
    CHECK(hooked.commit(nik).exit_code == 1);
    CHECK(hooked.commit("langkah 2\n\n; NIK 9901014101900001\n").exit_code == 0);
    hooked.git("config core.commentChar auto");
    CHECK(hooked.commit(nik).exit_code == 1);
    hooked.git("config --unset core.commentChar");
    for (const char* mode : {"whitespace", "verbatim", "scissors"}) {
        CAPTURE(mode);
        hooked.git(std::string("config commit.cleanup ") + mode);
        CHECK(hooked.commit(nik).exit_code == 1);
        CHECK(hooked.commit({}, {}, hooked.editor(nik)).exit_code == 1);
    }
    // In an editor, "scissors" takes out what stands below the line.
    CHECK(hooked.commit({}, {}, hooked.editor("a\n" + std::string(kScissors) + nik)).exit_code ==
          0);
    CHECK_FALSE(holds(hooked.git("log --format=%B"), "9901014101900001"));
}

TEST_CASE("message hook: a setting for one run of git is not overlooked") {
    TestHost host;
    HookedRepository hooked(host);
    hooked.git("config commit.cleanup strip");
    SUBCASE("a cleanup mode behind -c, in an editor") {
        check_kept_out(hooked,
                       hooked.commit({"-c", "commit.cleanup=whitespace"}, {}, hooked.editor(kNik)));
    }
    SUBCASE("a comment character behind -c") {
        check_kept_out(hooked, hooked.commit({"-c", "core.commentChar=;"}, {"-m", kNik}));
    }
    SUBCASE("a cleanup mode in the environment") {
        hooked.variables = {"GIT_CONFIG_COUNT=1", "GIT_CONFIG_KEY_0=commit.cleanup",
                            "GIT_CONFIG_VALUE_0=verbatim"};
        check_kept_out(hooked, hooked.commit(kNik));
    }
    SUBCASE("a comment character in the environment") {
        hooked.variables = {"GIT_CONFIG_COUNT=1", "GIT_CONFIG_KEY_0=core.commentChar",
                            "GIT_CONFIG_VALUE_0=%"};
        check_kept_out(hooked, hooked.commit(kNik));
    }
}

TEST_CASE("message hook: without an editor git keeps what looks like a comment") {
    TestHost host;
    HookedRepository hooked(host);
    SUBCASE("of a message in a file") {
        host.write(hooked.bin + "/pesan", kNik);
        check_kept_out(hooked, hooked.commit({}, {"-F", hooked.bin + "/pesan"}));
    }
    SUBCASE("with the default mode by name") {
        hooked.git("config commit.cleanup default");
        check_kept_out(hooked, hooked.commit(kNik));
    }
    SUBCASE("below a scissors line") {
        hooked.git("config commit.cleanup scissors");
        check_kept_out(hooked,
                       hooked.commit("a\n" + std::string(kScissors) + "NIK 9901014101900001"));
    }
}

TEST_CASE("message hook: a mode that keeps comments is heeded in an editor too") {
    TestHost host;
    HookedRepository hooked(host);
    SUBCASE("whitespace") { hooked.git("config commit.cleanup whitespace"); }
    SUBCASE("verbatim") { hooked.git("config commit.cleanup verbatim"); }
    SUBCASE("a mode that a newer git may have") { hooked.git("config commit.cleanup kelak"); }
    const ProcessResult ran = hooked.commit({}, {}, hooked.editor(kNik));
    CHECK(ran.exit_code != 0);
    CHECK(hooked.git.attempt("log --format=%B").exit_code != 0);
}

TEST_CASE("message hook: a comment character that git picks by itself takes no line out") {
    TestHost host;
    HookedRepository hooked(host);
    hooked.git("config commit.cleanup strip");
    SUBCASE("of a message on the command line") {
        hooked.git("config core.commentChar auto");
        check_kept_out(hooked, hooked.commit(kNik));
    }
    SUBCASE("of a message in a file") {
        hooked.git("config core.commentChar auto");
        host.write(hooked.bin + "/pesan", "# NIK 9901014101900001\nlangkah 2\n");
        check_kept_out(hooked, hooked.commit({}, {"-F", hooked.bin + "/pesan"}));
    }
    SUBCASE("that is set beside another one") {
        hooked.git("config core.commentChar #");
        hooked.git("config --add core.commentChar auto");
        check_kept_out(hooked, hooked.commit(kNik));
    }
}

TEST_CASE("message hook: another comment character is heeded, and takes its own lines out") {
    TestHost host;
    HookedRepository hooked(host);
    SUBCASE("where comments are taken out of every message") {
        hooked.git("config commit.cleanup strip");
        hooked.git("config core.commentChar %");
        check_kept_out(hooked, hooked.commit(kNik));
        CHECK(hooked.commit("langkah 2\n\n% NIK 9901014101900001\n").exit_code == 0);
    }
    SUBCASE("in an editor") {
        hooked.git("config core.commentChar ;");
        check_kept_out(hooked, hooked.commit({}, {}, hooked.editor(kNik)));
        CHECK(hooked.commit({}, {}, hooked.editor("a\n; NIK 9901014101900001\n")).exit_code == 0);
    }
    SUBCASE("for the scissors line too") {
        hooked.git("config commit.cleanup scissors");
        hooked.git("config core.commentChar ;");
        const std::string below = "a\n" + std::string(kScissors) + "NIK 9901014101900001\n";
        check_kept_out(hooked, hooked.commit({}, {}, hooked.editor(below)));
    }
}

}  // namespace yankomas::test
