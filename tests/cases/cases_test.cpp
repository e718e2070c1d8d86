// Every rule has its folder below bad/, which gives exactly its finding; every folder below ok/ is clean.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <sstream>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "core/base/rule.h"
#include "support/test_host.h"

namespace yankomas {

namespace {

const std::filesystem::path kCases = YANKOMAS_SOURCE_DIR "/tests/cases";

std::vector<std::string> folders_below(const std::string& name) {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(kCases / name)) {
        if (entry.is_directory()) names.push_back(entry.path().filename().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

test::Ran lint(test::TestHost& host, const std::string& folder, std::vector<std::string> more) {
    host.working_folder = folder;
    std::istringstream own(host.read("arguments"));  // in place of `--root any`
    std::vector<std::string> args = {"lint", "--now", "2026-12-01T12:00:00+07:00"};
    for (std::string word; own >> word;) args.push_back(word);
    if (args.size() == 3) args.insert(args.end(), {"--root", "any"});
    args.insert(args.end(), more.begin(), more.end());
    return host.run(args);
}

// One line each: id, name, severity, place.
std::string findings_in(const std::string& json) {
    std::string lines;
    const auto document = nlohmann::json::parse(json);
    for (const auto& item : document.at("items")) {
        lines += item.at("rule").get<std::string>() + ' ' + item.at("name").get<std::string>() + ' ' +
                 item.at("severity").get<std::string>() + ' ' + item.at("file").get<std::string>();
        if (!item.at("line").is_null()) lines += ':' + std::to_string(item.at("line").get<int>());
        lines += '\n';
    }
    return lines;
}

}  // namespace

TEST_CASE("every rule has its bad folder, and every bad folder its rule") {
    std::vector<std::string> rules;
    for (const RuleFacts& facts : all_rules()) rules.emplace_back(facts.name);
    std::sort(rules.begin(), rules.end());
    CHECK(folders_below("bad") == rules);
}

TEST_CASE("a bad folder gives the finding of its rule and nothing else") {
    test::TestHost host;
    for (const std::string& name : folders_below("bad")) {
        CAPTURE(name);
        const std::string folder = (kCases / "bad" / name).string();
        const test::Ran ran = lint(host, folder, {"--notes", "--format", "json"});
        CAPTURE(ran.err);
        REQUIRE(nlohmann::json::accept(ran.out));
        const std::string found = findings_in(ran.out);
        const auto rule = find_rule(name);
        REQUIRE(rule);
        const RuleFacts& facts = facts_of(*rule);
        const std::string start =
            std::string(facts.id) + ' ' + name + ' ' + std::string(name_of(facts.severity)) + ' ';
        CHECK_MESSAGE(found.starts_with(start), found);
        CHECK_MESSAGE(std::count(found.begin(), found.end(), '\n') == 1, found);
        if (std::getenv("UPDATE_GOLDEN") != nullptr) host.write("expected", found);
        CHECK(host.read("expected") == found);
        CHECK((ran.code != 0) == (facts.severity == Severity::error));
    }
}

TEST_CASE("an ok folder is clean") {
    test::TestHost host;
    for (const std::string& name : folders_below("ok")) {
        CAPTURE(name);
        const test::Ran ran = lint(host, (kCases / "ok" / name).string(), {"--strict"});
        CHECK(ran.out == "");
        CHECK(ran.err == "");
        CHECK(ran.code == 0);
    }
}

}  // namespace yankomas
