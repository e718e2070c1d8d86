// Tests of public keys: ssh-keygen's own lines and fingerprints, and lines that are refused.
// SPDX-License-Identifier: Apache-2.0
#include "store/ssh/ssh_key.h"

#include <doctest/doctest.h>

#include "store/crypto/base64.h"
#include "store/disk/process.h"
#include "store/ssh/ssh_wire.h"
#include "support/temp_folder.h"
#include "support/test_keys.h"

namespace yankomas {

TEST_CASE("public key: a line comes back in its one spelling, whatever stands behind it") {
    const auto key = test::make_test_key("sari");
    for (const auto& line : {test::public_line(key), test::token_public_line(key)}) {
        for (const std::string_view tail : {"", "\n", " sari@kantor", " two words\n", "\r\n"}) {
            const auto parsed = parse_public_key(line + std::string(tail));
            REQUIRE(parsed);
            CHECK(public_key_line(*parsed) == line);
            CHECK(parsed->ed25519 == key.public_key);
        }
    }
}

TEST_CASE("public key: the fingerprint is the one that ssh-keygen -l prints") {
    const test::TempFolder folder;
    const auto key = test::make_test_key("sari");
    test::write_key_files(key, folder / "key");
    const auto listed = RealProcesses().run({"ssh-keygen", "-l", "-f", folder / "key"}, "", {});
    REQUIRE(listed);
    CHECK(listed->out ==
          "256 " + fingerprint(*parse_public_key(test::public_line(key))) + " sari (ED25519)\n");
}

TEST_CASE("public key: other lines are refused") {
    const std::string line = test::public_line(test::make_test_key("sari"));
    const std::string blob = *base64_decode(line.substr(12));
    const auto with = [](const std::string& bytes) {
        return "ssh-ed25519 " + base64_encode(bytes);
    };
    struct Row {
        std::string line;
        std::string what;
    };
    const std::string shape = "this is not one public key line such as: ssh-ed25519 AAAA...";
    for (const Row& row : {
             Row{"", shape},
             Row{"ssh-ed25519", shape},
             Row{line + "\n" + line + "\n", shape},
             Row{"ssh-rsa AAAA",
                 "a key of type ssh-rsa is not accepted, only ssh-ed25519 and "
                 "sk-ssh-ed25519@openssh.com"},
             Row{line + "=", "the public key is not written in clean base64"},
             Row{"ssh-ed25519  " + line.substr(12), "the public key is cut short"},
             Row{with(blob + "x"), "1 bytes follow the public key"},
             Row{with(blob.substr(0, 40)), "the public key is cut short"},
             Row{"sk-ssh-ed25519@openssh.com " + line.substr(12),
                 "the line says sk-ssh-ed25519@openssh.com, but the key inside is of type "
                 "ssh-ed25519"},
         }) {
        CAPTURE(row.line);
        const auto parsed = parse_public_key(row.line);
        REQUIRE_FALSE(parsed);
        CHECK(in_english(parsed.error().what) == row.what);
    }
}

}  // namespace yankomas
