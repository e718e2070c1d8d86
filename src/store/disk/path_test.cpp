// Tests of paths as text.
// SPDX-License-Identifier: Apache-2.0
#include "store/disk/path.h"

#include <doctest/doctest.h>

namespace yankomas {

TEST_CASE("path: parent, name and join") {
    CHECK(parent_of("a/b/c") == "a/b");
    CHECK(parent_of("a") == ".");
    CHECK(parent_of("/a") == "/");
    CHECK(file_name_of("a/b") == "b");
    CHECK(file_name_of("b") == "b");
    CHECK(join_path("a", "b") == "a/b");
    CHECK(join_path("a/", "b") == "a/b");
    CHECK(join_path(".", "b") == "b");
    CHECK(join_path("/", "b") == "/b");
}

TEST_CASE("path: what can lead elsewhere is not plain") {
    for (const std::string_view path :
         {"a", "a/b", "documents/2026/YK-1/surat pengaduan.pdf", "..a/b..", "a/...", ".a"}) {
        CAPTURE(path);
        CHECK(is_plain_relative(path));
    }
    using namespace std::string_view_literals;
    for (const std::string_view path : {""sv, "/"sv, "/a"sv, "a/"sv, "a//b"sv, "."sv, ".."sv,
                                        "a/.."sv, "a/./b"sv, "../a"sv, "a\0b"sv}) {
        CAPTURE(path);
        CHECK_FALSE(is_plain_relative(path));
    }
}

}  // namespace yankomas
