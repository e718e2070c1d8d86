// Tests that one change anywhere in a signed journal is found: of any bit, byte, line, entry or
// signature.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <functional>
#include <mutex>
#include <set>
#include <thread>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "core/journal/seal_journal.h"
#include "store/office/verify.h"
#include "support/memory_files.h"
#include "support/mutants.h"
#include "support/small_office.h"

namespace yankomas {

namespace {

using test::Mutant;

// What lint says of a journal, and whether a writer would sign at its end.
struct Answer {
    Findings findings;
    bool relied_on = false;
};

// A kind of journal. A new kind is one more row of `journals`.
struct Signed {
    std::string name;
    std::string path;
    std::string bytes;
    std::string name_space;
    std::vector<std::pair<std::string, std::string>>
        others;  // name and bytes: entries that are not its own
    std::function<Answer(const std::string& bytes)> judge;
};

Answer judge_case(const test::OfficeWorld& office, const std::string& path,
                  const std::string& bytes) {
    const CaseJournal journal = read_case(path, bytes);
    const Evidence evidence = verify_case(journal, MemoryFiles(), "/office", office.record().seals);
    const Judgement judgement = judge(
        Docket(office.record(), journal, evidence, test::time_of("2026-12-01T12:00:00+07:00")));
    return {judgement.findings, judgement.standing.verified};
}

// A roster that was cut at its end is whole but has another position. The file of known offices and
// cases that name a later position reveal the cut.
Answer judge_roster(const std::string& bytes) {
    const RosterJournal journal = read_roster("roster.yaml", bytes);
    FoldedRoster folded = fold_roster(journal, verify_roster(journal));
    return {std::move(folded.findings), folded.whole};
}

// Any finding at all makes the seals unreliable.
Answer judge_seals(const test::OfficeWorld& office, const MemoryFiles& files,
                   const std::string& bytes) {
    const SealJournal journal = read_seals("seals.yaml", bytes);
    const auto evidence = verify_seals(journal, files, "/office");
    REQUIRE(evidence);
    FoldedSeals folded = fold_seals(journal, *evidence, office.record().roster);
    const bool relied_on = folded.findings.empty();
    return {std::move(folded.findings), relied_on};
}

// Makes a whole case of six entries and a further one with text over several lines.
test::CaseWorld noted_case(const test::OfficeWorld& office) {
    test::CaseWorld one = test::small_case_closed(office);
    test::CaseWorld::Act note = test::act_of(CaseAct::note);
    note.entry.note = "baris \"satu\"\n\nbaris tiga";
    one.sign(std::move(note), "sari", "petugas", "2026-12-01T10:00:00+07:00");
    return one;
}

// An office that sealed one case twice, and its folder.
struct SealedOffice {
    test::OfficeWorld office = test::small_office();
    MemoryFiles files;
    std::string seals;

    SealedOffice() {
        office.enrol("rina");
        office.appoint("rina", kSealerRole);
        office.seal({test::small_case_at_step_2(office)}, "rina", "2026-11-30T12:00:00+07:00");
        office.seal({test::small_case_at_step_3(office)}, "rina", "2026-11-30T17:00:00+07:00");
        for (const auto& [path, bytes] : office.files()) {
            if (path.starts_with("seals/")) {
                REQUIRE(files.make_folders("/office/seals"));
                REQUIRE(files.create("/office/" + path, bytes));
            }
            if (path == "seals.yaml") seals = bytes;
        }
    }
};

// Returns a small roster, so that every bit can be tried.
std::string short_roster() {
    test::OfficeWorld office(test::OfficeFiles{});
    office.enrol("sari");
    return office.roster_bytes();
}

std::vector<Signed> journals(const test::OfficeWorld& office, const SealedOffice& sealed) {
    const test::CaseWorld one = noted_case(office);
    const std::string path = one.path();
    return {
        {"case",
         path,
         one.bytes,
         std::string(case_schema().name_space),
         {{"another case", test::small_case_closed(office, "YK-2026-0002").bytes},
          {"the roster", office.roster_bytes()}},
         [&office, path](const std::string& bytes) { return judge_case(office, path, bytes); }},
        {"roster",
         "roster.yaml",
         short_roster(),
         std::string(roster_schema().name_space),
         {{"another roster", office.roster_bytes()}, {"a case", one.bytes}},
         judge_roster},
        {"seals",
         "seals.yaml",
         sealed.seals,
         std::string(seal_schema().name_space),
         {{"a case", one.bytes}, {"the roster", office.roster_bytes()}},
         [&sealed](const std::string& bytes) {
             return judge_seals(sealed.office, sealed.files, bytes);
         }},
    };
}

bool is_long_form() { return std::getenv("YANKOMAS_MUTANTS") != nullptr; }

struct Lines {
    int first = 0;
    int last = 0;
};

// Counts the ends of lines by find, which is the library's own code and optimised in a test too.
int count_lines(const std::string& text) {
    int count = 0;
    for (auto at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1)) ++count;
    return count;
}

// Returns the lines to which the message may point: the changed part, or the first line after it
// that no longer fits.
Lines lines_near(const std::string& bytes, std::size_t part) {
    const std::vector<std::string> parts = test::parts_of(bytes);
    Lines lines{1, 0};
    for (std::size_t i = 0; i < parts.size() && i <= part + 1; ++i) {
        if (i < part && i > 0) lines.first += count_lines(parts[i]);
        if (i == 0 && part > 0) lines.first += count_lines(parts[0]);
        lines.last += count_lines(parts[i]);
    }
    return lines;
}

// Returns why the mutant was not found as it must be, or an empty text if it was.
std::string complaint(const Signed& journal, const Mutant& mutant) {
    const Answer answer = journal.judge(mutant.bytes);
    if (answer.relied_on) return "would be signed onto";
    if (!has_errors(answer.findings)) return "lint finds nothing";
    const Lines whole = lines_near(journal.bytes, mutant.part);
    const int last = std::max(whole.last, lines_near(mutant.bytes, mutant.part).last) + 1;
    const bool named = std::ranges::any_of(answer.findings, [&](const Finding& found) {
        return found.severity == Severity::error && found.place.file == journal.path &&
               found.place.line >= whole.first && found.place.line <= last;
    });
    if (!named) return fmt::format("no message names a line of {} to {}", whole.first, last);
    return {};
}

// Judges the mutants 0 to `count` on every processor, and returns what is wrong with any of them.
std::vector<std::string> complaints(const Signed& journal, std::size_t count,
                                    const std::function<Mutant(std::size_t)>& mutant_at) {
    std::atomic<std::size_t> next = 0;
    std::mutex mutex;
    std::vector<std::string> found;
    const auto work = [&] {
        for (std::size_t i = next++; i < count; i = next++) {
            const Mutant mutant = mutant_at(i);
            if (mutant.bytes == journal.bytes) continue;
            const std::string wrong = complaint(journal, mutant);
            if (wrong.empty()) continue;
            const std::scoped_lock lock(mutex);
            found.push_back(mutant.name + ": " + wrong);
        }
    };
    std::vector<std::thread> threads;
    for (unsigned i = 1; i < std::max(1U, std::thread::hardware_concurrency()); ++i)
        threads.emplace_back(work);
    work();
    for (std::thread& thread : threads) thread.join();
    return found;
}

}  // namespace

TEST_CASE("no mutant of a signed journal is relied on, and each is named") {
    const test::OfficeWorld office = test::small_office();
    const SealedOffice sealed;
    std::vector<test::TestKey> keys;
    for (const char* person : {"admin", "sari", "budi", "tono", "rina", "stranger"})
        keys.push_back(test::make_test_key(person));
    for (const Signed& journal : journals(office, sealed)) {
        CAPTURE(journal.name);
        REQUIRE(journal.judge(journal.bytes).relied_on);
        // Only a cut at the end is not found, because it leaves a whole journal. Nothing in the
        // file itself can reveal it, but seals, lint --since, the roster position and gaps in the
        // case numbers do.
        std::set<std::string> survivors;
        for (const Mutant& mutant : test::prefixes(journal.bytes)) {
            CAPTURE(mutant.name);
            CHECK(journal.judge(mutant.bytes).relied_on);
            survivors.insert(mutant.bytes);
        }
        std::vector<Mutant> mutants = test::piece_mutants(journal.bytes);
        const auto add = [&](const std::vector<Mutant>& more) {
            mutants.insert(mutants.end(), more.begin(), more.end());
        };
        for (const auto& [name, bytes] : journal.others)
            add(test::foreign_entries(journal.bytes, bytes, name));
        add(test::foreign_signatures(journal.bytes, journal.name_space, keys));
        std::erase_if(mutants,
                      [&](const Mutant& mutant) { return survivors.contains(mutant.bytes); });

        const std::size_t bytes = test::count_byte_mutants(journal.bytes);
        const std::size_t first_character = bytes + mutants.size();
        const std::size_t all =
            first_character + (is_long_form() ? test::count_character_mutants(journal.bytes) : 0);
        const std::vector<std::string> wrong = complaints(journal, all, [&](std::size_t i) {
            if (i < bytes) return test::byte_mutant(journal.bytes, i);
            if (i < first_character) return mutants[i - bytes];
            return test::character_mutant(journal.bytes, i - first_character);
        });
        MESSAGE(journal.name << ": " << all << " mutants, " << wrong.size() << " survived, "
                             << survivors.size() << " cut at an entry's end");
        for (std::size_t i = 0; i < std::min<std::size_t>(wrong.size(), 20); ++i)
            FAIL_CHECK(wrong[i]);
    }
}

TEST_CASE("a roster that was cut at its end has other heads") {
    const std::string bytes = test::small_office().roster_bytes();
    const auto heads = [](const std::string& some) {
        const RosterJournal journal = read_roster("roster.yaml", some);
        return fold_roster(journal, verify_roster(journal)).roster.heads;
    };
    const auto whole = heads(bytes);
    for (const Mutant& mutant : test::prefixes(bytes)) {
        CAPTURE(mutant.name);
        CHECK(heads(mutant.bytes) != whole);
    }
}

}  // namespace yankomas
