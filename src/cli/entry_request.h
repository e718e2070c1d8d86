// What the verbs that sign an entry of a case are told.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "cli/options.h"
#include "core/base/result.h"
#include "core/journal/case_journal.h"
#include "work/host.h"
#include "work/sign/choices.h"

namespace yankomas {

// The request of a verb that signs one entry. A verb derives from it, sets the act, and binds what
// is its own to fields of the entry.
struct EntryRequest {
    std::string case_text;
    CaseEntry entry;
    EntryChoices choices;
};

// Signs the entry as it was asked for: the whole action of a verb whose entry does not depend on
// where the case stands.
[[nodiscard]] Result<ExitCode> sign_as_asked(Host& host, const Globals& globals,
                                             const EntryRequest& request);

// CASE
void declare_case(Options& options, std::string& case_text);

// What these verbs take, each as far as it fits the act: --for, --occurred, --reason, --doc and
// --role.
void declare_party(Options& options, EntryChoices& choices);
void declare_occurred(Options& options, EntryChoices& choices);
Option& declare_reason(Options& options, EntryChoices& choices);
Option& declare_documents(Options& options, EntryChoices& choices);
void declare_role(Options& options, EntryChoices& choices);
// --role, --note and the options of every signing verb, with which nearly all of them end.
void declare_signer(Options& options, EntryChoices& choices);

}  // namespace yankomas
