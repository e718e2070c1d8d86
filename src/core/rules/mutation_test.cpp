// One change anywhere in a signed case or roster is found: bits, bytes, lines and entries flipped, cut and moved.
// SPDX-License-Identifier: Apache-2.0
#include <random>

#include <doctest/doctest.h>

#include "store/memory_files.h"
#include "store/verify.h"
#include "support/small_office.h"

namespace yankomas {

namespace {

struct Mutant {
    std::string name;
    std::string bytes;
};

std::vector<std::string> lines_of(const std::string& bytes) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t end = bytes.find('\n', at) + 1;
        lines.push_back(bytes.substr(at, end - at));
        at = end;
    }
    return lines;
}

// The header, then one part for each entry.
std::vector<std::string> parts_of(const std::string& bytes) {
    std::vector<std::string> parts(1);
    for (const std::string& line : lines_of(bytes)) {
        if (line.starts_with("- do: ")) parts.emplace_back();
        parts.back() += line;
    }
    return parts;
}

std::string joined(const std::vector<std::string>& parts) {
    std::string bytes;
    for (const std::string& part : parts) bytes += part;
    return bytes;
}

std::vector<Mutant> byte_mutants(const std::string& bytes) {
    std::mt19937 random(20260302);
    std::vector<Mutant> mutants;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        Mutant flipped{"bit flipped in byte " + std::to_string(at), bytes};
        flipped.bytes[at] = static_cast<char>(static_cast<unsigned char>(bytes[at]) ^ (1U << (random() % 8)));
        mutants.push_back(std::move(flipped));
        mutants.push_back({"byte cut at " + std::to_string(at), bytes.substr(0, at) + bytes.substr(at + 1)});
    }
    return mutants;
}

// Each piece left out, and each two neighbours swapped.
std::vector<Mutant> piece_mutants(const std::vector<std::string>& pieces, const std::string& kind) {
    std::vector<Mutant> mutants;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        std::vector<std::string> cut = pieces;
        cut.erase(cut.begin() + static_cast<std::ptrdiff_t>(i));
        mutants.push_back({kind + " cut: " + std::to_string(i), joined(cut)});
        if (i + 1 == pieces.size()) continue;
        std::vector<std::string> swapped = pieces;
        std::swap(swapped[i], swapped[i + 1]);
        mutants.push_back({kind + " swapped: " + std::to_string(i), joined(swapped)});
    }
    return mutants;
}

// Each entry moved to the end.
std::vector<Mutant> moved_entries(const std::vector<std::string>& parts) {
    std::vector<Mutant> mutants;
    for (std::size_t i = 1; i + 1 < parts.size(); ++i) {
        std::vector<std::string> moved = parts;
        moved.erase(moved.begin() + static_cast<std::ptrdiff_t>(i));
        moved.push_back(parts[i]);
        mutants.push_back({"entry moved to the end: " + std::to_string(i), joined(moved)});
    }
    return mutants;
}

std::vector<Mutant> mutants_of(const std::string& bytes) {
    std::vector<Mutant> all = byte_mutants(bytes);
    const std::vector<std::string> parts = parts_of(bytes);
    for (auto& more :
         {piece_mutants(lines_of(bytes), "line"), piece_mutants(parts, "entry"), moved_entries(parts)}) {
        all.insert(all.end(), more.begin(), more.end());
    }
    return all;
}

}  // namespace

TEST_CASE("no mutant of a signed case is verified") {
    const test::OfficeWorld office = test::small_office();
    const test::CaseWorld whole = test::small_case_closed(office);
    const MemoryFiles files;
    const auto verified = [&](const std::string& bytes) {
        const CaseJournal journal = read_case(whole.path(), bytes);
        const Evidence evidence = verify_case(journal, files, "/office", office.record().seals);
        return judge(Docket(office.record(), journal, evidence, test::time_of("2026-12-01T12:00:00+07:00")))
            .standing.verified;
    };
    REQUIRE(verified(whole.bytes));
    // What is cut off at the end leaves a case that is whole, and open again: only seals and history show it.
    const std::string without_last = whole.bytes.substr(0, whole.bytes.rfind("- do: "));
    REQUIRE(verified(without_last));
    for (const Mutant& mutant : mutants_of(whole.bytes)) {
        if (mutant.bytes == whole.bytes || mutant.bytes == without_last) continue;
        if (verified(mutant.bytes)) FAIL_CHECK(mutant.name);
    }
}

TEST_CASE("no mutant of a roster has the heads of the real one") {
    const std::string bytes = test::small_office().roster_bytes();
    const auto folded = [](const std::string& some) {
        const RosterJournal journal = read_roster("roster.yaml", some);
        return fold_roster(journal, verify_roster(journal));
    };
    const FoldedRoster real = folded(bytes);
    REQUIRE(real.whole);
    const std::string without_last = bytes.substr(0, bytes.rfind("- do: "));
    for (const Mutant& mutant : mutants_of(bytes)) {
        if (mutant.bytes == bytes) continue;
        const FoldedRoster other = folded(mutant.bytes);
        // Cut at its end it is whole, but another position: known-offices and cases that name a later one show it.
        const bool found = mutant.bytes == without_last ? other.roster.heads != real.roster.heads : !other.whole;
        if (!found) FAIL_CHECK(mutant.name);
    }
}

}  // namespace yankomas
