// Declares the options of the verbs that sign an entry of a case, and signs the entry.
// SPDX-License-Identifier: Apache-2.0
#include "cli/entry_request.h"

#include <algorithm>

#include <fmt/format.h>

#include "cli/shared_options.h"
#include "core/base/spelling.h"
#include "core/base/text.h"
#include "core/office/party_code.h"
#include "core/record/command_lines.h"
#include "core/record/entitled.h"
#include "work/judge/judge_cases.h"
#include "work/office/session.h"
#include "work/sign/sign_case.h"

namespace yankomas {

namespace {

// Names the roles that may take one of these codes where the case stands.
std::string roles_of(const Sop& sop, const Progress& progress, const CaseEntry& entry) {
    std::vector<std::string> roles;
    for (const RoleId& role : entitled_roles(sop, progress, entry))
        roles.push_back(brief_of(sop.roles, role));
    return join(roles, "; ");
}

// Returns the error that a verb needs one of these codes, each with who may sign it and the command
// that takes it.
template <class Id, class T, class Line>
Error code_needed(Host& host, const Globals& globals, const EntryRequest& request,
                  Listed<Id, T> Sop::*list, std::optional<Id> CaseEntry::*member,
                  const Line& line) {
    const auto office = open_readable(host, globals);
    if (!office) return office.error();
    const auto judged = judge_named_case(host, *office, request.case_text, false);
    if (!judged) return judged.error();
    const Progress& progress = judged->judgement.standing.progress;
    const Sop* sop = present_sop(docket_of(host, *office, *judged), progress);
    if (sop == nullptr)
        return refused(message("the procedure of {} is not here", judged->where.id), {},
                       {message("yankomas lint {}", judged->where.path)});
    if (!progress.is_open())
        return refused(message("{} is closed", judged->where.id), {},
                       {message("yankomas show {}", request.case_text)});
    const std::string key = request.choices.signing.key ? " --key FILE" : "";
    std::vector<Message> hints;
    for (const auto& [code, facts] : sop->*list) {
        const std::string text = line(*sop, progress, code);
        if (text.empty()) continue;
        CaseEntry entry = request.entry;
        entry.*member = code;
        hints.push_back(message("{}, signed by {}: {}", facts.title,
                                roles_of(*sop, progress, entry), Command{text + key}));
    }
    const std::vector<EntryNumber>& doubtful = judged->judgement.standing.doubtful;
    if (std::is_same_v<Id, ExitId> && !doubtful.empty()) {
        hints.push_back(
            message("{}: {}", invalid_exit_title(),
                    Command{fmt::format("yankomas exit {} {} --entry {} --reason TEXT",
                                        request.case_text, kInvalidExit, doubtful.front().value) +
                            key}));
    }
    return bad_usage(
        message("{} needs one of the codes that the procedure has", name_of(request.entry.act)),
        std::move(hints));
}

}  // namespace

Error hold_needed(Host& host, const Globals& globals, const EntryRequest& request) {
    return code_needed(host, globals, request, &Sop::holds, &CaseEntry::hold,
                       [&](const Sop&, const Progress&, const HoldId& code) {
                           return fmt::format("yankomas hold {} {}", request.case_text, code.value);
                       });
}

// Leaves out exits that can't be taken from the step where the case stands.
Error exit_needed(Host& host, const Globals& globals, const EntryRequest& request) {
    return code_needed(
        host, globals, request, &Sop::exits, &CaseEntry::exit,
        [&](const Sop& sop, const Progress& progress, const ExitId& code) -> std::string {
            const std::vector<StepNumber>& from = find(sop.exits, code)->from;
            const Pass* pass = progress.current();
            if (pass != nullptr && !from.empty() &&
                std::ranges::find(from, pass->step) == from.end())
                return {};
            return fmt::format("yankomas exit {} {}{}", request.case_text, code.value,
                               exit_options(sop, progress, code));
        });
}

Result<ExitCode> sign_as_asked(Host& host, const Globals& globals, const EntryRequest& request) {
    return sign_case_entry(
        host, globals, request.choices, request.case_text,
        [&](const OpenedOffice&, const Draft&) { return Result(request.entry); });
}

void declare_case(Options& options, std::string& case_text) {
    options.argument("CASE", case_text, message("the case: its id, or the start or end of it"));
}

void declare_party(Options& options, EntryChoices& choices) {
    const auto parse = [](std::string_view text) {
        return is_party_prefix(text) ? std::optional(PartyCode(text)) : parse_party(text);
    };
    options.parsed("--for", "PARTY", choices.party, parse,
                   message("a party is a code such as PK-0001, or PK for the next free one"),
                   message("the code of the outside party whose act is recorded, such as PK-0001; "
                           "PK alone takes the next free code"));
}

void declare_occurred(Options& options, EntryChoices& choices) {
    declare_time(options, "--occurred", choices.occurred,
                 message("when it happened, if that was earlier"));
}

Option& declare_reason(Options& options, EntryChoices& choices) {
    return options.text("--reason", "TEXT", choices.reason,
                        message("why; it is signed and can never be erased"));
}

Option& declare_documents(Options& options, EntryChoices& choices) {
    return options.list(
        "--doc", "KIND=FILE", choices.documents,
        message("a document: KIND=FILE[,number=TEXT][,date=YYYY-MM-DD], or KIND,number=TEXT"));
}

void declare_role(Options& options, EntryChoices& choices) {
    options.text("--role", "ROLE", choices.role,
                 message("the role to act in; else the one that fits"));
}

void declare_signer(Options& options, EntryChoices& choices) {
    declare_role(options, choices);
    options.text("--note", "TEXT", choices.note,
                 message("a remark; it is signed and can never be erased"));
    declare_signing(options, choices.signing);
}

}  // namespace yankomas
