// Every rule has a folder below bad/ that gives its finding alone; every folder below ok/ is clean
// (see folder.h).
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <sstream>

#include <doctest/doctest.h>

#include "cases/folder.h"
#include "core/base/rule.h"
#include "support/test_host.h"

namespace yankomas {

namespace {

const std::string kCases = YANKOMAS_SOURCE_DIR "/tests/cases/";

// Rules that a folder shows only with these arguments, and why.
struct Needs {
    std::string_view name;
    std::vector<std::string> arguments;
    std::string_view reason;
};
const std::vector<Needs> kNeeds = {
    {"trust-root",
     {"--root", "SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"},
     "nothing in a folder vouches for the folder, so the root is pinned outside it"},
};

// Rules that need a history beside the folder, or megabytes in it, or that never come alone. They
// are shown by history_test.cpp, audit_test.cpp, failed_seals_test.cpp, continues_test.cpp and
// full_case_test.cpp in tests/program.
const std::set<std::string_view> kOfHistory = {
    "cut-back",     "vanished",    "lost-entry",          "lost-journal",  "unmerged",
    "signed-again", "failed-seal", "continued-otherwise", "not-continued", "nearly-full"};

bool is_update() { return std::getenv("UPDATE_GOLDEN") != nullptr; }

std::set<std::string> folders_below(const std::string& kind) {
    std::set<std::string> names;
    if (!std::filesystem::is_directory(kCases + kind)) return names;
    for (const auto& entry : std::filesystem::directory_iterator(kCases + kind)) {
        names.insert(entry.path().filename().string());
    }
    return names;
}

std::string rule_named_by(const std::string& folder) { return folder.substr(0, folder.find("--")); }

test::Ran lint(test::TestHost& host, const std::string& folder,
               const std::vector<std::string>& more) {
    host.working_folder = folder;
    std::vector<std::string> args = {"lint", "--now", "2026-12-01T12:00:00+07:00", "--lang", "en"};
    const auto needs = std::ranges::find(
        kNeeds, rule_named_by(std::filesystem::path(folder).filename().string()), &Needs::name);
    const std::vector<std::string> root =
        needs == kNeeds.end() ? std::vector<std::string>{"--root", "any"} : needs->arguments;
    args.insert(args.end(), root.begin(), root.end());
    args.insert(args.end(), more.begin(), more.end());
    return host.run(args);
}

// The lines that name a finding, without excerpts and hints.
std::string findings_in(const std::string& text) {
    std::istringstream lines(text);
    std::string found;
    for (std::string line; std::getline(lines, line);) {
        if (line.find("[YK") != std::string::npos && !line.starts_with(' ')) found += line + '\n';
    }
    return found;
}

void compare(const std::string& kind, const test::Recipes& recipes) {
    std::set<std::string> names;
    for (const test::Recipe& recipe : recipes) {
        const std::string name(recipe.name);
        CAPTURE(name);
        CHECK_MESSAGE(names.insert(name).second, "two recipes of one name");
        const test::MadeFiles made = test::make(recipe);
        const std::string folder = kCases + kind + '/' + name;
        if (is_update() && test::read_folder(folder) != made) test::write_folder(folder, made);
        CHECK_MESSAGE(test::read_folder(folder) == made, "UPDATE_GOLDEN=1 writes it anew");
    }
    CHECK(folders_below(kind) == names);
}

void compare_findings(test::TestHost& host, const std::string& found) {
    if (is_update() && host.read("expected") != found) host.write("expected", found);
    CHECK(host.read("expected") == found);
}

}  // namespace

TEST_CASE("the folders are those that the recipes make") {
    compare("bad", test::bad_recipes());
    compare("ok", test::ok_recipes());
}

TEST_CASE("every rule has a bad folder") {
    std::set<std::string> shown;
    for (const std::string& name : folders_below("bad")) shown.insert(rule_named_by(name));
    for (const RuleFacts& facts : all_rules()) {
        const bool has_folder = shown.erase(std::string(facts.name)) == 1;
        CHECK_MESSAGE(has_folder != kOfHistory.contains(facts.name), facts.name);
    }
    CHECK_MESSAGE(shown.empty(), *shown.begin());
}

TEST_CASE("a bad folder gives the finding of its rule and nothing else") {
    test::TestHost host;
    for (const std::string& name : folders_below("bad")) {
        CAPTURE(name);
        const auto rule = find_rule(rule_named_by(name));
        REQUIRE(rule);
        const RuleFacts& facts = facts_of(*rule);
        const test::Ran ran = lint(host, kCases + "bad/" + name, {"--notes"});
        const std::string found = findings_in(ran.out);
        CAPTURE(found);
        CAPTURE(ran.err);
        CHECK(found.find('[' + std::string(facts.id) + ']') != std::string::npos);
        CHECK(std::count(found.begin(), found.end(), '\n') == 1);
        compare_findings(host, found);
        const bool is_error = found.find(": error[") != std::string::npos;
        CHECK(ran.code == (is_error ? 1 : 0));
    }
}

// Notes are no faults: lateness is a verdict on the work. They stand in `expected`.
TEST_CASE("an ok folder is clean") {
    test::TestHost host;
    for (const std::string& name : folders_below("ok")) {
        CAPTURE(name);
        const test::Ran ran = lint(host, kCases + "ok/" + name, {"--strict"});
        CHECK(ran.out == "");
        CHECK(ran.err == "");
        CHECK(ran.code == 0);
        compare_findings(host, findings_in(lint(host, kCases + "ok/" + name, {"--notes"}).out));
    }
}

}  // namespace yankomas
