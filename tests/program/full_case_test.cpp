// Tests of cases that somebody fills: they can still be brought to their end, and what has no room
// is refused before it is signed (yankomas-case(5)).
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/journal/schema.h"
#include "program/office_on_disk.h"
#include "support/sign_journal.h"

namespace yankomas::test {

namespace {

constexpr std::size_t kLongNumber = 4000;
constexpr std::size_t kKeptFrom = kMaxJournal - kKeptForMoving;

// Fills a case with attachments of long numbers until fewer bytes are left below `until` than a
// note takes.
void fill(const OfficeWorld& office, CaseWorld& one, std::size_t until) {
    constexpr std::size_t kMost = 120'000;
    constexpr std::size_t kOfItem = 40;
    constexpr std::size_t kOfEntry = 800;
    CaseEntry entry;
    entry.act = CaseAct::attach;
    entry.at = time_of("2026-11-30T10:00:00+07:00");
    entry.by = PersonId("tono");
    entry.role = RoleId("kepala");
    entry.roster = office.record().roster.position();
    while (one.bytes.size() + kOfEntry + 400 < until) {
        std::size_t rest = std::min(until - one.bytes.size() - kOfEntry, kMost);
        entry.documents.clear();
        while (rest > kOfItem) {
            const std::size_t length = std::min(rest - kOfItem, kLongNumber);
            entry.documents.push_back(
                {DocumentKind("putusan"), std::string(length, 'x'), {}, {}, {}, {}});
            rest -= length + kOfItem;
        }
        one.bytes = sign_journal(one.bytes + write_entry(entry), make_test_key("tono"),
                                 case_schema().name_space);
    }
}

struct FullCase {
    TestHost host;
    OfficeWorld office = small_office();
    CaseWorld one = small_case_at_step_2(office);

    explicit FullCase(std::size_t until) {
        fill(office, one, until);
        put_office(host, office);
        put_case(host, one);
        host.now = time_of("2026-11-30T14:00:00+07:00");
    }
    Ran run(const std::string& person, const std::string& line) {
        return run_as(host, person, words(line));
    }
};

std::vector<std::string> with_documents(std::vector<std::string> args, std::size_t count,
                                        std::size_t length) {
    for (std::size_t i = 0; i < count; ++i) {
        args.emplace_back("--doc");
        args.push_back("putusan,number=" + std::string(length, 'x'));
    }
    args.emplace_back("--yes");
    return args;
}

}  // namespace

TEST_CASE("full case: who is not on turn can't fill it, and it is ended") {
    FullCase world(kKeptFrom);
    const Refusal full{
        1,
        {"error[YK003]: the case is full: its last 256 KiB are kept for what moves "
         "or ends it",
         "yankomas show YK-2026-0001", "nothing was signed, and nothing was changed"}};
    check_refused(world.host, "budi", words("note 0001 Catatan --yes"), full);
    const Ran exit =
        world.run("budi", "exit 0001 dicabut --reason dicabut --doc pencabutan,number=1 --yes");
    CAPTURE(exit.err);
    CHECK(exit.code == 0);
}

TEST_CASE("full case: what was signed by hand into the kept end is no entry, and is taken away") {
    FullCase world(kKeptFrom);
    const std::string before = world.one.bytes;
    CaseWorld::Act note = act_of(CaseAct::note);
    note.entry.note = std::string(1000, 'x');
    world.one.sign(std::move(note), "tono", "kepala", "2026-11-30T11:00:00+07:00");
    REQUIRE(world.one.bytes.size() > kKeptFrom);
    put_case(world.host, world.one);
    const Ran lint = world.run("sari", "lint");
    CHECK(lint.code == 1);
    CHECK(holds(lint.out,
                "error[YK003]: the last 256 KiB of a case are kept for what moves or "
                "ends it"));
    CHECK(holds(lint.out, "yankomas repair YK-2026-0001"));
    const Ran repaired = world.run("sari", "repair 0001 --yes");
    CAPTURE(repaired.err);
    CHECK(repaired.code == 0);
    CHECK(world.host.read(kCase) == before);
}

TEST_CASE("full case: it is told before it is full") {
    FullCase world(kMaxJournal / 4 * 3 + 2000);
    const Ran lint = world.run("sari", "lint");
    CHECK(lint.code == 0);
    CHECK(holds(lint.out, "warning[YK009]: the case has 307"));
}

TEST_CASE("full case: an entry that is too large is refused before it is signed") {
    FullCase world(0);
    const Refusal large{1, {"error[YK003]: entry 3 is larger than 128 KiB", "yankomas attach"}};
    const Refusal many{1, {"error[YK003]: entry 3: at most 128 items", "yankomas attach"}};
    check_refused(world.host, "tono", with_documents({"attach", "0001"}, 40, kLongNumber), large);
    check_refused(world.host, "tono", with_documents({"attach", "0001"}, 129, 5), many);
    check_refused(world.host, "budi",
                  with_documents({"advance", "0001", "--outcome", "setuju"}, 40, kLongNumber),
                  large);
    check_refused(world.host, "sari",
                  with_documents({"new", "contoh", "--title", "Baru"}, 40, kLongNumber),
                  {1, {"error[YK003]: entry 1 is larger than 128 KiB"}});
}

}  // namespace yankomas::test
