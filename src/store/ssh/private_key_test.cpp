// Tests of how private keys are told from public ones.
// SPDX-License-Identifier: Apache-2.0
#include "store/ssh/private_key.h"

#include <doctest/doctest.h>

#include "support/test_keys.h"

namespace yankomas {

TEST_CASE("private key: files of all kinds are known, and public ones are none") {
    const auto key = test::make_test_key("sari");
    const std::string text = test::private_key_file(key);
    std::string wide = "\xff\xfe";
    for (const char c : text) wide.append({c, '\0'});
    for (const std::string& secret :
         {text, "\r\n" + text, wide, std::string("-----BEGIN RSA PRIVATE KEY-----\n"),
          std::string("Bag Attributes\n-----BEGIN ENCRYPTED PRIVATE KEY-----\n"),
          std::string("---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----\n"),
          std::string("PuTTY-User-Key-File-3: ssh-ed25519\n"),
          test::public_line(key) + "\n" + text}) {
        CAPTURE(secret);
        CHECK(holds_private_key(secret));
    }
    for (const std::string& open :
         {test::public_line(key), test::public_line(key) + " MY PRIVATE KEY\n",
          std::string("---- BEGIN SSH2 PUBLIC KEY ----\n"), std::string()}) {
        CAPTURE(open);
        CHECK_FALSE(holds_private_key(open));
    }
}

}  // namespace yankomas
