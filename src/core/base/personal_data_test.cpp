// Tests of the search for personal numbers: in whatever digits and with whatever separators they
// are written.
// SPDX-License-Identifier: Apache-2.0
#include "core/base/personal_data.h"

#include <string>

#include <doctest/doctest.h>

namespace yankomas {

namespace {

// What the text is taken for; empty for nothing.
std::string taken_for(std::string_view text) {
    const Message found = personal_data_in(text);
    if (found.empty()) return "";
    for (const char* kind : {"NIK/KK", "NIP", "telephone", "e-mail"})
        if (in_english(found).find(kind) != std::string::npos) return kind;
    return "something else";
}

}  // namespace

TEST_CASE("a personal number is seen in the digits of any script") {
    SUBCASE("an identity number in full-width digits") {
        CHECK(taken_for("９９０１０１４１０１９００００１") == "NIK/KK");
    }
    SUBCASE("a number of an officer in Arabic ones") {
        CHECK(taken_for("١٩٨٠٠١٠١٢٠٠٥٠١١٠٠١") == "NIP");
    }
    SUBCASE("a telephone number in those of Javanese") {
        CHECK(taken_for("꧐꧘꧑꧒꧐꧐꧐꧐꧐꧐꧐꧑") == "telephone");
    }
    SUBCASE("in two scripts at once") { CHECK(taken_for("0812٠٠٠٠०००१") == "telephone"); }
}

TEST_CASE("a personal number is seen with blanks between its digits") {
    SUBCASE("an identity number") { CHECK(taken_for("9901 0141 0190 0001") == "NIK/KK"); }
    SUBCASE("a number of an officer") { CHECK(taken_for("19800101 200501 1 001") == "NIP"); }
    SUBCASE("a telephone number") { CHECK(taken_for("0812 0000 0001") == "telephone"); }
}

TEST_CASE("a personal number is seen with dots between its digits") {
    SUBCASE("an identity number") { CHECK(taken_for("9901.0141.0190.0001") == "NIK/KK"); }
    SUBCASE("a number of an officer") { CHECK(taken_for("19800101.200501.1.001") == "NIP"); }
    SUBCASE("a telephone number") { CHECK(taken_for("0812.0000.0001") == "telephone"); }
}

TEST_CASE("a personal number is seen with dashes between its digits") {
    SUBCASE("an identity number") { CHECK(taken_for("9901-0141-0190-0001") == "NIK/KK"); }
    SUBCASE("a number of an officer") { CHECK(taken_for("19800101-200501-1-001") == "NIP"); }
    SUBCASE("a telephone number") { CHECK(taken_for("0812-0000-0001") == "telephone"); }
}

TEST_CASE("a personal number is seen with underscores between its digits") {
    SUBCASE("an identity number") { CHECK(taken_for("ktp_9901_0141_0190_0001") == "NIK/KK"); }
    SUBCASE("a number of an officer") { CHECK(taken_for("19800101_200501_1_001") == "NIP"); }
    SUBCASE("a telephone number") { CHECK(taken_for("hp_0812_0000_0001") == "telephone"); }
}

}  // namespace yankomas
