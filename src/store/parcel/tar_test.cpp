// Tests of reading archives: what tar packs comes out again, and a changed byte of a header does
// not.
// SPDX-License-Identifier: Apache-2.0
#include "store/parcel/tar.h"

#include <string>

#include <doctest/doctest.h>

#include "store/disk/process.h"
#include "store/disk/real_files.h"
#include "support/temp_folder.h"

namespace yankomas {

namespace {

struct Packed {
    test::TempFolder folder;
    RealProcesses processes;
    std::string archive;

    Packed() {
        RealFiles files;
        REQUIRE(files.make_folders(folder / "a/b"));
        REQUIRE(files.create(folder / "a/satu.txt", "satu\n"));
        REQUIRE(files.create(folder / "a/b/kosong.txt", ""));
        auto packed = pack_tar(processes, folder.path(), {"a/satu.txt", "a/b/kosong.txt"});
        REQUIRE(packed);
        archive = *std::move(packed);
    }
};

}  // namespace

TEST_CASE("what tar packs is read again, without who owned it and when") {
    const Packed packed;
    const auto members = read_tar(packed.archive);
    REQUIRE(members);
    REQUIRE(members->size() == 2);
    CHECK((*members)[0].name == "a/satu.txt");
    CHECK((*members)[0].bytes == "satu\n");
    CHECK((*members)[1].name == "a/b/kosong.txt");
    CHECK((*members)[1].bytes.empty());
    CHECK(packed.archive.find("root") == std::string::npos);
}

TEST_CASE("a long path is split over two fields, and joined again") {
    const test::TempFolder folder;
    RealFiles files;
    RealProcesses processes;
    const std::string path = std::string(90, 'f') + "/" + std::string(95, 'n');
    REQUIRE(files.make_folders(folder / std::string(90, 'f')));
    REQUIRE(files.create(folder / path, "x"));
    const auto packed = pack_tar(processes, folder.path(), {path});
    REQUIRE(packed);
    const auto members = read_tar(*packed);
    REQUIRE(members);
    CHECK(members->front().name == path);
}

TEST_CASE("tar's own complaint is passed on") {
    Packed packed;
    const auto missing = pack_tar(packed.processes, packed.folder.path(), {"a/dua.txt"});
    REQUIRE_FALSE(missing);
    CHECK(missing.error().kind == ErrorKind::failed);
}

TEST_CASE("no changed byte of a header is taken, and no cut archive") {
    const Packed packed;
    for (std::size_t i = 0; i < 512; ++i) {
        CAPTURE(i);
        std::string changed = packed.archive;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        CHECK_FALSE(read_tar(changed));
    }
    for (const std::size_t size : {0U, 1U, 511U, 512U, 600U, 1023U, 1024U}) {
        CAPTURE(size);
        CHECK_FALSE(read_tar(std::string_view(packed.archive).substr(0, size)));
    }
    CHECK_FALSE(read_tar(packed.archive + "x"));
}

TEST_CASE("a size beyond the archive is refused") {
    const Packed packed;
    std::string bomb = packed.archive;
    bomb.replace(124, 12, std::string("77777777777\0", 12));
    unsigned sum = 8 * ' ';
    for (std::size_t i = 0; i < 512; ++i) {
        if (i < 148 || i >= 156) sum += static_cast<unsigned char>(bomb[i]);
    }
    std::string digits(6, '0');
    for (std::size_t i = 6; i-- > 0; sum /= 8) digits[i] = static_cast<char>('0' + sum % 8);
    bomb.replace(148, 8, digits + std::string("\0 ", 2));
    const auto members = read_tar(bomb);
    REQUIRE_FALSE(members);
    CHECK(members.error().kind == ErrorKind::refused);
}

}  // namespace yankomas
