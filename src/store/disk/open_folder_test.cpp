// Tests that many files of a folder are read as each by itself, whatever stands there.
// SPDX-License-Identifier: Apache-2.0
#include "store/disk/open_folder.h"

#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <span>
#include <string>
#include <unistd.h>
#include <vector>

#include <doctest/doctest.h>

#include "store/disk/read_at_once.h"
#include "support/disk_worlds.h"

namespace yankomas {

namespace {

// A folder where the tests are built, since a file system in memory never reads without waiting.
struct DiskFolder {
    std::string path = (std::filesystem::current_path() / "at-once-XXXXXX").string();

    DiskFolder() { REQUIRE(mkdtemp(path.data()) != nullptr); }
    DiskFolder(const DiskFolder&) = delete;
    DiskFolder& operator=(const DiskFolder&) = delete;
    ~DiskFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path, ignored);
    }
};

}  // namespace

TEST_CASE_TEMPLATE("files: many files of a folder are read as each by itself", World,
                   test::RealWorld, test::OneByOneWorld, test::MemoryWorld) {
    World world;
    constexpr std::size_t kLimit = 50'000;
    const std::string folder = world.root + "/2026/";
    std::vector<std::string> names;
    const auto put = [&](const std::string& bytes) {
        names.push_back(std::to_string(names.size()));
        world.put_file(folder + names.back(), bytes);
    };
    for (const std::size_t size : {1U, 4095U, 4096U, 4097U, 16383U, 16384U, 16385U, 50'000U})
        put(std::string(size, static_cast<char>('a' + size % 26)));
    put("");
    put(std::string(kLimit + 1, 'x'));
    world.put_file(world.root + "/2026/in/deep", "bytes");
    world.put_symlink(folder + "link", "0");
    world.put_fifo(folder + "fifo");
    for (const char* name : {"none", "link", "fifo", "in"}) names.emplace_back(name);
    while (names.size() < 30) put(std::to_string(names.size()));
    for (const char* name : {"in/deep", "../2026/0"}) names.emplace_back(name);

    const auto open = world.files.open_folder_below(world.root, "2026");
    REQUIRE(open);
    for (const std::size_t count : {32U, 30U, 16U, 15U, 1U}) {
        const auto some = std::span(names).first(count);
        const auto files = (*open)->read_all(some, kLimit);
        REQUIRE(files.size() == some.size());
        for (std::size_t i = 0; i < some.size(); ++i) {
            CAPTURE(some[i]);
            const auto alone = (*open)->read(some[i], kLimit);
            CHECK(test::what_of(files[i]) == test::what_of(alone));
            CHECK(test::place_of(files[i]) == test::place_of(alone));
            CHECK((files[i] && alone && *files[i] == *alone) == files[i].has_value());
        }
    }
}

TEST_CASE("real files: the system reads many at once only what is certain") {
    const DiskFolder folder;
    const test::RealWorld world;
    const std::vector<std::string> names = {"file", "full", "more", "empty", "none",
                                            "link", "fifo", "fed",  "folder"};
    world.put_file(folder.path + "/file", "bytes");
    world.put_file(folder.path + "/full", std::string(ReadAtOnce::kRoom, 'f'));
    world.put_file(folder.path + "/more", std::string(ReadAtOnce::kRoom + 1, 'm'));
    world.put_file(folder.path + "/empty", "");
    world.put_symlink(folder.path + "/link", "file");
    world.put_fifo(folder.path + "/fifo");
    world.put_fifo(folder.path + "/fed");
    const Descriptor feeder(::open((folder.path + "/fed").c_str(), O_RDWR | O_NONBLOCK));
    REQUIRE(::write(feeder.number(), "bytes", 5) == 5);
    std::filesystem::create_directory(folder.path + "/folder");
    const Descriptor opened(::open(folder.path.c_str(), O_PATH | O_DIRECTORY));
    ReadAtOnce reader;
    if (!reader.can_read()) {
        MESSAGE("this machine lacks io_uring");
        return;
    }
    for (int i = 0; i < 3; ++i) {
        const auto files = reader.read(opened, names);
        REQUIRE(files.size() == names.size());
        if (reader.can_read()) {
            REQUIRE(files[0]);
            CHECK(*files[0] == "bytes");
            REQUIRE(files[1]);
            CHECK(*files[1] == std::string(ReadAtOnce::kRoom, 'f'));
        } else {
            MESSAGE("the build is on a file system that never reads at once");
        }
        for (std::size_t k = 2; k < names.size(); ++k) {
            CAPTURE(names[k]);
            CHECK_FALSE(files[k].has_value());
        }
    }
}

}  // namespace yankomas
