// A file descriptor that closes itself, and system calls that are made again after a signal.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cerrno>
#include <dirent.h>
#include <unistd.h>
#include <utility>

namespace yankomas {

class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(other.release()) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    ~Descriptor() { close(); }

    explicit operator bool() const { return number_ >= 0; }
    [[nodiscard]] int number() const { return number_; }

    // Gives up the number. From here on the caller must close it.
    [[nodiscard]] int release() { return std::exchange(number_, -1); }

    // The result of close is ignored, because fsync has brought everything that we write to the
    // disk before, and fsync reports the errors.
    void close() {
        if (number_ >= 0) ::close(release());
    }

private:
    int number_ = -1;
};

// Closes what fdopendir has opened.
struct CloseFolder {
    void operator()(DIR* folder) const { closedir(folder); }
};

// Makes a system call again as long as a signal interrupts it (EINTR). Network file systems are
// slow enough for that, even if local disks are not.
template <class Call>
auto uncut(Call call) {
    auto result = call();
    while (result < 0 && errno == EINTR) result = call();
    return result;
}

}  // namespace yankomas
