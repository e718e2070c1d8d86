// A case on the way to being longer: in memory, until it is put in the place of its file.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/journal/case_journal.h"
#include "core/journal/evidence.h"
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
    // Its last entries that a dry run showed: they are not signed, and not in the bytes.
    int shown_only = 0;
};

// Verifies and judges a journal as far as it is written; its bytes may end after the header.
[[nodiscard]] Draft draft_of(const Host& host, const OpenedOffice& office, CaseJournal journal);

// Makes the draft what `bytes`, its own with signed entries under them, are read as. `failed` if
// they do not verify.
[[nodiscard]] Status extend(const Host& host, const OpenedOffice& office, Draft& draft,
                            std::string bytes);

// Counts an entry as signed with `key` for what comes after it in a dry run.
void extend_unsigned(const Host& host, const OpenedOffice& office, Draft& draft, CaseEntry entry,
                     std::string key);

// How many of the findings are errors.
[[nodiscard]] std::size_t errors_in(const Findings& findings);

// Copies the planned files and puts the draft in place of its file, after what the disk has of it
// was verified and judged once more. `was` is the file as it was read at first; nothing for a new
// case. If it is another meanwhile, or on failure, everything is left as it is.
[[nodiscard]] Status put_draft(const Host& host, const OpenedOffice& office, const Draft& draft,
                               const std::optional<std::string>& was,
                               const SigningChoices& choices);

// One line about where the case stands, for after signing.
[[nodiscard]] Message standing_line(const OpenedOffice& office, const Draft& draft);

}  // namespace yankomas
