// SHA-256 by libcrypto; SHA-512 and Ed25519 by libsodium.
// SPDX-License-Identifier: Apache-2.0
//
// libcrypto uses the SHA instructions of the processor where it has them, and is then four times as
// fast as libsodium. Only its low-level functions are called, which need no start: EVP, which
// replaces them in its manual, first reads a configuration file and takes 0.7 ms for that.
#define OPENSSL_SUPPRESS_DEPRECATED
#include "store/crypto/crypto.h"

#include <new>
#include <openssl/sha.h>
#include <type_traits>

#include <sodium.h>

#include "core/base/bug.h"

namespace yankomas {

namespace {

using Sha512State = crypto_hash_sha512_state;

template <HashKind kKind>
using StateOf = std::conditional_t<kKind == HashKind::sha256, SHA256_CTX, Sha512State>;

// The calls of the libraries under one name each.
void start(SHA256_CTX* state) { SHA256_Init(state); }
void start(Sha512State* state) { crypto_hash_sha512_init(state); }

void add(SHA256_CTX* state, const unsigned char* from, std::size_t size) {
    SHA256_Update(state, from, size);
}
void add(Sha512State* state, const unsigned char* from, std::size_t size) {
    crypto_hash_sha512_update(state, from, size);
}

void end(SHA256_CTX* state, Sha256::Bytes& to) { SHA256_Final(to.data(), state); }
void end(Sha512State* state, Sha512::Bytes& to) { crypto_hash_sha512_final(state, to.data()); }

template <HashKind kKind, std::size_t kSize>
StateOf<kKind>* state_in(std::array<std::byte, kSize>& bytes) {
    static_assert(sizeof(StateOf<kKind>) == kSize && alignof(StateOf<kKind>) <= 8 &&
                  std::is_trivially_copyable_v<StateOf<kKind>>);
    return std::launder(reinterpret_cast<StateOf<kKind>*>(bytes.data()));
}

const unsigned char* data_of(std::string_view bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

// Lets libsodium choose its fastest code for this processor, once and for all threads.
void prepare() {
    static const bool ready = sodium_init() >= 0;
    if (!ready) bug("the crypto library did not start");
}

}  // namespace

template <HashKind kKind>
Hash<kKind>::Hash() {
    prepare();
    start(new (state_.data()) StateOf<kKind>);
}

template <HashKind kKind>
void Hash<kKind>::update(std::string_view bytes) {
    add(state_in<kKind>(state_), data_of(bytes), bytes.size());
}

template <HashKind kKind>
typename Hash<kKind>::Bytes Hash<kKind>::finish() const {
    Hash copy = *this;  // the library's call spoils the state that it is given
    Bytes result;
    end(state_in<kKind>(copy.state_), result);
    return result;
}

template <HashKind kKind>
Digest Hash<kKind>::digest() const requires(kKind == HashKind::sha256) {
    return Digest("sha256:" + hex(finish()));
}

template class Hash<HashKind::sha256>;
template class Hash<HashKind::sha512>;

Digest sha256(std::string_view bytes) {
    Sha256 hash;
    hash.update(bytes);
    return hash.digest();
}

std::string hex(std::span<const unsigned char> bytes) {
    std::string text(2 * bytes.size() + 1, '\0');  // the library ends it with a zero
    sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
    text.pop_back();
    return text;
}

bool verify_ed25519(std::span<const unsigned char, 64> signature, std::string_view message,
                    std::span<const unsigned char, 32> key) {
    prepare();
    return crypto_sign_ed25519_verify_detached(signature.data(), data_of(message), message.size(),
                                               key.data()) == 0;
}

}  // namespace yankomas
