// The ways in which a file can be unfit to be read.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

#include "support/test_host.h"

namespace yankomas::test {

enum class Spoiled {
    empty,
    binary,
    crlf,
    bom,
    conflict,
    cut,
    huge,
    folder,
    fifo,
    symlink,
    loop,
    unreadable
};

struct SpoiledName {
    Spoiled how;
    const char* name;
};

inline constexpr std::array kSpoiled = {
    SpoiledName{Spoiled::empty, "empty"},        SpoiledName{Spoiled::binary, "binary"},
    SpoiledName{Spoiled::crlf, "CRLF"},          SpoiledName{Spoiled::bom, "byte order mark"},
    SpoiledName{Spoiled::conflict, "conflict"},  SpoiledName{Spoiled::cut, "cut in a line"},
    SpoiledName{Spoiled::huge, "5 GiB"},         SpoiledName{Spoiled::folder, "folder"},
    SpoiledName{Spoiled::fifo, "fifo"},          SpoiledName{Spoiled::symlink, "symbolic link"},
    SpoiledName{Spoiled::loop, "loop of links"}, SpoiledName{Spoiled::unreadable, "mode 000"},
};

// Puts a spoiled file in the place of the one at the absolute path. This returns false where it
// means nothing: root reads everything, so mode 000 spoils nothing for root.
inline bool spoil(const TestHost& host, const std::string& path, Spoiled how) {
    namespace fs = std::filesystem;
    const std::string good = host.read(path);
    const auto lines = [&](std::string_view end) {
        std::string text;
        for (const char c : good) c == '\n' ? text.append(end) : text.append(1, c);
        return text;
    };
    switch (how) {
        case Spoiled::empty: host.write(path, ""); return true;
        case Spoiled::binary:
            host.write(path, std::string("\x7f"
                                         "ELF\0\xff\xfe\0\x01",
                                         9) +
                                 good);
            return true;
        case Spoiled::crlf: host.write(path, lines("\r\n")); return true;
        case Spoiled::bom: host.write(path, "\xef\xbb\xbf" + good); return true;
        case Spoiled::conflict:
            host.write(path, good + "<<<<<<< HEAD\n=======\n>>>>>>> main\n");
            return true;
        case Spoiled::cut: host.write(path, good.substr(0, good.size() / 2)); return true;
        case Spoiled::huge: fs::resize_file(path, 5ULL << 30U); return true;
        case Spoiled::unreadable: return geteuid() != 0 && ::chmod(path.c_str(), 0) == 0;
        case Spoiled::folder:
        case Spoiled::fifo:
        case Spoiled::symlink:
        case Spoiled::loop: break;
    }
    fs::remove(path);
    if (how == Spoiled::folder) return fs::create_directory(path);
    if (how == Spoiled::fifo) return ::mkfifo(path.c_str(), 0600) == 0;
    const std::string target = how == Spoiled::loop ? path : path + ".elsewhere";
    if (how == Spoiled::symlink) host.write(target, good);
    fs::create_symlink(target, path);
    return true;
}

}  // namespace yankomas::test
