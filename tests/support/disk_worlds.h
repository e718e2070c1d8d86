// The doors to the disk that must answer alike: the real one in both its ways to read, and its
// memory twin.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <sys/stat.h>

#include <doctest/doctest.h>

#include "store/disk/path.h"
#include "store/disk/real_files.h"
#include "support/memory_files.h"
#include "support/temp_folder.h"

namespace yankomas::test {

struct MemoryWorld {
    MemoryFiles files;
    std::string root = "/office";

    MemoryWorld() { REQUIRE(files.make_folders(root)); }
    void put_file(const std::string& path, std::string_view bytes) { files.put_file(path, bytes); }
    void put_symlink(const std::string& path, const std::string&) { files.put_symlink(path); }
    void put_fifo(const std::string& path) { files.put_fifo(path); }
};

struct RealWorld {
    TempFolder folder;
    RealFiles files;
    std::string root = folder.path();

    explicit RealWorld(Reading reading = Reading::at_once) : files(reading) {}

    void put_file(const std::string& path, std::string_view bytes) const {
        std::filesystem::create_directories(parent_of(path));
        std::ofstream(path, std::ios::binary) << bytes;
    }
    void put_symlink(const std::string& path, const std::string& to) const {
        std::filesystem::create_symlink(to, path);
    }
    void put_fifo(const std::string& path) const { REQUIRE(mkfifo(path.c_str(), 0600) == 0); }
};

template <class T>
std::string what_of(const Result<T>& result) {
    return result ? "done" : in_english(result.error().what);
}

template <class T>
std::string place_of(const Result<T>& result) {
    return result ? "" : result.error().place.file;
}

// The real disk as it is read where the system can't read many files at once.
struct OneByOneWorld : RealWorld {
    OneByOneWorld() : RealWorld(Reading::one_by_one) {}
};

}  // namespace yankomas::test
