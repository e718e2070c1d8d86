// Hashes and Ed25519 verification by libsodium.
// SPDX-License-Identifier: Apache-2.0
#include "store/crypto/crypto.h"

#include <new>
#include <type_traits>

#include <sodium.h>

#include "core/base/bug.h"

namespace yankomas {

namespace {

// The headers keep the library's states as plain bytes, so that nobody else includes the library.
template <class State, std::size_t Size>
State* state_in(std::array<std::byte, Size>& bytes) {
    static_assert(sizeof(State) == Size && alignof(State) <= 64 &&
                  std::is_trivially_copyable_v<State>);
    return std::launder(reinterpret_cast<State*>(bytes.data()));
}

const unsigned char* data_of(std::string_view bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

// Chooses the fastest code for this processor, once and for all threads.
void prepare() {
    static const bool ready = sodium_init() >= 0;
    if (!ready) bug("the crypto library did not start");
}

}  // namespace

Sha256::Sha256() {
    prepare();
    crypto_hash_sha256_init(new (state_.data()) crypto_hash_sha256_state);
}

void Sha256::update(std::string_view bytes) {
    crypto_hash_sha256_update(state_in<crypto_hash_sha256_state>(state_), data_of(bytes),
                              bytes.size());
}

Sha256::Bytes Sha256::finish() const {
    auto copy = state_;
    Bytes result;
    crypto_hash_sha256_final(state_in<crypto_hash_sha256_state>(copy), result.data());
    return result;
}

Digest Sha256::digest() const { return Digest("sha256:" + hex(finish())); }

Sha512::Sha512() {
    prepare();
    crypto_hash_sha512_init(new (state_.data()) crypto_hash_sha512_state);
}

void Sha512::update(std::string_view bytes) {
    crypto_hash_sha512_update(state_in<crypto_hash_sha512_state>(state_), data_of(bytes),
                              bytes.size());
}

Sha512::Bytes Sha512::finish() const {
    auto copy = state_;
    Bytes result;
    crypto_hash_sha512_final(state_in<crypto_hash_sha512_state>(copy), result.data());
    return result;
}

Blake2b::Blake2b() {
    prepare();
    crypto_generichash_blake2b_init(new (state_.data()) crypto_generichash_blake2b_state, nullptr,
                                    0, std::tuple_size_v<Bytes>);
}

void Blake2b::update(std::string_view bytes) {
    crypto_generichash_blake2b_update(state_in<crypto_generichash_blake2b_state>(state_),
                                      data_of(bytes), bytes.size());
}

Blake2b::Bytes Blake2b::finish() const {
    alignas(64) auto copy = state_;
    Bytes result;
    crypto_generichash_blake2b_final(state_in<crypto_generichash_blake2b_state>(copy),
                                     result.data(), result.size());
    return result;
}

Digest sha256(std::string_view bytes) {
    Sha256 hash;
    hash.update(bytes);
    return hash.digest();
}

Sha512::Bytes sha512(std::string_view bytes) {
    Sha512 hash;
    hash.update(bytes);
    return hash.finish();
}

std::string hex(std::span<const unsigned char> bytes) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    text.reserve(2 * bytes.size());
    for (const unsigned char byte : bytes) {
        text += kDigits[byte >> 4];
        text += kDigits[byte & 0xF];
    }
    return text;
}

bool verify_ed25519(std::span<const unsigned char, 64> signature, std::string_view message,
                    std::span<const unsigned char, 32> key) {
    prepare();
    return crypto_sign_ed25519_verify_detached(signature.data(), data_of(message), message.size(),
                                               key.data()) == 0;
}

}  // namespace yankomas
