// Errors of the operating system, and what to do about them.
// SPDX-License-Identifier: Apache-2.0
#include "store/disk/os_error.h"

#include <cerrno>
#include <system_error>
#include <utility>

namespace yankomas {

std::string os_text(int code) { return std::generic_category().message(code); }

Error os_failure(Message what, const std::string& path, int code) {
    Error error = failed(std::move(what), in_file(path));
    if (path.empty()) return error;
    const auto hint = [&](Message text) { error.hints.push_back(std::move(text)); };
    switch (code) {
        case ENOSPC:
        case EDQUOT:
            hint(message(
                "make room (df -h {}), then run the same command again; nothing was changed",
                path));
            break;
        case EACCES:
        case EPERM: hint(message("look at who owns it and may use it: ls -ld {}", path)); break;
        case EROFS: hint(message("the disk is mounted read-only: findmnt -T {}", path)); break;
        case EMFILE:
        case ENFILE: hint(message("allow more open files: ulimit -n 1024")); break;
        case EIO: hint(message("the disk may be failing: look at dmesg before you go on")); break;
        case ESTALE: hint(message("the network folder went away; connect it again")); break;
        default: break;
    }
    return error;
}

}  // namespace yankomas
