// The request that all verbs share which sign an entry of a case.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "cli/options.h"
#include "core/base/result.h"
#include "core/journal/case_journal.h"
#include "work/host.h"
#include "work/sign/choices.h"

namespace yankomas {

// The request of a verb that signs one entry. A verb derives from it, sets the act, and binds its
// own options to fields of the entry.
struct EntryRequest {
    std::string case_text;
    CaseEntry entry;
    EntryChoices choices;
};

// Signs the entry as it was asked for. This is the whole action of a verb whose entry does not
// depend on where the case stands.
[[nodiscard]] Result<ExitCode> sign_as_asked(Host& host, const Globals& globals,
                                             const EntryRequest& request);

// Returns the error for a verb that was given no code: it lists those that the case may
// take now, with the command for each.
[[nodiscard]] Error hold_needed(Host& host, const Globals& globals, const EntryRequest& request);
[[nodiscard]] Error exit_needed(Host& host, const Globals& globals, const EntryRequest& request);

// Declares the argument CASE.
void declare_case(Options& options, std::string& case_text);

// Each of these declares one of the options --for, --occurred, --reason, --doc and --role. A verb
// calls those that fit its act.
void declare_party(Options& options, EntryChoices& choices);
void declare_occurred(Options& options, EntryChoices& choices);
Option& declare_reason(Options& options, EntryChoices& choices);
Option& declare_documents(Options& options, EntryChoices& choices);
void declare_role(Options& options, EntryChoices& choices);
// Declares --role, --note and the options of every signing verb. Nearly all of these verbs call it
// last.
void declare_signer(Options& options, EntryChoices& choices);

}  // namespace yankomas
