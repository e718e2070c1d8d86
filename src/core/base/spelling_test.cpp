// Tests of the spelling of identifiers.
// SPDX-License-Identifier: Apache-2.0
#include "core/base/spelling.h"

#include <string>

#include <doctest/doctest.h>

namespace yankomas {

namespace {

struct Row {
    std::string text;
    bool ok;
};

}  // namespace

TEST_CASE("a word") {
    const Row rows[] = {
        {"a", true},
        {"kabid-ham", true},
        {"step2", true},
        {"a-1-b", true},
        {"truest", true},
        {"no-one", true},
        {"yankomas", true},
        {std::string(64, 'a'), true},
        {"", false},
        {"Kabid", false},
        {"1a", false},
        {"-a", false},
        {"a-", false},
        {"a--b", false},
        {"a_b", false},
        {"a b", false},
        {"\xc3\xa9", false},
        {"y", false},
        {"n", false},
        {"yes", false},
        {"no", false},
        {"on", false},
        {"off", false},
        {"true", false},
        {"false", false},
        {"null", false},
        {"a\n", false},
        {std::string(65, 'a'), false},
        {std::string("a\0", 2), false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(is_word(row.text) == row.ok);
    }
}

TEST_CASE("a case id") {
    const Row rows[] = {
        {"YK-2026-0001", true},
        {"A1", true},
        {"K9-A", true},
        {"YK-2026-12345", true},
        {"YK", false},
        {"1A", false},
        {"yk-1", false},
        {"YK--1", false},
        {"YK-1-", false},
        {"", false},
        {"YK 1", false},
        {"YK/1", false},
        {std::string(63, 'A') + "1", true},
        {std::string(64, 'A') + "1", false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(is_case_id(row.text) == row.ok);
    }
}

TEST_CASE("a party code") {
    const Row rows[] = {
        {"PK-0007", true}, {"0A", true},   {"A1--", true}, {std::string(31, 'A') + "1", true},
        {"SITI", false},   {"123", false}, {"-A1", false}, {std::string(32, 'A') + "1", false},
        {"pk-1", false},   {"", false},    {"A 1", false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(is_party_code(row.text) == row.ok);
    }
}

TEST_CASE("a digest") {
    const std::string hex(64, 'a');
    const Row rows[] = {
        {"sha256:" + hex, true},
        {"sha256:" + std::string(64, '9'), true},
        {"", false},
        {hex, false},
        {"sha256:" + hex + "0", false},
        {"sha512:" + hex, false},
        {"sha256:" + std::string(64, 'A'), false},
        {"sha256:" + std::string(64, 'g'), false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(is_digest(row.text) == row.ok);
    }
}

TEST_CASE("plain words that are text to every reader of YAML") {
    for (const char* text :
         {"PK-0007", "7E", "E7", "1E-", "12E5A", "U1NI", "nulls", "surat.pdf", "1-surat.pdf",
          "documents/1", "0x", "0.5a", "2026-01-02.pdf", "AA==", "1/2"}) {
        CAPTURE(text);
        CHECK(is_read_as_text(text));
    }
}

TEST_CASE("plain words that are something else to some reader of YAML") {
    for (const char* text : {"",     "null", "Null", "NULL", "true",  "True",      "No",   "y",
                             "12",   "1.5",  "1.",   "1E5",  "1e+5",  "1E-5",      "0x1F", "0b11",
                             "0o17", "0B11", "0e1",  "0.5",  "1_000", "2026-01-02"}) {
        CAPTURE(text);
        CHECK_FALSE(is_read_as_text(text));
    }
}

}  // namespace yankomas
