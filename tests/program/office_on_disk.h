// Writes an office and its cases, which were made in memory, to the disk of a test host, and checks
// what every refusal has in common.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/base/text.h"
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

inline std::vector<std::string> words(std::string_view line) {
    std::vector<std::string> found;
    for (const std::string_view word : split(line, ' ')) found.emplace_back(word);
    return found;
}

inline bool holds(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
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

}  // namespace yankomas::test
