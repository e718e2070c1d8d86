// Tests of the built program, in bounded memory and time, on an office folder that a stranger made:
// it tells of links and devices and never follows them.
// SPDX-License-Identifier: Apache-2.0
#include "program/hostile_world.h"

namespace yankomas::test {

namespace {

std::string with_title(std::string sop, std::string_view text) {
    return sop.replace(sop.find("Layanan contoh"), 7, text);
}

}  // namespace

TEST_CASE("hostile folder: links, fifos and sockets are told and never followed") {
    for (const char* path : {"office.yaml", "roster.yaml", "sops/contoh-1.yaml",
                             "calendars/contoh-2026a.yaml", kCase}) {
        check_attack({fmt::format("link {}", path),
                      [&](const TestHost& host) { make_link(host, path); }, 3, path});
        check_attack({fmt::format("fifo {}", path),
                      [&](const TestHost& host) { make_fifo(host, path); }, 3, path});
        check_attack({fmt::format("socket {}", path),
                      [&](const TestHost& host) { make_socket(host, path); }, 3, path});
    }
    for (const char* path : {"cases", "cases/2026", "sops", "calendars"}) {
        const int code = holds(path, "/")
                             ? 1
                             : 3;  // a stray year is a finding, a folder of the office a failure
        check_attack({fmt::format("link {}", path),
                      [&](const TestHost& host) { make_link(host, path); }, code, path});
    }
}

TEST_CASE("hostile folder: a document is what was signed, at its own path") {
    const std::string path = kDocument;
    const Attack attacks[] = {
        {"other bytes of the same size",
         [&](const TestHost& host) { host.write(path, "isi surut"); }, 1, "YK204"},
        {"a link", [&](const TestHost& host) { make_link(host, path); }, 1, "YK206"},
        {"a link in the middle", [&](const TestHost& host) { make_link(host, "documents/2026"); },
         1, "YK206"},
        {"documents/ is a link", [&](const TestHost& host) { make_link(host, "documents"); }, 1,
         "YK206"},
        {"a fifo", [&](const TestHost& host) { make_fifo(host, path); }, 1, "YK206"},
        {"a socket",
         [&](const TestHost& host) { make_socket(host, "documents/2026/YK-2026-0001/surat.pdf"); },
         1, "YK206"},
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
    for (const char* path : {"office.yaml", "roster.yaml", "sops/contoh-1.yaml",
                             "calendars/contoh-2026a.yaml", kCase}) {
        check_attack({fmt::format("5 GiB {}", path),
                      [&](const TestHost& host) { make_huge(host, path); }, 3, path});
    }
    const std::pair<const char*, std::string> texts[] = {
        {"lists in lists", repeated("[", 500000)},
        {"maps in maps", repeated("{a: ", 200000)},
        {"short lists in lists", repeated("[", 4000)},
        {"dashes in dashes", repeated("- ", 2000) + "x\n"},
        {"keys in keys", repeated("? ", 2000) + "x\n"},
        {"a million entries", repeated("- x\n", 250000)},
        {"a line of a megabyte", repeated("a", 1U << 20U)}};
    for (const char* path : {"office.yaml", "sops/contoh-1.yaml", "calendars/contoh-2026a.yaml"}) {
        for (const auto& [name, text] : texts) {
            const std::string bytes = text;
            check_attack({fmt::format("{} in {}", name, path),
                          [&, path](const TestHost& host) { host.write(path, bytes); }, 1, path});
        }
    }
    check_attack({"a million entries in a case",
                  [](const TestHost& host) {
                      host.write(kCase, host.read(kCase) + repeated("- do: note\n", 1000000));
                  },
                  3, kCase});
    check_attack({"ten thousand strangers",
                  [](const TestHost& host) {
                      for (int i = 0; i < 10000; ++i)
                          host.write(fmt::format("cases/2026/x{}", i), "");
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
        check_attack({name,
                      [&](const TestHost& host) {
                          host.write("cases/2026/" + name, "::error::x\n\x1b[31m");
                      },
                      1, "YK0"});
    }
    for (const char* text : {"\x1b]0;x\x07",
                             "\xe2\x80\xae"
                             "abc",
                             "a\tb", "a\rb", "##vso[task.complete]", "::error::x"}) {
        check_attack({text,
                      [&](const TestHost& host) {
                          host.write("sops/contoh-1.yaml", with_title(small_sop(), text));
                      },
                      1, "sops/contoh-1.yaml"});
    }
}

TEST_CASE("hostile folder: nothing in it names a program or a root") {
    const auto git_config = [](const TestHost& host) {
        const std::string program = "touch " + host.folder_path("executed");
        host.write(".git/HEAD", "ref: refs/heads/main\n");
        fs::create_directories(host.full(".git/objects"));
        fs::create_directories(host.full(".git/refs"));
        host.write(
            ".git/config",
            fmt::format("[core]\n\tfsmonitor = {0}\n\tsshCommand = {0}\n\thooksPath = .git/x\n"
                        "\tpager = {0}\n[gpg]\n\tprogram = {0}\n[alias]\n\tls-files = !{0}\n"
                        "[filter \"x\"]\n\tsmudge = {0}\n\tclean = {0}\n",
                        program));
    };
    check_attack({"git configuration", git_config, 0, ""});
    for (const char* key :
         {"root: any", "program: touch", "signer: /bin/sh", "cache: .", "rules: {YK101: off}"}) {
        check_attack({key,
                      [&](const TestHost& host) {
                          host.write("office.yaml", host.read("office.yaml") + key + "\n");
                      },
                      1, "office.yaml"});
    }
    check_attack({"own caches",
                  [](const TestHost& host) {
                      for (const char* name : {"known-offices", ".cache/yankomas/verified",
                                               "verified", ".config/yankomas/known-offices"})
                          host.write(name, "kanwil-contoh any\n");
                      std::string bytes = host.read(kCase);
                      host.write(kCase, bytes.replace(bytes.find("PK-0007"), 7, "PK-0008"));
                  },
                  1, "YK101"});
}

}  // namespace yankomas::test
