// Tests of the silence that is remembered: whatever happens to an office, to its cases, to its
// documents and to the clock, a run that remembers says the same as one that does not.
// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cstdlib>
#include <deque>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "program/office_on_disk.h"
#include "store/crypto/crypto.h"
#include "support/migrated_case.h"
#include "support/roster_acts.h"

namespace yankomas::test {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kCases = 40;  // so many that several threads share them
constexpr std::int64_t kSecondsOfHour = 60 * kSecondsOfMinute;
constexpr std::array<const char*, 2> kRecords = {"home/.cache/yankomas/quiet-overdue",
                                                 "home/.cache/yankomas/quiet-lint"};

// The rounds of the long form, or nothing.
std::optional<int> long_rounds() {
    const char* asked = std::getenv("YANKOMAS_QUIET");
    return asked == nullptr ? std::nullopt : std::optional(std::stoi(asked));
}

class QuietDice {
public:
    explicit QuietDice(unsigned seed) : engine_(seed) {}
    std::size_t below(std::size_t count) {
        return std::uniform_int_distribution<std::size_t>(0, count - 1)(engine_);
    }
    bool one_in(std::size_t count) { return below(count) == 0; }
    std::int64_t times(std::size_t count, std::int64_t unit) {
        return static_cast<std::int64_t>(below(count)) * unit;
    }

private:
    std::mt19937 engine_;
};

// The small procedure with everything that a case may do: to begin on paper, to forget, to migrate.
std::string rich_sop(int version) {
    std::string sop = small_sop();
    const auto put = [&](std::string_view at, const std::string& text) {
        sop.insert(sop.find(at), text);
    };
    put("documents:\n", "forget-by: [kepala]\ntakeover-by: [kepala]\nmigrate-by: [kepala]\n");
    put("  dicabut:", "  salah-buka: {title: Salah buka, roles: [petugas, kepala], void: true}\n");
    if (version == 1) return sop;
    sop.replace(sop.find("version: 1"), 10, "version: 2\nmigrates: {1: {1: 1, 2: 2, 3: 3}}");
    return sop.replace(sop.find("time: 3 hari"), 12, "time: 2 hari");
}

CaseWorld::Act attach_a_file(std::size_t number) {
    CaseWorld::Act act = attach_act("pencabutan");
    Document& document = act.entry.documents.front();
    document.number.reset();
    document.file = fmt::format("documents/2026/{}.pdf", number);
    document.size = 5;
    document.digest = sha256("bytes");
    return act;
}

// Lets people do one thing and another with a case, most of it by the rules.
class CaseStory {
public:
    CaseStory(const OfficeWorld& office, std::size_t number, QuietDice& dice)
        : one(office, "contoh", fmt::format("YK-2026-{:04}", number + 1)),
          office_(office),
          number_(number),
          dice_(dice) {}
    CaseWorld one;

    // Opens the case within some days from this one on.
    void begin(std::string_view day) {
        wait_until(day);
        at_ = at_ + dice_.times(3, kSecondsOfDay);
        if (dice_.one_in(5)) {
            CaseWorld::Act takeover = takeover_act(2);
            takeover.entry.occurred = at_ - kSecondsOfDay;
            takeover.entry.register_text = fmt::format("{}/2026", dice_.below(3));
            sign(takeover, "budi", "kepala");
            return;
        }
        sign(act_of(CaseAct::open), "sari", "petugas");
        if (dice_.one_in(8)) return end();
        CaseWorld::Act step = step_act(1);
        step.entry.party = PartyCode("PK-0007");
        sign(step, "sari", "petugas");
        if (dice_.one_in(4)) add_paper();
        if (dice_.one_in(4)) hold();
        if (dice_.one_in(8)) {
            sign(mistake_act(), "sari", "petugas");
            end();
        }
    }
    // Two kepala decide, or somebody who is none, and the applicant gets the answer.
    void go_on(std::string_view day) {
        if (is_over_ || dice_.one_in(3)) return;
        wait_until(day);
        const Sop& newest = office_.sop("contoh");
        if (newest.version.version == 2 && dice_.one_in(2))
            sign(migrate_act(2, newest), "tono", "kepala");
        if (dice_.one_in(5)) return;
        end();
        CaseWorld::Act decision = step_act(2);
        decision.entry.outcome = OutcomeId("setuju");
        sign(decision, dice_.one_in(8) ? "sari" : "budi", "kepala");
        if (dice_.one_in(5)) return;
        sign(cosign_act(2, entries_), "tono", "kepala");
        if (dice_.one_in(3)) return;
        sign(step_act(3), dice_.one_in(8) ? "tono" : "sari", "petugas");
    }

private:
    void end() { is_over_ = true; }
    void wait_until(std::string_view day) {
        at_ = std::max(at_, time_of(fmt::format("{}T08:00:00+07:00", day)));
    }
    void sign(const CaseWorld::Act& act, std::string_view by, std::string_view role) {
        one.sign(act, by, role, to_string(at_, Zone::wib));
        ++entries_;
        at_ = at_ + kSecondsOfHour + dice_.times(20, kSecondsOfHour);
    }
    void add_paper() {
        sign(dice_.one_in(2) ? attach_a_file(number_) : attach_act("pencabutan"), "sari",
             "petugas");
        if (dice_.one_in(5))
            sign(forget_act(entries_, "pencabutan", sha256("bytes")), "budi", "kepala");
        if (dice_.one_in(3)) sign(correct_act(2, "permohonan", "3/X/2026"), "sari", "petugas");
    }
    void hold() {
        CaseWorld::Act act = act_of(CaseAct::hold);
        act.entry.hold = HoldId("menunggu-berkas");
        sign(act, "sari", "petugas");
        if (dice_.one_in(2)) return end();
        sign(act_of(CaseAct::resume), "sari", "petugas");
    }

    const OfficeWorld& office_;
    std::size_t number_;
    QuietDice& dice_;
    Instant at_;
    int entries_ = 0;
    bool is_over_ = false;
};

// An office as it becomes by acts of admins and sealers, and its cases.
class GrowingOffice {
public:
    explicit GrowingOffice(QuietDice& dice)
        : office_({{std::string(kSmallSopPath), rich_sop(1)},
                   {std::string(kSmallCalendarPath), small_calendar()}}) {
        staff_small_office(office_);
        keep();
        begin(kCases / 2, "2026-11-16", dice);
        office_.publish("calendars/contoh-2026b.yaml", changed_calendar(),
                        "2026-11-20T10:00:00+07:00");
        keep();
        office_.publish("sops/contoh-2.yaml", rich_sop(2), "2026-11-23T09:00:00+07:00");
        office_.enrol("rina", "2026-11-23T10:05:00+07:00");
        office_.appoint("rina", "penyegel", "2026-11-23", std::nullopt,
                        "2026-11-23T10:10:00+07:00");
        keep();
        for (CaseStory& story : stories_) story.go_on("2026-11-24");
        begin(3 * kCases / 4, "2026-11-25", dice);
        const std::vector<CaseWorld> early = cases();
        office_.seal({early.begin(), early.begin() + kCases / 2}, "rina",
                     "2026-12-01T11:00:00+07:00");
        keep();
        office_.appoint("sari", "kepala", "2026-12-05", "2026-12-20", "2026-12-01T12:00:00+07:00");
        RosterEntry leaves = roster_act(RosterAct::dismiss, "sari");
        leaves.role = RoleId("petugas");
        leaves.from = parse_date("2026-12-08");
        leaves.reason = "pindah";
        office_.add(leaves, "2026-12-01T12:10:00+07:00");
        for (CaseStory& story : stories_) story.go_on("2026-12-02");
        begin(kCases, "2026-12-02", dice);
        keep();
        office_.seal(cases(), "rina", "2026-12-07T11:00:00+07:00");
        keep();
        office_.add(lost_key("tono"), "2026-12-08T09:00:00+07:00");
        keep();
        office_.add(stolen_key("budi", "2026-11-28"), "2026-12-09T09:00:00+07:00");
        keep();
        office_.publish("calendars/contoh-2026c.yaml", small_calendar("2026c"),
                        "2026-12-12T09:00:00+07:00");
        keep();
    }

    std::vector<OfficeFiles> stages;  // each is the one before and some acts more
    [[nodiscard]] std::vector<CaseWorld> cases() const {
        std::vector<CaseWorld> all;
        for (const CaseStory& story : stories_) all.push_back(story.one);
        return all;
    }

private:
    static std::string changed_calendar() {
        std::string calendar = small_calendar("2026b");
        for (const char* day : {"2026-11-20", "2026-12-02", "2026-12-03"})
            calendar += fmt::format("- {{date: {}, kind: libur-nasional, name: Libur}}\n", day);
        return calendar;
    }
    void keep() { stages.push_back(office_.files()); }
    void begin(std::size_t count, std::string_view day, QuietDice& dice) {
        while (stories_.size() < count)
            stories_.emplace_back(office_, stories_.size(), dice).begin(day);
    }

    OfficeWorld office_;
    std::deque<CaseStory> stories_;
};

// Runs a command with what is remembered and without it.
void check_same(TestHost& host, std::vector<std::string> command) {
    command.insert(command.end(), {"--root", "any"});
    CAPTURE(join(command, " "));
    CAPTURE(to_string(host.now, Zone::wib));
    const Ran with = host.run(command);
    command.emplace_back("--no-cache");
    const Ran without = host.run(command);
    CHECK(with.out == without.out);
    CHECK(with.err == without.err);
    CHECK(with.code == without.code);
}

class QuietWorld {
public:
    explicit QuietWorld(unsigned seed) : dice_(seed), office_(dice_), cases_(office_.cases()) {
        put_stage(kSealed);
        for (const CaseWorld& one : cases_) put_case(host_, one);
        host_.now = time_of("2026-12-07T12:30:00+07:00");
        check_both();
    }

    // Changes something, or nothing, and compares two runs.
    void round() {
        if (dice_.one_in(6)) {
            check_both();
            put_stage(next_stage());
            check_both();
        }
        if (dice_.one_in(2)) change_case(cases_[dice_.below(kCases)]);
        if (dice_.one_in(8)) change_documents();
        if (dice_.one_in(3)) {
            host_.now =
                time_of("2026-11-20T00:00:00+07:00") + dice_.times(30 * 24 * 60, kSecondsOfMinute);
        } else if (dice_.one_in(2)) {
            host_.now = host_.now + dice_.times(6, kSecondsOfHour);
        }
        host_.threads = static_cast<unsigned>(1 + dice_.below(3));
        check_same(host_, any_command());
    }

    [[nodiscard]] std::size_t size_of(const char* record) const {
        return host_.read(host_.folder_path(record)).size();
    }

private:
    // The two that are remembered, so that what a change makes of one run is seen by the next.
    void check_both() {
        for (const char* verb : {"overdue", "lint"}) check_same(host_, {verb});
    }
    // The stages beside this one have most in common with it, such as all but a seal.
    std::size_t next_stage() {
        const std::size_t stages = office_.stages.size();
        if (dice_.one_in(2)) return (stage_ + (dice_.one_in(2) ? 1 : stages - 1)) % stages;
        return dice_.one_in(2) ? kSealed : dice_.below(stages);
    }
    void put_stage(std::size_t i) {
        stage_ = i;
        for (const char* name : {"seals.yaml", "seals", "calendars", "sops"})
            fs::remove_all(host_.full(name));
        for (const auto& [path, bytes] : office_.stages[i]) host_.write(path, bytes);
        if (!dice_.one_in(10)) return;
        const auto& [path, bytes] = office_.stages[i][dice_.below(office_.stages[i].size())];
        host_.write(path, with_other_bit(bytes));
    }
    std::string with_other_bit(std::string bytes) {
        char& byte = bytes[dice_.below(bytes.size())];
        byte = static_cast<char>(byte ^ (1 << dice_.below(8)));
        return bytes;
    }

    // One bit, the last entries or all bytes of a case become others, its file goes, or is mended.
    void change_case(const CaseWorld& one) {
        std::string bytes = one.bytes;
        switch (dice_.below(5)) {
            case 0: bytes = with_other_bit(bytes); break;
            case 1: bytes.erase(bytes.rfind("\n- do: ") + 1); break;
            case 2: bytes = cases_[dice_.below(kCases)].bytes; break;
            case 3: fs::remove(host_.full(one.path())); return;
            default: break;
        }
        host_.write(one.path(), bytes);
    }

    void change_documents() {
        if (dice_.one_in(2)) {
            fs::remove_all(host_.full("documents"));
            return;
        }
        for (std::size_t i = 0; i < kCases; ++i) {
            host_.write(fmt::format("documents/2026/{}.pdf", i),
                        dice_.one_in(3) ? "other" : "bytes");
        }
    }

    std::vector<std::string> any_command() {
        constexpr std::array<std::string_view, 14> kCommands = {"overdue",
                                                                "overdue",
                                                                "overdue --outside --exit-code",
                                                                "overdue --heartbeat",
                                                                "overdue --format json",
                                                                "overdue --group-by person",
                                                                "overdue --all",
                                                                "overdue --within 3hk",
                                                                "lint",
                                                                "lint",
                                                                "lint --strict",
                                                                "lint --notes",
                                                                "lint --format junit",
                                                                "lint --documents required"};
        auto command = words(kCommands[dice_.below(kCommands.size())]);
        if (dice_.one_in(3)) {
            const Instant asked =
                host_.now + 5 * kSecondsOfDay - dice_.times(25 * 24, kSecondsOfHour);
            command.insert(command.end(), {"--now", to_string(asked, Zone::wib)});
        }
        return command;
    }

    // The stage at which a seal has all cases, and no key is lost yet.
    static constexpr std::size_t kSealed = 5;

    QuietDice dice_;
    GrowingOffice office_;
    std::vector<CaseWorld> cases_;
    TestHost host_;
    std::size_t stage_ = 0;  // the one that was put last
};

}  // namespace

TEST_CASE("quiet: a run that remembers says what a run that does not remember says") {
    constexpr int kRoundsOfWorld = 50;
    std::size_t compared = 0;
    const int rounds = long_rounds().value_or(2 * kRoundsOfWorld);
    for (int first = 0; first < rounds; first += kRoundsOfWorld) {
        CAPTURE(first);
        QuietWorld world(static_cast<unsigned>(first) + 1);
        std::array<std::size_t, kRecords.size()>
            largest{};  // a change may leave nothing to remember
        for (int i = 0; i < kRoundsOfWorld; ++i, compared += kCases) {
            world.round();
            for (std::size_t k = 0; k < kRecords.size(); ++k)
                largest[k] = std::max(largest[k], world.size_of(kRecords[k]));
        }
        for (const std::size_t size : largest) CHECK(size > 100);
    }
    MESSAGE("quiet: " << compared << " comparisons");
}

// A closed case and one whose clock runs, and every file of their office.
TEST_CASE("quiet: any changed byte of a case or of its office is seen") {
    TestHost host;
    OfficeWorld office = small_office();
    office.enrol("rina", "2026-11-28T10:05:00+07:00");
    office.appoint("rina", "penyegel", "2026-11-28", std::nullopt, "2026-11-28T10:10:00+07:00");
    const std::vector<CaseWorld> cases = {small_case_closed(office),
                                          small_case_at_step_2(office, "YK-2026-0002")};
    office.seal(cases, "rina", "2026-12-01T08:10:00+07:00");
    put_as_it_is(host, office);
    for (const CaseWorld& one : cases) put_case(host, one);
    host.now = time_of("2026-12-01T09:00:00+07:00");
    check_same(host, {"overdue"});
    check_same(host, {"lint"});
    for (const char* record : kRecords)
        CHECK(host.read(host.folder_path(record)).size() == 17 + 2 * 40);
    const std::size_t stride = long_rounds() ? 1 : 241;
    std::size_t compared = 0;
    for (const auto& file : host.all_files()) {
        const std::string& path = file.first;
        const std::string& bytes = file.second;
        CAPTURE(path);
        for (std::size_t at = compared % stride; at < bytes.size(); at += stride, ++compared) {
            CAPTURE(at);
            std::string changed = bytes;
            changed[at] = static_cast<char>(changed[at] ^ 1);
            host.write(path, changed);
            check_same(host, {compared % 2 == 0 ? "overdue" : "lint"});
        }
        host.write(path, bytes);
    }
    CHECK(compared > 40);
    fs::rename(host.full(kCase), host.full("cases/2026/YK-2026-0003.yaml"));
    check_same(host, {"overdue"});
    check_same(host, {"lint"});
}

}  // namespace yankomas::test
