// Signatures of `ssh-keygen -Y sign`: reading and verification (PROTOCOL.sshsig of OpenSSH).
// SPDX-License-Identifier: Apache-2.0
//
// On the wire a signature is "SSHSIG", number 1, string public key, string namespace, string
// reserved, string hash name, string signature. The last is string type, string 64 bytes, and for a
// token a byte of flags and its counter.
//
// The signer signs "SSHSIG", string namespace, string reserved, string hash name, string hash of
// the message. A token signs SHA-256 of its application, its flags, its counter and SHA-256 of what
// a plain key would sign (PROTOCOL.u2f of OpenSSH).
#include "store/ssh/sshsig.h"

#include <algorithm>

#include "store/crypto/base64.h"
#include "store/ssh/ssh_wire.h"

namespace yankomas {

namespace {

constexpr std::string_view kMagic = "SSHSIG";
constexpr std::string_view kHash = "sha512";
constexpr std::string_view kBegin = "-----BEGIN SSH SIGNATURE-----\n";
constexpr std::string_view kEnd = "-----END SSH SIGNATURE-----";
constexpr unsigned char kTouched = 0x01;

Error signature_cut_short() { return refused(message("the signature is cut short")); }
Error trailing(std::size_t count) {
    return refused(message("{} bytes follow the signature", count));
}

// Reads the inner signature, which must be of the key's own type.
Status read_signature(std::string_view bytes, SshSig& sig) {
    WireReader reader(bytes);
    const auto type = reader.take_string();
    if (!type) return signature_cut_short();
    if (*type != name_of(sig.key.type)) {
        return refused(message("the signature is of type {}, but its key of type {}", *type,
                               name_of(sig.key.type)));
    }
    const auto signature = reader.take_string();
    if (!signature) return signature_cut_short();
    if (signature->size() != sig.signature.size()) {
        return refused(message("the signature has {} bytes, not 64", signature->size()));
    }
    std::copy(signature->begin(), signature->end(), sig.signature.begin());
    if (sig.key.type == SshKeyType::sk_ed25519) {
        const auto flags = reader.take(1);
        const auto counter = reader.take_number();
        if (!flags || !counter) return signature_cut_short();
        sig.token_flags = static_cast<unsigned char>(flags->front());
        sig.token_counter = *counter;
    }
    if (!reader.rest().empty()) return trailing(reader.rest().size());
    return Done{};
}

}  // namespace

Result<SshSig> parse_sshsig(std::string_view blob) {
    WireReader reader(blob);
    if (reader.take(kMagic.size()) != kMagic)
        return refused(message("this is not an SSH signature"));
    const auto version = reader.take_number();
    if (!version) return signature_cut_short();
    if (*version != 1)
        return refused(message("the signature has the unknown version {}", *version));

    const auto key_blob = reader.take_string();
    const auto name_space = reader.take_string();
    const auto reserved = reader.take_string();
    const auto hash = reader.take_string();
    const auto signature = reader.take_string();
    if (!key_blob || !name_space || !reserved || !hash || !signature) return signature_cut_short();
    if (!reader.rest().empty()) return trailing(reader.rest().size());
    if (name_space->empty()) return refused(message("the signature names no namespace"));
    if (!reserved->empty())
        return refused(message("the reserved field of the signature is not empty"));
    if (*hash != kHash)
        return refused(message("the signature uses the hash {}, not sha512", *hash));

    auto key = parse_key_blob(*key_blob);
    if (!key) return std::move(key).error();
    SshSig sig;
    sig.key = *std::move(key);
    sig.name_space = *name_space;
    if (auto read = read_signature(*signature, sig); !read) return std::move(read).error();
    return sig;
}

bool verify_sshsig(const SshSig& sig, const Sha512::Bytes& message_hash) {
    std::string to_sign(kMagic);
    to_sign += wire_string(sig.name_space);
    to_sign += wire_string("");
    to_sign += wire_string(kHash);
    to_sign += wire_string(view_of(message_hash));
    if (sig.key.type == SshKeyType::ed25519)
        return verify_ed25519(sig.signature, to_sign, sig.key.ed25519);

    if ((sig.token_flags & kTouched) == 0) return false;
    std::string by_token(view_of(hashed<Sha256>(sig.key.application)));
    by_token += static_cast<char>(sig.token_flags);
    by_token += wire_number(sig.token_counter);
    by_token += view_of(hashed<Sha256>(to_sign));
    return verify_ed25519(sig.signature, by_token, sig.key.ed25519);
}

Result<std::string> unarmour(std::string_view text) {
    const auto begin = text.find(kBegin);
    const auto end = text.find(kEnd);
    if (begin != 0 || end == std::string_view::npos)
        return refused(message("this is not an armoured SSH signature"));
    const auto after = text.substr(end + kEnd.size());
    if (!after.empty() && after != "\n") return trailing(after.size());
    std::string base64(text.substr(kBegin.size(), end - kBegin.size()));
    std::erase(base64, '\n');
    auto blob = base64_decode(base64);
    if (!blob) return refused(message("the SSH signature is not written in clean base64"));
    return *std::move(blob);
}

}  // namespace yankomas
