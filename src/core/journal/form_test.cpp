// Tests that the strict reader accepts one spelling only, and finds the place of every fault.
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/form.h"

#include <span>
#include <string>

#include <doctest/doctest.h>

#include "core/base/finding.h"
#include "core/base/rules/files.h"
#include "core/base/rules/form.h"
#include "core/journal/case_journal.h"
#include "core/journal/roster_journal.h"
#include "core/journal/write.h"
#include "support/replaced.h"
#include "support/small_case.h"

namespace yankomas {

namespace {

using test::replaced;
using test::small_case;

struct Row {
    const char* name;
    std::string bytes;
    Rule rule;
    int line;
    int column;
};

Finding first_finding(const std::string& bytes) {
    const CaseJournal journal = read_case("cases/2026/YK-2026-0001.yaml", bytes);
    REQUIRE(journal.fault.has_value());
    return finding_of(*journal.fault, journal.bytes, journal.path);
}

void check_rows(std::span<const Row> rows) {
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Finding found = first_finding(row.bytes);
        CAPTURE(in_english(found.what));
        CHECK(facts_of(found.rule).name == facts_of(row.rule).name);
        CHECK(found.place.line == row.line);
        CHECK(found.place.column == row.column);
    }
}

}  // namespace

TEST_CASE("a good case is read whole") {
    const CaseJournal journal = read_case("cases/2026/YK-2026-0001.yaml", small_case());
    REQUIRE_FALSE(journal.fault.has_value());
    CHECK(journal.header.id == CaseId("YK-2026-0001"));
    CHECK(journal.header.title == "Dugaan \"contoh\" \\ pelanggaran");
    REQUIRE(journal.entries.size() == 2);
    const CaseEntry& step = journal.entries[1];
    CHECK(step.act == CaseAct::step);
    CHECK(step.step == StepNumber{1});
    CHECK(step.party == PartyCode("PK-0007"));
    CHECK(step.roster.entry == EntryNumber{14});
    REQUIRE(step.documents.size() == 2);
    CHECK(step.documents[0].file == "documents/2026/YK-2026-0001/surat.pdf");
    CHECK(step.documents[0].size == 48213);
    CHECK(step.documents[1].number == "12/X/2026");
    CHECK(step.note == "baris satu\n\nbaris tiga");
    CHECK(step.range.end == journal.bytes.size());
    CHECK(journal.bytes.substr(step.sig_line, 7) == "  sig: ");
}

TEST_CASE("a correction names an entry, gives a reason and corrects something") {
    const auto corrected = [](const std::string& more) {
        return small_case() + "- do: correct\n  entry: 2\n" + more + "  sig: U1NIU0lH\n";
    };
    const std::string signer =
        "  at: 2026-03-02T09:30:00+07:00\n  by: sari\n  role: kasubbid-ppi\n";
    const std::string roster = "  roster: 14@sha256:" + std::string(64, '0') + "\n";
    const std::string paper = "  documents:\n  - kind: disposisi\n    number: \"13/X/2026\"\n";
    const std::string why = "  reason: \"salah ketik\"\n";
    const CaseJournal good = read_case(
        "cases/2026/YK-2026-0001.yaml",
        corrected("  title: \"Lain\"\n" + signer + "  for: PK-0008\n" + roster + paper + why));
    REQUIRE_FALSE(good.fault.has_value());
    const CaseEntry& entry = good.entries[2];
    CHECK(entry.about == EntryNumber{2});
    CHECK(entry.title == "Lain");
    CHECK(entry.party == PartyCode("PK-0008"));
    CHECK(good.bytes.substr(entry.range.begin, entry.sig_line - entry.range.begin) ==
          write_entry(entry));
    const Row rows[] = {
        {"nothing corrected", corrected(signer + roster + why), rule::field, 36, 10},
        {"no reason", corrected(signer + roster + paper), rule::field, 35, 1},
        {"an outcome",
         replaced(corrected(signer + roster + paper + why), "  entry: 2\n",
                  "  outcome: setuju\n  entry: 2\n"),
         rule::field, 35, 1},
        {"a due time",
         corrected(signer + roster + "  due: 2026-03-02T09:25:00+07:00\n" + paper + why),
         rule::field, 35, 1},
        {"a title in another act",
         replaced(small_case(), "  at: 2026-03-02T09:15",
                  "  title: \"Lain\"\n  at: 2026-03-02T09:15"),
         rule::field, 8, 1},
    };
    check_rows(rows);
}

TEST_CASE("faults are told with their place") {
    const std::string good = small_case();
    const Row rows[] = {
        {"empty", "", rule::bytes, 1, 1},
        {"byte-order mark", "\xEF\xBB\xBF" + good, rule::bytes, 1, 1},
        {"carriage return", replaced(good, "entries:\n", "entries:\r\n"), rule::bytes, 7, 9},
        {"tab", replaced(good, "case: ", "case:\t"), rule::bytes, 2, 6},
        {"nul", replaced(good, "kanwil", std::string("kan\0il", 6)), rule::bytes, 3, 12},
        {"no newline at the end", good.substr(0, good.size() - 1), rule::spelling, 34, 15},
        {"bad utf-8",
         replaced(good, "Dugaan",
                  "Dug\xFF"
                  "an"),
         rule::bytes, 6, 12},
        {"conflict marker", replaced(good, "- do: step\n", "<<<<<<< HEAD\n- do: step\n"),
         rule::conflict, 15, 1},
        {"other magic", replaced(good, "case/1", "case/2"), rule::spelling, 1, 1},
        {"header out of order",
         replaced(good, "office: kanwil-contoh\nsop: yankomas/1\n",
                  "sop: yankomas/1\noffice: kanwil-contoh\n"),
         rule::field, 3, 1},
        {"comment", replaced(good, "entries:\n", "# aha\nentries:\n"), rule::field, 7, 1},
        {"blank line", replaced(good, "- do: step\n", "\n- do: step\n"), rule::spelling, 15, 1},
        {"second document", good + "---\n", rule::spelling, 35, 1},
        {"unknown act", replaced(good, "do: step", "do: jump"), rule::value, 15, 7},
        {"unknown key", replaced(good, "  role: kasubbid-ppi\n", "  rolle: kasubbid-ppi\n"),
         rule::field, 11, 1},
        {"repeated key", replaced(good, "  by: sari\n", "  by: sari\n  by: sari\n"), rule::field,
         11, 1},
        {"key out of order",
         replaced(good, "  by: sari\n  role: kasubbid-ppi\n", "  role: kasubbid-ppi\n  by: sari\n"),
         rule::field, 11, 1},
        {"missing field", replaced(good, "  by: sari\n", ""), rule::field, 8, 1},
        {"forbidden field", replaced(good, "- do: open\n", "- do: open\n  hold: berkas\n"),
         rule::field, 8, 1},
        {"trailing space", replaced(good, "by: sari\n", "by: sari \n"), rule::value, 10, 7},
        {"two spaces", replaced(good, "by: sari\n", "by:  sari\n"), rule::value, 10, 7},
        {"quoted word", replaced(good, "by: sari\n", "by: \"sari\"\n"), rule::value, 10, 7},
        {"truth value", replaced(good, "by: sari\n", "by: yes\n"), rule::value, 10, 7},
        {"leading zero", replaced(good, "step: 1\n", "step: 01\n"), rule::value, 16, 9},
        {"impossible day", replaced(good, "2026-03-02T09:15", "2026-02-30T09:15"), rule::value, 9,
         7},
        {"foreign offset", replaced(good, "09:15:00+07:00", "09:15:00+05:30"), rule::value, 9, 7},
        {"two offsets",
         replaced(good, "due: 2026-03-02T09:25:00+07:00", "due: 2026-03-02T09:25:00+08:00"),
         rule::value, 22, 8},
        {"upper-case digest", replaced(good, "sha256:77", "sha256:7A"), rule::value, 27, 13},
        {"path upwards", replaced(good, "documents/2026/", "../2026/"), rule::value, 25, 11},
        {"absolute path", replaced(good, "documents/2026/", "/2026/"), rule::value, 25, 11},
        {"file without digest",
         replaced(
             good,
             "    digest: sha256:77e1000000000000000000000000000000000000000000000000000000000000\n",
             ""),
         rule::field, 24, 11},
        {"flow list", replaced(good, "  documents:\n", "  documents: []\n"), rule::value, 23, 13},
        {"text without quotes", replaced(good, "number: \"12/X/2026\"", "number: 12/X/2026"),
         rule::value, 29, 13},
        {"bad escape", replaced(good, "\\\"contoh", "\\ncontoh"), rule::value, 6, 8},
        {"bidi override",
         replaced(good, "pelanggaran",
                  "pel\xE2\x80\xAE"
                  "ran"),
         rule::value, 6, 8},
        {"not composed", replaced(good, "pelanggaran", "pele\xCC\x81"), rule::value, 6, 8},
        {"block of one line",
         replaced(good, "    baris satu\n\n    baris tiga\n", "    baris satu\n"), rule::value, 31,
         1},
        {"block with indented line", replaced(good, "    baris tiga", "     baris tiga"),
         rule::value, 33, 1},
        {"entry without signature", good.substr(0, good.rfind("  sig: ")), rule::field, 15, 1},
    };
    check_rows(rows);
}

// This reader once took `sig: null` for three bytes of base64, but other readers of YAML take it
// for no value.
TEST_CASE("a plain value that other readers take for a number or for nothing is refused") {
    const std::string good = small_case();
    const Row rows[] = {
        {"signature null", replaced(good, "sig: U1NIU0lH", "sig: null"), rule::value, 14, 8},
        {"signature True", replaced(good, "sig: U1NIU0lH", "sig: True"), rule::value, 14, 8},
        {"signature 1234", replaced(good, "sig: U1NIU0lH", "sig: 1234"), rule::value, 14, 8},
        {"party 1E5", replaced(good, "for: PK-0007", "for: 1E5"), rule::value, 12, 8},
        {"party 1E-5", replaced(good, "for: PK-0007", "for: 1E-5"), rule::value, 12, 8},
        {"path null", replaced(good, "documents/2026/YK-2026-0001/surat.pdf", "null"), rule::value,
         25, 11},
        {"path 2026", replaced(good, "documents/2026/YK-2026-0001/surat.pdf", "2026"), rule::value,
         25, 11},
    };
    check_rows(rows);
}

TEST_CASE("a quorum is at least 1, in the header of a roster and in an entry") {
    const std::string by = "  at: 2026-01-05T09:00:00+07:00\n  by: admin\n  sig: U1NIU0lH\n";
    const auto roster_of = [&](std::string_view header, std::string_view count) {
        return read_roster("roster.yaml",
                           "yankomas: roster/1\noffice: contoh\nquorum: " + std::string(header) +
                               "\nentries:\n- do: admin\n  person: sari\n" + by +
                               "- do: quorum\n  count: " + std::string(count) + "\n" + by);
    };
    const RosterJournal good = roster_of("1", "2");
    CHECK_FALSE(good.fault);
    CHECK(good.entries.size() == 2);
    const RosterJournal header = roster_of("0", "1");
    REQUIRE(header.fault);
    CHECK(header.fault->rule == rule::value);
    CHECK(in_english(header.fault->what) == "a quorum is at least 1");
    CHECK(header.bytes.substr(header.fault->offset, 2) == "0\n");
    CHECK(header.entries.empty());
    const RosterJournal entry = roster_of("1", "0");
    REQUIRE(entry.fault);
    CHECK(in_english(entry.fault->what) == "a quorum is at least 1");
    CHECK(entry.entries.size() == 1);
}

TEST_CASE("entries above a fault are kept") {
    const CaseJournal journal =
        read_case("x.yaml", replaced(small_case(), "step: 1\n", "step: x\n"));
    CHECK(journal.fault.has_value());
    CHECK(journal.entries.size() == 1);
}

TEST_CASE("what the writer writes the reader reads") {
    const CaseJournal journal = read_case("x.yaml", small_case());
    std::string bytes = write_header(journal.header);
    for (const CaseEntry& entry : journal.entries) {
        bytes += write_entry(entry) + write_signature(entry.signature.of(journal.bytes));
    }
    CHECK(bytes == journal.bytes);
}

TEST_CASE("the end of a roster is kept for what takes rights away") {
    const std::string sig = "  sig: " + [] {
        const std::string bytes = small_case();
        const std::size_t at = bytes.find("  sig: ") + 7;
        return bytes.substr(at, bytes.find('\n', at) + 1 - at);
    }();
    const std::string end = "  at: 2026-03-02T08:00:00+07:00\n  by: admin\n";
    const std::string dismissal = "- do: dismiss\n  person: sari\n  role: petugas\n" + end;
    const std::string reason = "  reason: \"" + std::string(4000, 'x') + "\"\n";
    std::string bytes = "yankomas: roster/1\noffice: contoh\nquorum: 1\nentries:\n";
    const std::string cosign_first = "- do: cosign\n  entry: 1\n" + end + sig;
    const std::string admin = "- do: admin\n  person: sari\n" + end + sig;
    int entries = 0;
    const auto fill = [&](std::size_t until) {
        for (; bytes.size() < until; ++entries) bytes += dismissal + reason + sig;
    };
    const auto is_read = [&](const std::string& last) {
        const RosterJournal journal = read_roster("roster.yaml", bytes + last);
        const bool all = static_cast<int>(journal.entries.size()) == entries + 1;
        CHECK(all != journal.fault.has_value());
        if (journal.fault) CHECK(journal.fault->rule == rule::size);
        return all;
    };
    fill(kMaxRoster - 2 * kKeptForRevoking);
    CHECK(is_read(admin));
    fill(kMaxRoster - kKeptForRevoking);
    CHECK_FALSE(is_read(admin));
    CHECK_FALSE(is_read("- do: cosign\n  entry: 99999\n" + end + sig));
    CHECK(is_read(cosign_first));
    CHECK(is_read(dismissal + sig));
    // There is room for every act that takes a right away, and for no other.
    CHECK(is_read("- do: unadmin\n  person: sari\n" + end + sig));
    CHECK_FALSE(is_read("- do: quorum\n  count: 2\n" + end + sig));
    CHECK_FALSE(
        is_read("- do: appoint\n  person: sari\n  role: petugas\n  capacity: definitif\n"
                "  from: 2026-03-02\n" +
                end + sig));
    CHECK(is_read("- do: cosign\n  entry: 2\n" + end + sig));
    fill(kMaxRoster);
    CHECK_FALSE(is_read(dismissal + sig));
}

TEST_CASE("a text of a roster has 4 KiB, also one of several lines") {
    const std::string bytes = small_case();
    const std::size_t at = bytes.find("  sig: ");
    const std::string end = "  at: 2026-03-02T08:00:00+07:00\n  by: admin\n";
    const std::string sig = bytes.substr(at, bytes.find('\n', at) + 1 - at);
    const auto is_read = [&](const std::string& reason) {
        const RosterJournal journal =
            read_roster("roster.yaml",
                        "yankomas: roster/1\noffice: contoh\nquorum: 1\nentries:\n"
                        "- do: dismiss\n  person: sari\n  role: petugas\n" +
                            end + "  reason: " + reason + "\n" + sig);
        if (journal.fault) CHECK(journal.fault->rule == rule::size);
        return !journal.fault.has_value();
    };
    const std::string line = "\n    " + std::string(95, 'x');  // 100 bytes
    std::string block = "|-";
    for (int i = 0; i < 40; ++i) block += line;
    CHECK(is_read(block));
    CHECK_FALSE(is_read(block + line));
    // A text on one line has the same limit everywhere.
    CHECK(is_read('"' + std::string(kMaxText, 'x') + '"'));
}

TEST_CASE("limits are errors") {
    const std::string long_title(kMaxText + 1, 'a');
    CHECK(first_finding(replaced(small_case(), "Dugaan", long_title)).rule == rule::value);
    CHECK(first_finding(std::string(kMaxJournal + 1, 'a')).rule == rule::size);
    std::string items;
    for (std::size_t i = 0; i < kMaxItems; ++i) items += "  - kind: surat\n    number: \"1\"\n";
    CHECK(first_finding(replaced(small_case(), "  documents:\n", "  documents:\n" + items)).rule ==
          rule::size);
}

}  // namespace yankomas
