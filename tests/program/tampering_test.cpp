// Tests with tampered cases and changed published files: no verb signs on them, and views still
// show what is sound.
// SPDX-License-Identifier: Apache-2.0
#include <filesystem>

#include "program/office_on_disk.h"

namespace yankomas::test {

namespace {

constexpr const char* kAdvance = "advance 0001 --outcome setuju --doc putusan,number=1 --yes";

// An office with two procedures: 0001 at step 2 and 0002 at step 3 follow contoh, and 0003 follows
// lain.
struct TwoProcedures {
    TestHost host;
    OfficeWorld office = small_office();

    TwoProcedures() {
        std::string other = small_sop();
        other.replace(other.find("sop: contoh"), 11, "sop: lain");
        office.publish("sops/lain-1.yaml", other);
        put_office(host, office);
        put_case(host, small_case_at_step_2(office, "YK-2026-0001"));
        put_case(host, small_case_at_step_3(office, "YK-2026-0002"));
        CaseWorld lain(office, "lain", "YK-2026-0003");
        lain.open("sari", "petugas", "2026-11-30T09:00:00+07:00");
        put_case(host, lain);
        host.now = time_of("2026-12-01T09:00:00+07:00");
    }
};

struct Tampering {
    const char* name;
    const char* file;
    const char* old;  // null: the file goes away
    const char* now;
    std::vector<std::string> told;
};

}  // namespace

TEST_CASE("a tampered case is not signed onto, and the message names the entry") {
    const Tampering rows[] = {
        {"the header",
         kCase,
         "Perkara contoh",
         "Perkara lainnya",
         {"YK101", "entry 1", "not verified"}},
        {"the case id",
         kCase,
         "case: YK-2026-0001",
         "case: YK-2026-0009",
         {"YK101", "YK006", "not verified"}},
        {"the first entry", kCase, "T09:00:00", "T09:00:01", {"YK101", "entry 1", "not verified"}},
        {"the last entry", kCase, "PK-0007", "PK-0008", {"YK101", "entry 2", "not verified"}},
        {"the procedure's digest",
         kCase,
         "sop-digest: sha256:",
         "sop-digest: sha256:0",
         {"YK0", "not verified"}},
    };
    for (const Tampering& row : rows) {
        CAPTURE(row.name);
        TwoProcedures world;
        replace_in(world.host, row.file, row.old, row.now);
        Refusal refusal{1, row.told};
        refusal.told.insert(refusal.told.end(), {kCase, "hint: yankomas lint"});
        check_refused(world.host, "budi", words(kAdvance), refusal);
        CHECK(run_as(world.host, "budi", words("show 0001")).code == 3);
    }
}

TEST_CASE("an entry that was cut out, moved or doubled is found") {
    TwoProcedures world;
    const std::string whole = world.host.read("cases/2026/YK-2026-0002.yaml");
    const std::size_t second = whole.find("- do: step");
    const std::size_t third = whole.find("- do: step", second + 1);
    const std::string entry = whole.substr(second, third - second);
    const std::pair<const char*, std::string> rows[] = {
        {"cut", whole.substr(0, second) + whole.substr(third)},
        {"doubled", whole.substr(0, third) + entry + whole.substr(third)},
        {"moved", whole.substr(0, second) + whole.substr(third) + entry},
    };
    for (const auto& row : rows) {
        CAPTURE(row.first);
        world.host.write("cases/2026/YK-2026-0002.yaml", row.second);
        check_refused(world.host, "sari", words("advance 0002 --doc tanda-terima,number=1 --yes"),
                      {1, {"YK101", "entry", "not verified"}});
    }
}

TEST_CASE("nothing is signed while a published file is missing or changed") {
    const Tampering rows[] = {
        {"the procedure",
         "sops/contoh-1.yaml",
         "Layanan",
         "layanan",
         {"YK110", "admin published it with roster entry"}},
        {"the procedure is gone",
         "sops/contoh-1.yaml",
         nullptr,
         nullptr,
         {"YK110", "missing", "admin published it with roster entry"}},
        {"another procedure",
         "sops/lain-1.yaml",
         "Layanan",
         "layanan",
         {"YK110", "sops/lain-1.yaml"}},
        {"the calendar",
         "calendars/contoh-2026a.yaml",
         "16:00",
         "17:00",
         {"YK110", "calendars/contoh-2026a.yaml"}},
        {"the calendar is gone",
         "calendars/contoh-2026a.yaml",
         nullptr,
         nullptr,
         {"YK110", "missing"}},
        {"office.yaml",
         "office.yaml",
         "Kantor",
         "kantor",
         {"YK110", "yankomas roster publish office.yaml"}},
        {"the roster", "roster.yaml", "budi Contoh", "budi Contho", {"YK101", "roster.yaml"}},
    };
    for (const Tampering& row : rows) {
        CAPTURE(row.name);
        TwoProcedures world;
        if (row.old == nullptr) {
            REQUIRE(std::filesystem::remove(world.host.full(row.file)));
        } else {
            replace_in(world.host, row.file, row.old, row.now);
        }
        Refusal refusal{1, row.told};
        refusal.told.emplace_back("hint: yankomas lint");
        check_refused(world.host, "budi", words(kAdvance), refusal);
        check_refused(world.host, "sari", words("new contoh --title Perkara --yes"), refusal);
    }
}

TEST_CASE("what was never published does not count") {
    TwoProcedures world;
    std::string later = small_sop();
    later.replace(later.find("sop: contoh"), 11, "sop: baru");
    world.host.write("sops/baru-1.yaml", later);
    check_refused(world.host, "sari", words("new baru --title Perkara --yes"),
                  {1, {"baru", "published", "hint: yankomas sop list"}});
}

// A fixed bug: a changed procedure once made list, todo and overdue refuse the whole office.
TEST_CASE("cases of sound procedures are shown when another procedure was changed") {
    TwoProcedures world;
    replace_in(world.host, "sops/lain-1.yaml", "Layanan", "layanan");
    for (const char* view : {"list", "overdue --within 9hk", "todo --person budi"}) {
        CAPTURE(view);
        const Ran ran = run_as(world.host, "sari", words(view));
        CAPTURE(ran.err);
        CHECK(ran.code == 3);
        CHECK(holds(ran.out, "YK-2026-0001"));
        CHECK(holds(ran.err, "YK110"));
        CHECK(holds(ran.err, "YK-2026-0003 is not verified"));
        CHECK_FALSE(holds(ran.err, "YK-2026-0001"));
    }
    const Ran sound = run_as(world.host, "sari", words("show 0001"));
    CHECK(sound.code == 3);
    CHECK(holds(sound.out, "YK-2026-0001"));
    const Ran broken = run_as(world.host, "sari", words("show 0003"));
    CHECK(broken.code == 3);
    CHECK(holds(broken.err, "YK106"));
    CHECK(run_as(world.host, "sari", words("due 0001")).out == "2026-12-03T23:59:59+07:00\n");
    const Ran silent = run_as(world.host, "sari", words("overdue --heartbeat"));
    CHECK(silent.out.empty());
    CHECK(silent.code == 3);
}

TEST_CASE("nothing is shown as true on a calendar, an office.yaml or a roster that was changed") {
    const Tampering rows[] = {
        {"the calendar", "calendars/contoh-2026a.yaml", "16:00", "17:00", {"YK110"}},
        {"office.yaml", "office.yaml", "Kantor", "kantor", {"YK110"}},
        {"the roster", "roster.yaml", "budi Contoh", "budi Contho", {"YK101"}},
    };
    for (const Tampering& row : rows) {
        CAPTURE(row.name);
        TwoProcedures world;
        replace_in(world.host, row.file, row.old, row.now);
        for (const char* view : {"list", "overdue", "todo --person budi", "show 0001", "due 0001"})
            check_refused(world.host, "budi", words(view), {3, row.told});
    }
}

}  // namespace yankomas::test
