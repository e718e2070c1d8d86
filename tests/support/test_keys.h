// Keys and signatures for tests, made from a name, so that they are the same in every run. No other
// code of ours signs by itself.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace yankomas::test {

// An Ed25519 key pair whose seed is the SHA-256 of a name. Never use one outside tests, because
// anybody can make it again.
struct TestKey {
    std::string name;
    std::array<unsigned char, 32> public_key;
    std::array<unsigned char, 64> secret_key;
};

[[nodiscard]] TestKey make_test_key(std::string_view name);

// The plain Ed25519 signature over the bytes.
[[nodiscard]] std::string sign_raw(const TestKey& key, std::string_view bytes);

// public_line gives "ssh-ed25519 BASE64", token_public_line "sk-ssh-ed25519@openssh.com BASE64", as
// if the same key lay in a token.
[[nodiscard]] std::string public_line(const TestKey& key);
[[nodiscard]] std::string token_public_line(const TestKey& key);

// The SSHSIG blob over the message: for a plain key byte for byte what `ssh-keygen -Y sign` makes.
[[nodiscard]] std::string sign_sshsig(const TestKey& key, std::string_view name_space,
                                      std::string_view message);
[[nodiscard]] std::string sign_sshsig_by_token(const TestKey& key, std::string_view name_space,
                                               std::string_view message, unsigned char flags = 0x01,
                                               std::uint32_t counter = 7);
// The same for a message whose SHA-512 is known.
[[nodiscard]] std::string sign_sshsig(const TestKey& key, std::string_view name_space,
                                      const std::array<unsigned char, 64>& message_hash);

// The text of a signature as ssh-keygen writes it, which unarmour of store/ssh reads.
[[nodiscard]] std::string armour(std::string_view blob);

// The text of an unencrypted private key file, as ssh-keygen reads it.
[[nodiscard]] std::string private_key_file(const TestKey& key);

// Writes the private key (mode 0600) at `path` and its public half at `path`.pub.
void write_key_files(const TestKey& key, const std::string& path);

}  // namespace yankomas::test
