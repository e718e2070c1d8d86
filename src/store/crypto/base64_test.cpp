// Tests of base64: one spelling, nothing else.
// SPDX-License-Identifier: Apache-2.0
#include "store/crypto/base64.h"

#include <doctest/doctest.h>

namespace yankomas {

TEST_CASE("base64: the vectors of RFC 4648") {
    struct Row {
        std::string_view bytes;
        std::string_view text;
    };
    for (const Row& row :
         {Row{"", ""}, Row{"f", "Zg=="}, Row{"fo", "Zm8="}, Row{"foo", "Zm9v"},
          Row{"foob", "Zm9vYg=="}, Row{"fooba", "Zm9vYmE="}, Row{"foobar", "Zm9vYmFy"}}) {
        CAPTURE(row.bytes);
        CHECK(base64_encode(row.bytes) == row.text);
        CHECK(base64_decode(row.text) == row.bytes);
    }
}

TEST_CASE("base64: every byte comes back") {
    std::string bytes;
    for (int i = 0; i < 256; ++i) bytes += static_cast<char>(i);
    for (std::size_t length = 0; length <= bytes.size(); ++length) {
        const auto part = std::string_view(bytes).substr(bytes.size() - length);
        CHECK(base64_decode(base64_encode(part)) == part);
    }
}

TEST_CASE("base64: another spelling is no spelling") {
    for (const std::string_view text :
         {"Zg",
          "Zg=", "Zh==", "Zm9=", "Zg===", "=Zg=", "Z===", "====", "Zg==Zg==", "Zm8=Zm8=", "Zm9v\n",
          " Zm9v", "Zm 9v", "Zm-_", "Zm9v=", "Zg=v", "\xff\xff\xff\xff", "Zm9vZm9v!m9v"}) {
        CAPTURE(text);
        CHECK_FALSE(base64_decode(text).has_value());
    }
}

}  // namespace yankomas
