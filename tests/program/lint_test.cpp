// Tests of linting whole offices: one broken case hides no other, and a broken office is told of
// once.
// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "support/roster_acts.h"
#include "support/small_office.h"
#include "support/test_host.h"

namespace yankomas::test {

namespace {

const std::vector<std::string> kLint = {"lint", "--root", "any", "--now",
                                        "2026-12-01T12:00:00+07:00"};

// An office with a sound case, one with an edited entry, and one with a step by somebody not
// entitled.
void put_office(TestHost& host) {
    const OfficeWorld office = small_office();
    for (const auto& [path, bytes] : office.files()) host.write(path, bytes);
    const CaseWorld sound = small_case_closed(office, "YK-2026-0001");
    host.write(sound.path(), sound.bytes);
    CaseWorld edited = small_case_closed(office, "YK-2026-0002");
    edited.bytes[edited.bytes.find("1/X/2026")] = '7';
    host.write(edited.path(), edited.bytes);
    CaseWorld wrong = small_case_at_step_3(office, "YK-2026-0003");
    wrong.step(3, "budi", "kepala", "2026-12-01T09:00:00+07:00");
    host.write(wrong.path(), wrong.bytes);
}

std::vector<std::string> lint_of(const std::string& path) {
    std::vector<std::string> args = kLint;
    args.push_back(path);
    return args;
}

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a case that is not verified hides no other") {
    TestHost host;
    put_office(host);
    const Ran ran = host.run(kLint);
    CHECK(holds(ran.out, "cases/2026/YK-2026-0002.yaml:25:3: error[YK101]"));
    CHECK(holds(ran.out, "cases/2026/YK-2026-0003.yaml:52:3: error[YK303]"));
    CHECK_FALSE(holds(ran.out, "YK-2026-0001.yaml"));
    CHECK(ran.err == "");
    CHECK(ran.code == 1);
}

TEST_CASE("a broken roster is told once, and cases are checked for their form") {
    TestHost host;
    put_office(host);
    const std::string roster = host.read("roster.yaml");
    host.write("roster.yaml", roster.substr(0, roster.size() - 1));
    host.write("cases/2026/YK-2026-0001.yaml", "yankomas: case/1\r\n");
    const Ran ran = host.run(kLint);
    CHECK(holds(ran.out, "roster.yaml:"));
    CHECK(holds(ran.out, "cases/2026/YK-2026-0001.yaml:1:17: error[YK001]"));
    CHECK_FALSE(holds(ran.out, "YK-2026-0002.yaml"));
    CHECK_FALSE(holds(ran.out, "YK-2026-0003.yaml"));
    CHECK(holds(ran.err, "for their form only"));
    CHECK(ran.code == 1);
    std::vector<std::string> json = kLint;
    json.insert(json.end(), {"--format", "json"});
    CHECK(holds(host.run(json).out, "\"complete\": false"));
}

TEST_CASE("whoever asks for one file is told what is wrong with the office") {
    TestHost host;
    put_office(host);
    CHECK(host.run(lint_of("cases/2026/YK-2026-0001.yaml")).code == 0);
    host.write("office.yaml", host.read("office.yaml") + "# perubahan\n");
    const Ran one = host.run(lint_of("cases/2026/YK-2026-0001.yaml"));
    CHECK(holds(one.out, "office.yaml: error[YK110]"));
    CHECK(one.code == 1);
    CHECK(host.run(lint_of("calendars")).err == "");
}

TEST_CASE("a note about the roster is shown with --notes alone") {
    TestHost host;
    OfficeWorld office = small_office();
    office.add(roster_act(RosterAct::admin, "tono"), "2026-11-30T08:00:00+07:00");
    office.appoint("tono", "petugas", "2026-12-01", {}, "2026-12-01T08:00:00+07:00");
    office.add(stolen_key("admin", "2026-11-29", "tono"), "2026-12-01T09:00:00+07:00");
    for (const auto& [path, bytes] : office.files()) host.write(path, bytes);
    for (const char* path : {".", "roster.yaml"}) {
        CAPTURE(path);
        std::vector<std::string> args = lint_of(path);
        CHECK_FALSE(holds(host.run(args).out, "YK104"));
        args.emplace_back("--notes");
        CHECK(holds(host.run(args).out, "roster.yaml:"));
        CHECK(holds(host.run(args).out, "note[YK104]"));
    }
    CHECK(host.run(lint_of("sops")).out.empty());
    std::vector<std::string> warned = lint_of(".");
    warned.emplace_back("--format=json");
    CHECK_FALSE(holds(host.run(warned).out, "\"note\""));
}

TEST_CASE("a changed procedure is told once, not for each of its cases") {
    TestHost host;
    put_office(host);
    host.write(std::string(kSmallSopPath), small_sop() + "# perubahan\n");
    const Ran ran = host.run(kLint);
    CHECK(holds(ran.out, "sops/contoh-1.yaml: error[YK110]"));
    CHECK_FALSE(holds(ran.out, "YK106"));
    const Ran one = host.run(lint_of("cases/2026/YK-2026-0001.yaml"));
    CHECK(holds(one.out, "sops/contoh-1.yaml: error[YK110]"));
    CHECK(one.code == 1);
}

}  // namespace yankomas::test
