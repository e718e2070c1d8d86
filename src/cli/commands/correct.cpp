// The verb correct mends a mistake in an entry that is signed: see yankomas-correct(1).
// SPDX-License-Identifier: Apache-2.0
#include <optional>
#include <string>

#include "cli/entry_request.h"
#include "cli/verbs.h"
#include "work/sign/journal_words.h"

namespace yankomas::verb_correct {

struct Request : EntryRequest {
    std::optional<std::string> title;

    void declare(Options& options) {
        entry.act = CaseAct::correct;
        declare_case(options, case_text);
        options.number("--entry", "N", entry.about, message("the entry with the mistake"))
            .required();
        declare_documents(options, choices);
        declare_party(options, choices);
        options.text("--title", "TEXT", title,
                     message("of entry 1: what the case is about, without names of people"));
        declare_reason(options, choices).required();
        declare_signer(options, choices);
    }
};

Result<ExitCode> correct(Host& host, const Globals& globals, const Request& request) {
    if (!request.title && !request.choices.party && request.choices.documents.empty()) {
        return bad_usage(message("{} needs one of {}", "correct", "--doc, --for, --title"),
                         {message("yankomas help {}", "correct")});
    }
    EntryRequest meant = request;
    if (request.title) {
        auto title = line_for_journal("--title", *request.title);
        if (!title) return title.error();
        meant.entry.title = *std::move(title);
    }
    return sign_as_asked(host, globals, meant);
}

Verb verb() {
    return {"correct", VerbGroup::cases, message("correct a mistake in a signed entry"),
            declare<Request, correct>};
}

}  // namespace yankomas::verb_correct
