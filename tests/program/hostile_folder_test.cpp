// An office folder that a stranger made: the built program, in bounded memory and time, tells and never follows.
// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <functional>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

#include <fmt/format.h>

#include "program/office_on_disk.h"
#include "store/crypto.h"
#include "store/process.h"

namespace yankomas::test {

namespace {

namespace fs = std::filesystem;

constexpr const char* kSecret = "rahasia-di-luar";  // stands only outside the folder, so it must never be shown

#if defined(__SANITIZE_ADDRESS__)
constexpr bool kHasShadow = true;
#elif defined(__has_feature)
constexpr bool kHasShadow = __has_feature(address_sanitizer);
#else
constexpr bool kHasShadow = false;
#endif

// The built program with 256 MiB of addresses and 10 s of processor time; a sanitizer needs more addresses.
Ran run_bounded(const TestHost& host, const std::string& args) {
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

CaseWorld case_with_document(const OfficeWorld& office, const std::string& path, const std::string& bytes) {
    CaseWorld one = small_case_at_step_2(office);
    CaseWorld::Act act = attach_act("putusan");
    act.entry.documents = {{DocumentKind("putusan"), {}, {}, path, static_cast<int>(bytes.size()), sha256(bytes)}};
    one.sign(std::move(act), "sari", "petugas", "2026-11-30T10:00:00+07:00");
    return one;
}

constexpr const char* kDocument = "documents/2026/YK-2026-0001/surat.pdf";

struct HostileWorld {
    TestHost host;

    HostileWorld() {
        const OfficeWorld office = small_office();
        put_office(host, office);
        host.write(kDocument, "isi surat");
        put_case(host, case_with_document(office, kDocument, "isi surat"));
    }
};

void make_link(const TestHost& host, const std::string& path) {
    const std::string outside = host.folder_path("outside");
    fs::rename(host.full(path), outside);
    fs::create_symlink(outside, host.full(path));
}

void make_fifo(const TestHost& host, const std::string& path) {
    fs::remove_all(host.full(path));
    REQUIRE(::mkfifo(host.full(path).c_str(), 0600) == 0);
}

// A relative name, since the address of a socket has room for 107 bytes.
void make_socket(const TestHost& host, const std::string& path) {
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

void make_huge(const TestHost& host, const std::string& path) { fs::resize_file(host.full(path), 5ULL << 30U); }

std::string repeated(std::string_view text, std::size_t count) {
    std::string all;
    all.reserve(text.size() * count);
    for (std::size_t i = 0; i < count; ++i) all += text;
    return all;
}

std::string with_title(std::string sop, std::string_view text) {
    return sop.replace(sop.find("Layanan contoh"), 7, text);
}

struct Attack {
    std::string name;
    std::function<void(const TestHost&)> make;
    int lint;          // exit code
    std::string told;  // on stdout or stderr
};

void check_attack(const Attack& attack) {
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

}  // namespace

TEST_CASE("hostile folder: links, fifos and sockets are told and never followed") {
    for (const char* path :
         {"office.yaml", "roster.yaml", "sops/contoh-1.yaml", "calendars/contoh-2026a.yaml", kCase}) {
        check_attack({fmt::format("link {}", path), [&](const TestHost& host) { make_link(host, path); }, 3, path});
        check_attack({fmt::format("fifo {}", path), [&](const TestHost& host) { make_fifo(host, path); }, 3, path});
        check_attack(
            {fmt::format("socket {}", path), [&](const TestHost& host) { make_socket(host, path); }, 3, path});
    }
    for (const char* path : {"cases", "cases/2026", "sops", "calendars"}) {
        const int code = holds(path, "/") ? 1 : 3;  // a stray year is a finding, a folder of the office a failure
        check_attack(
            {fmt::format("link {}", path), [&](const TestHost& host) { make_link(host, path); }, code, path});
    }
}

TEST_CASE("hostile folder: a document is what was signed, at its own path") {
    const std::string path = kDocument;
    const Attack attacks[] = {
        {"other bytes of the same size", [&](const TestHost& host) { host.write(path, "isi surut"); }, 1, "YK204"},
        {"a link", [&](const TestHost& host) { make_link(host, path); }, 1, "YK206"},
        {"a link in the middle", [&](const TestHost& host) { make_link(host, "documents/2026"); }, 1, "YK206"},
        {"documents/ is a link", [&](const TestHost& host) { make_link(host, "documents"); }, 1, "YK206"},
        {"a fifo", [&](const TestHost& host) { make_fifo(host, path); }, 1, "YK206"},
        {"a socket", [&](const TestHost& host) { make_socket(host, "documents/2026/YK-2026-0001/surat.pdf"); }, 1,
         "YK206"},
        {"5 GiB", [&](const TestHost& host) { make_huge(host, path); }, 1, "YK204"},
        {"gone", [&](const TestHost& host) { fs::remove(host.full(path)); }, 0, "YK205"},
    };
    for (const Attack& attack : attacks) check_attack(attack);
}

TEST_CASE("hostile folder: a signed path that leads outside is not opened") {
    for (const char* path : {"../outside.txt", "/etc/hostname", "documents/../../outside.txt",
                             "documents//surat.pdf", "./surat.pdf"}) {
        check_attack({path,
                      [&](const TestHost& host) {
                          host.write(host.folder_path("outside.txt"), kSecret);
                          put_case(host, case_with_document(small_office(), path, kSecret));
                      },
                      1, "YK0"});
    }
}

TEST_CASE("hostile folder: size is refused in bounded memory and time") {
    for (const char* path :
         {"office.yaml", "roster.yaml", "sops/contoh-1.yaml", "calendars/contoh-2026a.yaml", kCase}) {
        check_attack(
            {fmt::format("5 GiB {}", path), [&](const TestHost& host) { make_huge(host, path); }, 3, path});
    }
    const std::pair<const char*, std::string> texts[] = {
        {"lists in lists", repeated("[", 500000)},         {"maps in maps", repeated("{a: ", 200000)},
        {"short lists in lists", repeated("[", 4000)},     {"dashes in dashes", repeated("- ", 2000) + "x\n"},
        {"keys in keys", repeated("? ", 2000) + "x\n"},    {"a million entries", repeated("- x\n", 250000)},
        {"a line of a megabyte", repeated("a", 1U << 20U)}};
    for (const char* path : {"office.yaml", "sops/contoh-1.yaml", "calendars/contoh-2026a.yaml"}) {
        for (const auto& [name, text] : texts) {
            const std::string bytes = text;
            check_attack({fmt::format("{} in {}", name, path),
                          [&, path](const TestHost& host) { host.write(path, bytes); }, 1, path});
        }
    }
    check_attack(
        {"a million entries in a case",
         [](const TestHost& host) { host.write(kCase, host.read(kCase) + repeated("- do: note\n", 1000000)); }, 3,
         kCase});
    check_attack({"ten thousand strangers",
                  [](const TestHost& host) {
                      for (int i = 0; i < 10000; ++i) host.write(fmt::format("cases/2026/x{}", i), "");
                  },
                  0, "YK008"});
}

TEST_CASE("hostile folder: names and fields are shown harmless") {
    const std::string names[] = {"a\nb.yaml",
                                 "\x1b[31mred.yaml",
                                 "\xe2\x80\xae"
                                 "fdp.yaml",
                                 "\xff\xfe.yaml",
                                 "::error file=x::y.yaml",
                                 "##vso[task.complete]y.yaml",
                                 "=1+1.yaml",
                                 std::string(250, 'x') + ".yaml",
                                 "yk-2026-0001.yaml"};
    for (const std::string& name : names) {
        check_attack({name, [&](const TestHost& host) { host.write("cases/2026/" + name, "::error::x\n\x1b[31m"); },
                      1, "YK0"});
    }
    for (const char* text : {"\x1b]0;x\x07",
                             "\xe2\x80\xae"
                             "abc",
                             "a\tb", "a\rb", "##vso[task.complete]", "::error::x"}) {
        check_attack(
            {text, [&](const TestHost& host) { host.write("sops/contoh-1.yaml", with_title(small_sop(), text)); },
             1, "sops/contoh-1.yaml"});
    }
}

TEST_CASE("hostile folder: nothing in it names a program or a root") {
    const auto git_config = [](const TestHost& host) {
        const std::string program = "touch " + host.folder_path("executed");
        host.write(".git/HEAD", "ref: refs/heads/main\n");
        fs::create_directories(host.full(".git/objects"));
        fs::create_directories(host.full(".git/refs"));
        host.write(".git/config",
                   fmt::format("[core]\n\tfsmonitor = {0}\n\tsshCommand = {0}\n\thooksPath = .git/x\n"
                               "\tpager = {0}\n[gpg]\n\tprogram = {0}\n[alias]\n\tls-files = !{0}\n"
                               "[filter \"x\"]\n\tsmudge = {0}\n\tclean = {0}\n",
                               program));
    };
    check_attack({"git configuration", git_config, 0, ""});
    for (const char* key : {"root: any", "program: touch", "signer: /bin/sh", "cache: .", "rules: {YK101: off}"}) {
        check_attack(
            {key, [&](const TestHost& host) { host.write("office.yaml", host.read("office.yaml") + key + "\n"); },
             1, "office.yaml"});
    }
    check_attack({"own caches",
                  [](const TestHost& host) {
                      for (const char* name : {"known-offices", ".cache/yankomas/verified", "verified",
                                               ".config/yankomas/known-offices"})
                          host.write(name, "kanwil-contoh any\n");
                      std::string bytes = host.read(kCase);
                      host.write(kCase, bytes.replace(bytes.find("PK-0007"), 7, "PK-0008"));
                  },
                  1, "YK101"});
}

}  // namespace yankomas::test
