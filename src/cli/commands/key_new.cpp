// The verb key new: a key for an officer who has none, made by ssh-keygen.
// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "cli/request.h"
#include "cli/roster_change.h"
#include "cli/verbs.h"
#include "core/base/text.h"
#include "store/os_error.h"
#include "store/path.h"
#include "store/process.h"
#include "store/ssh_sign.h"

namespace yankomas {

namespace {

constexpr const char* kUsualName = "/.ssh/id_yankomas";

Result<std::string> path_of(const Host& host, const KeyNewRequest& request) {
    if (request.file) return path_from(host, *request.file);
    if (const auto home = host.environment.get("HOME")) return *home + kUsualName;
    return failed(message("there is no home folder to put the key in"), {}, {message("name the file with --file")});
}

Status refuse_existing(const Host& host, const std::string& file) {
    for (const std::string& path : {file, file + ".pub"}) {
        const auto kind = host.files.kind_of(path);
        if (!kind) return kind.error();
        if (*kind == FileKind::none) continue;
        return refused(message("a file stands here already, and a key is never overwritten"), in_file(path),
                       {message("use the key that is there, or name another file with --file")});
    }
    return Done{};
}

// ssh-keygen asks for the passphrase on the terminal, so without one it must not be asked for.
Status run_keygen(Host& host, const KeyNewRequest& request, const std::string& file) {
    std::vector<std::string> argv = {"ssh-keygen", "-q", "-t", "ed25519", "-C", request.comment, "-f", file};
    if (request.no_passphrase) {
        argv.insert(argv.end(), {"-N", ""});
    } else if (!host.can_ask) {
        return failed(message("nobody can be asked for a passphrase"), {},
                      {message("run this on a terminal, or say --no-passphrase")});
    }
    ProcessOptions options;
    options.inherit_terminal = true;
    const auto result = host.processes.run(argv, "", options);
    if (!result) return result.error();
    if (result->exit_code == 0) return Done{};
    return failed(message("ssh-keygen made no key: {}", trim(result->err)), in_file(file));
}

// What went wrong once ssh-keygen may have made the key: if it did, that is told.
Error after_keygen(const Host& host, Error error, const std::string& file) {
    const auto kind = host.files.kind_of(file + ".pub");
    if (kind && *kind == FileKind::file) {
        error.hints = {message("the change is made: the key is in {}; its public half: cat {}.pub", file, file)};
    }
    return error;
}

Result<ExitCode> make_key(Host& host, const KeyNewRequest& request) {
    const auto file = path_of(host, request);
    if (!file) return file.error();
    if (auto status = refuse_existing(host, *file); !status) return status.error();
    if (auto status = host.files.make_folders(parent_of(*file)); !status) return status.error();
    if (auto status = run_keygen(host, request, *file); !status) return after_keygen(host, status.error(), *file);
    const auto key = public_key_of(host.files, host.processes, *file);
    if (!key) return after_keygen(host, key.error(), *file);
    const std::string line = public_key_line(*key);
    host.out.write(line + "\n");
    suggest(host, message("hand this line to an admin, who enters it: yankomas roster enrol PERSON --name \"NAME\" "
                          "--public-key \"{}\"",
                          line));
    suggest(host, message("sign with it: export YANKOMAS_KEY={}", *file));
    return ExitCode::clean;
}

}  // namespace

Action declare_key_new(Options& options) {
    auto request = std::make_shared<KeyNewRequest>();
    options.text("--file", "FILE", request->file,
                 message("where the key goes; ~/.ssh/id_yankomas if nothing is said"));
    options.text("--comment", "TEXT", request->comment, message("a word in the file that tells keys apart"));
    options.flag("--no-passphrase", request->no_passphrase,
                 message("who gets the file can sign with it: for machines and tests"));
    return [request](Host& host, const Globals&) { return make_key(host, *request); };
}

}  // namespace yankomas
