// Base64, armour, SSHSIG and public keys: whatever is accepted has no second spelling.
// SPDX-License-Identifier: Apache-2.0
#include "fuzz/target.h"
#include "store/crypto/base64.h"
#include "store/ssh/ssh_wire.h"
#include "store/ssh/sshsig.h"

namespace yankomas {

namespace {

std::string spelled(const SshSig& sig) {
    std::string inner =
        wire_string(name_of(sig.key.type)) +
        wire_string({reinterpret_cast<const char*>(sig.signature.data()), sig.signature.size()});
    if (sig.key.type == SshKeyType::sk_ed25519) {
        inner += static_cast<char>(sig.token_flags);
        inner += wire_number(sig.token_counter);
    }
    return "SSHSIG" + wire_number(1) + wire_string(sig.key.blob) + wire_string(sig.name_space) +
           wire_string("") + wire_string("sha512") + wire_string(inner);
}

void try_blob(std::string_view blob) {
    const auto sig = parse_sshsig(blob);
    if (!sig) return;
    fuzz::must(spelled(*sig) == blob, "a signature has one spelling");
    fuzz::must(!verify_sshsig(*sig, sha512("a message that nobody signed")),
               "nothing unsigned is good");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = fuzz::bytes_of(data, size);
    fuzz::must(base64_decode(base64_encode(bytes)) == bytes, "base64 gives back what went in");
    try_blob(bytes);
    if (const auto blob = base64_decode(bytes)) {
        fuzz::must(base64_encode(*blob) == bytes, "base64 has one spelling");
        try_blob(*blob);
    }
    if (const auto blob = unarmour(bytes)) try_blob(*blob);
    if (const auto key = parse_public_key(bytes)) {
        const std::string line = public_key_line(*key);
        const auto again = parse_public_key(line);
        fuzz::must(again && public_key_line(*again) == line, "a key line has one spelling");
    }
    return 0;
}

}  // namespace yankomas
