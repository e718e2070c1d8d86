// Keys and signatures for tests, by libsodium and the wire formats of OpenSSH (PROTOCOL.key,
// PROTOCOL.sshsig).
// SPDX-License-Identifier: Apache-2.0
#include "support/test_keys.h"

#include <filesystem>
#include <fstream>

#include <sodium.h>

#include "store/crypto/base64.h"
#include "store/ssh/ssh_wire.h"

namespace yankomas::test {

namespace {

constexpr std::string_view kPlain = "ssh-ed25519";
constexpr std::string_view kToken = "sk-ssh-ed25519@openssh.com";

const unsigned char* data_of(std::string_view bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

template <std::size_t Size>
std::string_view view_of(const std::array<unsigned char, Size>& bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::string sha256_of(std::string_view bytes) {
    std::array<unsigned char, 32> hash{};
    crypto_hash_sha256(hash.data(), data_of(bytes), bytes.size());
    return std::string(view_of(hash));
}

std::array<unsigned char, 64> sha512_of(std::string_view bytes) {
    std::array<unsigned char, 64> hash{};
    crypto_hash_sha512(hash.data(), data_of(bytes), bytes.size());
    return hash;
}

std::string plain_blob(const TestKey& key) {
    return wire_string(kPlain) + wire_string(view_of(key.public_key));
}

std::string token_blob(const TestKey& key) {
    return wire_string(kToken) + wire_string(view_of(key.public_key)) + wire_string("ssh:");
}

std::string to_sign(std::string_view name_space,
                    const std::array<unsigned char, 64>& message_hash) {
    return "SSHSIG" + wire_string(name_space) + wire_string("") + wire_string("sha512") +
           wire_string(view_of(message_hash));
}

std::string sshsig_blob(const std::string& key_blob, std::string_view name_space,
                        const std::string& signature) {
    return "SSHSIG" + wire_number(1) + wire_string(key_blob) + wire_string(name_space) +
           wire_string("") + wire_string("sha512") + wire_string(signature);
}

// Base64 in lines of 70 characters between a first and a last line, as OpenSSH writes it.
std::string in_lines(const std::string& what, std::string_view blob) {
    std::string text = "-----BEGIN " + what + "-----\n";
    const std::string base64 = base64_encode(blob);
    for (std::size_t at = 0; at < base64.size(); at += 70) text.append(base64, at, 70).append("\n");
    return text + "-----END " + what + "-----\n";
}

void write_file(const std::string& path, std::string_view bytes) {
    std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

}  // namespace

TestKey make_test_key(std::string_view name) {
    TestKey key{std::string(name), {}, {}};
    crypto_sign_seed_keypair(key.public_key.data(), key.secret_key.data(),
                             data_of(sha256_of(name)));
    return key;
}

std::string sign_raw(const TestKey& key, std::string_view bytes) {
    std::array<unsigned char, 64> signature{};
    crypto_sign_detached(signature.data(), nullptr, data_of(bytes), bytes.size(),
                         key.secret_key.data());
    return std::string(view_of(signature));
}

std::string public_line(const TestKey& key) {
    return std::string(kPlain).append(" ").append(base64_encode(plain_blob(key)));
}

std::string token_public_line(const TestKey& key) {
    return std::string(kToken).append(" ").append(base64_encode(token_blob(key)));
}

std::string sign_sshsig(const TestKey& key, std::string_view name_space, std::string_view message) {
    return sign_sshsig(key, name_space, sha512_of(message));
}

std::string sign_sshsig(const TestKey& key, std::string_view name_space,
                        const std::array<unsigned char, 64>& message_hash) {
    const std::string signature = sign_raw(key, to_sign(name_space, message_hash));
    return sshsig_blob(plain_blob(key), name_space, wire_string(kPlain) + wire_string(signature));
}

std::string sign_sshsig_by_token(const TestKey& key, std::string_view name_space,
                                 std::string_view message, unsigned char flags,
                                 std::uint32_t counter) {
    const std::string use = std::string(1, static_cast<char>(flags)) + wire_number(counter);
    const std::string signature =
        sign_raw(key, sha256_of("ssh:") + use + sha256_of(to_sign(name_space, sha512_of(message))));
    return sshsig_blob(token_blob(key), name_space,
                       wire_string(kToken) + wire_string(signature) + use);
}

std::string armour(std::string_view blob) { return in_lines("SSH SIGNATURE", blob); }

std::string private_key_file(const TestKey& key) {
    const std::string check = sha256_of(key.name + " check").substr(0, 4);
    std::string secret = check + check + plain_blob(key) + wire_string(view_of(key.secret_key)) +
                         wire_string(key.name);
    for (char pad = 1; secret.size() % 8 != 0; ++pad) secret += pad;
    const std::string blob = std::string("openssh-key-v1\0", 15) + wire_string("none") +
                             wire_string("none") + wire_string("") + wire_number(1) +
                             wire_string(plain_blob(key)) + wire_string(secret);
    return in_lines("OPENSSH PRIVATE KEY", blob);
}

void write_key_files(const TestKey& key, const std::string& path) {
    write_file(path, private_key_file(key));
    using std::filesystem::perms;
    std::filesystem::permissions(path, perms::owner_read | perms::owner_write);
    write_file(path + ".pub", public_line(key) + " " + key.name + "\n");
}

}  // namespace yankomas::test
