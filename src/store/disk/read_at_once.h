// Reads many small files of a folder by one system call.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "store/disk/descriptor.h"

namespace yankomas {

// The system opens, reads and closes the files of a batch by itself (io_uring). A kernel or a
// container may refuse that; then no file is read in this way and nobody is told.
//
// Only a reading without any doubt counts: the file was opened without following a link, its bytes
// were in memory, there was room for all of them, and the next reading found its end. Each other
// file, be it on the disk, large, empty, a fifo, missing or unreadable, is left to the caller, who
// opens it strictly and has the words for what is wrong. One thread at a time may use an object.
class ReadAtOnce {
public:
    static constexpr std::size_t kMostFiles = 32;
    static constexpr std::size_t kRoom = 16384;  // bytes for a file

    ReadAtOnce();
    ReadAtOnce(const ReadAtOnce&) = delete;
    ReadAtOnce& operator=(const ReadAtOnce&) = delete;
    ~ReadAtOnce();

    // False where the system refuses, or has turned out to be of no use.
    [[nodiscard]] bool can_read() const { return ring_ != nullptr; }

    // Reads the files with these names, at most kMostFiles, in the folder. For each it returns its
    // bytes, or nothing if the caller must read it.
    [[nodiscard]] std::vector<std::optional<std::string>> read(const Descriptor& folder,
                                                               std::span<const std::string> names);

private:
    class Ring;
    std::unique_ptr<Ring> ring_;  // null where the system refuses
};

}  // namespace yankomas
