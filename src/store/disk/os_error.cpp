// Writes the errors of the disk, with hints on what a user can do about them.
// SPDX-License-Identifier: Apache-2.0
#include "store/disk/os_error.h"

#include <cerrno>
#include <system_error>
#include <utility>

#include "core/base/text.h"
#include "store/disk/files.h"
#include "store/disk/path.h"

namespace yankomas {

namespace {

Message described(FileKind kind) {
    switch (kind) {
        case FileKind::none: return message("there is no such file");
        case FileKind::file: return message("this is a file, not a folder");
        case FileKind::folder: return message("this is a folder, not a file");
        case FileKind::symlink:
            return message("this is a symbolic link, which is not followed here");
        case FileKind::other: return message("this is a fifo, a socket or a device, not a file");
    }
    return {};
}

}  // namespace

std::string os_text(int code) { return std::generic_category().message(code); }

Error os_failure(Message what, const std::string& path, int code) {
    Error error = failed(std::move(what), in_file(path));
    if (path.empty()) return error;
    const std::string word = for_shell(path);
    const auto hint = [&](Message text) { error.hints.push_back(std::move(text)); };
    switch (code) {
        case ENOSPC:
        case EDQUOT:
            hint(message(
                "make room (df -h {}), then run the same command again; nothing was changed",
                word));
            break;
        case EACCES:
        case EPERM: hint(message("look at who owns it and may use it: ls -ld {}", word)); break;
        case EROFS: hint(message("the disk is mounted read-only: findmnt -T {}", word)); break;
        case EMFILE:
        case ENFILE: hint(message("allow more open files: ulimit -n 4096")); break;
        case EFBIG: hint(message("allow larger files: ulimit -f unlimited")); break;
        case EIO: hint(message("the disk may be failing: look at dmesg before you go on")); break;
        case ESTALE: hint(message("the network folder went away; connect it again")); break;
        default: break;
    }
    return error;
}

Error cannot_read(const std::string& path, int code) {
    return os_failure(message("can't read this file: {}", os_text(code)), path, code);
}

Error cannot_write(const std::string& path, int code) {
    return os_failure(message("can't write this file: {}", os_text(code)), path, code);
}

Error cannot_remove(const std::string& path, int code) {
    return os_failure(message("can't remove this file: {}", os_text(code)), path, code);
}

Error cannot_look(const std::string& path, int code) {
    return os_failure(message("can't look at this file: {}", os_text(code)), path, code);
}

Error cannot_open_folder(const std::string& folder, int code) {
    return os_failure(message("can't open this folder: {}", os_text(code)), folder, code);
}

Error no_such_file(const std::string& path) { return not_a_file(path, FileKind::none); }

// The folder of a file that is missing shows how its name is spelled.
Error not_a_file(const std::string& path, FileKind kind) {
    Error error = failed(described(kind), in_file(path));
    if (kind == FileKind::none)
        error.hints.push_back(message("look how it is spelled: ls {}", for_shell(parent_of(path))));
    return error;
}

Error over_limit(const std::string& path, std::uint64_t size, std::size_t limit) {
    return failed(message("this file has {} bytes; the limit is {}", size, limit), in_file(path));
}

Error leads_outside(const std::string& path) {
    return refused(
        message("this path is not plain: it may not be absolute, hold \"..\", \".\" or an empty "
                "part"),
        in_file(path));
}

Error already_exists(const std::string& path) {
    return refused(message("this file already exists"), in_file(path));
}

Error other_content(const std::string& path) {
    return refused(message("this file already exists, with other content"), in_file(path),
                   {message("give the new file another name: mv OLD NEW")});
}

Error changed_while_read(const std::string& path) {
    return failed(message("this file changed while it was read"), in_file(path),
                  {message("run the same command again when nobody writes to {}", path)});
}

Error changed_meanwhile(const std::string& path) {
    return refused(message("changed meanwhile: look again"), in_file(path),
                   {message("somebody else wrote this file, and nothing of yours was written; "
                            "look at it, then run the same command again")});
}

Error still_locked(const std::string& folder, std::chrono::seconds patience) {
    return failed(
        message("another yankomas has been writing in this folder for {} seconds",
                patience.count()),
        in_file(folder),
        {message("wait for it to end, then run the same command again; who it is: fuser {}",
                 for_shell(folder))});
}

}  // namespace yankomas
