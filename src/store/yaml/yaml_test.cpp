// Tests of the strict YAML subset: every trick is found, at its place.
// SPDX-License-Identifier: Apache-2.0
#include "store/yaml/yaml.h"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "core/base/rules/files.h"
#include "core/base/rules/source.h"

namespace yankomas {

namespace {

struct Reading {
    std::optional<YamlNode> root;
    Findings findings;
};

Reading read(std::string_view bytes) {
    Reading reading;
    SourceText text(bytes, "f.yaml", reading.findings);
    reading.root = read_yaml(text);
    return reading;
}

std::string repeated(std::string_view part, int times) {
    std::string whole;
    for (int i = 0; i < times; ++i) whole += part;
    return whole;
}

}  // namespace

TEST_CASE("plain YAML becomes a tree with places") {
    const std::string bytes =
        "# head\n"
        "a: b   # two spaces or more: a comment\n"
        "\"k\": \"no\"\n"
        "list: [x, 'y']\n"
        "map:\n"
        "  long: >-\n"
        "    one\n"
        "    two # three\n"
        "  hash: a#b\n"
        "  quoted: \"q\" # c\n"
        "  list: [a] # c\n";
    const Reading reading = read(bytes);
    CHECK(reading.findings.empty());
    REQUIRE(reading.root);
    const YamlNode& root = *reading.root;
    REQUIRE(root.kind == YamlNode::Kind::map);
    REQUIRE(root.fields.size() == 4);
    CHECK(root.fields[0].key.name == "a");
    CHECK(root.fields[0].value.scalar == "b");
    CHECK_FALSE(root.fields[0].value.quoted);
    CHECK(root.fields[1].value.scalar == "no");
    CHECK(root.fields[1].value.quoted);
    CHECK(root.fields[2].value.items.at(1).scalar == "y");
    const YamlNode& map = root.fields[3].value;
    CHECK(map.fields.at(0).value.scalar == "one two # three");
    CHECK(map.fields.at(0).value.quoted);
    CHECK(map.fields.at(1).value.scalar == "a#b");
    CHECK(map.fields.at(1).value.offset == bytes.find("a#b"));
}

TEST_CASE("tricks") {
    struct Row {
        std::string name;
        std::string bytes;
        Rule rule;
        int line;
        int column;
    };
    const Row rows[] = {
        {"duplicate key", "a: 1\nb: 2\na: 3\n", rule::key, 3, 1},
        {"duplicate key in a flow map", "m: {a: 1, a: 2}\n", rule::key, 1, 11},
        {"duplicate quoted key", "a: 1\n\"a\": 2\n", rule::key, 2, 1},
        {"anchor", "a: &x 1\n", rule::yaml, 1, 4},
        {"anchor on a map", "a: &x\n  b: c\n", rule::yaml, 1, 4},
        {"anchor on a list", "a: &x [b]\n", rule::yaml, 1, 4},
        {"tag", "a: !!str 1\n", rule::yaml, 1, 4},
        {"local tag", "a: !x 1\n", rule::yaml, 1, 4},
        {"bare tag", "a: ! 1\n", rule::yaml, 1, 4},
        {"tag on a map", "a: !!map {b: c}\n", rule::yaml, 1, 4},
        {"merge key", "a: {b: c}\n<<: {d: e}\n", rule::yaml, 2, 1},
        {"second document", "a: 1\n---\nb: 2\n", rule::yaml, 2, 1},
        {"directive", "%YAML 1.2\n---\na: 1\n", rule::yaml, 1, 1},
        {"tag directive", "%TAG ! tag:x,2000:\n---\na: 1\n", rule::yaml, 1, 1},
        {"list as key", "? [a]\n: b\n", rule::yaml, 1, 3},
        {"map as key", "{{a: b}: c}\n", rule::yaml, 1, 2},
        {"null key", "~: b\n", rule::yaml, 1, 1},
        {"no value", "a:\nb: 1\n", rule::yaml, 1, 1},
        {"no value in a flow map", "m: {a, b: 1}\n", rule::yaml, 1, 5},
        {"tilde", "a: ~\n", rule::yaml, 1, 4},
        {"null", "a: null\n", rule::yaml, 1, 4},
        {"empty item", "a:\n- b\n-\n- c\n", rule::yaml, 3, 1},
        {"cut by a comment", "a: b # c\n", rule::yaml, 1, 6},
        {"cut in a flow list", "a: [b # c\n  , d]\n", rule::yaml, 1, 7},
        {"cut item", "- b # c\n", rule::yaml, 1, 5},
        {"plain text over lines", "a: b\n  c\n", rule::yaml, 1, 4},
        {"byte order mark",
         "\xef\xbb\xbf"
         "a: 1\n",
         rule::bytes, 1, 1},
        {"carriage return", "a: 1\r\n", rule::bytes, 1, 5},
        {"tab", "a:\t1\n", rule::bytes, 1, 3},
        {"nul", std::string("a: \0\n", 5), rule::bytes, 1, 4},
        {"escape", "a: \x1b[1m\n", rule::bytes, 1, 4},
        {"bad utf-8", "a: 1\nb: \xff\n", rule::bytes, 2, 4},
        {"utf-16", std::string("a\0:\0 \0b\0", 8), rule::bytes, 1, 2},
        {"bidi override", "# \xe2\x80\xae x\na: 1\n", rule::bytes, 1, 3},
        {"zero width space", "a\xe2\x80\x8b: 1\n", rule::bytes, 1, 2},
        {"decomposed accent", "a: cafe\xcc\x81\n", rule::bytes, 1, 1},
        {"escaped nul", "a: \"\\0\"\n", rule::bytes, 1, 4},
        {"escaped bidi", "a: \"\\u202e\"\n", rule::bytes, 1, 4},
        {"conflict", "a: 1\n<<<<<<< HEAD\nb: 2\n", rule::conflict, 2, 1},
        {"colon in plain text", "a: b: c\n", rule::yaml, 1, 5},
        {"open flow", "a: [b,\n", rule::yaml, 2, 1},
        {"nothing", "", rule::yaml, 1, 1},
        {"comments only", "# a\n", rule::yaml, 1, 1},
        {"deep", repeated("[", 17) + repeated("]", 17), rule::size, 1, 17},
        {"very deep", repeated("- ", 1000) + "a\n", rule::size, 1, 33},
        {"too many values", repeated("- [a, b, c]\n", 12501), rule::size, 12500, 10},
        {"long line", "a: " + std::string(4096, 'x') + "\n", rule::size, 1, 1},
        {"after a two-byte character", "\xc3\xa9: \xc3\xa9 # x\n", rule::yaml, 1, 6},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Reading reading = read(row.bytes);
        REQUIRE_FALSE(reading.findings.empty());
        const Finding& first = reading.findings.front();
        CAPTURE(in_english(first.what));
        CHECK(facts_of(first.rule).name == facts_of(row.rule).name);
        CHECK(first.place.file == "f.yaml");
        CHECK(first.place.line == row.line);
        CHECK(first.place.column == row.column);
    }
}

TEST_CASE("an alias is found besides its anchor") {
    const Reading reading = read("a: &x 1\nb: *x\n");
    REQUIRE(reading.findings.size() == 2);
    CHECK(reading.findings[1].place.line == 2);
    CHECK(reading.findings[1].place.column == 4);
    CHECK(reading.findings[1].place.excerpt == "b: *x");
}

TEST_CASE("a text that does not parse is told once") {
    const Reading reading = read("a: 1\na: 2\nb: [c\n");
    REQUIRE(reading.findings.size() == 1);
    CHECK(reading.findings[0].place.line == 4);
}

TEST_CASE("a file over a mebibyte is not read") {
    const Reading reading = read(std::string((1 << 20) + 1, '\n'));
    REQUIRE(reading.findings.size() == 1);
    CHECK(reading.findings[0].rule == rule::size);
    CHECK(reading.findings[0].place.line == 0);
    CHECK_FALSE(reading.root);
}

TEST_CASE("findings are bounded") {
    CHECK(read(repeated("a: 1\n", 10'000)).findings.size() == 101);
}

}  // namespace yankomas
