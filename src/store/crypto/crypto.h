// Hashes and the verification of Ed25519 signatures: the only face of the crypto libraries.
// SPDX-License-Identifier: Apache-2.0
//
// The room store/crypto turns bytes into digests and says whether a signature is good. It does not
// sign: private keys stay with ssh-keygen and never enter the program. base64.h is the only other
// thing here; the room store/ssh builds the formats of OpenSSH on both.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "core/base/ident.h"

namespace yankomas {

enum class HashKind { sha256, sha512 };

// A hash that takes its bytes piece by piece. It can be copied in the middle, so the digests of all
// prefixes of a journal cost one pass over its bytes.
template <HashKind kKind>
class Hash {
public:
    using Bytes = std::array<unsigned char, kKind == HashKind::sha512 ? 64 : 32>;

    Hash();
    void update(std::string_view bytes);
    [[nodiscard]] Bytes finish() const;  // of what came so far; more may follow
    // "sha256:" and 64 digits, as the record spells it.
    [[nodiscard]] Digest digest() const requires(kKind == HashKind::sha256);

private:
    // The state of the library as plain bytes, so that nobody else includes the library.
    static constexpr std::size_t kStateSize = kKind == HashKind::sha256 ? 112 : 208;
    alignas(8) std::array<std::byte, kStateSize> state_;
};

using Sha256 = Hash<HashKind::sha256>;  // names files and prefixes of journals
using Sha512 = Hash<HashKind::sha512>;  // what an SSH signature is over

// The bytes of a digest, which must outlive the view.
template <std::size_t kSize>
[[nodiscard]] std::string_view view_of(const std::array<unsigned char, kSize>& bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

// The hash of bytes that are there as a whole.
template <class Of>
[[nodiscard]] typename Of::Bytes hashed(std::string_view bytes) {
    Of hash;
    hash.update(bytes);
    return hash.finish();
}
[[nodiscard]] Digest sha256(std::string_view bytes);
[[nodiscard]] inline Sha512::Bytes sha512(std::string_view bytes) { return hashed<Sha512>(bytes); }

// Two lower-case digits per byte.
[[nodiscard]] std::string hex(std::span<const unsigned char> bytes);

// True for a signature over exactly `message` (RFC 8032) whose S is less than the order L of the
// group, by a key in its one spelling that is not of small order. OpenSSH 9.2 also accepts S + L;
// this does not, so that nobody can change the bytes of a signature and keep it good.
[[nodiscard]] bool verify_ed25519(std::span<const unsigned char, 64> signature,
                                  std::string_view message, std::span<const unsigned char, 32> key);

}  // namespace yankomas
