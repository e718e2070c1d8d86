// Tests of signing with the real ssh-keygen and agent, and of every complaint that a user may meet.
// SPDX-License-Identifier: Apache-2.0
#include "store/ssh/ssh_sign.h"

#include <filesystem>
#include <fstream>
#include <functional>
#include <pty.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <doctest/doctest.h>

#include "core/base/text.h"
#include "store/disk/process.h"
#include "store/disk/real_files.h"
#include "store/ssh/sshsig.h"
#include "support/set_variables.h"
#include "support/temp_folder.h"
#include "support/test_keys.h"

namespace yankomas {

namespace {

constexpr std::string_view kPlace = "yankomas-case";
constexpr std::string_view kLetter = "yankomas: case/1\n";

ProcessResult run(const std::vector<std::string>& argv) {
    auto result = RealProcesses().run(argv, "", {});
    REQUIRE(result);
    REQUIRE_MESSAGE(result->exit_code == 0, result->err);
    return *std::move(result);
}

struct KeyFolder {
    test::TempFolder folder;
    RealProcesses processes;
    RealFiles files;
    test::TestKey key = test::make_test_key("sari");
    std::string path = folder / "id_ed25519";

    KeyFolder() { test::write_key_files(key, path); }
    Result<std::string> sign(const std::string& file) {
        return ssh_sign(processes, file, kPlace, kLetter);
    }
};

// An answer of ssh-keygen that a test makes up.
class OneAnswer final : public Processes {
public:
    explicit OneAnswer(ProcessResult answer) : answer_(std::move(answer)) {}
    Result<ProcessResult> run(const std::vector<std::string>&, std::string_view,
                              const ProcessOptions&) override {
        return answer_;
    }

private:
    ProcessResult answer_;
};

// Says good-bye to the agent at the end of a test.
struct Agent {
    test::SetVariables found_at;
    std::string process;

    explicit Agent(const std::string& socket) : found_at({"SSH_AUTH_SOCK=" + socket}) {
        const std::string said = run({"ssh-agent", "-s", "-a", socket}).out;
        const auto begin = said.find("SSH_AGENT_PID=") + 14;
        process = said.substr(begin, said.find(';', begin) - begin);
    }
    ~Agent() { run({"kill", process}); }
};

// Whether this holds in a process of its own with these variables.
bool holds_in(pid_t process, const std::vector<std::string>& variables,
              const std::function<bool()>& check) {
    if (process == 0) {
        unsetenv("SSH_ASKPASS_REQUIRE");
        const test::SetVariables set(variables);
        _exit(check() ? 0 : 1);
    }
    int status = -1;
    return waitpid(process, &status, 0) == process && status == 0;
}

// The same where there is no terminal.
bool holds_without_terminal(const std::vector<std::string>& variables,
                            const std::function<bool()>& check) {
    const pid_t process = fork();
    if (process == 0) setsid();
    return holds_in(process, variables, check);
}

// The same on a terminal of its own, where a person answers the first question.
bool holds_on_terminal(const std::string& answer, const std::vector<std::string>& variables,
                       const std::function<bool()>& check) {
    int terminal = -1;
    const pid_t process = forkpty(&terminal, nullptr, nullptr, nullptr);
    if (process == 0) return holds_in(process, variables, check);
    std::string shown;
    for (char byte = 0; read(terminal, &byte, 1) == 1;) {
        shown += byte;
        if (shown.ends_with("Enter passphrase: "))
            REQUIRE(write(terminal, answer.data(), answer.size()) > 0);
    }
    close(terminal);
    return holds_in(process, variables, check);
}

// A key behind the passphrase "secret".
struct LockedKey : KeyFolder {
    LockedKey() { run({"ssh-keygen", "-q", "-p", "-P", "", "-N", "secret", "-f", path}); }
    // A program for windows that answers each question.
    std::string window(const std::string& answer) {
        std::ofstream(folder / "window") << "#!/bin/sh\necho '" + answer + "'\n";
        std::filesystem::permissions(folder / "window", std::filesystem::perms::owner_all);
        return folder / "window";
    }
    std::function<bool()> signs() {
        return [this] {
            const auto blob = sign(path);
            return blob && *blob == test::sign_sshsig(key, kPlace, kLetter);
        };
    }
};

}  // namespace

TEST_CASE("ssh_sign: the terminal is asked for the passphrase, though windows could be opened") {
    LockedKey keys;
    for (const std::vector<std::string>& variables : std::vector<std::vector<std::string>>{
             {"DISPLAY=:0"},
             {"DISPLAY=:0", "SSH_ASKPASS=" + (keys.folder / "none")},
             {"DISPLAY=:0", "SSH_ASKPASS=" + keys.window("wrong")},
             {"DISPLAY=", "WAYLAND_DISPLAY=wayland-0"}}) {
        CAPTURE(variables.back());
        CHECK(holds_on_terminal("secret\n", variables, keys.signs()));
        CHECK_FALSE(holds_on_terminal("wrong\n", variables, keys.signs()));
    }
}

TEST_CASE("ssh_sign: without a terminal a missing program for windows leads to ssh-add") {
    LockedKey keys;
    for (const std::vector<std::string>& variables : std::vector<std::vector<std::string>>{
             {"DISPLAY=:0", "SSH_ASKPASS=" + (keys.folder / "none")},
             {"DISPLAY=:0", "SSH_ASKPASS=" + (keys.folder / "none"), "SSH_ASKPASS_REQUIRE=force"},
             {"DISPLAY="}}) {
        CAPTURE(variables.back());
        CHECK(holds_without_terminal(variables, [&] {
            const auto blob = keys.sign(keys.path);
            return !blob && blob.error().hints.size() == 1 &&
                   in_english(blob.error().hints[0]) ==
                       "give the passphrase once to an agent: ssh-add " + keys.path;
        }));
    }
    OneAnswer window({255, "", "ssh_askpass: exec(/usr/bin/ssh-askpass): No such file\n"});
    const auto blob = ssh_sign(window, "key", kPlace, kLetter);
    REQUIRE_FALSE(blob);
    REQUIRE(blob.error().hints.size() == 1);
    CHECK(in_english(blob.error().hints[0]) == "give the passphrase once to an agent: ssh-add key");
}

TEST_CASE("ssh_sign: a window that the user asks for, or the only way to ask, is opened") {
    LockedKey keys;
    const std::string window = "SSH_ASKPASS=" + keys.window("secret");
    CHECK(holds_on_terminal("wrong\n", {window, "SSH_ASKPASS_REQUIRE=force"}, keys.signs()));
    CHECK(holds_without_terminal({window, "DISPLAY=:0"}, keys.signs()));
}

TEST_CASE("ssh_sign: on a terminal a passphrase is asked there, if the user wishes nothing else") {
    LockedKey keys;
    const std::string right = "SSH_ASKPASS=" + keys.window("secret");
    SUBCASE("an empty wish is none") {
        CHECK_FALSE(holds_on_terminal("wrong\n", {"DISPLAY=:0", right, "SSH_ASKPASS_REQUIRE="},
                                      keys.signs()));
    }
    SUBCASE("a window could answer") {
        CHECK_FALSE(holds_on_terminal("wrong\n", {"DISPLAY=:0", right}, keys.signs()));
    }
    SUBCASE("a window would answer wrongly") {
        const std::string wrong = "SSH_ASKPASS=" + keys.window("wrong");
        CHECK(holds_on_terminal("secret\n", {"DISPLAY=:0", wrong}, keys.signs()));
    }
    SUBCASE("no window is preferred") {
        CHECK(holds_on_terminal("secret\n", {"DISPLAY=:0", right, "SSH_ASKPASS_REQUIRE=never"},
                                keys.signs()));
    }
}

TEST_CASE("ssh_sign: the wish for a window is kept on a terminal") {
    LockedKey keys;
    SUBCASE("that is to be opened") {
        const std::string window = "SSH_ASKPASS=" + keys.window("secret");
        CHECK(holds_on_terminal("wrong\n", {"DISPLAY=:0", window, "SSH_ASKPASS_REQUIRE=force"},
                                keys.signs()));
    }
    SUBCASE("that is preferred") {
        const std::string window = "SSH_ASKPASS=" + keys.window("secret");
        CHECK(holds_on_terminal("wrong\n", {"DISPLAY=:0", window, "SSH_ASKPASS_REQUIRE=prefer"},
                                keys.signs()));
    }
    SUBCASE("that answers wrongly") {
        const std::string window = "SSH_ASKPASS=" + keys.window("wrong");
        CHECK_FALSE(holds_on_terminal(
            "secret\n", {"DISPLAY=:0", window, "SSH_ASKPASS_REQUIRE=force"}, keys.signs()));
    }
}

TEST_CASE("ssh_sign: without a terminal a window may be opened") {
    LockedKey keys;
    std::vector<std::string> variables = {"DISPLAY=:0", "SSH_ASKPASS=" + keys.window("secret")};
    SUBCASE("as OpenSSH finds it") {}
    SUBCASE("by an empty wish") { variables.emplace_back("SSH_ASKPASS_REQUIRE="); }
    SUBCASE("for a key behind a link") {
        std::filesystem::create_symlink(keys.path, keys.folder / "link");
        std::filesystem::create_symlink(keys.path + ".pub", keys.folder / "link.pub");
        keys.path = keys.folder / "link";
    }
    CHECK(holds_without_terminal(variables, keys.signs()));
}

TEST_CASE("ssh_sign: whatever says that a passphrase is lacking leads to the agent") {
    std::string said;
    SUBCASE("a wrong one") {
        said = "Load key \"key\": incorrect passphrase supplied to decrypt private key\n";
    }
    SUBCASE("no program for windows") {
        said = "ssh_askpass: exec(/usr/bin/ssh-askpass): No such file or directory\n";
    }
    SUBCASE("no terminal, above another complaint") {
        said = "read_passphrase: can't open /dev/tty: No such device\nCouldn't load key\n";
    }
    OneAnswer answer({255, "", said});
    const auto blob = ssh_sign(answer, "key.pub", kPlace, kLetter);
    REQUIRE_FALSE(blob);
    REQUIRE(blob.error().hints.size() == 1);
    CHECK(in_english(blob.error().hints[0]) == "give the passphrase once to an agent: ssh-add key");
}

TEST_CASE("ssh_sign: a private key file signs") {
    KeyFolder keys;
    const auto blob = keys.sign(keys.path);
    REQUIRE(blob);
    CHECK(*blob == test::sign_sshsig(keys.key, kPlace, kLetter));
}

TEST_CASE("ssh_sign: a public key signs through the agent") {
    KeyFolder keys;
    const Agent agent(keys.folder / "agent");
    run({"ssh-add", "-q", keys.path});
    std::filesystem::remove(keys.path);
    const auto blob = keys.sign(keys.path + ".pub");
    REQUIRE(blob);
    CHECK(*blob == test::sign_sshsig(keys.key, kPlace, kLetter));
}

TEST_CASE("ssh_sign: a key that others may read is refused, with the command that mends it") {
    KeyFolder keys;
    std::filesystem::permissions(keys.path, std::filesystem::perms(0644));
    const auto blob = keys.sign(keys.path);
    REQUIRE_FALSE(blob);
    CHECK(blob.error().kind == ErrorKind::failed);
    CHECK(blob.error().place.file == keys.path);
    REQUIRE(blob.error().hints.size() == 1);
    CHECK(in_english(blob.error().hints[0]) ==
          "let nobody else read the key: chmod 600 " + keys.path);
}

TEST_CASE("ssh_sign: a missing key leads to key new") {
    KeyFolder keys;
    const auto blob = keys.sign(keys.folder / "none");
    REQUIRE_FALSE(blob);
    REQUIRE(blob.error().hints.size() == 1);
    CHECK(in_english(blob.error().hints[0]) ==
          "name your key with --key, or make one: yankomas key new");
}

TEST_CASE("ssh_sign: a public key without agent and private half says so") {
    KeyFolder keys;
    std::filesystem::remove(keys.path);
    const auto blob = keys.sign(keys.path + ".pub");
    REQUIRE_FALSE(blob);
    REQUIRE(blob.error().hints.size() == 3);
    CHECK(in_english(blob.error().hints[0]) ==
          "name the private key with --key, or give it to an agent: ssh-add " + keys.path);
}

TEST_CASE("ssh_sign: an RSA key signs in vain") {
    KeyFolder keys;
    run({"ssh-keygen", "-q", "-t", "rsa", "-b", "1024", "-N", "", "-f", keys.folder / "rsa"});
    const auto blob = keys.sign(keys.folder / "rsa");
    REQUIRE_FALSE(blob);
    CHECK(in_english(blob.error().what) ==
          "a key of type ssh-rsa is not accepted, only ssh-ed25519 and sk-ssh-ed25519@openssh.com");
}

TEST_CASE("ssh_sign: a program that answers nonsense is no signature") {
    OneAnswer nonsense({0, "hello", ""});
    CHECK_FALSE(ssh_sign(nonsense, "key", kPlace, kLetter));
    OneAnswer silent({255, "", ""});
    const auto blob = ssh_sign(silent, "key", kPlace, kLetter);
    REQUIRE_FALSE(blob);
    CHECK(in_english(blob.error().what) == "ssh-keygen could not use this key (exit code 255)");
}

TEST_CASE("public_key_of: from either half, with or without .pub, even of an encrypted key") {
    KeyFolder keys;
    const auto line_of = [&](const std::string& file) {
        const auto key = public_key_of(keys.files, keys.processes, file);
        REQUIRE_MESSAGE(key, in_english(key.error().what));
        return public_key_line(*key);
    };
    const std::string line = test::public_line(keys.key);
    CHECK(line_of(keys.path) == line);
    CHECK(line_of(keys.path + ".pub") == line);
    std::filesystem::create_symlink(keys.path + ".pub", keys.folder / "linked.pub");
    CHECK(line_of(keys.folder / "linked.pub") == line);
    std::filesystem::rename(keys.path + ".pub", keys.folder / "public");
    CHECK(line_of(keys.path) == line);
    CHECK(line_of(keys.folder / "public") == line);
    run({"ssh-keygen", "-q", "-p", "-P", "", "-N", "secret", "-f", keys.path});
    CHECK(line_of(keys.path) == line);
}

TEST_CASE("public_key_of: a file that is no key is an error") {
    KeyFolder keys;
    CHECK_FALSE(public_key_of(keys.files, keys.processes, keys.folder / "none"));
    CHECK_FALSE(public_key_of(keys.files, keys.processes, keys.folder / "none.pub"));
    CHECK_FALSE(public_key_of(keys.files, keys.processes, keys.folder.path()));
}

}  // namespace yankomas
