// Tests of files that a newer program made: each kind is told as such, by every verb that meets it,
// and none is judged.
// SPDX-License-Identifier: Apache-2.0
#include "core/base/formats.h"
#include "program/office_on_disk.h"

namespace yankomas::test {

namespace {

struct Newer {
    const char* name;
    std::string path;
    std::string first;  // the line that tells the format, in place of the first line or before it
    bool in_place = false;
    std::vector<CommandLine> commands;
};

const std::vector<CommandLine> kAll{"lint", "list", "overdue", "status", "report", "export xes"};

std::vector<Newer> newer_files() {
    std::vector<CommandLine> with_case = kAll;
    with_case.insert(with_case.end(), {CommandLine("lint " + std::string(kCase)),
                                       CommandLine("show 0001"), CommandLine("repair 0001")});
    return {
        {"a case", kCase, "yankomas: case/2", true, with_case},
        {"the roster", "roster.yaml", "yankomas: roster/2", true, kAll},
        {"seals", "seals.yaml", "yankomas: seals/17", true, kAll},
        {"a procedure",
         std::string(kSmallSopPath),
         "# Baru\nyankomas: sop/2",
         false,
         {CommandLine("lint"), CommandLine("list"),
          CommandLine("sop check " + std::string(kSmallSopPath)),
          CommandLine("sop show " + std::string(kSmallSopPath))}},
        {"a calendar",
         std::string(kSmallCalendarPath),
         "yankomas: \"calendar/2\"",
         false,
         {CommandLine("lint"), CommandLine("list"),
          CommandLine("calendar check " + std::string(kSmallCalendarPath)),
          CommandLine("due --from 2026-03-02 --time 3hk --calendar " +
                      std::string(kSmallCalendarPath))}},
        {"office.yaml",
         "office.yaml",
         "yankomas: office/10",
         false,
         {CommandLine("lint"), CommandLine("list"), CommandLine("status")}},
    };
}

}  // namespace

TEST_CASE("a file of a newer format is told as such, and nothing is judged by it") {
    for (const Newer& newer : newer_files()) {
        CAPTURE(newer.name);
        OfficersAtWork world;
        put_office(world.host, world.office);
        put_case(world.host, small_case_at_step_3(world.office));
        world.host.now = time_of("2026-12-01T09:00:00+07:00");
        if (newer.path == "seals.yaml") world.host.write(newer.path, "yankomas: seals/1\n");
        std::string bytes = world.host.read(newer.path);
        if (newer.in_place) bytes.erase(0, bytes.find('\n') + 1);
        world.host.write(newer.path, newer.first + '\n' + bytes);
        for (const CommandLine& command : newer.commands) {
            const std::string typed = join(command.args, " ");
            CAPTURE(typed);
            const Ran ran = world.run("sari", command);
            CAPTURE(ran.out);
            CAPTURE(ran.err);
            CHECK(ran.code == 3);
            CHECK(holds(ran.err, newer.path + ": error: made by a newer yankomas: its format is "));
            CHECK(holds(ran.err, "yankomas --version"));
            CHECK(!holds(ran.out + ran.err, "[YK"));
            CHECK(!holds(ran.err, "unknown key"));
        }
    }
}

TEST_CASE(
    "files may name the format that this program reads, and what names none is no newer one") {
    OfficersAtWork world;
    world.host.write("sops/contoh-1.yaml", "yankomas: sop/1\n" + small_sop());
    CHECK(world.run("sari", "sop check sops/contoh-1.yaml").code == 0);
    for (const char* wrong : {"sop/0", "sop/", "sop/x", "sop", "calendar/1", "2"}) {
        CAPTURE(wrong);
        world.host.write("sops/contoh-1.yaml",
                         "yankomas: " + std::string(wrong) + '\n' + small_sop());
        const Ran ran = world.run("sari", "sop check sops/contoh-1.yaml");
        CHECK(ran.code == 1);
        CHECK(holds(ran.out, "expected sop/1"));
    }
    CHECK(refuse_newer_format("yankomas: case/1\n", "a"));
    CHECK(refuse_newer_format("title: x\nyankomas: case/2\n", "a"));
    CHECK(refuse_newer_format("", "a"));
    CHECK(refuse_newer_format("yankomas: case/02\n", "a"));
    CHECK(!refuse_newer_format("\n# x\n---\nyankomas:   'case/99999999999999999999'", "a"));
}

}  // namespace yankomas::test
