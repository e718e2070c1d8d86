// Tests of the next code of a party.
// SPDX-License-Identifier: Apache-2.0
#include "core/office/party_code.h"

#include <doctest/doctest.h>

#include "core/base/spelling.h"

namespace yankomas {

TEST_CASE("a prefix is capital letters alone") {
    for (const char* good : {"P", "PK", "INSTANSI"}) CHECK(is_party_prefix(good));
    for (const char* bad : {"", "pk", "PK-", "PK1", "P K", "ABCDEFGHIJKLMNOPQRSTU"})
        CHECK_FALSE(is_party_prefix(bad));
}

TEST_CASE("the next code of a party is the one after the highest in use") {
    const auto next = [](std::string_view prefix, std::initializer_list<const char*> used) {
        std::set<PartyCode> codes;
        for (const char* code : used) codes.insert(PartyCode(code));
        return next_party_code(prefix, codes).value;
    };
    CHECK(next("PK", {}) == "PK-0001");
    CHECK(next("PK", {"PK-0001", "PK-0007", "IN-0042"}) == "PK-0008");
    CHECK(next("IN", {"PK-0001", "PK-0007"}) == "IN-0001");
    CHECK(next("PK", {"PK-0003", "PK-7", "PK-00004", "PK7"}) == "PK-0004");
    CHECK(next("PK", {"PK-0002", "PK-999999"}) == "PK-0003");
    CHECK(next("PK", {"PK-9999"}) == "PK-10000");
    CHECK(is_party_code(next("INSTANSITERKAITLUARX", {})));
}

}  // namespace yankomas
