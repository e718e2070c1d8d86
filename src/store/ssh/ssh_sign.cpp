// Signing by ssh-keygen, and what to do when it refuses.
// SPDX-License-Identifier: Apache-2.0
#include "store/ssh/ssh_sign.h"

#include <utility>
#include <vector>

#include "core/base/foreign_text.h"
#include "core/base/text.h"
#include "store/crypto/base64.h"
#include "store/disk/files.h"
#include "store/disk/os_error.h"
#include "store/disk/process.h"
#include "store/ssh/sshsig.h"

namespace yankomas {

namespace {

constexpr std::string_view kProgram = "ssh-keygen";
constexpr std::size_t kPublicKeyLimit = 16U << 10;
constexpr std::uint64_t kKeyFileLimit = 64U << 10;

// The private half of a key stands beside its .pub file. Only that half can be given to an agent.
std::string without_pub(const std::string& key_file) {
    constexpr std::string_view kEnding = ".pub";
    return key_file.ends_with(kEnding) ? key_file.substr(0, key_file.size() - kEnding.size())
                                       : key_file;
}

Message name_your_key() {
    return message("name your key with --key, or make one: yankomas key new");
}

// What to do about the complaints of OpenSSH that users meet.
std::vector<Message> hints_for(std::string_view complaint, const std::string& key_file) {
    const auto says = [&](std::string_view words) {
        return complaint.find(words) != std::string_view::npos;
    };
    const std::string private_file = for_shell(without_pub(key_file));
    if (says("UNPROTECTED PRIVATE KEY"))
        return {message("let nobody else read the key: chmod 600 {}", private_file)};
    // OpenSSH does not say that it stumbles over line ends of Windows or a byte order mark.
    if (says("error in libcrypto") || says("invalid format"))
        return {message("perhaps a program of Windows saved the key"),
                mend_foreign_text(without_pub(key_file))};
    // A window for the passphrase needs a program that may be missing; the agent needs none.
    if (says("passphrase") || says("askpass"))
        return {message("give the passphrase once to an agent: ssh-add {}", private_file)};
    if (says("No private key found")) {
        return {message("name the private key with --key, or give it to an agent: ssh-add {}",
                        private_file),
                message("if the private key is there, perhaps a program of Windows saved it"),
                mend_foreign_text(without_pub(key_file))};
    }
    if (says("No such file")) return {name_your_key()};
    return {};
}

Error complaint_of(const ProcessResult& result, const std::string& key_file) {
    // The lines before the last one are banners and prompts.
    const auto said = trim(split(trim(result.err), '\n').back());
    auto what = said.empty()
                    ? message("ssh-keygen could not use this key (exit code {})", result.exit_code)
                    : message("ssh-keygen could not use this key: {}", said);
    return failed(std::move(what), in_file(key_file), hints_for(result.err, key_file));
}

// Puts the user's key file in the place of whatever file or text an error is about.
template <class T>
Result<T> about(Result<T> result, const std::string& key_file) {
    if (result) return result;
    Error error = std::move(result).error();
    error.place = in_file(key_file);
    return error;
}

// Reads a public key file of RFC 4716: base64 between a first and a last line, with headers.
Result<SshPublicKey> parse_exported(std::string_view text) {
    std::string base64;
    for (const auto line : split(text, '\n')) {
        if (!line.starts_with("----") && line.find(':') == std::string_view::npos) base64 += line;
    }
    const auto blob = base64_decode(base64);
    if (!blob) return refused(message("ssh-keygen did not give a public key"));
    return parse_key_blob(*blob);
}

Result<SshPublicKey> read_public_key(const Files& files, const std::string& path) {
    // People keep links to their keys, so this follows them. It reads the user's own files and
    // never one that a record names.
    const auto file = files.canonical(path);
    if (!file) return file.error();
    const auto line = files.read(*file, kPublicKeyLimit);
    if (!line) return line.error();
    return about(parse_public_key(*line, path), path);
}

// Refuses what ssh-keygen can't cope with: it would wait for ever on a fifo, and read a huge file
// for minutes. A file that is not there is fine, because an agent may hold its key.
Status check_kind(const Files& files, const std::string& key_file) {
    const auto target = files.canonical(key_file);
    if (!target) return Done{};
    const auto kind = files.kind_of(*target);
    if (!kind) return kind.error();
    if (*kind == FileKind::none) return Done{};
    if (*kind == FileKind::file) {
        // A limit of 0 asks for the size alone, so that the bytes of a private key stay out of this
        // process.
        const auto file = about(files.digest_below("/", target->substr(1), 0), key_file);
        if (!file) return file.error();
        if (*file && (*file)->size <= kKeyFileLimit) return Done{};
    }
    return failed(message("this is no file that can hold a key"), in_file(key_file),
                  {name_your_key()});
}

}  // namespace

Result<std::string> ssh_sign(Processes& processes, const std::string& key_file,
                             std::string_view name_space, std::string_view bytes) {
    const std::vector<std::string> argv = {std::string(kProgram),   "-q", "-Y",    "sign", "-n",
                                           std::string(name_space), "-f", key_file};
    ProcessOptions options;
    options.inherit_terminal = true;
    const auto result = processes.run(argv, bytes, options);
    if (!result) return result.error();
    if (result->exit_code != 0) return complaint_of(*result, key_file);

    // ssh-keygen exits with 0 even if it could not write all of the signature.
    auto blob = unarmour(result->out);
    if (!blob) {
        return failed(
            message("ssh-keygen gave no whole signature"), in_file(key_file),
            {message("run the same command again; if it says so again, look at what this prints: "
                     "ssh-keygen -Y sign -n test -f {} < /dev/null",
                     for_shell(key_file))});
    }
    if (const auto sig = about(parse_sshsig(*blob), key_file); !sig) return sig.error();
    return blob;
}

Result<SshPublicKey> public_key_of(const Files& files, Processes& processes,
                                   const std::string& key_file) {
    if (auto status = check_kind(files, key_file); !status) return status.error();
    const std::string public_file = key_file.ends_with(".pub") ? key_file : key_file + ".pub";
    const auto kind = files.kind_of(public_file);
    if (!kind) return kind.error();
    if (*kind != FileKind::none) return read_public_key(files, public_file);
    if (!files.canonical(key_file)) {
        Error error = no_such_file(key_file);
        error.hints = {name_your_key()};
        return error;
    }

    // A key file without its .pub. ssh-keygen exports the public half from either half, even from
    // an encrypted key, while reading the file here could bring a private key into the program.
    const auto result = processes.run({std::string(kProgram), "-e", "-f", key_file}, "", {});
    if (!result) return result.error();
    if (result->exit_code != 0) return complaint_of(*result, key_file);
    return about(parse_exported(result->out), key_file);
}

}  // namespace yankomas
