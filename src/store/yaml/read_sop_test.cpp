// Tests of the reader of SOP files.
// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "core/base/rules/source.h"
#include "store/yaml/read_source.h"

namespace yankomas {

namespace {

constexpr std::string_view kSop =
    "sop: uji\n"                                                                   // 1
    "version: 2\n"                                                                 // 2
    "title: Uji\n"                                                                 // 3
    "days: working\n"                                                              // 4
    "roles:\n"                                                                     // 5
    "  kepala: {title: Kepala}\n"                                                  // 6
    "  warga: {title: Warga, outside: true, recorded-by: [kepala]}\n"              // 7
    "open-by: [kepala]\n"                                                          // 8
    "documents:\n"                                                                 // 9
    "  surat: {title: Surat}\n"                                                    // 10
    "  atk: {title: ATK, class: equipment}\n"                                      // 11
    "holds:\n"                                                                     // 12
    "  tunggu: {title: Tunggu, roles: [kepala], limit: 10 hari}\n"                 // 13
    "exits:\n"                                                                     // 14
    "  batal: {title: Batal, roles: [kepala], from: [1, 3], requires: [surat]}\n"  // 15
    "steps:\n"                                                                     // 16
    "- step: 1\n"                                                                  // 17
    "  title: Menulis\n"                                                           // 18
    "  by: [warga]\n"                                                              // 19
    "  time: 10 menit\n"                                                           // 20
    "  produces: [surat]\n"                                                        // 21
    "- step: 3\n"                                                                  // 22
    "  title: Memutus\n"                                                           // 23
    "  by: [kepala]\n"                                                             // 24
    "  requires: [{kind: surat, since: 1}, atk]\n"                                 // 25
    "  time: 7 hari\n"                                                             // 26
    "  not-by: [1]\n"                                                              // 27
    "  signatures: 2\n"                                                            // 28
    "  outcomes:\n"                                                                // 29
    "    ya: {title: Ya, next: 4, produces: []}\n"                                 // 30
    "    tidak: {title: Tidak, next: end, after-limit: true}\n"                    // 31
    "  note: >-\n"                                                                 // 32
    "    Catatan.\n"                                                               // 33
    "- step: 4\n"                                                                  // 34
    "  title: Menutup\n"                                                           // 35
    "  by: [kepala]\n"                                                             // 36
    "  time: 14 hari kalender\n"                                                   // 37
    "  source: {activity: Menutup, requires: Surat, time: 14 hari, output: Surat, remark: x}\n";  // 38

std::string edited(std::string_view from, std::string_view to) {
    std::string text(kSop);
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("a SOP file with everything in it") {
    Findings findings;
    const auto sop = read_sop(kSop, "sops/uji-2.yaml", findings);
    REQUIRE(findings.empty());
    REQUIRE(sop);
    CHECK(to_string(sop->version) == "uji/2");
    CHECK(sop->late_recording == Limit{LimitUnit::working_days, 3, false, false});
    CHECK(sop->digest.empty());
    CHECK(sop->is_outside(RoleId("warga")));
    CHECK(sop->open_by == std::vector{RoleId("kepala")});
    CHECK(find(sop->documents, DocumentKind("atk"))->document_class == DocumentClass::equipment);
    CHECK(find(sop->holds, HoldId("tunggu"))->limit ==
          Limit{LimitUnit::working_days, 10, false, false});
    CHECK(find(sop->exits, ExitId("batal"))->from == std::vector{StepNumber{1}, StepNumber{3}});
    REQUIRE(sop->steps.size() == 3);
    const Step& second = sop->steps[1];
    CHECK(sop->steps[0].next == Next{StepNumber{3}});
    CHECK(sop->steps[2].next == Next{});
    CHECK(second.requirements.at(0).since == StepNumber{1});
    CHECK_FALSE(second.requirements.at(1).since);
    CHECK(second.time == Limit{LimitUnit::working_days, 7, false, false});
    CHECK(second.time_as_written == "7 hari");
    CHECK(second.signatures == 2);
    CHECK(second.note == "Catatan.");
    CHECK(second.outcomes.at(0).second.next == Next{StepNumber{4}});
    CHECK(second.outcomes.at(0).second.produces == std::vector<DocumentKind>{});
    CHECK_FALSE(second.outcomes.at(1).second.produces);
    CHECK(second.outcomes.at(1).second.after_limit);
    CHECK(sop->steps[2].source.remark == "x");
    CHECK(second.place == Place{"sops/uji-2.yaml", 22, 3, "- step: 3"});
    CHECK(sop->roles.at(1).second.place.line == 7);
    CHECK(sop->roles.at(1).second.place.column == 3);
}

TEST_CASE("short titles, stages, subjects, who assigns and who takes over") {
    Findings findings;
    const auto plain = read_sop(kSop, "sops/uji-2.yaml", findings);
    REQUIRE(plain);
    CHECK(brief(plain->steps[0]) == "Menulis");
    CHECK(brief_of(plain->roles, RoleId("warga")) == "Warga");
    CHECK_FALSE(plain->steps[0].stage);
    CHECK(plain->subjects.empty());
    std::string text = edited("open-by: [kepala]\n",
                              "open-by: [kepala]\nassign-by: [kepala]\ntakeover-by: [kepala]\n"
                              "takeover-until: 2026-12-31\n"
                              "subjects: {hak-anak: {title: Hak anak}}\n");
    const auto put = [&](std::string_view from, std::string_view to) {
        text.replace(text.find(from), from.size(), to);
    };
    put("{title: Kepala}", "{title: Kepala, short: Kep}");
    put("{title: Surat}", "{title: Surat, short: S}");
    put("  title: Menulis\n", "  title: Menulis\n  short: Tulis\n  stage: tindak-lanjut\n");
    const auto sop = read_sop(text, "sops/uji-2.yaml", findings);
    CHECK(findings.empty());
    REQUIRE(sop);
    CHECK(sop->assign_by == std::vector{RoleId("kepala")});
    CHECK(sop->takeover_by == std::vector{RoleId("kepala")});
    CHECK(sop->takeover_until == parse_date("2026-12-31"));
    CHECK(title_of(sop->subjects, SubjectId("hak-anak")) == "Hak anak");
    CHECK(brief_of(sop->roles, RoleId("kepala")) == "Kep");
    CHECK(brief_of(sop->documents, DocumentKind("surat")) == "S");
    CHECK(brief(sop->steps[0]) == "Tulis");
    CHECK(sop->steps[0].title == "Menulis");
    CHECK(sop->steps[0].stage == Stage::followed_up);
    put("tindak-lanjut", "setengah");
    CHECK_FALSE(read_sop(text, "sops/uji-2.yaml", findings));
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].place.column == 10);
}

TEST_CASE("a bare hari counts what the procedure says") {
    Findings findings;
    const auto sop = read_sop(edited("days: working", "days: calendar"), "f", findings);
    REQUIRE(sop);
    CHECK(sop->steps[1].time.unit == LimitUnit::calendar_days);
    CHECK(sop->late_recording.unit == LimitUnit::working_days);
}

TEST_CASE("what is wrong in a SOP file is found at its place") {
    struct Row {
        std::string_view from;
        std::string_view to;
        Rule rule;
        int line;
        int column;
        std::string what;
    };
    const Row rows[] = {
        {"sop: uji", "sop: Uji", rule::entry_value, 1, 6, "expected a word, found \"Uji\""},
        {"sop: uji", "sop: yes", rule::entry_value, 1, 6, "expected a word, found \"yes\""},
        {"version: 2", "version: 02", rule::entry_value, 2, 10,
         "expected a number from 1 to 9999, found \"02\""},
        {"version: 2", "version: 0", rule::entry_value, 2, 10,
         "expected a number from 1 to 9999, found \"0\""},
        {"version: 2", "version: +2", rule::entry_value, 2, 10,
         "expected a number from 1 to 9999, found \"+2\""},
        {"version: 2", "version: 0x2", rule::entry_value, 2, 10,
         "expected a number from 1 to 9999, found \"0x2\""},
        {"version: 2", "version: \"2\"", rule::entry_value, 2, 10,
         "expected a number from 1 to 9999, found \"2\""},
        {"version: 2\n", "", rule::key, 1, 1, "the key version is missing"},
        {"title: Uji", "titel: Uji", rule::key, 1, 1, "the key title is missing"},
        {"title: Uji", "title: [Uji]", rule::entry_value, 3, 8, "expected text, found [...]"},
        {"title: Uji", "title: \"\"", rule::entry_value, 3, 8, "expected text, found \"\""},
        {"title: Uji", "title: \" Uji\"", rule::entry_value, 3, 8,
         "the text begins or ends with a space or an empty line"},
        {"days: working", "days: hari", rule::entry_value, 4, 7,
         "expected working or calendar, found \"hari\""},
        {"outside: true", "outside: yes", rule::entry_value, 7, 34,
         "expected true or false, found \"yes\""},
        {"outside: true", "outside: \"true\"", rule::entry_value, 7, 34,
         "expected true or false, found \"true\""},
        {"outside: true", "outsid: true", rule::key, 7, 25,
         "unknown key \"outsid\"; did you mean outside"},
        {"open-by: [kepala]", "open-by: kepala", rule::entry_value, 8, 10,
         "expected a list, found \"kepala\""},
        {"open-by: [kepala]", "open-by: []", rule::entry_value, 8, 10, "the list is empty"},
        {"open-by: [kepala]", "open-by: [kepala, kepala]", rule::entry_value, 8, 19,
         "\"kepala\" stands in this list twice"},
        {"class: equipment", "class: alat", rule::entry_value, 11, 28,
         "expected paper, equipment, reference or result, found \"alat\""},
        {"limit: 10 hari", "limit: 0 hari", rule::entry_value, 13, 51,
         "expected a time limit such as 7 hari, found \"0 hari\""},
        {"from: [1, 3]", "from: [1, x]", rule::entry_value, 15, 52,
         "expected a number from 1 to 9999, found \"x\""},
        {"- step: 3", "- step: 1", rule::entry_value, 22, 3, "step 1 stands after step 1"},
        {"time: 10 menit", "time: 10m", rule::entry_value, 20, 9,
         "expected a time limit such as 7 hari, found \"10m\""},
        {"since: 1", "sinse: 1", rule::key, 25, 14, "the key since is missing"},
        {"signatures: 2", "signatures: 100", rule::entry_value, 28, 15,
         "expected at most 99 signatures, found 100"},
        {"ya: {", "Ya: {", rule::entry_value, 30, 5, "expected a word, found \"Ya\""},
        {"next: end", "next: finish", rule::entry_value, 31, 33,
         "expected a number from 1 to 9999, found \"finish\""},
        {"title: Tidak, next: end", "title: Tidak", rule::key, 31, 12, "the key next is missing"},
        {"  note: >-\n    Catatan.\n", "  next: 4\n", rule::key, 32, 9,
         "step 3 has outcomes, so each of them says where it goes"},
        {"remark: x", "remarks: x", rule::key, 38, 78,
         "unknown key \"remarks\"; did you mean remark"},
        {"time: 14 hari kalender", "time: {a: b}", rule::entry_value, 37, 9,
         "expected a time limit such as 7 hari, found {...}"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.to);
        const std::string text = edited(row.from, row.to);
        Findings findings;
        CHECK_FALSE(read_sop(text, "f.yaml", findings));
        REQUIRE_FALSE(findings.empty());
        CHECK(in_english(findings[0].what) == row.what);
        CHECK(facts_of(findings[0].rule).name == facts_of(row.rule).name);
        CHECK(findings[0].place.line == row.line);
        CHECK(findings[0].place.column == row.column);
    }
}

TEST_CASE("everything that is wrong is found in one run") {
    Findings findings;
    CHECK_FALSE(read_sop("sop: X\nversion: 0\nsteps: []\nsteps: [a]\nfoo: bar\n", "f", findings));
    CHECK(findings.size() ==
          9);  // twice steps, X, 0, title, days, roles, documents, no steps; and foo
}

TEST_CASE("other things than a map") {
    for (const char* text : {"a\n", "- a\n", "[]\n", "{}\n"}) {
        CAPTURE(text);
        Findings findings;
        CHECK_FALSE(read_sop(text, "f", findings));
        CHECK_FALSE(findings.empty());
    }
}

}  // namespace yankomas
