// Tests of the silence that is remembered: whatever happens to an office, to its cases, to its
// documents and to the clock, a run that remembers says the same as one that does not.
// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "program/growing_office.h"
#include "program/office_on_disk.h"

namespace yankomas::test {

namespace {

namespace fs = std::filesystem;

constexpr std::array<const char*, 2> kRecords = {"home/.cache/yankomas/quiet-overdue",
                                                 "home/.cache/yankomas/quiet-lint"};

// The number of rounds of the long form; nothing for the short form.
std::optional<int> long_rounds() {
    const char* asked = std::getenv("YANKOMAS_QUIET");
    return asked == nullptr ? std::nullopt : std::optional(std::stoi(asked));
}

// Checks that a command answers the same with what is remembered and without it.
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

    // Changes something, or nothing, and compares a run that remembers with one that does not.
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
    // Runs both verbs that remember, so that the next run goes by what this one remembered.
    void check_both() {
        for (const char* verb : {"overdue", "lint"}) check_same(host_, {verb});
    }
    // Half of the time this is a neighbour, which has most in common with the stage that was put
    // last.
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

    // Changes a bit, the last entry or all bytes of a case, removes its file, or mends it.
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

    // The number of the stage at which a seal has all cases, and no key is lost yet.
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
    int worlds = 0;
    std::array<int, kRecords.size()> remembering{};  // how many worlds filled each record
    const int rounds = long_rounds().value_or(2 * kRoundsOfWorld);
    for (int first = 0; first < rounds; first += kRoundsOfWorld, ++worlds) {
        CAPTURE(first);
        QuietWorld world(static_cast<unsigned>(first) + 1);
        std::array<std::size_t, kRecords.size()> largest{};
        for (int i = 0; i < kRoundsOfWorld; ++i, compared += kCases) {
            world.round();
            for (std::size_t k = 0; k < kRecords.size(); ++k)
                largest[k] = std::max(largest[k], world.size_of(kRecords[k]));
        }
        for (std::size_t k = 0; k < kRecords.size(); ++k)
            remembering[k] += largest[k] > 100 ? 1 : 0;
    }
    // Now and then a change at the beginning leaves nothing quiet in a world.
    for (const int filled : remembering) CHECK(10 * filled >= 9 * worlds);
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
