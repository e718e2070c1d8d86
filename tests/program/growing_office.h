// An office and its cases that change by one act after another, for tests of what is remembered.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <deque>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "program/office_on_disk.h"
#include "store/crypto/crypto.h"
#include "support/migrated_case.h"
#include "support/roster_acts.h"

namespace yankomas::test {

inline constexpr std::size_t kCases = 40;  // so many that several threads share them
inline constexpr std::int64_t kSecondsOfHour = 60 * kSecondsOfMinute;

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
inline std::string rich_sop(int version) {
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

inline CaseWorld::Act attach_a_file(std::size_t number) {
    CaseWorld::Act act = attach_act("pencabutan");
    Document& document = act.entry.documents.front();
    document.number.reset();
    document.file = fmt::format("documents/2026/{}.pdf", number);
    document.size = 5;
    document.digest = sha256("bytes");
    return act;
}

// Lets people do this and that with a case, most of it by the rules.
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
    // Two kepala decide, or one of them is no kepala, and the applicant gets the answer.
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
        sign(hold_act(), "sari", "petugas");
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

// An office at each stage that acts of admins and sealers bring it to, and its cases.
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

    std::vector<OfficeFiles> stages;  // each is the stage before and some acts more
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

}  // namespace yankomas::test
