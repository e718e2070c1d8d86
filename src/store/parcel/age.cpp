// Calls age, and says in our words why it refused.
// SPDX-License-Identifier: Apache-2.0
#include "store/parcel/age.h"

#include <utility>

#include "core/base/text.h"
#include "store/disk/os_error.h"
#include "store/disk/process.h"

namespace yankomas {

namespace {

// age ends its complaints with a request to report them to its author.
std::string complaint_in(std::string_view err) {
    constexpr std::string_view kError = "age: error: ";
    for (const std::string_view line : split(err, '\n')) {
        if (line.starts_with(kError)) return std::string(trim(line.substr(kError.size())));
    }
    return std::string(trim(split(trim(err), '\n').front()));
}

ProcessOptions options_with(std::size_t limit) {
    ProcessOptions options;
    options.output_limit = limit;
    options.environment = {"LC_ALL=C"};
    return options;
}

// Says why a file is no key for a parcel. If its name ends in .pub, like that of a public key, the
// hint names the private key beside it.
Error no_identity(const std::string& identity) {
    constexpr std::string_view kPublic = ".pub";
    if (!identity.ends_with(kPublic)) {
        return refused(message("this is no private key that can open a parcel"), in_file(identity),
                       {message("name an ssh-ed25519 key: --identity ~/.ssh/id_ed25519")});
    }
    return refused(message("this is the public half of a key, and a parcel is opened with the "
                           "private one"),
                   in_file(identity),
                   {message("name that: --identity {}",
                            for_shell(identity.substr(0, identity.size() - kPublic.size())))});
}

// Says in our words why age could not open a parcel, where that is a thing that users meet.
Error cannot_open(std::string_view complaint, const std::string& identity) {
    const auto says = [&](std::string_view words) {
        return complaint.find(words) != std::string_view::npos;
    };
    if (says("no identity matched")) {
        return refused(message("the parcel is for other keys than this one"), {},
                       {message("name another key of yours with --identity, or let the sender pack "
                                "it for you: yankomas documents pack --for PERSON -o FILE")});
    }
    if (says("header") || says("authenticate") || says("EOF")) {
        return refused(message("the parcel is damaged, or it is none"), {},
                       {message("let the sender pack it again: yankomas documents pack -o FILE")});
    }
    if (says("no such file")) {
        Error error = no_such_file(identity);
        error.hints = {message("name the private key: --identity ~/.ssh/id_ed25519")};
        return error;
    }
    if (says("unknown identity type") || says("unsupported SSH identity") ||
        says("no secret keys") || says("is a directory"))
        return no_identity(identity);
    std::vector<Message> hints;
    if (says("passphrase"))
        hints.push_back(message("run it on a terminal, where age can ask for the passphrase"));
    return refused(message("age can't open the parcel: {}", complaint), {}, std::move(hints));
}

}  // namespace

bool is_key_for_age(std::string_view key) { return key.starts_with("ssh-ed25519 "); }

Result<std::string> encrypt_to(Processes& processes, const std::vector<std::string>& keys,
                               std::string_view bytes) {
    std::vector<std::string> argv{"age", "--encrypt"};
    for (const std::string& key : keys) {
        argv.emplace_back("--recipient");
        argv.push_back(key);
    }
    // age adds some bytes to every 64 KiB, and some lines for every key.
    const std::size_t limit = bytes.size() + bytes.size() / 1024 + (keys.size() + 16) * 1024;
    auto result = processes.run(argv, bytes, options_with(limit));
    if (!result) return std::move(result).error();
    if (result->exit_code == 0) return std::move(result->out);
    return failed(message("age could not encrypt: {}", complaint_in(result->err)));
}

Result<std::string> decrypt_with(Processes& processes, const std::string& identity,
                                 std::string_view bytes, std::size_t limit) {
    ProcessOptions options = options_with(limit);
    options.over_limit = ErrorKind::refused;
    auto result = processes.run({"age", "--decrypt", "--identity", identity}, bytes, options);
    if (!result && result.error().kind == ErrorKind::refused)
        return refused(message("the parcel holds more than {} bytes", limit));
    if (!result) return std::move(result).error();
    if (result->exit_code == 0) return std::move(result->out);
    return cannot_open(complaint_in(result->err), identity);
}

}  // namespace yankomas
