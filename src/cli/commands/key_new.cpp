// The verb key new has ssh-keygen make a key for an officer who has none.
// SPDX-License-Identifier: Apache-2.0
#include <optional>
#include <string>

#include "cli/verbs.h"
#include "core/base/text.h"
#include "store/disk/files.h"
#include "store/disk/os_error.h"
#include "store/disk/path.h"
#include "store/disk/process.h"
#include "store/ssh/ssh_sign.h"
#include "work/report.h"
#include "work/sign/signing.h"

namespace yankomas::verb_key_new {

struct Request {
    std::optional<std::string> file;
    std::string comment = "yankomas";
    bool no_passphrase = false;

    void declare(Options& options) {
        options.text("--file", "FILE", file,
                     message("where the key goes; ~/.ssh/id_yankomas if nothing is said"));
        options.text("--comment", "TEXT", comment,
                     message("a word in the file that tells keys apart"));
        options.flag("--no-passphrase", no_passphrase,
                     message("who gets the file can sign with it: for machines and tests"));
    }
};

Result<std::string> path_of(const Host& host, const Request& request) {
    if (request.file) return path_from(host, *request.file);
    if (const auto home = host.environment.get("HOME")) return *home + std::string(kUsualKey);
    return failed(message("there is no home folder to put the key in"), {},
                  {message("name the file with --file")});
}

// Refuses to replace a file, because it may be the only copy of somebody's key.
Status refuse_existing(const Host& host, const std::string& file) {
    for (const std::string& path : {file, file + ".pub"}) {
        const auto kind = host.files.kind_of(path);
        if (!kind) return kind.error();
        if (*kind == FileKind::none) continue;
        return refused(message("a file stands here already, and a key is never overwritten"),
                       in_file(path),
                       {message("use the key that is there, or name another file with --file")});
    }
    return Done{};
}

// ssh-keygen asks for the passphrase on the terminal. If there is no terminal, it must not ask.
Status run_keygen(Host& host, const Request& request, const std::string& file) {
    std::vector<std::string> argv = {"ssh-keygen",    "-q", "-t", "ed25519", "-C",
                                     request.comment, "-f", file};
    if (request.no_passphrase) {
        argv.insert(argv.end(), {"-N", ""});
    } else if (!host.can_ask) {
        return failed(message("nobody can be asked for a passphrase"), {},
                      {message("run this on a terminal, or say --no-passphrase")});
    } else {
        remark(host, Severity::note,
               message("ssh-keygen asks twice, in English, for a passphrase that protects the key; "
                       "what you type is not shown, and without one whoever gets the file can sign "
                       "with it"));
    }
    ProcessOptions options;
    options.inherit_terminal = true;
    const auto result = host.processes.run(argv, "", options);
    if (!result) return result.error();
    if (result->exit_code == 0) return Done{};
    return failed(message("ssh-keygen made no key: {}", trim(result->err)), in_file(file));
}

bool is_file(const Host& host, const std::string& path) {
    const auto kind = host.files.kind_of(path);
    return kind && *kind == FileKind::file;
}

// The temporary name under which ssh-keygen makes the key, so that half a key never has the final
// name. If the run ends before both halves are in place, it removes them, or else the next run
// does.
struct TempKey {
    TempKey(Files& files, const std::string& file)
        : path(join_path(parent_of(file), temp_prefix(file_name_of(file)) + "1")),
          secret(files, path, file),
          open(files, path + ".pub", file + ".pub") {}

    std::string path;
    TempFile secret;
    TempFile open;
};

// Puts the private half in place first. A run that ends between the two leaves a key that can sign,
// and the next run puts the other half beside it. A public half alone would look like that of a key
// in an agent.
Status put_key(Host& host, TempKey key, const std::string& file) {
    const auto secret = host.files.commit_new(std::move(key.secret));
    // After an error the private half may still be in place, though a power cut could take it away.
    // If another file stands in its place, the error is a refusal.
    if (!secret && (secret.error().kind == ErrorKind::refused || !is_file(host, file)))
        return secret;
    const auto open = host.files.commit_new(std::move(key.open));
    if (open) return secret;
    if (open.error().kind != ErrorKind::refused && !is_file(host, file + ".pub"))
        static_cast<void>(host.files.remove(file).has_value());
    return open;
}

// True if an earlier run ended after the private half and before the public one.
bool only_lacks_public_half(const Host& host, const std::string& file, const TempKey& key) {
    return is_file(host, file) && !is_file(host, file + ".pub") && !is_file(host, key.path) &&
           is_file(host, key.path + ".pub");
}

// Makes both halves, or finishes what an earlier run began.
Status make_pair(Host& host, const Request& request, const std::string& file) {
    TempKey key(host.files, file);
    if (only_lacks_public_half(host, file, key)) return host.files.commit_new(std::move(key.open));
    if (auto status = refuse_existing(host, file); !status) return status;
    for (const std::string& left : {key.path, key.path + ".pub"}) {
        if (auto status = host.files.remove(left); !status) return status;
    }
    if (auto status = run_keygen(host, request, key.path); !status) return status;
    if (const auto made = public_key_of(host.files, host.processes, key.path); !made)
        return made.error();
    return put_key(host, std::move(key), file);
}

// Returns an error that happened when the key may already be in place. If it is, the hint says so.
Error after_making(const Host& host, Error error, const std::string& file) {
    if (is_file(host, file) && is_file(host, file + ".pub")) {
        error.hints = {message("the change is made: the key is in {}; its public half: cat {}.pub",
                               file, for_shell(file))};
    }
    return error;
}

Result<ExitCode> make_key(Host& host, const Request& request) {
    const auto file = path_of(host, request);
    if (!file) return file.error();
    const std::string folder = parent_of(*file);
    if (auto status = host.files.make_folders(folder); !status) return status.error();
    {
        const auto lock = host.files.lock(folder, kLockPatience);
        if (!lock) return lock.error();
        if (auto status = make_pair(host, request, *file); !status) {
            return status.error().kind == ErrorKind::refused
                       ? status.error()
                       : after_making(host, status.error(), *file);
        }
    }
    const auto key = public_key_of(host.files, host.processes, *file);
    if (!key) return after_making(host, key.error(), *file);
    host.out.write(public_key_line(*key) + "\n");
    suggest(host, message("hand {}.pub to an admin, who enters it: yankomas roster enrol PERSON "
                          "--name \"NAME\" --public-key FILE",
                          *file));
    if (request.file) {
        const std::string word = for_shell(*file);
        suggest(host, message("sign with it: --key {}, or export YANKOMAS_KEY={}", word, word));
    }
    return ExitCode::clean;
}

Verb verb() {
    return {"key new", VerbGroup::people, message("a key for an officer who has none"),
            declare<Request, make_key>};
}

}  // namespace yankomas::verb_key_new
