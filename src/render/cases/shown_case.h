// What the page of a terminal, the page of a browser and the data show of a case: texts and parts,
// without any layout.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/ident.h"
#include "core/calendar/instant.h"
#include "render/kit/paint.h"
#include "render/kit/words.h"

namespace yankomas {

struct Appointment;
struct CaseEntry;
struct CaseLook;
struct CaseSummary;
struct ClockVerdict;
struct Docket;
struct Document;
struct Elapsed;
struct Judgement;
struct Outcome;
struct Pass;
struct Progress;
struct Roster;
struct ShortTimes;
struct Sop;
struct Standing;
struct Step;

// Holds a judged case whose procedure is known, for the functions that show its parts. It owns
// nothing.
struct ShownCase {
    const Docket& docket;
    const Judgement& judgement;
    const Sop& sop;  // in force now
    const CaseSummary& summary;

    [[nodiscard]] const Progress& progress() const;
    [[nodiscard]] const Roster& roster() const;
    [[nodiscard]] Zone zone() const;
};

// A line of text and its colour.
struct SaidLine {
    enum class Place { line, below, path };  // below: of the line above; a path keeps its blanks

    std::string text;
    Tone tone = Tone::plain;
    Place place = Place::line;
};
// Says where the case stands.
[[nodiscard]] std::vector<SaidLine> say_state(const ShownCase& shown, const Words& words);

// A fact about the step that waits, as the page labels it; without texts there is nothing to say.
struct LabelledTexts {
    Message label;
    std::vector<std::string> texts;
};
[[nodiscard]] std::vector<LabelledTexts> facts_of_standing(const ShownCase& shown, const Step& step,
                                                           const Words& words);
// Says what an outcome is and where the case goes with it.
[[nodiscard]] Message say_outcome(const Outcome& outcome, StepNumber from, const Words& words);

// One judged entry in words.
struct TimelineItem {
    EntryNumber number;
    std::string when;
    std::string act;
    std::string signer;
    std::vector<SaidLine> lines;
};
[[nodiscard]] std::vector<TimelineItem> timeline_of(const ShownCase& shown, const CaseLook& look);
// Says which entries the timeline does not show.
[[nodiscard]] std::vector<Message> say_not_shown(const Standing& standing);
// Counts the findings, "1 error, 2 notes"; empty if there are none.
[[nodiscard]] std::string count_findings(const Judgement& judgement, const Words& words);
// Says the id of a case and its procedure, which is null if it is not known.
[[nodiscard]] std::string say_case(const CaseSummary& summary, const Sop* sop,
                                   const CaseLook& look);
// Says what a case is filed under and where it began, a line each.
[[nodiscard]] std::vector<std::string> say_filing(const CaseSummary& summary, const CaseLook& look);

// A way to go on: what it is and where it leads, which may be empty, and the command.
struct WayOn {
    Message what;
    std::string command;
};
// Returns the ways to do what the case waits for, one per outcome. The commands name it by `id`.
[[nodiscard]] std::vector<WayOn> ways_on(const ShownCase& shown, const std::string& id,
                                         const Words& words);
// Returns the entries that were judged. Entries that were signed later, or that follow the first
// one at fault, are left out.
[[nodiscard]] std::span<const CaseEntry> entries_of(const ShownCase& shown);
// Returns the appointment by which the signer of an entry held the role when he signed, or null if
// he had none.
[[nodiscard]] const Appointment* appointment_of(const CaseEntry& entry, const ShownCase& shown);
// Returns the procedure that was in force for an entry.
[[nodiscard]] const Sop& sop_of(const CaseEntry& entry, const ShownCase& shown);
// Returns the pass that an entry signed, ended or waits in, or null if the entry is about none.
[[nodiscard]] const Pass* pass_of(const CaseEntry& entry, const Progress& progress);
// Returns the corrections of this entry that are valid.
[[nodiscard]] std::vector<EntryNumber> corrections_of(const CaseEntry& entry,
                                                      const Progress& progress);
// Returns the steps that were signed on what an entry said before this correction of it.
[[nodiscard]] std::vector<StepNumber> steps_before(const CaseEntry& correction,
                                                   const ShownCase& shown);
// Says what a correction puts in the place of what, and who had seen the old value.
[[nodiscard]] std::vector<std::string> say_correction(const CaseEntry& correction,
                                                      const ShownCase& shown, const CaseLook& look);
// Returns the verdict of the pass that the entry ended, or null if it ended none.
[[nodiscard]] const ClockVerdict* verdict_of(const CaseEntry& entry, const Standing& standing);
// Spells the role of an entry in the capacity that the roster had for its signer when he signed it,
// not in the one that he has now: "Plt. Kabid HAM".
[[nodiscard]] std::string spell_signing_role(const CaseEntry& entry, const ShownCase& shown);
// Spells the outcome of an entry that has one.
[[nodiscard]] std::string spell_outcome(const CaseEntry& entry, const Sop& sop);
// Spells the file that a `forget` names, by the title of its kind and its path.
[[nodiscard]] std::string spell_forgotten(const CaseEntry& entry, const ShownCase& shown);
// Spells a document by its title, number and date.
[[nodiscard]] std::string spell_document(const Document& document, const Sop& sop,
                                         const ShortTimes& times);
// Returns the time that the case has taken so far, or nothing if no calendar in force covers it.
[[nodiscard]] std::optional<Elapsed> elapsed_of(const ShownCase& shown);

}  // namespace yankomas
