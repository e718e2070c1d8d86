// Locks a folder with flock.
// SPDX-License-Identifier: Apache-2.0
#include "store/disk/lock.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <thread>
#include <utility>

#include "store/disk/descriptor.h"
#include "store/disk/files.h"
#include "store/disk/os_error.h"

namespace yankomas {

namespace {

// Holds a descriptor of the folder itself, which has the flock. So no lock file can be left behind,
// and the system releases the lock when the process dies, however it dies.
class FolderLock final : public Lock {
public:
    explicit FolderLock(Descriptor folder) : folder_(std::move(folder)) {}
    // A close that fails may leave the folder open. So the lock is given up before, or this process
    // would wait for itself when it locks the folder again.
    ~FolderLock() override { ::flock(folder_.number(), LOCK_UN); }

private:
    Descriptor folder_;
};

}  // namespace

Result<std::unique_ptr<Lock>> lock_folder(const std::string& folder,
                                          std::chrono::seconds patience) {
    using Clock = std::chrono::steady_clock;
    Descriptor descriptor(
        uncut([&] { return ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); }));
    if (!descriptor) return cannot_open_folder(folder, errno);
    // flock has no time limit, and an alarm would affect the whole process, so this asks again and
    // again.
    const auto deadline = Clock::now() + patience;
    auto pause = std::chrono::milliseconds(1);
    while (::flock(descriptor.number(), LOCK_EX | LOCK_NB) != 0) {
        const int code = errno;
        if (code != EWOULDBLOCK && code != EINTR)
            return os_failure(message("can't lock this folder: {}", os_text(code)), folder, code);
        if (Clock::now() >= deadline) return still_locked(folder, patience);
        std::this_thread::sleep_for(pause);
        pause = std::min(2 * pause, std::chrono::milliseconds(50));
    }
    return std::unique_ptr<Lock>(std::make_unique<FolderLock>(std::move(descriptor)));
}

}  // namespace yankomas
