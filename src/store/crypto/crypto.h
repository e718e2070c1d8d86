// Hashes and Ed25519 verification: the only face of the crypto library. There is no signing here:
// private keys never enter the program.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "core/base/ident.h"

namespace yankomas {

// The hashes can be copied in the middle: a journal's prefixes cost one pass over its bytes.
class Sha256 {
public:
    using Bytes = std::array<unsigned char, 32>;

    Sha256();
    void update(std::string_view bytes);
    [[nodiscard]] Bytes finish() const;  // of what came so far; more may follow
    [[nodiscard]] Digest digest() const;

private:
    alignas(8) std::array<std::byte, 104> state_;
};

class Sha512 {
public:
    using Bytes = std::array<unsigned char, 64>;

    Sha512();
    void update(std::string_view bytes);
    [[nodiscard]] Bytes finish() const;

private:
    alignas(8) std::array<std::byte, 208> state_;
};

// The fastest of the three; for digests that stay on this machine.
class Blake2b {
public:
    using Bytes = std::array<unsigned char, 32>;

    Blake2b();
    void update(std::string_view bytes);
    [[nodiscard]] Bytes finish() const;

private:
    alignas(64) std::array<std::byte, 384> state_;
};

[[nodiscard]] inline std::string_view view_of(const Blake2b::Bytes& digest) {
    return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

[[nodiscard]] Digest sha256(std::string_view bytes);
[[nodiscard]] Sha512::Bytes sha512(std::string_view bytes);

// Lower case.
[[nodiscard]] std::string hex(std::span<const unsigned char> bytes);

// True for a signature over exactly `message` with S < L, by a canonical key that is not of small
// order. OpenSSH 9.2 also accepts S + L; we do not, so that nobody can change a signature's bytes
// and keep it good.
[[nodiscard]] bool verify_ed25519(std::span<const unsigned char, 64> signature,
                                  std::string_view message, std::span<const unsigned char, 32> key);

}  // namespace yankomas
