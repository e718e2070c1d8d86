// Signs entries of cases: from what the officer asked for to a journal that is one entry longer.
// SPDX-License-Identifier: Apache-2.0
//
// The room sign/ holds the write path. choices.h is what a person may choose and signing.h what
// all journals share: key, clock, consent. For cases documents.h and journal_words.h make what was
// typed fit for a journal, draft.h is the case that grows, and this header puts them in order;
// sign_again.h and reapply_source.h sign entries again that a merge took away. new_case.h,
// continued_case.h, registered.h and import_cases.h open cases, and migration.h moves them.
// shown_bytes.h shows what is signed, and typed_hints.h puts what was typed into the hints of a
// refusal. roster_change.h is the whole way of an entry of the roster.
//
// A case is read, verified and judged three times while one entry is signed:
//  1. as it was found (judge_named_case): an entry goes only onto a case that is verified, and
//     `propose` asks the rules about the new entry where the case stands;
//  2. with the signed entry, in memory (extend): ssh-keygen may have signed with another key or
//     not at all, and that must show before a document is copied; it is also what a further entry
//     of the same run is proposed on, and what tell_signed says;
//  3. as the disk has it beside the old file, right before the rename (put_draft): only this sees
//     what was really written, and the documents that were copied meanwhile. put_journal.h sees to
//     it that the file is still the one of 1.
// Only the last one guards the file; without the other two the officer would sign first and be
// refused afterwards.
#pragma once

#include <functional>
#include <set>
#include <string>

#include "core/base/finding.h"
#include "work/host.h"
#include "work/sign/choices.h"
#include "work/sign/draft.h"

namespace yankomas {

struct Officer;
struct OpenedOffice;

// Completes the entry, asks the rules, asks the officer, and signs the entry onto the draft.
// Returns false if the officer said no. A dry run only shows the entry and treats it as signed, so
// that what comes after it can be shown too. Fails with `refused` if the rules do not allow the
// entry; stderr says why.
[[nodiscard]] Result<bool> sign_onto(const Host& host, const OpenedOffice& office,
                                     const Officer& officer, const EntryChoices& choices,
                                     Draft& draft, CaseEntry entry);

// Completes the entry and returns what the rules say of it, without asking or signing. An error of
// what the officer chose is returned as such.
[[nodiscard]] Result<Findings> check_entry(const Host& host, const OpenedOffice& office,
                                           const Officer& officer, const EntryChoices& choices,
                                           Draft& draft, CaseEntry entry);

// Does all that a verb on one case needs: finds and opens the case, signs the entry that `make`
// returns, and puts the longer case in place. `make` fills in the act and the fields of that act.
// What is wrong with the case is told first, but for the entries that this run ratifies.
[[nodiscard]] Result<ExitCode> sign_case_entry(
    Host& host, const Globals& globals, const EntryChoices& choices, const std::string& case_text,
    const std::function<Result<CaseEntry>(const OpenedOffice&, const Draft&)>& make,
    const std::set<EntryNumber>& ratified = {});

}  // namespace yankomas
