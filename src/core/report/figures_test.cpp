// Tests the figures of a report: what a case adds to them, and that periods add up.
// SPDX-License-Identifier: Apache-2.0
#include "core/report/figures.h"

#include <random>

#include <doctest/doctest.h>

#include "support/case_world.h"

namespace yankomas {

namespace {

constexpr Zone kZone = Zone::wib;

Instant morning(int day_of_2026) {
    return instant_at(date_of({2026, 1, 1}) + day_of_2026, 9 * 3600, kZone);
}

Interval days_from(int first, int count) {
    const Date begin = date_of({2026, 1, 1}) + first;
    return {instant_at(begin, 0, kZone), instant_at(begin + count, 0, kZone)};
}

// A case that changed on some days: opened first, then by turns ended and reopened.
CaseFacts case_of(const Sop& sop, const std::vector<int>& days) {
    CaseFacts facts;
    facts.sop = &sop;
    Change next = Change::opened;
    for (const int day : days) {
        facts.changes.push_back({next, morning(day), {}});
        next = next == Change::ended ? Change::reopened : Change::ended;
    }
    return facts;
}

// Counts again, day by day and without intervals: was the case open in the last second before?
bool is_open_before(const CaseFacts& facts, Instant at) {
    bool is_open = false;
    for (const CaseChange& change : facts.changes) {
        if (change.at < at) is_open = change.change != Change::ended;
    }
    return is_open;
}

}  // namespace

TEST_CASE("spread: the middle, the mean and what nine in ten do not exceed") {
    CHECK(!spread_of({}));
    const Spread one = spread_of({7}).value();
    CHECK(one.median == 7);
    CHECK(one.nine_in_ten == 7);
    const Spread even = spread_of({4, 1, 3, 2}).value();
    CHECK(even.median == 2.5);
    CHECK(even.mean == 2.5);
    CHECK(even.nine_in_ten == 4);
    const Spread ten = spread_of({10, 9, 8, 7, 6, 5, 4, 3, 2, 1}).value();
    CHECK(ten.nine_in_ten == 9);
    CHECK(spread_of({11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1}).value().nine_in_ten == 10);
}

TEST_CASE("report: carried over + received + reopened - ended = open, in every period") {
    Sop sop;
    sop.version = {SopId("contoh"), 1};
    std::mt19937 random(2026);
    const auto below = [&](int limit) {
        return std::uniform_int_distribution(0, limit - 1)(random);
    };
    int ended = 0;
    for (int round = 0; round < 200; ++round) {
        std::vector<CaseFacts> cases;
        for (int i = 0; i < 20; ++i) {
            std::vector<int> days{below(300)};
            for (int more = below(5); more > 0; --more) days.push_back(days.back() + below(60));
            cases.push_back(case_of(sop, days));
        }
        const Interval period = days_from(below(300), 1 + below(120));
        const Report report = report_of(cases, period, period.end - 1, kZone);
        const Flow& flow = report.total.flow;
        CHECK(flow.carried + flow.received + flow.reopened - flow.ended == flow.open);
        int carried = 0;
        int open = 0;
        for (const CaseFacts& facts : cases) {
            carried += is_open_before(facts, period.start) ? 1 : 0;
            open += is_open_before(facts, period.end) ? 1 : 0;
        }
        CHECK(flow.carried == carried);
        CHECK(flow.open == open);
        Flow sum;
        int last_open = flow.carried;
        for (const auto& [month, group] : report.months) {
            CHECK(group.flow.carried == last_open);
            last_open = group.flow.open;
            sum.received += group.flow.received;
            sum.reopened += group.flow.reopened;
            sum.ended += group.flow.ended;
        }
        CHECK(last_open == flow.open);
        CHECK(sum.received == flow.received);
        CHECK(sum.reopened == flow.reopened);
        CHECK(sum.ended == flow.ended);
        ended += flow.ended;
    }
    CHECK(ended > 500);
}

TEST_CASE("report: a signed step counts in the month in which it was signed, with its verdict") {
    test::OfficeWorld office;
    for (const char* person : {"budi", "tono"}) office.enrol(person);
    office.appoint("budi", "kasubbid-ppi");
    office.appoint("tono", "kakanwil");
    test::CaseWorld one(office, "yankomas");
    one.open("budi", "kasubbid-ppi", "2026-03-02T09:00:00+07:00");
    one.step(1, "budi", "kasubbid-ppi", "2026-03-02T09:05:00+07:00", std::nullopt, "PK-0001");
    one.step(2, "tono", "kakanwil", "2026-04-06T10:00:00+07:00");
    const auto march = Interval{test::time_of("2026-03-01T00:00:00+07:00"),
                                test::time_of("2026-04-01T00:00:00+07:00")};
    const auto april = Interval{march.end, test::time_of("2026-05-01T00:00:00+07:00")};
    one.look("2026-04-30T23:59:59+07:00", [&](const Docket& docket, const Judgement& judgement) {
        const CaseFacts facts = facts_of(docket, judgement);
        REQUIRE(facts.passes.size() == 2);
        CHECK(facts.passes[0].took == 5);  // office minutes
        CHECK(facts.passes[1].role == RoleId("kakanwil"));
        CHECK(facts.passes[1].signers == std::vector{PersonId("tono")});
        const Report first = report_of({facts}, march, march.end - 1, kZone);
        CHECK(first.total.flow == Flow{0, 1, 0, 0, 1});
        CHECK(first.outside == Verdicts{1, 0, 0, 0});
        CHECK(first.office == Verdicts{});
        const Report second = report_of({facts}, april, april.end - 1, kZone);
        CHECK(second.total.flow == Flow{1, 0, 0, 0, 1});
        CHECK(second.office == Verdicts{0, 0, 1, 0});
        CHECK(second.roles.at(RoleId("kakanwil")).verdicts.late == 1);
        CHECK(second.people.at(PersonId("tono")).verdicts.late == 1);
        CHECK(second.total.late == 1);  // step 3 runs, and was due on 7 April
        CHECK(second.late.size() == 1);
    });
}

TEST_CASE("report: each month has the standing of its own end") {
    test::OfficeWorld office;
    for (const char* person : {"budi", "tono", "dewi"}) office.enrol(person);
    office.appoint("budi", "kasubbid-ppi");
    office.appoint("tono", "kakanwil");
    office.appoint("dewi", "kadiv-yankumham");
    const auto midnight = [](const char* day) {
        return test::time_of(std::string(day) + "T00:00:00+07:00");
    };
    const Interval year{midnight("2026-01-01"), midnight("2027-01-01")};
    // Returns late and on hold at the end of each month from March on.
    const auto standing = [&](const test::CaseWorld& one, const char* now) {
        std::vector<std::pair<int, int>> months;
        one.look(now, [&](const Docket& docket, const Judgement& judgement) {
            const auto moments = ends_of_months(year, docket.as_of, kZone);
            const Report report =
                report_of({facts_of(docket, judgement, moments)}, year, docket.as_of, kZone);
            for (std::size_t i = 2; i < report.months.size(); ++i) {
                const CaseGroup& group = report.months[i].second;
                months.emplace_back(group.late, group.on_hold);
            }
        });
        return months;
    };
    using Months = std::vector<std::pair<int, int>>;
    test::CaseWorld late(office, "yankomas");
    late.open("budi", "kasubbid-ppi", "2026-03-02T09:00:00+07:00");
    late.step(1, "budi", "kasubbid-ppi", "2026-03-02T09:05:00+07:00", std::nullopt, "PK-0001");
    CHECK(standing(late, "2026-03-31T23:59:59+07:00") == Months{{1, 0}});
    late.step(2, "tono", "kakanwil", "2026-04-30T10:00:00+07:00");
    // Late at the end of March, in time at that of April, and late again in May.
    CHECK(standing(late, "2026-05-20T12:00:00+07:00") == Months{{1, 0}, {0, 0}, {1, 0}});
}

TEST_CASE("report: a funnel tells how far the cases came, and a return falls back") {
    test::OfficeWorld office;
    for (const char* person : {"budi", "tono", "dewi", "sari"}) office.enrol(person);
    office.appoint("budi", "kasubbid-ppi");
    office.appoint("tono", "kakanwil");
    office.appoint("dewi", "kadiv-yankumham");
    office.appoint("sari", "kabid-ham");
    test::CaseWorld one(office, "yankomas");
    const auto furthest = [&](const char* at) {
        std::optional<Stage> stage;
        one.look(at, [&](const Docket& docket, const Judgement& judgement) {
            stage = facts_of(docket, judgement).stage;
        });
        return stage;
    };
    one.open("budi", "kasubbid-ppi", "2026-03-02T09:00:00+07:00");
    CHECK(furthest("2026-03-02T09:01:00+07:00") == std::nullopt);
    one.step(1, "budi", "kasubbid-ppi", "2026-03-02T09:05:00+07:00", std::nullopt, "PK-0001");
    one.step(2, "tono", "kakanwil", "2026-03-03T09:00:00+07:00");
    one.step(3, "dewi", "kadiv-yankumham", "2026-03-04T09:00:00+07:00");
    one.step(4, "sari", "kabid-ham", "2026-03-05T09:00:00+07:00");
    one.step(5, "budi", "kasubbid-ppi", "2026-03-06T09:00:00+07:00");
    CHECK(furthest("2026-03-06T12:00:00+07:00") == Stage::received);
    one.step(6, "sari", "kabid-ham", "2026-03-09T09:00:00+07:00", "tanpa-audiensi");
    CHECK(furthest("2026-03-09T12:00:00+07:00") == Stage::reviewed);
    one.step(8, "budi", "kasubbid-ppi", "2026-03-10T09:00:00+07:00");
    CHECK(furthest("2026-03-10T12:00:00+07:00") == Stage::reviewed);
    CaseEntry back;
    back.act = CaseAct::send_back;
    back.step = StepNumber{5};
    back.reason = "telaahan kurang";
    one.sign({back, false, {}, {}}, "sari", "kabid-ham", "2026-03-11T09:00:00+07:00");
    CHECK(furthest("2026-03-11T12:00:00+07:00") == Stage::received);
    one.step(5, "budi", "kasubbid-ppi", "2026-03-12T09:00:00+07:00");
    one.step(6, "sari", "kabid-ham", "2026-03-13T09:00:00+07:00", "tidak-disetujui");
    CHECK(furthest("2026-03-13T12:00:00+07:00") == Stage::received);
}

TEST_CASE("report: the lines of a funnel add up") {
    Sop sop;
    sop.version = {SopId("contoh"), 1};
    for (int number = 1; number <= 4; ++number) {
        Step step;
        step.number = StepNumber{number};
        sop.steps.push_back(step);
    }
    sop.steps[0].stage = Stage::received;
    sop.steps[1].stage = Stage::reviewed;
    sop.steps[3].stage = Stage::finished;
    std::vector<CaseFacts> cases;
    const auto add = [&](const std::vector<int>& days, std::optional<Stage> stage) {
        cases.push_back(case_of(sop, days));
        cases.back().stage = stage;
    };
    add({10}, std::nullopt);           // open, before the first stage
    add({10}, Stage::received);        // open
    add({10, 20}, Stage::received);    // ended early
    add({10}, Stage::reviewed);        // open
    add({10, 20}, Stage::reviewed);    // ended early
    add({10, 20}, Stage::finished);    // ended
    add({1, 5}, Stage::finished);      // ended before the period
    add({1}, Stage::reviewed);         // carried over, and open
    add({1, 5, 12}, Stage::reviewed);  // reopened
    const Report report = report_of(cases, days_from(8, 30), morning(37), kZone);
    CHECK(report.handled == 8);
    const auto& lines = report.funnels.at(SopId("contoh"));
    REQUIRE(lines.size() == 3);
    CHECK(!lines[0].stage);
    CHECK(lines[0].reached == 8);
    CHECK(lines[0].open == 2);
    CHECK(lines[0].ended == 1);
    CHECK(lines[1].stage == Stage::reviewed);
    CHECK(lines[1].step == StepNumber{2});
    CHECK(lines[1].reached == 5);
    CHECK(lines[1].open == 3);
    CHECK(lines[1].ended == 1);
    CHECK(lines[2].reached == 1);
    CHECK(lines[2].open == 0);
    CHECK(lines[2].ended == 1);
}

TEST_CASE("report: cases without a subject stand in a row of their own") {
    Sop sop;
    std::vector<CaseFacts> cases{case_of(sop, {10}), case_of(sop, {11}), case_of(sop, {12, 13})};
    cases[1].summary.subject = SubjectId("hidup");
    cases[2].summary.area = AreaId("kota");
    const Report report = report_of(cases, days_from(0, 60), morning(59), kZone);
    CHECK(report.subjects.size() == 2);
    CHECK(report.subjects.at(std::nullopt).flow == Flow{0, 2, 0, 1, 1});
    CHECK(report.subjects.at(SubjectId("hidup")).flow == Flow{0, 1, 0, 0, 1});
    CHECK(report.areas.at(std::nullopt).flow == Flow{0, 2, 0, 0, 2});
    CHECK(report.areas.at(AreaId("kota")).flow == Flow{0, 1, 0, 1, 0});
}

TEST_CASE("report: a case that was opened by mistake is named and not counted") {
    Sop sop;
    CaseFacts facts = case_of(sop, {10, 12});
    facts.summary.id = CaseId("YK-2026-0001");
    facts.summary.is_void = true;
    const auto voided_in = [&](const Interval& period) {
        const Report report = report_of({facts}, period, period.end - 1, kZone);
        CHECK(report.total.flow == Flow{});
        CHECK(report.ends.empty());
        return report.voided.size();
    };
    CHECK(voided_in(days_from(0, 31)) == 1);
    CHECK(voided_in(days_from(12, 5)) == 1);
    CHECK(voided_in(days_from(13, 5)) == 0);
    CHECK(voided_in(days_from(0, 10)) == 0);
}

TEST_CASE("report: a case that is not verified is named and not counted") {
    CaseFacts facts;
    facts.summary.id = CaseId("YK-2026-0001");
    facts.summary.verified = false;
    const Report report = report_of({facts}, days_from(0, 365), morning(31), kZone);
    CHECK(report.not_verified == std::vector{CaseId("YK-2026-0001")});
    CHECK(report.cases == 0);
    CHECK(report.total.flow == Flow{});
    CHECK(report.months.size() == 2);  // the others have not begun
}

}  // namespace yankomas
