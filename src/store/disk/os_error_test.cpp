// Tests of what the errors of the disk tell to type.
// SPDX-License-Identifier: Apache-2.0
#include "store/disk/os_error.h"

#include <cerrno>

#include <doctest/doctest.h>

namespace yankomas {

TEST_CASE("os_error: the command of a hint has the path as a shell reads it") {
    struct Row {
        const char* path;
        const char* word;
    };
    const Row rows[] = {
        {"/srv/YK-01", "/srv/YK-01"},
        {"/srv/Kantor Wilayah", "'/srv/Kantor Wilayah'"},
        {"/srv/kantor'; reboot", "'/srv/kantor'\\''; reboot'"},
    };
    for (const Row& row : rows) {
        const char* path = row.path;
        const std::string spelled = row.word;
        CAPTURE(path);
        const auto hint_of = [](const Error& error) { return in_english(error.hints.at(0)); };
        CHECK(hint_of(cannot_write(path, ENOSPC)).starts_with("make room (df -h " + spelled + ")"));
        CHECK(hint_of(cannot_read(path, EACCES)).ends_with(": ls -ld " + spelled));
        CHECK(hint_of(cannot_write(path, EROFS)).ends_with(": findmnt -T " + spelled));
        CHECK(hint_of(no_such_file(path + std::string("/a"))).ends_with(": ls " + spelled));
        CHECK(hint_of(still_locked(path, std::chrono::seconds(1))).ends_with(": fuser " + spelled));
    }
}

TEST_CASE("os_error: who has no file left to open is told a limit above the usual 1024") {
    for (const int code : {EMFILE, ENFILE})
        CHECK(in_english(cannot_read("a", code).hints.at(0)).ends_with(": ulimit -n 4096"));
}

}  // namespace yankomas
