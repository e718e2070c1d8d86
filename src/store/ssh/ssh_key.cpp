// Public keys of OpenSSH: strict reading, one spelling.
// SPDX-License-Identifier: Apache-2.0
#include "store/ssh/ssh_key.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "core/base/foreign_text.h"
#include "core/base/text.h"
#include "store/crypto/base64.h"
#include "store/crypto/crypto.h"
#include "store/ssh/ssh_wire.h"

namespace yankomas {

namespace {

std::optional<SshKeyType> find_key_type(std::string_view name) {
    for (const auto type : {SshKeyType::ed25519, SshKeyType::sk_ed25519}) {
        if (name == name_of(type)) return type;
    }
    return std::nullopt;
}

Error wrong_type(std::string_view name) {
    return refused(message("a key of type {} is not accepted, only ssh-ed25519 and "
                           "sk-ssh-ed25519@openssh.com",
                           name),
                   {}, {message("make a key with: yankomas key new")});
}

// Says what is wrong with a line that does not start with a type of key. In allowed_signers and
// authorized_keys other words stand before the key.
Error wrong_word(const std::vector<std::string_view>& words, std::string_view file) {
    const auto key = std::ranges::find_if(
        words, [](std::string_view word) { return find_key_type(word).has_value(); });
    if (key == words.end()) return wrong_type(words[0]);
    return refused(
        message("\"{}\" stands before the key, as in allowed_signers", words[0]), {},
        {message("take the key alone: grep -o '{} [^ ]*' {} > key.pub", *key, for_shell(file))});
}

// Returns the error for a key that another program has spelled in its own way, if it is one.
std::optional<Error> foreign_spelling(std::string_view text, std::string_view file) {
    const std::string word = for_shell(file);
    if (text.starts_with(kByteOrderMark)) {
        return refused(message("the file begins with a byte order mark"), {},
                       {mend_foreign_text(file)});
    }
    if (text.starts_with("\xff\xfe") || text.starts_with("\xfe\xff")) {
        return refused(
            message("the file is UTF-16, as PowerShell writes it"), {},
            {message("turn it into one line: iconv -f UTF-16 -t UTF-8 {} | tr -d '\\r' > "
                     "key.pub",
                     word)});
    }
    if (text.starts_with("---- BEGIN SSH2")) {
        return refused(message("this key is written as other programs write it (RFC 4716)"), {},
                       {message("turn it into one line: ssh-keygen -i -f {} > key.pub", word)});
    }
    if (text.starts_with("key::")) {
        return refused(message("\"key::\" stands before the key, as in git's user.signingkey"), {},
                       {message("take it away: sed -i 's/^key:://' {}", word)});
    }
    return std::nullopt;
}

Error key_cut_short() { return refused(message("the public key is cut short")); }

}  // namespace

std::string_view name_of(SshKeyType type) {
    switch (type) {
        case SshKeyType::ed25519: return "ssh-ed25519";
        case SshKeyType::sk_ed25519: return "sk-ssh-ed25519@openssh.com";
    }
    return {};
}

Result<SshPublicKey> parse_key_blob(std::string_view blob) {
    WireReader reader(blob);
    const auto type_name = reader.take_string();
    if (!type_name) return key_cut_short();
    const auto type = find_key_type(*type_name);
    if (!type) return wrong_type(*type_name);

    const auto point = reader.take_string();
    if (!point) return key_cut_short();
    SshPublicKey key;
    key.type = *type;
    if (point->size() != key.ed25519.size()) {
        return refused(message("the public key has {} bytes, not 32", point->size()));
    }
    std::copy(point->begin(), point->end(), key.ed25519.begin());
    if (*type == SshKeyType::sk_ed25519) {
        const auto application = reader.take_string();
        if (!application) return key_cut_short();
        if (!application->starts_with("ssh:")) {
            return refused(
                message("the key belongs to the application {}, not to ssh", *application));
        }
        key.application = *application;
    }
    if (!reader.rest().empty())
        return refused(message("{} bytes follow the public key", reader.rest().size()));
    key.blob = blob;
    return key;
}

Result<SshPublicKey> parse_public_key(std::string_view line, std::string_view file) {
    if (auto foreign = foreign_spelling(line, file)) return *std::move(foreign);
    const auto words = split(trim(line), ' ');
    if (words.size() < 2 || line.find('\n') < line.size() - 1) {
        return refused(message("this is not one public key line such as: ssh-ed25519 AAAA..."));
    }
    if (!find_key_type(words[0])) return wrong_word(words, file);
    const auto blob = base64_decode(words[1]);
    if (!blob) return refused(message("the public key is not written in clean base64"));
    auto key = parse_key_blob(*blob);
    if (key && name_of(key->type) != words[0]) {
        return refused(message("the line says {}, but the key inside is of type {}", words[0],
                               name_of(key->type)));
    }
    return key;
}

std::string public_key_line(const SshPublicKey& key) {
    return std::string(name_of(key.type)) + ' ' + base64_encode(key.blob);
}

std::string fingerprint(const SshPublicKey& key) {
    std::string text = base64_encode(view_of(hashed<Sha256>(key.blob)));
    text.erase(text.find_last_not_of('=') + 1);
    return "SHA256:" + text;
}

}  // namespace yankomas
