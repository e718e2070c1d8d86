// Signing entries of cases: from what the officer asked for to a journal that is one entry longer.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "work/sign/documents.h"
#include "work/sign/signing.h"

namespace yankomas {

// What every entry of a case may be told.
struct EntryChoices {
    SigningChoices signing;
    std::optional<RoleId> role;          // --role; else the role that fits
    std::optional<PartyCode> party;      // --for
    std::optional<Instant> occurred;     // --occurred
    std::optional<std::string> reason;   // --reason
    std::optional<std::string> note;     // --note
    std::vector<std::string> documents;  // --doc, as written
};

// A case on the way to being longer: what it is now, in memory.
struct Draft {
    CaseJournal journal;
    Evidence evidence;
    Judgement judgement;
    std::vector<PlannedCopy> copies;  // files that go into documents/ when the case is put in place
    int shown_only =
        0;  // its last entries, which a dry run showed: not signed, and not in the bytes
};

// Judges the journal as far as it is written; `bytes` may end after the header.
[[nodiscard]] Draft draft_of(const Host& host, const OpenedOffice& office, CaseJournal journal);

// Completes the entry (time, person, role, roster, party, due, texts, documents), asks the rules,
// asks the officer, and signs it onto the draft. False: the officer said no. A dry run only shows
// it and takes it as signed, so that what comes after it can be shown too.
[[nodiscard]] Result<bool> sign_onto(Host& host, const OpenedOffice& office, const Officer& officer,
                                     const EntryChoices& choices, Draft& draft, CaseEntry entry);

// Copies the planned files and puts the draft in place of its file; leaves everything as it was on
// failure.
[[nodiscard]] Status put_draft(Host& host, const OpenedOffice& office, const Draft& draft,
                               Target target, const EntryChoices& choices);

// The whole way for a verb on one case. `make` gives the act and what is its own.
[[nodiscard]] Result<ExitCode> sign_case_entry(
    Host& host, const Globals& globals, const EntryChoices& choices, const std::string& case_text,
    const std::function<Result<CaseEntry>(const Draft&)>& make);

// One line about where the case stands, for stdout after signing.
[[nodiscard]] std::string standing_line(const Host& host, const OpenedOffice& office,
                                        const Draft& draft);

}  // namespace yankomas
