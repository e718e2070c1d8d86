// Writes an office and its cases, which were made in memory, to the disk of a test host, and checks
// what every refusal has in common.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "core/base/text.h"
#include "support/command_words.h"
#include "support/small_office.h"
#include "support/test_host.h"

namespace yankomas::test {

constexpr const char* kCase = "cases/2026/YK-2026-0001.yaml";  // the first of every office here

inline void put_as_it_is(const TestHost& host, const OfficeWorld& office) {
    for (const auto& [path, bytes] : office.files()) host.write(path, bytes);
}
// The roster on the disk ends with a second admin, since one alone is a fault by itself.
inline void put_office(const TestHost& host, const OfficeWorld& office) {
    put_as_it_is(host, with_second_admin(office));
}
inline void put_case(const TestHost& host, const CaseWorld& one) {
    host.write(one.path(), one.bytes);
}

inline bool holds(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

inline void replace_in(const TestHost& host, const std::string& path, std::string_view old,
                       std::string_view now) {
    std::string bytes = host.read(path);
    const std::size_t at = bytes.find(old);
    REQUIRE(at != std::string::npos);
    host.write(path, bytes.replace(at, old.size(), now));
}

// Runs a command with the key of a person. The office is trusted without a pin, so nobody is asked.
inline Ran run_as(TestHost& host, const std::string& person, std::vector<std::string> args) {
    args.insert(args.end(), {"--root", "any"});
    host.environment.values["YANKOMAS_KEY"] = host.key(person);
    return host.run(args);
}

// The exit code of a refusal and the parts of its message: the rule's id, what is wrong, and the
// command that mends it.
struct Refusal {
    int code = 1;
    std::vector<std::string> told;
};

// Checks that a run is refused in this way, says nothing on stdout, and leaves every file as it
// was.
inline void check_refused(TestHost& host, const std::string& person,
                          const std::vector<std::string>& args, const Refusal& expected) {
    const auto before = host.all_files();
    const Ran ran = run_as(host, person, args);
    CAPTURE(ran.err);
    CHECK(ran.code == expected.code);
    CHECK(ran.out.empty());
    for (const std::string& part : expected.told) {
        CAPTURE(part);
        CHECK(holds(ran.err, part));
    }
    CHECK(host.all_files() == before);
}

// A command as tests write it: its words, or one line that is split into words.
struct CommandLine {
    std::vector<std::string> args;

    CommandLine(std::initializer_list<std::string> words_of_command) : args(words_of_command) {}
    CommandLine(std::vector<std::string> words_of_command) : args(std::move(words_of_command)) {}
    CommandLine(const std::string& line) : args(words(line)) {}
    CommandLine(const char* line) : args(words(line)) {}
};

// Officers who work in one office on the disk, one minute after the other.
struct OfficersAtWork {
    TestHost host;
    OfficeWorld office;

    explicit OfficersAtWork(OfficeWorld of = small_office()) : office(std::move(of)) {}

    Ran run(const std::string& person, CommandLine line) {
        return run_as(host, person, std::move(line.args));
    }
    // Signs one minute after what was signed last. The test fails if the command does.
    Ran sign(const std::string& person, CommandLine line) {
        host.now = host.now + 60;
        line.args.emplace_back("--yes");
        CAPTURE(join(line.args, " "));
        Ran ran = run(person, std::move(line));
        CAPTURE(ran.err);
        REQUIRE(ran.code == 0);
        return ran;
    }
    void refuses(const std::string& person, CommandLine line,
                 const std::vector<std::string>& told) {
        line.args.emplace_back("--yes");
        check_refused(host, person, line.args, {1, told});
    }
};

}  // namespace yankomas::test
