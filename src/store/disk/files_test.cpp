// One suite for both doors to the disk: the real one and its memory twin must answer alike.
// SPDX-License-Identifier: Apache-2.0
#include "store/disk/files.h"

#include <filesystem>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

#include <doctest/doctest.h>

#include "store/crypto/crypto.h"
#include "store/disk/path.h"
#include "store/disk/real_files.h"
#include "support/memory_files.h"
#include "support/temp_folder.h"

namespace yankomas {

namespace {

struct MemoryWorld {
    MemoryFiles files;
    std::string root = "/office";

    MemoryWorld() { REQUIRE(files.make_folders(root)); }
    void put_file(const std::string& path, std::string_view bytes) { files.put_file(path, bytes); }
    void put_symlink(const std::string& path, const std::string&) { files.put_symlink(path); }
    void put_fifo(const std::string& path) { files.put_fifo(path); }
};

struct RealWorld {
    test::TempFolder folder;
    RealFiles files;
    std::string root = folder.path();

    void put_file(const std::string& path, std::string_view bytes) {
        std::filesystem::create_directories(parent_of(path));
        std::ofstream(path, std::ios::binary) << bytes;
    }
    void put_symlink(const std::string& path, const std::string& to) {
        std::filesystem::create_symlink(to, path);
    }
    void put_fifo(const std::string& path) { REQUIRE(mkfifo(path.c_str(), 0600) == 0); }
};

template <class T>
std::string what_of(const Result<T>& result) {
    return result ? "done" : in_english(result.error().what);
}

template <class T>
std::string place_of(const Result<T>& result) {
    return result ? "" : result.error().place.file;
}

template <class World>
std::vector<std::string> names_in(const World& world, const std::string& folder) {
    const auto entries = world.files.list(folder);
    REQUIRE(entries);
    std::vector<std::string> names;
    for (const auto& entry : *entries) names.push_back(entry.name);
    return names;
}

constexpr auto kNow = std::chrono::seconds(0);

}  // namespace

TEST_CASE_TEMPLATE("files: reads whole files up to the limit", World, RealWorld, MemoryWorld) {
    World world;
    const std::string path = world.root + "/a";
    for (const std::string& bytes :
         {std::string(), std::string("x\0y\n", 4), std::string(300'000, 'z')}) {
        world.put_file(path, bytes);
        const auto all = world.files.read(path, bytes.size());
        REQUIRE(all);
        CHECK(*all == bytes);
    }
    const auto refusal = world.files.read(path, 299'999);
    CHECK(what_of(refusal) == "this file has 300000 bytes; the limit is 299999");
    CHECK(place_of(refusal) == path);
    CHECK(refusal.error().kind == ErrorKind::failed);
}

TEST_CASE_TEMPLATE("files: only a regular file is read, and nothing waits for a fifo", World,
                   RealWorld, MemoryWorld) {
    World world;
    world.put_file(world.root + "/a", "bytes");
    world.put_symlink(world.root + "/link", "a");
    world.put_fifo(world.root + "/fifo");
    CHECK(what_of(world.files.read(world.root, 9)) == "this is a folder, not a file");
    CHECK(what_of(world.files.read(world.root + "/link", 9)) ==
          "this is a symbolic link, which is not followed here");
    CHECK(what_of(world.files.read(world.root + "/fifo", 9)) ==
          "this is a fifo, a socket or a device, not a file");
    const auto missing = world.files.read(world.root + "/none", 9);
    CHECK(what_of(missing) == "there is no such file");
    CHECK(missing.error().kind == ErrorKind::failed);
}

TEST_CASE_TEMPLATE("files: a path of a record stays below the root", World, RealWorld,
                   MemoryWorld) {
    World world;
    world.put_file(world.root + "/documents/2026/a.pdf", "bytes");
    world.put_file(world.root + "/outside/a.pdf", "secret");
    world.put_symlink(world.root + "/documents/away", world.root + "/outside");
    world.put_symlink(world.root + "/documents/link.pdf", "2026/a.pdf");
    const auto read = [&](const std::string& path) {
        return world.files.read_below(world.root, path, 99);
    };
    const auto good = read("documents/2026/a.pdf");
    REQUIRE(good);
    CHECK(*good == "bytes");

    const std::string link = "this is a symbolic link, which is not followed here";
    CHECK(what_of(read("documents/away/a.pdf")) == link);
    CHECK(what_of(read("documents/link.pdf")) == link);
    CHECK(place_of(read("documents/link.pdf")) == "documents/link.pdf");
    CHECK(what_of(read("documents")) == "this is a folder, not a file");
    CHECK(what_of(read("documents/2026/a.pdf/b")) == "this is a file, not a folder");
    CHECK(what_of(read("documents/none/a.pdf")) == "there is no such file");
    for (const auto& path : {"../outside/a.pdf", "documents/../outside/a.pdf", "/etc/passwd", "",
                             "documents//a", "./a", "a/"}) {
        CAPTURE(path);
        CHECK(
            what_of(read(path)) ==
            "this path is not plain: it may not be absolute, hold \"..\", \".\" or an empty part");
        CHECK(read(path).error().kind == ErrorKind::refused);
    }
}

TEST_CASE_TEMPLATE("files: digests of files of any size, nothing for a missing one", World,
                   RealWorld, MemoryWorld) {
    World world;
    const std::string large(200'001, 'x');
    world.put_file(world.root + "/documents/large", large);
    world.put_symlink(world.root + "/documents/link", "large");
    const auto digest = world.files.digest_below(world.root, "documents/large", large.size());
    REQUIRE(digest);
    CHECK(*digest == FileDigest{large.size(), sha256(large)});
    const auto too_large =
        world.files.digest_below(world.root, "documents/large", large.size() - 1);
    REQUIRE(too_large);
    CHECK(*too_large == FileDigest{large.size(), {}});
    const auto missing = world.files.digest_below(world.root, "documents/none/b", 9);
    REQUIRE(missing);
    CHECK_FALSE(missing->has_value());
    CHECK_FALSE(world.files.digest_below(world.root, "documents/link", 9));
    CHECK_FALSE(world.files.digest_below(world.root, "../large", 9));
}

TEST_CASE_TEMPLATE("files: lists by bytes, without temporary files", World, RealWorld,
                   MemoryWorld) {
    World world;
    for (const auto& name : {"b", "B", "a10", "a9", ".hidden", ".a.tmp-17", "sub/x"})
        world.put_file(world.root + "/" + name, "");
    world.put_symlink(world.root + "/link", "a9");
    world.put_fifo(world.root + "/fifo");
    const auto entries = world.files.list(world.root);
    REQUIRE(entries);
    const std::vector<DirEntry> expected = {{".hidden", FileKind::file}, {"B", FileKind::file},
                                            {"a10", FileKind::file},     {"a9", FileKind::file},
                                            {"b", FileKind::file},       {"fifo", FileKind::other},
                                            {"link", FileKind::symlink}, {"sub", FileKind::folder}};
    CHECK(*entries == expected);
    CHECK(what_of(world.files.list(world.root + "/none")) ==
          "can't open this folder: No such file or directory");
    CHECK(what_of(world.files.list(world.root + "/a9")) ==
          "can't open this folder: Not a directory");
}

TEST_CASE_TEMPLATE("files: says what stands at a path", World, RealWorld, MemoryWorld) {
    World world;
    world.put_file(world.root + "/a", "");
    world.put_symlink(world.root + "/link", "nowhere");
    CHECK(*world.files.kind_of(world.root + "/a") == FileKind::file);
    CHECK(*world.files.kind_of(world.root) == FileKind::folder);
    CHECK(*world.files.kind_of(world.root + "/link") == FileKind::symlink);
    CHECK(*world.files.kind_of(world.root + "/none/x") == FileKind::none);
    CHECK(*world.files.canonical(world.root + "/./a") == *world.files.canonical(world.root + "/a"));
    CHECK(what_of(world.files.canonical(world.root + "/none")) == "there is no such file");
}

TEST_CASE_TEMPLATE("files: makes folders, also when they are there", World, RealWorld,
                   MemoryWorld) {
    World world;
    CHECK(world.files.make_folders(world.root + "/cases/2026"));
    CHECK(world.files.make_folders(world.root + "/cases/2026"));
    CHECK(*world.files.kind_of(world.root + "/cases/2026") == FileKind::folder);
    world.put_file(world.root + "/file", "");
    CHECK(what_of(world.files.make_folders(world.root + "/file/sub")) ==
          "this is a file, not a folder");
    CHECK(what_of(world.files.make_folders(world.root + "/file")) ==
          "this is a file, not a folder");
}

TEST_CASE_TEMPLATE("files: replace and create are all or nothing", World, RealWorld, MemoryWorld) {
    World world;
    const std::string path = world.root + "/case.yaml";
    CHECK(world.files.create(path, "one"));
    CHECK(what_of(world.files.create(path, "two")) == "this file already exists");
    CHECK(*world.files.read(path, 9) == "one");
    CHECK(world.files.replace(path, "three"));
    CHECK(*world.files.read(path, 9) == "three");
    CHECK(names_in(world, world.root) == std::vector<std::string>{"case.yaml"});
    CHECK(what_of(world.files.replace(world.root + "/none/a", "x")) ==
          "can't write this file: No such file or directory");
    CHECK_FALSE(world.files.replace(world.root, "x"));
    world.put_symlink(world.root + "/link", "case.yaml");
    CHECK(what_of(world.files.replace(world.root + "/link", "x")) ==
          "this is a symbolic link, which is not followed here");
}

TEST_CASE_TEMPLATE("files: a temporary file can be read again before it counts", World, RealWorld,
                   MemoryWorld) {
    World world;
    const std::string path = world.root + "/case.yaml";
    world.put_file(path, "old");
    std::string temp_path;
    {
        const auto temp = world.files.write_temp(path, "new");
        REQUIRE(temp);
        temp_path = temp->path();
        CHECK(is_temp_name(file_name_of(temp_path)));
        CHECK(*world.files.read(temp_path, 9) == "new");
        CHECK(*world.files.read(path, 9) == "old");
    }
    CHECK(*world.files.kind_of(temp_path) == FileKind::none);
    CHECK(*world.files.read(path, 9) == "old");

    auto temp = world.files.write_temp(path, "new");
    REQUIRE(temp);
    CHECK(world.files.commit(*std::move(temp)));
    CHECK(*world.files.read(path, 9) == "new");
    CHECK(*world.files.kind_of(temp_path) == FileKind::none);
}

TEST_CASE_TEMPLATE("files: what dead writers left neither blocks nor stays", World, RealWorld,
                   MemoryWorld) {
    World world;
    const std::string path = world.root + "/a";
    for (const auto& pid : {std::string("1"), std::to_string(getpid())})
        world.put_file(world.root + "/.a.tmp-" + pid, "half");
    world.put_file(world.root + "/.b.tmp-5", "of another file");
    world.put_file(world.root + "/.a.tmp-notes", "of a person");
    CHECK(world.files.create(path, "bytes"));
    CHECK(*world.files.read(path, 9) == "bytes");
    CHECK(world.files.remove_stale_temps(world.root, "a"));
    CHECK(*world.files.kind_of(world.root + "/.a.tmp-1") == FileKind::none);
    CHECK(*world.files.kind_of(world.root + "/.b.tmp-5") == FileKind::file);
    CHECK(world.files.remove_all_stale_temps(world.root));
    CHECK(*world.files.kind_of(world.root + "/.b.tmp-5") == FileKind::none);
    CHECK(*world.files.kind_of(world.root + "/.a.tmp-notes") == FileKind::file);
    CHECK(*world.files.kind_of(path) == FileKind::file);
}

TEST_CASE(
    "files: a writer does not look through thousands of files, but whoever opens a case does") {
    RealWorld world;
    const std::string left = world.root + "/.a.tmp-1";
    world.put_file(left, "half");
    for (int i = 0; i < 8000; ++i)
        world.put_file(world.root + "/YK-2026-" + std::to_string(i) + ".yaml", "");
    CHECK(world.files.remove_stale_temps(world.root, "a"));
    CHECK(*world.files.kind_of(left) == FileKind::file);
    CHECK(world.files.remove_all_stale_temps(world.root));
    CHECK(*world.files.kind_of(left) == FileKind::none);
    CHECK(world.files.list(world.root)->size() == 8000);
}

TEST_CASE_TEMPLATE("files: copies a document once, and never over another", World, RealWorld,
                   MemoryWorld) {
    World world;
    const std::string bytes(150'000, 'd');
    world.put_file(world.root + "/scan.pdf", bytes);
    world.put_file(world.root + "/other.pdf", "other");
    REQUIRE(world.files.make_folders(world.root + "/documents"));
    const std::string target = world.root + "/documents/surat.pdf";
    const auto copy = [&](const std::string& name) {
        return world.files.copy_in(world.root + name, target);
    };
    CHECK(*copy("/scan.pdf") == Copied::made);
    CHECK(*world.files.read(target, bytes.size()) == bytes);
    CHECK(*copy("/scan.pdf") == Copied::already_there);
    CHECK(what_of(copy("/other.pdf")) == "this file already exists, with other content");
    CHECK(what_of(copy("/none.pdf")) == "there is no such file");
    CHECK(what_of(copy("/documents")) == "this is a folder, not a file");
    CHECK(names_in(world, world.root + "/documents") == std::vector<std::string>{"surat.pdf"});
}

TEST_CASE_TEMPLATE("files: a file that changed meanwhile is not replaced", World, RealWorld,
                   MemoryWorld) {
    World world;
    const std::string path = world.root + "/a";
    world.put_file(path, "old");
    auto good = world.files.write_temp(path, "old, new");
    REQUIRE(good);
    CHECK(world.files.commit_over(*std::move(good), "old"));
    CHECK(*world.files.read(path, 99) == "old, new");
    for (const char* other : {"old, other", "old", "other777", ""}) {
        auto temp = world.files.write_temp(path, "mine");
        REQUIRE(temp);
        world.put_file(path, other);
        const std::string name = temp->path();
        CHECK(what_of(world.files.commit_over(*std::move(temp), "old, new")) ==
              "changed meanwhile: look again");
        CHECK(*world.files.read(path, 99) == other);
        CHECK(*world.files.kind_of(name) == FileKind::none);
    }
    auto temp = world.files.write_temp(path, "mine");
    REQUIRE(temp);
    REQUIRE(world.files.remove(path));
    CHECK(what_of(world.files.commit_over(*std::move(temp), "")) ==
          "changed meanwhile: look again");
    CHECK(*world.files.kind_of(path) == FileKind::none);
}

TEST_CASE_TEMPLATE("files: a temporary file that somebody wants stays", World, RealWorld,
                   MemoryWorld) {
    World world;
    world.put_file(world.root + "/.a.tmp-1", "dear");
    world.put_file(world.root + "/.a.tmp-2", "cheap");
    CHECK(target_of_temp(world.root + "/.a.tmp-1") == world.root + "/a");
    CHECK(world.files.remove_stale_temps(world.root, "a", [&](const std::string& path) {
        return *world.files.read(path, 99) == "dear";
    }));
    CHECK(*world.files.kind_of(world.root + "/.a.tmp-1") == FileKind::file);
    CHECK(*world.files.kind_of(world.root + "/.a.tmp-2") == FileKind::none);
}

TEST_CASE_TEMPLATE("files: removes a file, not a folder", World, RealWorld, MemoryWorld) {
    World world;
    world.put_file(world.root + "/a", "");
    CHECK(world.files.remove(world.root + "/a"));
    CHECK(world.files.remove(world.root + "/a"));
    CHECK(what_of(world.files.remove(world.root)) == "can't remove this file: Is a directory");
}

TEST_CASE_TEMPLATE("files: one writer at a time", World, RealWorld, MemoryWorld) {
    World world;
    auto first = world.files.lock(world.root, kNow);
    REQUIRE(first);
    const auto second = world.files.lock(world.root, kNow);
    CHECK(what_of(second) == "another yankomas has been writing in this folder for 0 seconds");
    CHECK(place_of(second) == world.root);
    first->reset();
    CHECK(world.files.lock(world.root, kNow));
    CHECK(what_of(world.files.lock(world.root + "/none", kNow)) ==
          "can't open this folder: No such file or directory");
}

TEST_CASE("real files: the old permissions stay, a link to a source is followed") {
    RealWorld world;
    const std::string path = world.root + "/a";
    world.put_file(path, "old");
    std::filesystem::permissions(
        path, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    CHECK(world.files.replace(path, "new"));
    struct stat facts {};
    REQUIRE(stat(path.c_str(), &facts) == 0);
    CHECK((facts.st_mode & 0777) == 0600);
    world.put_symlink(world.root + "/link", "a");
    CHECK(*world.files.copy_in(world.root + "/link", world.root + "/copy") == Copied::made);
}

TEST_CASE("memory files: a full disk leaves everything as it was") {
    for (int call = 1; call <= 2; ++call) {
        MemoryWorld world;
        world.put_file("/office/a", "old");
        const auto before = world.files.all_files();
        world.files.fail_at(call);
        CHECK(what_of(world.files.replace("/office/a", "new")) ==
              "can't write this file: No space left on device");
        CHECK(world.files.all_files() == before);
        CHECK(world.files.replace("/office/a", "new"));
    }
}

}  // namespace yankomas
