// The command of a hint does what it promises: it is run as it is printed, with a value for each
// word in capitals, by the person whom the hint names.
// SPDX-License-Identifier: Apache-2.0
#include "program/office_on_disk.h"

namespace yankomas::test {

namespace {

constexpr std::string_view kNow = "2026-12-01T09:00:00+07:00";

// 0001 waits at step 2, 0002 at step 3, 0003 is closed, 0004 is on hold, 0005 is only opened.
void put_hinted_office(TestHost& host) {
    host.now = time_of(kNow);
    const OfficeWorld office = small_office();
    put_office(host, office);
    put_case(host, small_case_at_step_2(office, "YK-2026-0001"));
    put_case(host, small_case_at_step_3(office, "YK-2026-0002"));
    put_case(host, small_case_closed(office, "YK-2026-0003"));
    CaseWorld held = small_case_at_step_2(office, "YK-2026-0004");
    CaseWorld::Act hold = act_of(CaseAct::hold);
    hold.entry.hold = HoldId("menunggu-berkas");
    held.sign(std::move(hold), "sari", "petugas", "2026-11-30T10:00:00+07:00");
    put_case(host, held);
    CaseWorld opened(office, "contoh", "YK-2026-0005");
    opened.open("sari", "petugas", "2026-11-30T09:00:00+07:00");
    put_case(host, opened);
}

// The command at the end of the last hint that has one.
std::string hinted_command(std::string_view err) {
    std::string command;
    for (const std::string_view line : split(err, '\n')) {
        const std::size_t at = line.rfind("yankomas ");
        if (line.starts_with("hint: ") && at != std::string_view::npos) command = line.substr(at);
    }
    return command;
}

// The arguments of a hint's command, with a value for each word in capitals.
std::vector<std::string> filled_in(const TestHost& host, std::string command) {
    host.write("scan.pdf", "surat");
    for (const auto& [stand_in, value] :
         {std::pair("FILE", "scan.pdf"), std::pair("TEXT", "alasan"), std::pair("CODE", "PK-0001"),
          std::pair(" N ", " 2 ")}) {
        for (std::size_t at = 0; (at = command.find(stand_in, at)) != std::string::npos;)
            command.replace(at, std::string_view(stand_in).size(), value);
    }
    std::vector<std::string> args = words(command);
    args.erase(args.begin());
    args.emplace_back("--yes");
    return args;
}

struct Hinted {
    const char* name;
    const char* person;
    const char* refused;  // what is typed
    const char* other;    // who runs the command of the hint
    const char* command;
};

}  // namespace

TEST_CASE("the command of a hint is accepted as printed") {
    const Hinted rows[] = {
        {"an exit of another role", "sari",
         "exit 0001 dicabut --reason x --doc pencabutan,number=1 --yes", "budi",
         "yankomas exit YK-2026-0001 dicabut --reason x --doc pencabutan,number=1"},
        {"the same without its paper", "sari", "exit 0001 dicabut --reason x --yes", "budi",
         "yankomas exit YK-2026-0001 dicabut --reason x --doc pencabutan=FILE"},
        {"a hold of another role", "budi", "hold 0001 menunggu-berkas --reason x --yes", "sari",
         "yankomas hold YK-2026-0001 menunggu-berkas --reason x"},
        {"a return of another role", "sari", "return 0001 --step 1 --reason x --yes", "budi",
         "yankomas return YK-2026-0001 --step 1 --reason x"},
        {"a decision of another role", "sari", "advance 0001 --role petugas --outcome setuju --yes",
         "budi", "yankomas advance YK-2026-0001 --outcome setuju --doc putusan=FILE"},
        {"a step of another role", "budi", "advance 0002 --doc tanda-terima,number=1 --yes", "sari",
         "yankomas advance YK-2026-0002 --doc tanda-terima,number=1"},
        {"a step that is recorded for a party", "budi", "advance 0005 --yes", "sari",
         "yankomas advance YK-2026-0005 --doc permohonan=FILE --for CODE"},
        {"a closed case", "sari", "advance 0003 --doc tanda-terima,number=1 --yes", "sari",
         "yankomas return YK-2026-0003 --step N --reason TEXT"},
        {"a case on hold", "budi", "advance 0004 --outcome setuju --yes", "sari",
         "yankomas resume YK-2026-0004"},
        {"an exit without its code", "budi", "exit 0001", "budi",
         "yankomas exit 0001 dicabut --reason TEXT --doc pencabutan=FILE"},
        {"a hold without its code", "sari", "hold 0001", "sari",
         "yankomas hold 0001 menunggu-berkas"},
        {"a resumption by another role", "budi", "resume 0004 --yes", "sari",
         "yankomas resume YK-2026-0004"},
    };
    for (const Hinted& row : rows) {
        CAPTURE(row.name);
        TestHost host;
        put_hinted_office(host);
        const Ran refused = run_as(host, row.person, words(row.refused));
        CAPTURE(refused.err);
        CHECK(refused.code != 0);
        const std::string command = hinted_command(refused.err);
        CHECK(command == row.command);
        const Ran ran = run_as(host, row.other, filled_in(host, command));
        CAPTURE(ran.err);
        CHECK(ran.code == 0);
    }
}

TEST_CASE("nobody is sent to sign what is refused to everybody") {
    struct Row {
        const char* person;
        const char* args;
        std::vector<std::string> told;
    };
    const Row rows[] = {
        {"budi", "hold 0003 menunggu-berkas --yes", {"YK307", "YK303"}},
        {"budi", "advance 0003 --doc tanda-terima,number=1 --yes", {"YK307"}},
        {"sari", "advance 0004 --role petugas --outcome setuju --yes", {"YK306", "YK303"}},
        {"sari", "return 0001 --step 3 --reason x --yes", {"YK310", "YK303"}},
        {"sari", "exit 0001 dicabutt --reason x --yes", {"YK302"}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.args);
        TestHost host;
        put_hinted_office(host);
        const Ran ran = run_as(host, row.person, words(row.args));
        CAPTURE(ran.err);
        CHECK(ran.code == 1);
        for (const std::string& part : row.told) CHECK(holds(ran.err, part));
        CHECK_FALSE(holds(ran.err, "with their own key"));
    }
}

TEST_CASE("a case on hold names who may resume it") {
    TestHost host;
    put_hinted_office(host);
    const auto hint_for = [&](const char* person, const char* args) {
        return run_as(host, person, words(args)).err;
    };
    const std::string resume = "yankomas resume YK-2026-0004\n";
    CHECK(holds(hint_for("budi", "advance 0004 --outcome setuju --yes"),
                "hint: sari (petugas) may resume it first, with their own key: " + resume));
    CHECK(holds(hint_for("tono", "return 0004 --step 1 --reason x --yes"),
                "hint: sari (petugas) may resume it first, with their own key: " + resume));
    CHECK(holds(hint_for("sari", "hold 0004 menunggu-berkas --yes"),
                "hint: resume it first: " + resume));
}

TEST_CASE("who names a key is told to name one in the command of the hint") {
    TestHost host;
    put_hinted_office(host);
    const std::string key = host.key("sari");
    const Ran ran =
        run_as(host, "sari", {"hold", "0004", "menunggu-berkas", "--key", key, "--yes"});
    CAPTURE(ran.err);
    CHECK(ran.code == 1);
    CHECK(holds(ran.err, "hint: resume it first: yankomas resume YK-2026-0004 --key FILE\n"));
}

TEST_CASE("an unknown code is answered with the nearest and with all there are") {
    struct Row {
        const char* person;
        const char* args;
        const char* choices;
        const char* hint;
    };
    const Row rows[] = {
        {"budi", "advance 0001 --outcome setujui --doc putusan,number=1 --yes",
         "it has setuju, perbaiki, tanpa-putusan", "did you mean \"setuju\"?"},
        {"budi", "exit 0001 dicabutt --reason x --yes", "it has dicabut",
         "did you mean \"dicabut\"?"},
        {"sari", "hold 0001 menunggu-berka --yes", "it has menunggu-berkas",
         "did you mean \"menunggu-berkas\"?"},
        {"budi", "advance 0001 --outcome setuju --doc putusn,number=1 --yes",
         "it has permohonan, putusan, tanda-terima, pencabutan", "did you mean \"putusan\"?"},
        {"budi", "advance 0001 --step 9 --outcome setuju --doc putusan,number=1 --yes",
         "its steps are 1 to 3", "yankomas sop show contoh"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.args);
        TestHost host;
        put_hinted_office(host);
        check_refused(host, row.person, words(row.args), {1, {row.choices, row.hint}});
    }
}

TEST_CASE("a party is asked for by a code that fits people and agencies") {
    TestHost host;
    put_hinted_office(host);
    check_refused(host, "sari", words("advance 0005 --doc permohonan,number=1 --yes"),
                  {1, {"YK308", "(Pemohon)", "PK-0001 for a person or INST-01 for an agency"}});
}

TEST_CASE("a file that is not there is looked for in its folder") {
    TestHost host;
    put_hinted_office(host);
    check_refused(host, "sari",
                  words("advance 0005 --doc permohonan=surat/scna.pdf --for PK-0001 --yes"),
                  {3, {"scna.pdf", "hint: look how it is spelled: ls "}});
    check_refused(host, "sari", words("sop check sops/lain.yaml"),
                  {3, {"lain.yaml", "hint: look how it is spelled: ls "}});
}

TEST_CASE("the command of a hint has the path of a file as a shell reads it") {
    struct Row {
        std::vector<std::string> args;
        std::string hint;
    };
    const Row rows[] = {
        {{"sop", "show", "prosedur saya.yaml"}, "yankomas sop check 'prosedur saya.yaml'\n"},
        {{"sop", "show", "it's.yaml", "--page", "1"},
         "yankomas sop show 'it'\\''s.yaml' --format svg --page 1\n"},
        {{"due", "my case", "--from", "2026-12-01"}, "yankomas due 'my case'\n"},
        {{"calendar", "show", "--calendar", "hari libur.yaml"},
         "yankomas calendar check 'hari libur.yaml'\n"},
        {{"lint", "--notes"}, "yankomas roster publish 'sops/x;reboot.yaml'\n"},
        {{"lint", "--since", "HEAD"}, "/kantor kami' status\n"},
        {{"key", "new", "--file", "kunci saya", "--no-passphrase"},
         "/kantor kami/kunci saya', or export YANKOMAS_KEY='"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.hint);
        TestHost host;
        host.working_folder = host.folder_path("kantor kami");
        put_hinted_office(host);
        for (const char* path : {"prosedur saya.yaml", "hari libur.yaml", "sops/x;reboot.yaml"})
            host.write(path, "yankomas: sop/1\n");
        const Ran ran = run_as(host, "sari", row.args);
        CAPTURE(ran.err);
        CHECK(holds(ran.out + ran.err, row.hint));
    }
}

TEST_CASE("a paper from the future and a role of the past are signed with a warning") {
    TestHost host;
    put_hinted_office(host);
    const Ran paper =
        run_as(host, "budi",
               words("advance 0001 --outcome setuju --doc putusan,number=1,date=2026-12-02 --yes"));
    CAPTURE(paper.err);
    CHECK(paper.code == 0);
    CHECK(holds(paper.err, "warning[YK420]"));
    const Ran today =
        run_as(host, "tono", words("attach 0001 --doc putusan,number=2,date=2026-12-01 --yes"));
    CHECK(today.code == 0);
    CHECK_FALSE(holds(today.err, "YK420"));
}

TEST_CASE("list says that nothing fits, and todo that a key is gone") {
    TestHost host;
    put_hinted_office(host);
    CHECK(run_as(host, "sari", words("list --text tidakada")).out ==
          "No case fits what was asked for; the office has 5 cases.\n");
    CHECK(run_as(host, "sari", words("list --text tidakada --format csv")).out.find("No case") ==
          std::string::npos);
    CHECK(run_as(host, "sari", words("list --text tidakada --format jsonl")).out.empty());
    OfficeWorld office = small_office();
    office.enrol("tuti");
    office.appoint("tuti", "kepala");
    RosterEntry revoke;
    revoke.act = RosterAct::revoke_key;
    revoke.person = PersonId("tuti");
    revoke.key = public_line(make_test_key("tuti"));
    revoke.reason = "hilang";
    office.add(std::move(revoke), "2026-02-02T08:00:00+07:00");
    TestHost other;
    other.now = time_of(kNow);
    put_office(other, office);
    CHECK(holds(run_as(other, "sari", words("todo --person tuti")).out,
                "has no key in force and can sign nothing"));
    CHECK_FALSE(holds(run_as(other, "sari", words("todo --person budi")).out, "no key in force"));
    CHECK(run_as(other, "sari", words("list")).out ==
          "There is no case yet; open one: yankomas new SOP --title TEXT\n");
}

TEST_CASE("roster show says of whoever lost his only key that he has none, role by role") {
    OfficeWorld office = small_office();
    std::string person = "sari";
    SUBCASE("a petugas") {}
    SUBCASE("a kepala") { person = "budi"; }
    SUBCASE("a kepala who is a petugas too") {
        person = "tono";
        office.appoint("tono", "petugas");
    }
    TestHost host;
    host.now = time_of(kNow);
    put_office(host, office);
    CHECK_FALSE(holds(run_as(host, "sari", {"roster", "show", person}).out, "no key"));
    RosterEntry lost;
    lost.act = RosterAct::revoke_key;
    lost.person = PersonId(person);
    lost.key = public_line(make_test_key(person));
    lost.reason = "hilang";
    office.add(std::move(lost), "2026-02-02T08:00:00+07:00");
    put_office(host, office);
    const std::string shown = run_as(host, "sari", {"roster", "show", person}).out;
    CAPTURE(shown);
    CHECK(holds(shown, "no key"));
    CHECK_FALSE(holds(run_as(host, "sari", {"roster", "show", "admin"}).out, "no key"));
}

}  // namespace yankomas::test
