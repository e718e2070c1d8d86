// Tests which texts are addresses.
// SPDX-License-Identifier: Apache-2.0
#include "core/office/mail_book.h"

#include <doctest/doctest.h>

namespace yankomas {

TEST_CASE("addresses: one dot-atom at another, and nothing that could begin a second header") {
    for (const char* good : {"sari@kanwil.example", "s.a+x@a-b.c", "a@b", "_@x.id"}) {
        CAPTURE(good);
        CHECK(is_mail_address(good));
    }
    for (const char* bad : {"", "@", "sari", "sari@", "@kanwil.example", "a b@c", "a@b c", "a@b@c",
                            "a@b\nBcc: x@y", "a@b,c@d", "<a@b>", "Sari <a@b>", "a..b@c", "a@.b",
                            "s\u00e4ri@kanwil.example", "\"a\"@b", "a@[127.0.0.1]"}) {
        CAPTURE(bad);
        CHECK_FALSE(is_mail_address(bad));
    }
    CHECK_FALSE(is_mail_address(std::string(250, 'a') + "@b.example"));
}

}  // namespace yankomas
