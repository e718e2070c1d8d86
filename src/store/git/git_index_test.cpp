// Tests of the reader of git's index: bytes that are no index harm nothing.
// SPDX-License-Identifier: Apache-2.0
#include "store/git/git_index.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>

#include <doctest/doctest.h>

#include "store/disk/real_files.h"
#include "support/temp_folder.h"

namespace yankomas {

namespace {

std::string number_of(std::uint32_t value, int bytes) {
    std::string text;
    for (int i = bytes - 1; i >= 0; --i)
        text += static_cast<char>(value >> (8U * static_cast<unsigned>(i)) & 0xffU);
    return text;
}

// An entry of version 2, with an id of SHA-1.
std::string index_entry(const std::string& path, unsigned stage) {
    std::string entry = std::string(24, 'x') + number_of(0100644, 4) + std::string(32, 'y') +
                        number_of(stage << 12U | static_cast<unsigned>(path.size()), 2) + path;
    entry.append(8 - entry.size() % 8, '\0');
    return entry;
}

std::string small_index() {
    return "DIRC" + number_of(2, 4) + number_of(4, 4) + index_entry("a", 0) +
           index_entry("cases/2026/A-1.yaml", 1) + index_entry("cases/2026/A-1.yaml", 2) +
           index_entry("cases/2026/A-1.yaml", 3) + "TREE" + number_of(3, 4) + "abc" +
           std::string(20, 'z');
}

}  // namespace

TEST_CASE("git_index: the sides of a file in conflict") {
    const auto found = unmerged_in_index(small_index());
    REQUIRE(found);
    REQUIRE(found->size() == 1);
    CHECK(found->front() == UnmergedFile{"cases/2026/A-1.yaml", true, true, true});
}

TEST_CASE("git_index: what is cut off or changed is read within its bounds, or is no index") {
    const std::string index = small_index();
    for (std::size_t size = 0; size < index.size(); ++size) {
        const std::string cut = index.substr(0, size);  // in memory of its own
        CAPTURE(size);
        // If exactly the extension was cut off, the rest is an index apart from its checksum.
        if (const auto found = unmerged_in_index(cut)) CHECK(found->size() == 1);
    }
    for (std::size_t at = 0; at < index.size(); ++at) {
        for (const char byte : {'\0', '\1', '\4', '\x7f', '\x80', '\xff'}) {
            std::string changed = index;
            changed[at] = byte;
            static_cast<void>(unmerged_in_index(changed));
        }
    }
    CHECK(!unmerged_in_index("DIRC" + number_of(2, 4) + number_of(0xffffffff, 4) +
                             std::string(40, '\0')));
}

TEST_CASE("git_index: an index of version 4 that stands for gigabytes of paths is not unfolded") {
    const auto entry_after = [](const std::string& suffix, unsigned stage) {
        return std::string(24, 'x') + number_of(0100644, 4) + std::string(32, 'y') +
               number_of(stage << 12U | 0xfffU, 2) + '\0' + suffix + '\0';
    };
    const auto index_of = [&](std::size_t longest, std::uint32_t count) {
        std::string index = "DIRC" + number_of(4, 4) + number_of(count, 4) +
                            entry_after(std::string(longest, 'a'), 2);
        for (std::uint32_t i = 1; i < count; ++i) index += entry_after("", 1 + i % 3);
        return index + std::string(20, 'z');
    };
    CHECK(!unmerged_in_index(index_of(5000, 2)));
    CHECK(unmerged_in_index(index_of(4096, 2)));
    std::string many = "DIRC" + number_of(2, 4) + number_of(20000, 4);
    for (int i = 0; i < 20000; ++i) many += index_entry("a" + std::to_string(100000 + i), 2);
    const auto found = unmerged_in_index(many + std::string(20, 'z'));
    REQUIRE(found);
    CHECK(found->size() == 10000);
}

TEST_CASE("git_index: an extension that must be understood is not passed over") {
    std::string index = small_index();
    index.replace(index.find("TREE"), 4, "link");
    CHECK(!unmerged_in_index(index));
    index.replace(index.find("link"), 4, "sdir");
    CHECK(unmerged_in_index(index));
}

// "TREE" says of how many entries git knows that they are in no conflict.
TEST_CASE("git_index: what is all in git's tree is not read entry by entry") {
    const test::TempFolder folder;
    const RealFiles files;
    for (const char* name : {"/.git/objects", "/.git/refs"})
        std::filesystem::create_directories(folder.path() + name);
    std::ofstream(folder.path() + "/.git/HEAD") << "ref: refs/heads/main\n";
    const auto extension = [](const std::string& name, const std::string& body) {
        return name + number_of(static_cast<std::uint32_t>(body.size()), 4) + body;
    };
    const auto told = [&](const std::string& extensions,
                          const std::string& checksum = std::string(20, 'z')) {
        const std::string index = "DIRC" + number_of(2, 4) + number_of(2, 4) + index_entry("a", 2) +
                                  index_entry("TREE", 0) + extensions + checksum;
        std::ofstream(folder.path() + "/.git/index", std::ios::trunc) << index;
        const auto found = git_unmerged(files, folder.path());
        return found ? static_cast<int>(found->size()) : -1;
    };
    const auto tree = [&](const std::string& numbers, const std::string& name = {}) {
        return extension("TREE", name + std::string(1, '\0') + numbers + std::string(20, 'i'));
    };
    CHECK(told(tree("2 0\n")) == 0);  // shows that the entries are not read
    CHECK(told(tree("2 0\n") + extension("REUC", "TREE")) == 0);
    CHECK(told(tree("1 0\n")) == 1);
    CHECK(told(tree("-1 0\n")) == 1);
    CHECK(told(tree("22 0\n")) == 1);
    CHECK(told(tree("2 0\n", "a")) == 1);
    CHECK(told("") == 1);
    CHECK(told(extension("REUC", tree("2 0\n") + "abc")) == 1);
    CHECK(told(tree("2 0\n") + "abc") == -1);
    CHECK(told(tree("1 0\n"), std::string(16, 'z') + "TREE") == 1);
    CHECK(told(tree("1 0\n"), "TREE" + std::string(16, '\0')) == 1);
}

// The file is read in pieces, and entries and extensions lie across their ends.
TEST_CASE("git_index: a large index is read as one that is in memory") {
    const test::TempFolder folder;
    const RealFiles files;
    for (const char* name : {"/.git/objects", "/.git/refs"})
        std::filesystem::create_directories(folder.path() + name);
    std::ofstream(folder.path() + "/.git/HEAD") << "ref: refs/heads/main\n";
    std::string index = "DIRC" + number_of(2, 4) + number_of(6000, 4);
    for (unsigned i = 0; i < 6000; ++i)
        index += index_entry("cases/2026/A-" + std::to_string(100'000 + i / 3) + ".yaml",
                             i % 600 < 3 ? i % 3 + 1 : 0);
    index += "TREE" + number_of(200'000, 4) + std::string(200'000, 'a') + std::string(20, 'z');
    const auto told = [&](const std::string& bytes) {
        std::ofstream(folder.path() + "/.git/index", std::ios::trunc) << bytes;
        return git_unmerged(files, folder.path());
    };
    const auto found = told(index);
    REQUIRE(found);
    CHECK(found->size() == 10);
    CHECK(*found == unmerged_in_index(index));
    CHECK_FALSE(told(index.substr(0, index.size() - 1)));
    CHECK_FALSE(told(index + "z"));
    CHECK_FALSE(told(index.substr(0, 100'000)));
}

}  // namespace yankomas
