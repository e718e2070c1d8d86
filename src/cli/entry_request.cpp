// Declares the options of the verbs that sign an entry of a case, and signs the entry.
// SPDX-License-Identifier: Apache-2.0
#include "cli/entry_request.h"

#include "cli/shared_options.h"
#include "core/base/spelling.h"
#include "work/judge/judge_cases.h"
#include "work/office/session.h"
#include "work/sign/sign_case.h"

namespace yankomas {

Result<ExitCode> sign_as_asked(Host& host, const Globals& globals, const EntryRequest& request) {
    return sign_case_entry(host, globals, request.choices, request.case_text,
                           [&](const Draft&) { return Result(request.entry); });
}

Result<CaseChoices> choices_of_case(Host& host, const Globals& globals,
                                    const std::string& case_text) {
    const auto office = open_readable(host, globals);
    if (!office) return office.error();
    const auto judged = judge_named_case(host, *office, case_text, false);
    if (!judged) return judged.error();
    const auto sop = office->record.sops.find(judged->opened.journal.header.sop_digest);
    if (sop != office->record.sops.end())
        return CaseChoices{sop->second, judged->judgement.standing.doubtful};
    return refused(message("the procedure of {} is not here", judged->where.id), {},
                   {message("yankomas lint {}", judged->where.path)});
}

void declare_case(Options& options, std::string& case_text) {
    options.argument("CASE", case_text, message("the case: its id, or the start or end of it"));
}

void declare_party(Options& options, EntryChoices& choices) {
    options.parsed("--for", "PARTY", choices.party, parse_party,
                   message("a party is a code such as PK-0001"),
                   message("the code of the outside party whose act is recorded, such as PK-0001"));
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
