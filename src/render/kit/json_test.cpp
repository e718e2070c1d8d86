// Tests of JSON and CSV.
// SPDX-License-Identifier: Apache-2.0
#include "render/kit/json.h"

#include <doctest/doctest.h>

#include "render/kit/csv.h"

namespace yankomas {

TEST_CASE("a document keeps the order of its keys") {
    const Json item = {
        {"b", 1}, {"a", true}, {"none", Json()}, {"maybe", std::optional<std::string>("x")}};
    CHECK(
        render_json(json_document("overdue/1", "2026-03-02T09:15:00+07:00", {item})) ==
        "{\n  \"schema\": \"yankomas.overdue/1\",\n  \"now\": \"2026-03-02T09:15:00+07:00\",\n  \"items\": [\n"
        "    {\n      \"b\": 1,\n      \"a\": true,\n      \"none\": null,\n      \"maybe\": \"x\"\n    }\n  "
        "]\n}\n");
    CHECK(render_json(Json::array()) == "[]\n");
}

TEST_CASE("strings can neither break the document nor steer a terminal") {
    CHECK(render_json("caf\xc3\xa9") == "\"caf\xc3\xa9\"\n");
    CHECK(render_json("a\n\"\x1b") == "\"a\\n\\\"\\u001b\"\n");
    CHECK(render_json("\xe2\x80\xae") == "\"\\u202e\"\n");
    CHECK(render_json("\xff") == "\"\xef\xbf\xbd\"\n");
}

TEST_CASE("no cell is a formula") {
    struct Row {
        const char* name;
        std::string cell;
        std::string spelled;
    };
    const Row rows[] = {
        {"plain", "Dugaan", "Dugaan"},
        {"comma", "a,b", "\"a,b\""},
        {"quote", "a\"b", "\"a\"\"b\""},
        {"equals", "=1+1", "'=1+1"},
        {"plus", "+62", "'+62"},
        {"minus", "-1", "'-1"},
        {"at", "@SUM(A1)", "'@SUM(A1)"},
        {"blank before", " =1", "' =1"},
        {"blank at the end", "a ", "\"a \""},
        {"tab", "\t=1", "'\\x09=1"},
        {"carriage return", "\r=1", "'\\x0d=1"},
        {"new line", "a\n=1", "a\\x0a=1"},
        {"log command", "::error::x", "'\\x3a:error::x"},
        {"formula in quotes", "=\"a,b\"", "\"'=\"\"a,b\"\"\""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(render_csv({"h"}, {{row.cell}}) == "h\n" + row.spelled + "\n");
    }
}

}  // namespace yankomas
