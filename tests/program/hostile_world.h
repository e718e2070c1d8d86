// An office folder that a stranger made, and the bounds that every command keeps in it: it takes
// little memory and time, follows no link, and prints nothing that a terminal or a CI log would
// obey.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

#include <fmt/format.h>

#include "program/office_on_disk.h"
#include "store/crypto/crypto.h"
#include "store/disk/process.h"

namespace yankomas::test {

namespace fs = std::filesystem;

inline constexpr const char* kSecret =
    "rahasia-di-luar";  // stands only outside the folder, so it must never be shown

#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool kHasShadow = true;
#elif defined(__has_feature)
inline constexpr bool kHasShadow = __has_feature(address_sanitizer);
#else
inline constexpr bool kHasShadow = false;
#endif

// Runs the built program with 256 MiB of addresses and 10 s of processor time. A sanitizer needs
// more addresses, so under one only the time is bounded.
inline Ran run_bounded(const TestHost& host, const std::string& args) {
    const std::string limits = kHasShadow ? "ulimit -t 60; " : "ulimit -v 262144; ulimit -t 10; ";
    const std::string line =
        limits +
        "cd \"$1\" || exit 99; HOME=\"$2\"; XDG_CACHE_HOME=\"$3\"; export HOME XDG_CACHE_HOME; "
        "exec \"$0\" " +
        args + " --root any --now 2026-12-01T09:00:00+07:00";
    const auto ran = RealProcesses().run({"sh", "-c", line, YANKOMAS_PROGRAM, host.working_folder,
                                          host.folder_path("home"), host.folder_path("home/cache")},
                                         "", {});
    REQUIRE(ran);
    return {ran->exit_code, ran->out, ran->err};
}

inline CaseWorld case_with_document(const OfficeWorld& office, const std::string& path,
                                    const std::string& bytes) {
    CaseWorld one = small_case_at_step_2(office);
    CaseWorld::Act act = attach_act("putusan");
    act.entry.documents = {
        {DocumentKind("putusan"), {}, {}, path, static_cast<int>(bytes.size()), sha256(bytes)}};
    one.sign(std::move(act), "sari", "petugas", "2026-11-30T10:00:00+07:00");
    return one;
}

inline constexpr const char* kDocument = "documents/2026/YK-2026-0001/surat.pdf";

struct HostileWorld {
    TestHost host;

    HostileWorld() {
        const OfficeWorld office = small_office();
        put_office(host, office);
        host.write(kDocument, "isi surat");
        put_case(host, case_with_document(office, kDocument, "isi surat"));
    }
};

inline void make_link(const TestHost& host, const std::string& path) {
    const std::string outside = host.folder_path("outside");
    fs::rename(host.full(path), outside);
    fs::create_symlink(outside, host.full(path));
}

inline void make_fifo(const TestHost& host, const std::string& path) {
    fs::remove_all(host.full(path));
    REQUIRE(::mkfifo(host.full(path).c_str(), 0600) == 0);
}

// The socket is bound by a relative name, because its address has room for 107 bytes only.
inline void make_socket(const TestHost& host, const std::string& path) {
    fs::remove_all(host.full(path));
    const int number = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string full = host.full(path);
    REQUIRE(full.size() < sizeof address.sun_path);
    full.copy(address.sun_path, full.size());
    REQUIRE(::bind(number, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
    ::close(number);
}

inline void make_huge(const TestHost& host, const std::string& path) {
    fs::resize_file(host.full(path), 5ULL << 30U);
}

inline std::string repeated(std::string_view text, std::size_t count) {
    std::string all;
    all.reserve(text.size() * count);
    for (std::size_t i = 0; i < count; ++i) all += text;
    return all;
}

struct Attack {
    std::string name;
    std::function<void(const TestHost&)> make;
    int lint;          // exit code
    std::string told;  // on stdout or stderr
};

inline void check_attack(const Attack& attack) {
    CAPTURE(attack.name);
    const HostileWorld world;
    attack.make(world.host);
    const Ran lint = run_bounded(world.host, "lint --notes");
    CAPTURE(lint.out);
    CAPTURE(lint.err);
    CHECK(lint.code == attack.lint);
    CHECK(holds(lint.out + lint.err, attack.told));
    for (const char* view : {"list", "overdue", "show 0001"}) {
        CAPTURE(view);
        const Ran ran = run_bounded(world.host, view);
        CAPTURE(ran.err);
        CHECK((ran.code == 0 || ran.code == 1 || ran.code == 2 || ran.code == 3));
        CHECK_FALSE(holds(ran.err, "internal"));
        CHECK_FALSE(holds(ran.out + ran.err, kSecret));
        CHECK_FALSE(holds(ran.out + ran.err, "\x1b"));
        CHECK_FALSE(holds(ran.out + ran.err, "\n::error"));
        CHECK_FALSE(holds(ran.out + ran.err, "##vso["));
    }
    CHECK_FALSE(holds(lint.out + lint.err, "\x1b"));
    CHECK_FALSE(holds(lint.out + lint.err, "\n::error"));
    CHECK_FALSE(holds(lint.out + lint.err, "##vso["));
    CHECK_FALSE(fs::exists(world.host.folder_path("executed")));
}

}  // namespace yankomas::test
