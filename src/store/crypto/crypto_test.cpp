// Tests of the hashes and of Ed25519: published vectors, and signatures that others let pass.
// SPDX-License-Identifier: Apache-2.0
#include "store/crypto/crypto.h"

#include <algorithm>
#include <vector>

#include <doctest/doctest.h>

#include "support/test_keys.h"

namespace yankomas {

namespace {

using Signature = std::array<unsigned char, 64>;

Signature to_signature(std::string_view bytes) {
    Signature signature{};
    std::copy(bytes.begin(), bytes.end(), signature.begin());
    return signature;
}

template <std::size_t Size>
std::array<unsigned char, Size> from_hex(std::string_view text) {
    std::array<unsigned char, Size> bytes{};
    const auto digit = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
    for (std::size_t i = 0; i < Size; ++i) {
        bytes[i] = static_cast<unsigned char>(digit(text[2 * i]) * 16 + digit(text[2 * i + 1]));
    }
    return bytes;
}

// Adds the group's order L to S: the same signature to a verifier that does not look.
Signature plus_order(Signature signature) {
    constexpr std::array<int, 32> kOrder = {0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58,
                                            0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14,
                                            0,    0,    0,    0,    0,    0,    0,    0,
                                            0,    0,    0,    0,    0,    0,    0,    0x10};
    int carry = 0;
    for (std::size_t i = 0; i < 32; ++i) {
        const int sum = signature[32 + i] + kOrder[i] + carry;
        signature[32 + i] = static_cast<unsigned char>(sum & 0xFF);
        carry = sum >> 8;
    }
    return signature;
}

}  // namespace

TEST_CASE("sha256 and sha512: the vectors of FIPS 180") {
    CHECK(to_string(sha256("abc")) ==
          "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(to_string(sha256("")) ==
          "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(hex(sha512("abc")) ==
          "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
          "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f");
    CHECK(to_string(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")) ==
          "sha256:248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(to_string(sha256(std::string(1'000'000, 'a'))) ==
          "sha256:cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("sha256: bytes give the same digest in whatever pieces they come") {
    std::string bytes;
    for (int i = 0; i < 300; ++i) bytes += static_cast<char>(i * 7);
    const Digest whole = sha256(bytes);
    for (std::size_t cut = 0; cut <= bytes.size(); ++cut) {
        CAPTURE(cut);
        Sha256 hash;
        hash.update(std::string_view(bytes).substr(0, cut));
        hash.update(std::string_view(bytes).substr(cut));
        CHECK(hash.digest() == whole);
    }
}

TEST_CASE("hashes: a copy in the middle is the prefix's hash and both go on") {
    Sha256 small;
    Sha512 large;
    small.update("ab");
    large.update("ab");
    Sha256 small_copy = small;
    Sha512 large_copy = large;
    CHECK(small.digest() == sha256("ab"));
    small.update("c");
    large.update("c");
    small_copy.update("d");
    large_copy.update("d");
    CHECK(small.digest() == sha256("abc"));
    CHECK(small.digest() == sha256("abc"));
    CHECK(small_copy.digest() == sha256("abd"));
    CHECK(large.finish() == sha512("abc"));
    CHECK(large_copy.finish() == sha512("abd"));
}

TEST_CASE("ed25519: test 2 of RFC 8032") {
    const auto key =
        from_hex<32>("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    const auto signature = from_hex<64>(
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
    CHECK(verify_ed25519(signature, "\x72", key));
    CHECK_FALSE(verify_ed25519(signature, "\x73", key));
    CHECK_FALSE(verify_ed25519(signature, "", key));
}

TEST_CASE("ed25519: any changed bit is refused, and S + L too") {
    const auto key = test::make_test_key("sari");
    const auto signature = to_signature(test::sign_raw(key, "letter"));
    REQUIRE(verify_ed25519(signature, "letter", key.public_key));
    for (std::size_t bit = 0; bit < 512; ++bit) {
        auto changed = signature;
        changed[bit / 8] = static_cast<unsigned char>(changed[bit / 8] ^ (1U << bit % 8));
        CHECK_FALSE(verify_ed25519(changed, "letter", key.public_key));
    }
    CHECK_FALSE(verify_ed25519(plus_order(signature), "letter", key.public_key));
}

TEST_CASE("ed25519: a key of small order or in a second spelling is refused") {
    // With such a key R = A and S = 0 would pass for many messages or for all.
    const std::vector<std::string_view> keys = {
        "0100000000000000000000000000000000000000000000000000000000000000",  // order 1
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",  // order 2
        "0000000000000000000000000000000000000000000000000000000000000000",  // order 4
        "0000000000000000000000000000000000000000000000000000000000000080",  // order 4
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",  // order 8
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",  // order 8
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",  // order 1, not reduced
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"};  // order 4, not
                                                                              // reduced
    for (const auto text : keys) {
        CAPTURE(text);
        const auto key = from_hex<32>(text);
        Signature signature{};
        CHECK_FALSE(verify_ed25519(signature, "letter", key));
        std::copy(key.begin(), key.end(), signature.begin());
        CHECK_FALSE(verify_ed25519(signature, "letter", key));
        signature = {};
        signature[0] = 1;
        CHECK_FALSE(verify_ed25519(signature, "letter", key));
    }
}

}  // namespace yankomas
