// Says on what the rules rest. A jurist reads it as yankomas-law(7).
// SPDX-License-Identifier: Apache-2.0
#include "core/base/basis.h"

#include <array>

namespace yankomas {

namespace {

constexpr std::array kBases{Basis::step_table,     Basis::time_limits,    Basis::days_off,
                            Basis::acting_officer, Basis::fixed_verdict,  Basis::true_times,
                            Basis::stopped_clock,  Basis::office_holders, Basis::two_people,
                            Basis::open_mistakes,  Basis::newer_version,  Basis::from_paper,
                            Basis::filing,         Basis::papers,         Basis::forgetting,
                            Basis::party_codes,    Basis::pen_and_paper,  Basis::published,
                            Basis::one_record,     Basis::witnesses,      Basis::plain_form};

}  // namespace

std::string_view name_of(BasisKind kind) {
    switch (kind) {
        case BasisKind::law: return "law";
        case BasisKind::source: return "source";
        case BasisKind::choice: return "choice";
    }
    return "";
}

Message title_of(BasisKind kind) {
    switch (kind) {
        case BasisKind::law: return message("regulation");
        case BasisKind::source: return message("source table");
        case BasisKind::choice: return message("our choice");
    }
    return {};
}

BasisFacts facts_of(Basis basis) {
    const auto chosen = [](Message reason) {
        return BasisFacts{BasisKind::choice, {}, std::move(reason)};
    };
    switch (basis) {
        case Basis::step_table:
            return {
                BasisKind::source,
                message("the rows of the procedure's table: activity, actors, requirements, "
                        "output"),
                message("The table says which step comes after which other one, what must be there "
                        "before and what comes of it. The signs of its flow chart are lost, so "
                        "who acts and where a decision leads was inferred; the procedure's file "
                        "says so step by step.")};
        case Basis::time_limits:
            return {BasisKind::source, message("the column \"waktu\" of the procedure's table"),
                    message("The table gives each step its time. How days are counted it does not "
                            "say; the rules of time do.")};
        case Basis::days_off:
            return {BasisKind::law,
                    message("SKB 3 Menteri and Keppres on holidays and collective leave; Perpres "
                            "21/2023 on office hours"),
                    message("A working day is what these decrees leave open. A calendar names the "
                            "decree of each of its days, and where it ends nothing can be "
                            "counted.")};
        case Basis::acting_officer:
            return {
                BasisKind::law, message("SE Kepala BKN 1/SE/I/2021"),
                message("An acting officer (Plt.) holds the office for three months, and for six "
                        "with renewals.")};
        case Basis::plain_form:
            return chosen(
                message("No regulation says how such a file is written. A form that can be "
                        "read in one way only is the only one that a signature can "
                        "protect."));
        case Basis::pen_and_paper:
            return chosen(
                message("The source has signatures on paper. Here a key stands for the "
                        "pen: it belongs to one person of the roster, and it covers every "
                        "byte that was signed."));
        case Basis::one_record:
            return chosen(
                message("A file on paper shows it when a sheet is missing. A journal to "
                        "which entries are only added, and a register that is numbered "
                        "without gaps, show the same."));
        case Basis::witnesses:
            return chosen(
                message("Whoever has all keys of an office could write its past anew. "
                        "Seals of several people, kept elsewhere, show that it was "
                        "done."));
        case Basis::published:
            return chosen(
                message("Nobody can follow a procedure or a calendar that he could not "
                        "know. So only those count that the office has published, with "
                        "the bytes that it published."));
        case Basis::office_holders:
            return chosen(
                message("The table names offices and not people. Who held an office on a "
                        "day is said by the roster, and what somebody signed who held "
                        "none is not valid until it is ratified."));
        case Basis::two_people:
            return chosen(
                message("The source does not say that two people must act. Nobody checks "
                        "his own work, so a procedure names the steps whose signers must "
                        "differ."));
        case Basis::stopped_clock:
            return chosen(
                message("The source knows no pause. A case may wait for papers or for "
                        "another agency, and only a reason that the procedure names stops "
                        "the clock."));
        case Basis::fixed_verdict:
            return chosen(
                message("A decree that comes later must not make anybody late who was in "
                        "time. So a verdict is fixed by the calendar that was in force "
                        "when it fell."));
        case Basis::true_times:
            return chosen(
                message("A deadline is worth something only if nobody can date his work "
                        "back. So times never go backwards, and what is entered late "
                        "counts by its own time only within the term that the procedure "
                        "allows."));
        case Basis::open_mistakes:
            return chosen(
                message("On paper a mistake is struck out so that it can still be read. "
                        "Here it stays too, and a signed entry says what is right, or that "
                        "an act without right is good."));
        case Basis::papers:
            return chosen(
                message("A document is named with its digest, so that everybody can tell "
                        "the paper that was signed from any other."));
        case Basis::forgetting:
            return chosen(
                message("A file may have to go for the sake of a person. Then an officer "
                        "says so with his signature, and what was signed about it stays."));
        case Basis::newer_version:
            return chosen(
                message("A case is judged by the version under which it was opened. It is "
                        "moved to a newer one only by a signature, and only as that "
                        "version says what becomes of each step."));
        case Basis::from_paper:
            return chosen(
                message("Cases that began on paper go on here with what the register "
                        "says. What was done on paper is not judged, since nobody signed "
                        "it here."));
        case Basis::filing:
            return chosen(message(
                "The table has no subjects; the first procedure has the ten rights of UU 39/1999, "
                "Bab III. They serve to find and count cases, and so do areas; an assignment says "
                "who shall act and takes no right from others."));
        case Basis::party_codes:
            return chosen(
                message("Journals are copied to many machines and can never be taken "
                        "back. So complainants have codes there, and their names stay in "
                        "the office's own list."));
    }
    return {};
}

std::span<const Basis> all_bases() { return kBases; }

std::string_view name_of(Basis basis) {
    // The names are in the order of Basis.
    constexpr std::array<std::string_view, kBases.size()> kNames{
        "plain-form", "pen-and-paper",  "one-record",     "witnesses",  "published",
        "step-table", "office-holders", "acting-officer", "two-people", "stopped-clock",
        "days-off",   "time-limits",    "fixed-verdict",  "true-times", "open-mistakes",
        "papers",     "forgetting",     "newer-version",  "from-paper", "filing",
        "party-codes"};
    return kNames.at(static_cast<std::size_t>(basis));
}

}  // namespace yankomas
