// Tests that every text of an entry is searched for personal data, in whatever act it stands and
// whoever signs it.
// SPDX-License-Identifier: Apache-2.0
#include "core/base/rules/privacy.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/base/text.h"
#include "core/journal/write.h"
#include "core/rules/privacy.h"
#include "support/corrected_case.h"

namespace yankomas {

namespace {

using test::act_of;
using test::CaseWorld;
using test::OfficeWorld;
using Names = std::vector<std::string>;

constexpr const char* kToday = "2026-12-01T09:00:00+07:00";
constexpr const char* kNik = "NIK 9901014101900001";
constexpr const char* kNip = "NIP 19800101 200501 1 001";
constexpr const char* kPhone = "hp 0812-0000-0001";

// The names of the fields in which personal data was found, by the lines that the findings name.
Names fields_told(const CaseWorld& one) {
    const Findings findings = one.judge().findings;
    const auto lines = split(one.bytes, '\n');
    Names names;
    for (const Finding& found : findings) {
        if (found.rule != rule::personal_data) continue;
        const std::string_view line = lines[static_cast<std::size_t>(found.place.line) - 1];
        names.emplace_back(trim(line.substr(0, line.find(':'))));
    }
    return names;
}

// A case at its second step, onto which one act more is signed.
Names told_of(CaseWorld::Act act, std::string_view by = "sari", std::string_view role = "petugas") {
    const OfficeWorld office = test::small_office_with_forgetting();
    CaseWorld one = test::small_case_at_step_2(office);
    one.sign(std::move(act), by, role, kToday);
    return fields_told(one);
}

Names told_of_opening(const CaseWorld::Act& open) {
    const OfficeWorld office = test::small_office_with_takeover();
    CaseWorld one(office, "contoh");
    one.sign(open, "budi", "kepala", kToday);
    return fields_told(one);
}

Names told_of_header(std::string_view id, std::string_view title) {
    const OfficeWorld office = test::small_office();
    CaseWorld one(office, "contoh", id);
    one.bytes = write_header(CaseHeader{CaseId(id), OfficeId("kanwil-contoh"),
                                        SopVersion{SopId("contoh"), 1}, office.sop("contoh").digest,
                                        std::string(title)});
    one.open("sari", "petugas", kToday);
    return fields_told(one);
}

CaseWorld::Act with_reason(CaseAct kind, std::string_view reason) {
    CaseWorld::Act act = act_of(kind);
    act.entry.reason = std::string(reason);
    return act;
}

CaseWorld::Act correction() {
    CaseWorld::Act act = with_reason(CaseAct::correct, "salah ketik");
    act.entry.about = EntryNumber{1};
    return act;
}

CaseWorld::Act forgetting(std::string_view kind = "permohonan") {
    return test::forget_act(2, kind, Digest("sha256:" + std::string(64, 'a')));
}

CaseWorld::Act paper(std::string_view kind, std::string_view number) {
    CaseWorld::Act act = test::attach_act(kind);
    act.entry.documents.front().number = std::string(number);
    return act;
}

}  // namespace

TEST_CASE("what a case is called is searched for personal data at its opening, and once") {
    SUBCASE("an identity number in the title") {
        CHECK(told_of_header("YK-2026-0001", kNik) == Names{"- do"});
    }
    SUBCASE("a telephone number in the title") {
        CHECK(told_of_header("YK-2026-0001", kPhone) == Names{"- do"});
    }
    SUBCASE("a telephone number in the id") {
        CHECK(told_of_header("YK-0812-0000-0001", "Perkara") == Names{"- do"});
    }
    SUBCASE("and not again at an entry below") {
        const OfficeWorld office = test::small_office();
        CaseWorld one = test::small_case_at_step_2(office, "YK-0812-0000-0001");
        CHECK(fields_told(one) == Names{"- do"});
    }
}

TEST_CASE("a corrected title is searched for personal data") {
    CaseWorld::Act act = correction();
    SUBCASE("an identity number") {
        act.entry.title = kNik;
        CHECK(told_of(act) == Names{"title"});
    }
    SUBCASE("a number of an officer, corrected by another role") {
        act.entry.title = kNip;
        CHECK(told_of(act, "budi", "kepala") == Names{"title"});
    }
    SUBCASE("an address, beside a reason that has a telephone number") {
        act.entry.title = "Pengaduan pelapor@contoh.invalid";
        act.entry.reason = kPhone;
        CHECK(told_of(act) == Names{"title", "reason"});
    }
}

TEST_CASE("what a case is filed under is searched for personal data") {
    CaseWorld::Act open = act_of(CaseAct::open);
    CaseWorld::Act act = correction();
    SUBCASE("the subject of an opening") {
        open.entry.subject = SubjectId("k-9901014101900001");
        CHECK(told_of_opening(open) == Names{"subject"});
    }
    SUBCASE("the subject of a take-over") {
        open = test::takeover_act(2);
        open.entry.subject = SubjectId("telp-0812-0000-0001");
        CHECK(told_of_opening(open) == Names{"subject"});
    }
    SUBCASE("a corrected subject") {
        act.entry.subject = SubjectId("k-198001012005011001");
        CHECK(told_of(act) == Names{"subject"});
    }
    SUBCASE("the area of an opening") {
        open.entry.area = AreaId("rw-9901014101900001");
        CHECK(told_of_opening(open) == Names{"area"});
    }
    SUBCASE("the area of a take-over") {
        open = test::takeover_act(2);
        open.entry.area = AreaId("telp-0812-0000-0001");
        CHECK(told_of_opening(open) == Names{"area"});
    }
    SUBCASE("a corrected area") {
        act.entry.area = AreaId("k-198001012005011001");
        CHECK(told_of(act) == Names{"area"});
    }
}

TEST_CASE("the number in the register on paper is searched for personal data") {
    CaseWorld::Act open = test::takeover_act(2);
    SUBCASE("an identity number") { open.entry.register_text = kNik; }
    SUBCASE("a number of an officer") { open.entry.register_text = kNip; }
    SUBCASE("a telephone number, behind one of the register") {
        open.entry.register_text = "12/2026, 0812.0000.0001";
    }
    CHECK(told_of_opening(open) == Names{"register"});
}

TEST_CASE("what a forgetting says is searched for personal data") {
    SUBCASE("its kind, which is an identity number") {
        CHECK(told_of(forgetting("ktp-9901014101900001"), "tono", "kepala") == Names{"kind"});
    }
    SUBCASE("its kind, which is a telephone number") {
        CHECK(told_of(forgetting("hp-0812-0000-0001"), "budi", "kepala") == Names{"kind"});
    }
    SUBCASE("its kind, by somebody who may not sign it") {
        CHECK(told_of(forgetting("nip-198001012005011001")) == Names{"kind"});
    }
    CaseWorld::Act act = forgetting();
    SUBCASE("its basis, with an identity number") {
        act.entry.basis = kNik;
        CHECK(told_of(act, "tono", "kepala") == Names{"basis"});
    }
    SUBCASE("its basis, with a telephone number") {
        act.entry.basis = kPhone;
        CHECK(told_of(act, "budi", "kepala") == Names{"basis"});
    }
    SUBCASE("its basis and its reason, with a number of an officer") {
        act.entry.basis = act.entry.reason = kNip;
        CHECK(told_of(act, "tono", "kepala") == Names{"basis", "reason"});
    }
}

TEST_CASE("a reason is searched for personal data, whatever it is for") {
    CaseWorld::Act act = with_reason(CaseAct::hold, kNik);
    SUBCASE("a hold") {
        act.entry.hold = HoldId("menunggu-berkas");
        CHECK(told_of(act) == Names{"reason"});
    }
    SUBCASE("an end of a hold that was none") {
        CHECK(told_of(with_reason(CaseAct::resume, kPhone)) == Names{"reason"});
    }
    SUBCASE("an exit") {
        act.entry.act = CaseAct::exit;
        act.entry.exit = ExitId("dicabut");
        CHECK(told_of(act, "budi", "kepala") == Names{"reason"});
    }
    SUBCASE("a return") {
        act = with_reason(CaseAct::send_back, kNip);
        act.entry.step = StepNumber{1};
        CHECK(told_of(act, "tono", "kepala") == Names{"reason"});
    }
    SUBCASE("an assignment") {
        act.entry.act = CaseAct::assign;
        act.entry.person = PersonId("budi");
        CHECK(told_of(act, "budi", "kepala") == Names{"reason"});
    }
    SUBCASE("a take-over") {
        act = test::takeover_act(2);
        act.entry.reason = kPhone;
        CHECK(told_of_opening(act) == Names{"reason"});
    }
}

TEST_CASE("a note is searched for personal data, whatever it stands beside") {
    CaseWorld::Act act = act_of(CaseAct::note);
    SUBCASE("alone, on several lines") {
        act.entry.note = "Pelapor datang\nNIK 9901014101900001";
        CHECK(told_of(act) == Names{"note"});
    }
    SUBCASE("beside a paper") {
        act = paper("putusan", "2/2026");
        act.entry.note = kPhone;
        CHECK(told_of(act, "budi", "kepala") == Names{"note"});
    }
    SUBCASE("beside a decision") {
        act = test::step_act(2);
        act.entry.outcome = OutcomeId("setuju");
        act.entry.note = kNip;
        CHECK(told_of(act, "tono", "kepala") == Names{"note"});
    }
}

TEST_CASE("the code of a party is searched for personal data") {
    CaseWorld::Act act = paper("putusan", "2/2026");
    SUBCASE("of whom a paper comes") { act.entry.party = PartyCode("NIK-9901014101900001"); }
    SUBCASE("of whom a cosignature is for") {
        act = test::cosign_act(1, 2);
        act.entry.party = PartyCode("HP-0812-0000-0001");
    }
    SUBCASE("that is corrected") {
        act = correction();
        act.entry.about = EntryNumber{2};
        act.entry.party = PartyCode("PK-198001012005011001");
    }
    CHECK(told_of(act) == Names{"for"});
}

TEST_CASE("a paper is searched for personal data, in its kind, its number and its path") {
    SUBCASE("an identity number as its kind") {
        CHECK(told_of(paper("ktp-9901014101900001", "2")) == Names{"documents"});
    }
    SUBCASE("a telephone number as its kind") {
        CHECK(told_of(paper("hp-0812-0000-0001", "2"), "budi", "kepala") == Names{"documents"});
    }
    SUBCASE("an identity number as its number") {
        CHECK(told_of(paper("putusan", kNik)) == Names{"documents"});
    }
    SUBCASE("a number of an officer as its corrected number") {
        CHECK(told_of(test::correct_act(2, "permohonan", kNip)) == Names{"documents"});
    }
    SUBCASE("an identity number in the name of its file") {
        CHECK(told_of(test::attach_file("putusan", "arsip_9901014101900001.pdf")) ==
              Names{"documents"});
    }
    SUBCASE("a telephone number there, of a corrected file") {
        CaseWorld::Act act = test::correct_act(2, "permohonan", "1");
        CHECK(told_of(test::with_file(act, "arsip-hp.0812-0000-0001.pdf")) == Names{"documents"});
    }
    SUBCASE("an identity number as the folder of its file") {
        CaseWorld::Act act = paper("putusan", "2/2026");
        act = test::with_file(act, "a.pdf");
        act.entry.documents.front().file = "documents/9901014101900001/a.pdf";
        CHECK(told_of(act) == Names{"documents"});
    }
    SUBCASE("a telephone number there, around a folder that is called like the case") {
        CaseWorld::Act act = paper("putusan", "2/2026");
        act = test::with_file(act, "a.pdf");
        act.entry.documents.front().file = "documents/0812-0000-0001/YK-2026-0001/a.pdf";
        CHECK(told_of(act, "budi", "kepala") == Names{"documents"});
    }
    SUBCASE("the second of two papers") {
        CaseWorld::Act act = paper("putusan", "2/2026");
        act.entry.documents.push_back(paper("putusan", kPhone).entry.documents.front());
        CHECK(told_of(act, "tono", "kepala") == Names{"documents"});
    }
    SUBCASE("the kind and the number and the name, each by itself") {
        CaseWorld::Act act = paper("nip-198001012005011001", kPhone);
        CHECK(told_of(test::with_file(act, "arsip-ktp-9901014101900001")) ==
              Names{"documents", "documents", "documents"});
    }
}

TEST_CASE("a number that goes on in the next line of a commit message is one number") {
    const auto lines_of = [](const std::string& bytes) {
        std::vector<int> lines;
        for (const Finding& found : personal_data_in_message("pesan", bytes, {"#", false, false}))
            lines.push_back(found.place.line);
        return lines;
    };
    using Lines = std::vector<int>;
    CHECK(lines_of("berkas untuk 990101 410190\n0001 diterima\n") == Lines{2});
    CHECK(lines_of("kontak 0812-0000-\n# catatan git\n0001\n") == Lines{3});
    CHECK(lines_of("pegawai NIP 19800101 200501\n1 001\n\nsurat 2026\n") == Lines{2});
    CHECK(lines_of("langkah 2 tahun 2026\n12 kasus, 31 hari\n") == Lines{});
    CHECK(lines_of("telepon " + std::string(kPhone) + "\n0001\n") == Lines{1});
}

TEST_CASE("what stands below a scissors line of a commit message is judged where git keeps it") {
    const std::string scissors = "# ------------------------ >8 ------------------------\n";
    const auto lines_of = [](const std::string& bytes, const MessageCleanup& cleanup) {
        std::vector<int> lines;
        for (const Finding& found : personal_data_in_message("pesan", bytes, cleanup))
            lines.push_back(found.place.line);
        return lines;
    };
    const std::string text = "langkah 2\n" + scissors + kPhone + "\n";
    const std::string diff = "langkah 2\n" + scissors + "# di bawah\ndiff --git a b\n" + kPhone;
    using Lines = std::vector<int>;
    SUBCASE("git cuts nothing there") {
        CHECK(lines_of(text, {"#", false, false}) == Lines{3});
        CHECK(lines_of(diff, {"#", false, false}) == Lines{5});
    }
    SUBCASE("git cuts a diff that it put there, and nothing else") {
        CHECK(lines_of(text, {"#", false, true}) == Lines{3});
        CHECK(lines_of(diff, {"#", false, true}) == Lines{});
    }
    SUBCASE("the line is no scissors line by the comment that is set") {
        CHECK(lines_of(text, {";", true, false}) == Lines{3});
        CHECK(lines_of("x" + scissors + kPhone, {"#", true, false}) == Lines{2});
    }
    SUBCASE("git cuts all") { CHECK(lines_of(text, {"#", true, false}) == Lines{}); }
}

}  // namespace yankomas
