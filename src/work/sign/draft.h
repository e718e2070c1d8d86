// A case that grows entry by entry in memory, until it replaces its file.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/journal/case_journal.h"
#include "core/journal/evidence.h"
#include "core/rules/docket.h"
#include "core/rules/judge.h"
#include "store/office/append.h"
#include "work/host.h"
#include "work/sign/choices.h"
#include "work/sign/documents.h"

namespace yankomas {

struct OpenedOffice;

struct Draft {
    CaseJournal journal;
    Evidence evidence;
    Judgement judgement;
    std::vector<PlannedCopy> copies{};  // files that go into documents/ when it is put in place
    // The code that this run gives to a party. It must still be free when the draft is put in
    // place.
    std::optional<PartyCode> new_party{};
    // The number of last entries that a dry run only showed. They are not signed and not in the
    // bytes.
    int shown_only = 0;
};

// Verifies and judges a journal as far as it is written; its bytes may end after the header.
[[nodiscard]] Draft draft_of(const Host& host, const OpenedOffice& office, CaseJournal journal);

// Makes the docket of the draft. `office` and `draft` must outlive it.
[[nodiscard]] Docket docket_of(const Host& host, const OpenedOffice& office, const Draft& draft);

// Finds the case that the opening, which is to be signed, names as the one that it goes on from.
void go_on_from_named(const Host& host, const OpenedOffice& office, const CaseEntry& open,
                      Draft& draft);

// Replaces the draft by what `bytes` are read as: its own bytes with signed entries below them.
// Fails with `failed` if they do not verify.
[[nodiscard]] Status extend(const Host& host, const OpenedOffice& office, Draft& draft,
                            std::string bytes);

// In a dry run, treats the entry as signed with `key`, so that what comes after it can be shown.
void extend_unsigned(const Host& host, const OpenedOffice& office, Draft& draft, CaseEntry entry,
                     std::string key);

// Returns the procedure in force for the next entry of the draft, which must be verified.
[[nodiscard]] const Sop& procedure_of(const OpenedOffice& office, const Draft& draft);

// Copies the planned files, writes the draft to the disk, verifies and judges what the disk has,
// and only then replaces the case file. `was` is the file as it was read at first, or nothing for a
// new case. If the file has changed since, if somebody else took the code of a new party meanwhile,
// or if anything fails, everything stays as it is.
[[nodiscard]] Status put_draft(const Host& host, const OpenedOffice& office, const Draft& draft,
                               const std::optional<std::string>& was,
                               const SigningChoices& choices);

// Returns what signing this entry with `key` onto the draft means, in words.
[[nodiscard]] std::string question_about(const Host& host, const OpenedOffice& office,
                                         const Draft& draft, CaseEntry entry, std::string key);

// Says what the last entry of the draft was, and who has what to do next. If that is `reader`, it
// also says the command that shows how to go on.
void tell_signed(const Host& host, const OpenedOffice& office, const Draft& draft,
                 const std::optional<PersonId>& reader = {});

}  // namespace yankomas
