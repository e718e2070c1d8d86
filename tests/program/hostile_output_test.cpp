// Tests with hostile text in every field that people fill in: no form of any answer holds what a
// terminal, a CI log or a spreadsheet would obey.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <regex>

#include "program/office_on_disk.h"

namespace yankomas::test {

namespace {

constexpr std::array kForms = {"", " --format json", " --format jsonl", " --format csv"};

// A command, and how many of the forms its answer has: the first ones.
struct Answer {
    const char* command;
    std::size_t forms;
};

constexpr std::array<Answer, 22> kAnswers = {{
    {"list", 4},
    {"todo --person budi", 4},
    {"todo --person sari", 4},
    {"overdue --within 30hk --all", 4},
    {"overdue --within 30hk --group-by person", 1},
    {"overdue --within 30hk --group-by step", 1},
    {"overdue --within 30hk --group-by role", 1},
    {"overdue --digest", 1},
    {"show 0001", 3},
    {"show 0002", 3},
    {"due 0002 --explain", 3},
    {"lint --notes", 3},
    {"sop show contoh --notes", 3},
    {"sop show contoh --chart", 1},
    {"sop list", 3},
    {"sop check sops/contoh-1.yaml", 3},
    {"calendar show 2026", 3},
    {"calendar check calendars/contoh-2026a.yaml", 3},
    {"roster show", 3},
    {"roster export", 1},
    {"export ics", 1},
    {"export ics --events", 1},
}};

std::string quoted_yaml(std::string_view text) {
    std::string quoted = "\"";
    for (const char c : text)
        quoted += c == '"' || c == '\\' ? std::string("\\") + c : std::string(1, c);
    return quoted + '"';
}

std::string with_values(const std::string& yaml, const char* keys, const std::string& text) {
    const std::regex value(std::string("((?:") + keys + "): )([^,}\\n]+)");
    return std::regex_replace(yaml, value, "$1" + quoted_yaml(text));
}

// A case in which every text that a person can write is the hostile one.
void put_hostile_office(const TestHost& host, const std::string& text) {
    std::string sop = with_values(small_sop(), "title", text);
    for (std::size_t at = sop.find("  produces:"); at != std::string::npos;
         at = sop.find("  produces:", at + 1)) {
        const std::string note = "  note: " + quoted_yaml(text) + "\n";
        sop.insert(at, note);
        at += note.size();
    }
    OfficeWorld office(
        {{std::string(kSmallSopPath), sop},
         {std::string(kSmallCalendarPath), with_values(small_calendar(), "title|name", text)}});
    for (const char* person : {"sari", "budi", "tono"}) {
        RosterEntry entry;
        entry.act = RosterAct::enrol;
        entry.person = PersonId(person);
        entry.name = text;
        entry.key = public_line(make_test_key(person));
        office.add(std::move(entry), "2026-01-05T08:00:00+07:00");
    }
    office.appoint("sari", "petugas");
    for (const char* person : {"budi", "tono"}) office.appoint(person, "kepala");
    put_office(host, office);
    for (const char* id : {"YK-2026-0001", "YK-2026-0002"}) {
        CaseWorld one(office, "contoh", id);
        one.bytes =
            std::regex_replace(one.bytes, std::regex("title: .*"), "title: " + quoted_yaml(text));
        one.open("sari", "petugas", "2026-11-30T09:00:00+07:00");
        one.step(1, "sari", "petugas", "2026-11-30T09:15:00+07:00", std::nullopt, "PK-0007");
        CaseWorld::Act note = act_of(CaseAct::note);
        note.entry.note = text + "\n" + text + "\nbaris";
        one.sign(std::move(note), "sari", "petugas", "2026-11-30T10:00:00+07:00");
        CaseWorld::Act attach = attach_act("putusan");
        attach.entry.documents.front().number = text;
        one.sign(std::move(attach), "sari", "petugas", "2026-11-30T11:00:00+07:00");
        if (std::string_view(id).ends_with('2')) {
            CaseWorld::Act hold = act_of(CaseAct::hold);
            hold.entry.hold = HoldId("menunggu-berkas");
            hold.entry.reason = text;
            one.sign(std::move(hold), "sari", "petugas", "2026-11-30T12:00:00+07:00");
        }
        put_case(host, one);
    }
}

// The cells of a CSV answer, without their quotes.
std::vector<std::string> cells_of(std::string_view csv) {
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (const char c : csv) {
        if (c == '"') quoted = !quoted;
        if (c == '"') continue;
        if (!quoted && (c == ',' || c == '\n')) {
            cells.emplace_back();
        } else {
            cells.back() += c;
        }
    }
    return cells;
}

void check_harmless(std::string out) {
    std::string::size_type at = 0;
    while ((at = out.find("\r\n", at)) != std::string::npos)
        out.erase(at, 1);  // a calendar's line ends
    CHECK(escape_controls(out, true) == out);
    for (const std::string_view line : split(out, '\n')) {
        const bool commands = trim(line).starts_with("::") ||
                              line.find("##vso[") != std::string_view::npos ||
                              line.find("##[") != std::string_view::npos;
        if (commands) FAIL_CHECK(std::string(line));
    }
}

}  // namespace

TEST_CASE("hostile output: no form of an answer carries a command") {
    const std::string many = "kata ::error::x ##[error]y ";
    std::string longest;
    for (int i = 0; i < 12; ++i) longest += many;
    for (const std::string& text :
         {std::string("::error file=a::b"), std::string("##vso[task.complete]b"),
          std::string("=1+1"), std::string("@SUM(1,\"2\")"), std::string("+1;-2"),
          std::string("-1"), longest + "x"}) {
        CAPTURE(text);
        TestHost host;
        put_hostile_office(host, text);
        host.now = time_of("2026-12-07T09:00:00+07:00");
        for (const Answer& answer : kAnswers) {
            for (std::size_t form = 0; form < kForms.size(); ++form) {
                const std::string line = std::string(answer.command) + kForms[form];
                CAPTURE(line);
                const Ran ran = run_as(host, "sari", words(line));
                CAPTURE(ran.err);
                if (form >= answer.forms) {
                    CHECK(ran.code == 2);
                    continue;
                }
                CHECK((ran.code == 0 || ran.code == 1));
                check_harmless(ran.out);
                check_harmless(ran.err);
                if (!line.ends_with("csv")) continue;
                for (const std::string& cell : cells_of(ran.out)) {
                    const std::string_view shown = trim(cell);
                    CAPTURE(cell);
                    CHECK((shown.empty() ||
                           std::string_view("=+-@").find(shown.front()) == std::string_view::npos));
                }
            }
        }
    }
}

TEST_CASE("hostile output: what lint finds is harmless in every form") {
    TestHost host;
    const OfficeWorld office = small_office();
    put_office(host, office);
    put_case(host, small_case_at_step_2(office));
    host.now = time_of("2026-12-01T09:00:00+07:00");
    for (const char* name : {"a\nb", "\x1b[31mred", "\xe2\x80\xae", "\xff\xfe", "::error file=x::y",
                             "##vso[x]y", "##[error]y", "=1+1",
                             "\xc2\x9b"
                             "31m",
                             "\xe2\x80\x8b"}) {
        for (const char* folder : {"cases/2026/", "sops/", "calendars/", "seals/", "documents/"})
            host.write(folder + std::string(name) + ".yaml",
                       "::error::x\n##vso[x]: \x1b[31m\n\xe2\x80\xae: y\n");
    }
    for (const char* format : {"text", "json", "jsonl"}) {
        CAPTURE(format);
        const Ran ran = run_as(host, "sari", {"lint", "--notes", "--format", format});
        CHECK(ran.code == 1);
        check_harmless(ran.out);
        check_harmless(ran.err);
    }
}

}  // namespace yankomas::test
