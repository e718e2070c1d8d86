// The lock on a folder, by flock.
// SPDX-License-Identifier: Apache-2.0
#include "store/disk/lock.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <thread>

#include "store/disk/os_error.h"

namespace yankomas {

Result<std::unique_ptr<Lock>> FolderLock::take(const std::string& folder,
                                               std::chrono::seconds patience) {
    using Clock = std::chrono::steady_clock;
    Descriptor descriptor;
    do {
        descriptor = Descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    } while (!descriptor && errno == EINTR);
    if (!descriptor) {
        const int code = errno;
        return os_failure(message("can't open this folder: {}", os_text(code)), folder, code);
    }
    // flock has no time limit of its own, and an alarm would belong to the whole process: so ask
    // again and again.
    const auto deadline = Clock::now() + patience;
    auto pause = std::chrono::milliseconds(1);
    while (::flock(descriptor.number(), LOCK_EX | LOCK_NB) != 0) {
        const int code = errno;
        if (code != EWOULDBLOCK && code != EINTR) {
            return os_failure(message("can't lock this folder: {}", os_text(code)), folder, code);
        }
        if (Clock::now() >= deadline) return still_locked(folder, patience);
        std::this_thread::sleep_for(pause);
        pause = std::min(2 * pause, std::chrono::milliseconds(50));
    }
    return std::unique_ptr<Lock>(std::make_unique<FolderLock>(std::move(descriptor)));
}

Error still_locked(const std::string& folder, std::chrono::seconds patience) {
    return failed(
        message("another yankomas has been writing in this folder for {} seconds",
                patience.count()),
        in_file(folder),
        {message("wait for it to end, then run the same command again; who it is: fuser {}",
                 folder)});
}

}  // namespace yankomas
