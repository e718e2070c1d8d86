// The request that all verbs share which sign an entry of a case.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <type_traits>
#include <vector>

#include "cli/options.h"
#include "core/base/result.h"
#include "core/journal/case_journal.h"
#include "core/record/entitled.h"
#include "core/sop/sop.h"
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

// The procedure of a case, and the entries of the case that are doubtful and not ratified.
struct CaseChoices {
    Sop sop;
    std::vector<EntryNumber> doubtful;
};
// Returns them for a case that somebody named.
[[nodiscard]] Result<CaseChoices> choices_of_case(Host& host, const Globals& globals,
                                                  const std::string& case_text);

// Returns the error for a verb that was given no code: it lists those that the procedure of the
// case has, with the command for each. `list` is where the procedure has them, `rest` what else the
// command needs.
template <class Id, class T>
[[nodiscard]] Error code_needed(Host& host, const Globals& globals, std::string_view verb,
                                const std::string& case_text, Listed<Id, T> Sop::*list,
                                std::string_view rest) {
    const auto choices = choices_of_case(host, globals, case_text);
    if (!choices) return choices.error();
    std::vector<Message> hints;
    for (const auto& [code, facts] : choices->sop.*list)
        hints.push_back(
            message("{}: yankomas {} {} {}{}", facts.title, verb, case_text, code, rest));
    if (std::is_same_v<Id, ExitId> && !choices->doubtful.empty()) {
        hints.push_back(
            message("not valid, for an entry that nobody can ratify: yankomas exit {} "
                    "{} --entry {} --reason TEXT",
                    case_text, kInvalidExit, choices->doubtful.front()));
    }
    return bad_usage(message("{} needs one of the codes that the procedure has", verb),
                     std::move(hints));
}

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
