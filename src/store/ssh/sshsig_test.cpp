// Tests of SSHSIG signatures against the real ssh-keygen, and of everything that must not pass.
// SPDX-License-Identifier: Apache-2.0
#include "store/ssh/sshsig.h"

#include <array>
#include <fstream>

#include <doctest/doctest.h>

#include "store/crypto/base64.h"
#include "store/disk/process.h"
#include "store/ssh/ssh_wire.h"
#include "support/temp_folder.h"
#include "support/test_keys.h"

namespace yankomas {

namespace {

constexpr std::string_view kSignedLetter = "yankomas: case/1\n";
constexpr std::string_view kCasePlace = "yankomas-case";

bool is_good(std::string_view blob, std::string_view letter = kSignedLetter) {
    const auto sig = parse_sshsig(blob);
    return sig && sig->name_space == kCasePlace && verify_sshsig(*sig, sha512(letter));
}

std::string refusal(std::string_view blob) {
    const auto sig = parse_sshsig(blob);
    return sig ? "accepted" : in_english(sig.error().what);
}

ProcessResult run(const std::vector<std::string>& argv, std::string_view input) {
    auto result = RealProcesses().run(argv, input, {});
    REQUIRE(result);
    return *std::move(result);
}

// The fields of a signature, one of which a test spoils.
struct Fields {
    std::string magic = "SSHSIG";
    std::uint32_t version = 1;
    std::string key_type = "ssh-ed25519";
    std::string key_point = std::string(32, 'k');
    std::string name_space = "yankomas-case";
    std::string reserved{};
    std::string hash = "sha512";
    std::string signature_type = "ssh-ed25519";
    std::string signature = std::string(64, 's');
    std::string rest_of_key{};
    std::string rest_of_signature{};
    std::string rest{};
};

std::string blob_of(const Fields& f) {
    return f.magic + wire_number(f.version) +
           wire_string(wire_string(f.key_type) + wire_string(f.key_point) + f.rest_of_key) +
           wire_string(f.name_space) + wire_string(f.reserved) + wire_string(f.hash) +
           wire_string(wire_string(f.signature_type) + wire_string(f.signature) +
                       f.rest_of_signature) +
           f.rest;
}

}  // namespace

TEST_CASE("sshsig: what ssh-keygen signs, we verify, and our test keys sign the same bytes") {
    const test::TempFolder folder;
    const auto key = test::make_test_key("sari");
    test::write_key_files(key, folder / "key");
    const auto signed_text =
        run({"ssh-keygen", "-q", "-Y", "sign", "-n", std::string(kCasePlace), "-f", folder / "key"},
            kSignedLetter);
    REQUIRE_MESSAGE(signed_text.exit_code == 0, signed_text.err);

    const auto blob = unarmour(signed_text.out);
    REQUIRE(blob);
    CHECK(test::armour(*blob) == signed_text.out);
    CHECK(is_good(*blob));
    CHECK(*blob == test::sign_sshsig(key, kCasePlace, kSignedLetter));
    CHECK(public_key_line(parse_sshsig(*blob)->key) == test::public_line(key));
    CHECK_FALSE(is_good(*blob, "another letter"));
}

TEST_CASE("sshsig: ssh-keygen verifies what we accept, with and without a token") {
    const test::TempFolder folder;
    const auto key = test::make_test_key("sari");
    std::ofstream(folder / "allowed")
        << "sari " << test::public_line(key) << "\nbudi " << test::token_public_line(key) << "\n";
    const auto verify = [&](const std::string& person, const std::string& blob) {
        std::ofstream(folder / "sig") << test::armour(blob);
        return run({"ssh-keygen", "-Y", "verify", "-f", folder / "allowed", "-I", person, "-n",
                    std::string(kCasePlace), "-s", folder / "sig"},
                   kSignedLetter)
            .exit_code;
    };
    const auto plain = test::sign_sshsig(key, kCasePlace, kSignedLetter);
    const auto token = test::sign_sshsig_by_token(key, kCasePlace, kSignedLetter);
    CHECK(is_good(plain));
    CHECK(verify("sari", plain) == 0);
    CHECK(is_good(token));
    CHECK(verify("budi", token) == 0);
    CHECK(parse_sshsig(token)->token_counter == 7);
}

TEST_CASE("sshsig: one changed byte anywhere is refused") {
    const auto key = test::make_test_key("sari");
    for (const auto& blob : {test::sign_sshsig(key, kCasePlace, kSignedLetter),
                             test::sign_sshsig_by_token(key, kCasePlace, kSignedLetter)}) {
        for (std::size_t at = 0; at < blob.size(); ++at) {
            for (const int change : {0x01, 0x80}) {
                std::string changed = blob;
                changed[at] = static_cast<char>(changed[at] ^ change);
                CAPTURE(at);
                CHECK_FALSE(is_good(changed));
            }
            CHECK_FALSE(is_good(blob.substr(0, at)));
        }
        CHECK_FALSE(is_good(blob + '\0'));
    }
}

TEST_CASE("sshsig: a token that nobody touched does not sign") {
    const auto key = test::make_test_key("sari");
    CHECK_FALSE(is_good(test::sign_sshsig_by_token(key, kCasePlace, kSignedLetter, 0x00)));
    CHECK_FALSE(is_good(test::sign_sshsig_by_token(key, kCasePlace, kSignedLetter, 0x04)));
    CHECK(is_good(test::sign_sshsig_by_token(key, kCasePlace, kSignedLetter, 0x05)));
}

TEST_CASE("sshsig: another namespace is another signature") {
    auto sig = parse_sshsig(
        test::sign_sshsig(test::make_test_key("sari"), "yankomas-seal", kSignedLetter));
    REQUIRE(sig);
    CHECK(verify_sshsig(*sig, sha512(kSignedLetter)));
    sig->name_space = kCasePlace;
    CHECK_FALSE(verify_sshsig(*sig, sha512(kSignedLetter)));
}

TEST_CASE("sshsig: each strict field says what is wrong") {
    const auto only = " is not accepted, only ssh-ed25519 and sk-ssh-ed25519@openssh.com";
    CHECK(refusal(blob_of({})) == "accepted");
    CHECK(refusal("") == "this is not an SSH signature");
    CHECK(refusal(blob_of({.magic = "SSHSIX"})) == "this is not an SSH signature");
    CHECK(refusal("SSHSIG") == "the signature is cut short");
    CHECK(refusal(blob_of({.version = 2})) == "the signature has the unknown version 2");
    CHECK(refusal(blob_of({.key_type = "ssh-rsa"})) == std::string("a key of type ssh-rsa") + only);
    CHECK(refusal(blob_of({.key_point = "short"})) == "the public key has 5 bytes, not 32");
    CHECK(refusal(blob_of({.rest_of_key = "x"})) == "1 bytes follow the public key");
    CHECK(refusal(blob_of({.name_space = ""})) == "the signature names no namespace");
    CHECK(refusal(blob_of({.reserved = "x"})) ==
          "the reserved field of the signature is not empty");
    CHECK(refusal(blob_of({.hash = "sha256"})) == "the signature uses the hash sha256, not sha512");
    CHECK(refusal(blob_of({.signature_type = "ssh-rsa"})) ==
          "the signature is of type ssh-rsa, but its key of type ssh-ed25519");
    CHECK(refusal(blob_of({.signature = "short"})) == "the signature has 5 bytes, not 64");
    CHECK(refusal(blob_of({.rest_of_signature = "xx"})) == "2 bytes follow the signature");
    CHECK(refusal(blob_of({.rest = "x"})) == "1 bytes follow the signature");
    CHECK(refusal(blob_of(
              {.key_type = "sk-ssh-ed25519@openssh.com", .rest_of_key = wire_string("web")})) ==
          "the key belongs to the application web, not to ssh");
    CHECK(refusal(blob_of({.key_type = "sk-ssh-ed25519@openssh.com",
                           .signature_type = "sk-ssh-ed25519@openssh.com",
                           .rest_of_key = wire_string("ssh:")})) == "the signature is cut short");
}

TEST_CASE("sshsig: R in a second spelling and S plus the order of the group are refused") {
    const auto key = test::make_test_key("sari");
    const std::string good = test::sign_sshsig(key, kCasePlace, kSignedLetter);
    const std::size_t r = good.size() - 64;
    // The points 0 and 1 as p and p + 1, and with the sign of nothing.
    const std::string over_p = '\xed' + std::string(30, '\xff') + '\x7f';
    const std::string over_one = '\xee' + std::string(30, '\xff') + '\x7f';
    const std::string signed_one = '\x01' + std::string(30, '\0') + '\x80';
    for (const std::string& point : {over_p, over_one, signed_one, std::string(32, '\xff')}) {
        std::string changed = good;
        CHECK_FALSE(is_good(changed.replace(r, 32, point)));
    }
    constexpr std::array<unsigned char, 32> kOrder = {
        0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7,
        0xa2, 0xde, 0xf9, 0xde, 0x14, 0,    0,    0,    0,    0,    0,
        0,    0,    0,    0,    0,    0,    0,    0,    0,    0x10};
    std::string larger = good;
    unsigned carry = 0;
    for (std::size_t i = 0; i < kOrder.size(); ++i) {
        carry += static_cast<unsigned char>(larger[r + 32 + i]) + kOrder[i];
        larger[r + 32 + i] = static_cast<char>(carry & 0xffU);
        carry >>= 8U;
    }
    CHECK(parse_sshsig(larger).has_value());
    CHECK_FALSE(is_good(larger));
}

TEST_CASE("armour: only one whole signature is taken off") {
    const std::string good = test::armour(std::string(200, 'x'));
    CHECK(unarmour(good).has_value());
    CHECK(unarmour(good.substr(0, good.size() - 1)).has_value());
    for (const std::string& text :
         {std::string(), " " + good, good + "x", good + "\n", good.substr(0, 100), good.substr(31),
          std::string("-----BEGIN SSH SIGNATURE-----\n!\n-----END SSH SIGNATURE-----\n")}) {
        CAPTURE(text);
        CHECK_FALSE(unarmour(text).has_value());
    }
}

}  // namespace yankomas
