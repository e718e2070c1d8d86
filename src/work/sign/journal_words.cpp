// Normalises texts, checks ids and reads public keys.
// SPDX-License-Identifier: Apache-2.0
#include "work/sign/journal_words.h"

#include "core/base/text.h"
#include "core/journal/spelled.h"
#include "store/disk/files.h"
#include "store/disk/os_error.h"
#include "store/ssh/private_key.h"
#include "store/ssh/ssh_key.h"
#include "store/ssh/ssh_sign.h"

namespace yankomas {

namespace {

Error unfit(std::string_view where, std::string_view text, std::size_t limit) {
    if (text.empty()) return bad_usage(message("{} is empty", where));
    if (text.size() > limit)
        return bad_usage(message("{} has {} bytes, more than {}", where, text.size(), limit));
    if (first_bad_utf8(text)) return bad_usage(message("{} is not UTF-8", where));
    return bad_usage(message("{} holds characters that no record may hold: \"{}\"", where, text),
                     {message("leave out controls, invisible characters, tabs and line breaks")});
}

// Makes the error for a private key. Whoever handed it to an admin has given it away. The error
// repeats nothing of the key.
Error private_key_given(Place place) {
    return refused(message("this is a private key: whoever was given it can sign with it"),
                   std::move(place),
                   {message("it is burnt: let its owner make a new one: yankomas key new"),
                    message("give the public half alone: the file that ends in .pub")});
}

// Reads a file that may hold a key. A file that can't be read is left to public_key_of, which says
// why.
bool is_private_key(const Host& host, const std::string& path) {
    constexpr std::size_t kKeyFileLimit = 64U << 10;
    const auto target = host.files.canonical(path);
    if (!target) return false;
    const auto bytes = host.files.read(*target, kKeyFileLimit);
    return bytes && holds_private_key(*bytes);
}

Result<SshPublicKey> key_in_file(const Host& host, const std::string& path) {
    for (const std::string& half : {path, path + ".pub"}) {
        const auto kind = host.files.kind_of(half);
        if (!kind) return kind.error();
        if (*kind == FileKind::none) continue;
        if (is_private_key(host, half)) return private_key_given(in_file(half));
        return public_key_of(host.files, host.processes, path);
    }
    Error error = no_such_file(path);
    error.hints.push_back(
        message("give the file of the public key, or its line: \"ssh-ed25519 AAAA...\""));
    return error;
}

}  // namespace

Result<std::string> line_for_journal(std::string_view where, std::string_view text) {
    std::string line = to_nfc(trim(text));
    if (is_one_line_text(line)) return line;
    return unfit(where, line, kMaxText);
}

Result<std::string> text_for_journal(std::string_view where, std::string_view text) {
    std::string lines = to_nfc(trim(text));
    if (is_one_line_text(lines) || is_block_text(lines)) return lines;
    if (lines.find('\n') != std::string::npos && lines.size() <= kMaxLongText &&
        is_record_text(lines, true)) {
        return bad_usage(message("{} has a line that starts or ends with a blank", where));
    }
    return unfit(where, lines, lines.find('\n') == std::string::npos ? kMaxText : kMaxLongText);
}

Error not_a_word(std::string_view where, std::string_view text) {
    return bad_usage(
        message("{} can't be \"{}\"", Command{std::string(where)}, text),
        {message("an id has lower-case letters, digits and single dashes, such as budi or "
                 "kabid-ham")});
}

Result<std::string> read_public_key(const Host& host, const std::string& line_or_file) {
    if (holds_private_key(line_or_file)) return private_key_given({});
    const bool is_line = line_or_file.find(' ') != std::string::npos &&
                         (line_or_file.starts_with("ssh-") || line_or_file.starts_with("sk-") ||
                          line_or_file.starts_with("ecdsa-"));
    const auto key =
        is_line ? parse_public_key(line_or_file) : key_in_file(host, path_from(host, line_or_file));
    if (!key) return key.error();
    return public_key_line(*key);
}

}  // namespace yankomas
