// Tests of what programs of Windows do to files and keys: each file is told once, and the command
// that is told mends it.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <filesystem>

#include "program/office_on_disk.h"

namespace yankomas::test {

namespace {

constexpr const char* kBom = "\xef\xbb\xbf";

struct WindowsWorld {
    TestHost host;

    WindowsWorld() {
        const OfficeWorld office = small_office();
        put_office(host, office);
        put_case(host, small_case_at_step_2(office));
        host.now = time_of("2026-12-01T09:00:00+07:00");
    }

    // Runs a command in the working folder, as a person does who copies it.
    void copy_into_shell(const std::string& command) const {
        CAPTURE(command);
        const auto ran = RealProcesses().run(
            {"sh", "-c", "cd \"$1\" && eval \"$2\"", "sh", host.full("."), command}, "", {});
        REQUIRE(ran);
        CAPTURE(ran->err);
        REQUIRE(ran->exit_code == 0);
    }
};

std::string with_crlf(std::string_view bytes) {
    std::string text;
    for (const char c : bytes) text += c == '\n' ? std::string("\r\n") : std::string(1, c);
    return text;
}

// The rest of the line behind a mark in the text.
std::string behind(const std::string& text, const std::string& mark) {
    const std::size_t at = text.find(mark);
    REQUIRE(at != std::string::npos);
    const std::size_t start = at + mark.size();
    return text.substr(start, text.find('\n', start) - start);
}

// How many findings are about the line ends or the mark of the file.
int findings_about(const std::string& text, const std::string& path) {
    const auto lines = split(text, '\n');
    return static_cast<int>(std::ranges::count_if(lines, [&](std::string_view line) {
        return line.starts_with(path + ":") &&
               (holds(line, "the lines end in CR LF") || holds(line, "a byte order mark") ||
                holds(line, "byte-order mark"));
    }));
}

}  // namespace

TEST_CASE("foreign text: one finding a file tells of its line ends, and its command mends them") {
    WindowsWorld world;
    TestHost& host = world.host;
    for (const std::string path : {kCase, "roster.yaml", "office.yaml", "sops/contoh-1.yaml",
                                   "calendars/contoh-2026a.yaml"}) {
        const std::string good = host.read(path);
        for (const std::string& bytes :
             {with_crlf(good), kBom + good, kBom + with_crlf(good),
              // One line of Windows suffices, as an editor leaves it that keeps the other lines.
              good.substr(0, good.find('\n')) + '\r' + good.substr(good.find('\n'))}) {
            host.write(path, bytes);
            const Ran ran = run_as(host, "sari", {"lint"});
            CAPTURE(path);
            CAPTURE(ran.out);
            CAPTURE(ran.err);
            CHECK(ran.code != 0);
            const std::string told = ran.out + ran.err;
            CHECK(findings_about(told, path) == 1);
            world.copy_into_shell(behind(told, "this mends it: "));
            CHECK(host.read(path) == good);
        }
        CHECK(run_as(host, "sari", {"lint"}).code == 0);
    }
}

TEST_CASE("foreign text: a public key in another spelling is named, and the command turns it") {
    WindowsWorld world;
    TestHost& host = world.host;
    host.write("wati.pub", host.read(host.key("wati") + ".pub"));
    const std::string line = host.read("wati.pub");
    const std::string full = host.full("wati.pub");
    world.copy_into_shell(
        "ssh-keygen -e -f wati.pub > rfc.pub && iconv -t UTF-16 wati.pub > 16.pub");
    struct SpelledKey {
        std::string bytes;
        std::string what;
        std::string mark;
    };
    for (const SpelledKey& row : {
             SpelledKey{kBom + line, "the file begins with a byte order mark", "this mends it: "},
             SpelledKey{kBom + with_crlf(line), "a byte order mark", "this mends it: "},
             SpelledKey{host.read("rfc.pub"), "(RFC 4716)", "turn it into one line: "},
             SpelledKey{with_crlf(host.read("rfc.pub")), "(RFC 4716)", "turn it into one line: "},
             SpelledKey{host.read("16.pub"), "the file is UTF-16", "turn it into one line: "},
             SpelledKey{"key::" + line, "\"key::\" stands before the key", "take it away: "},
             SpelledKey{"wati@contoh namespaces=\"git\" " + line,
                        "stands before the key, as in allowed_signers", "take the key alone: "},
             SpelledKey{with_crlf("wati@contoh " + line),
                        "stands before the key, as in allowed_signers", "take the key alone: "},
         }) {
        host.write("wati.pub", row.bytes);
        const std::vector<std::string> args{"roster", "enrol",        "wati", "--name",
                                            "Wati",   "--public-key", full,   "--yes"};
        const Ran ran = run_as(host, "admin", args);
        CAPTURE(ran.err);
        CHECK(ran.code == 1);
        CHECK(holds(ran.err, row.what));
        std::filesystem::remove(host.full("key.pub"));
        world.copy_into_shell(behind(ran.err, row.mark));
        const bool in_place = !std::filesystem::exists(host.full("key.pub"));
        std::vector<std::string> again = args;
        if (!in_place) again[6] = host.full("key.pub");
        again.emplace_back("--dry-run");
        const Ran mended = run_as(host, "admin", again);
        CAPTURE(mended.err);
        CHECK(mended.code == 0);
    }
}

TEST_CASE("foreign text: a private key that Windows saved signs after the command") {
    for (const bool has_public : {false, true}) {
        WindowsWorld world;
        TestHost& host = world.host;
        const std::string key = host.folder_path("home/kunci budi");
        const std::string good = host.read(host.key("budi"));
        for (const std::string& bytes : {with_crlf(good), kBom + good}) {
            host.write(key, bytes);
            std::filesystem::permissions(key, std::filesystem::perms(0600));
            if (has_public) host.write(key + ".pub", host.read(host.key("budi") + ".pub"));
            const std::vector<std::string> args{"note", "0001", "catatan", "--key", key, "--yes"};
            const Ran ran = run_as(host, "sari", args);
            CAPTURE(has_public);
            CAPTURE(ran.err);
            CHECK(ran.code == 3);
            world.copy_into_shell(behind(ran.err, "this mends it: "));
            CHECK(run_as(host, "sari", args).code == 0);
        }
    }
}

TEST_CASE("foreign text: no hint gives a public key to an agent") {
    WindowsWorld world;
    TestHost& host = world.host;
    const std::string alone = host.folder_path("home/budi.pub");
    host.write(alone, host.read(host.key("budi") + ".pub"));
    const Ran ran = run_as(host, "sari", {"note", "0001", "catatan", "--key", alone, "--yes"});
    CAPTURE(ran.err);
    CHECK(ran.code == 3);
    CHECK(holds(ran.err, "ssh-add " + host.folder_path("home/budi") + "\n"));
    CHECK(!holds(ran.err, "ssh-add " + alone));
}

}  // namespace yankomas::test
