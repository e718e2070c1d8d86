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
    std::optional<SubjectId> subject;
    std::optional<AreaId> area;

    void declare(Options& options) {
        entry.act = CaseAct::correct;
        declare_case(options, case_text);
        options.number("--entry", "N", entry.about, message("the entry with the mistake"))
            .required();
        declare_documents(options, choices);
        declare_party(options, choices);
        options.text("--title", "TEXT", title,
                     message("of entry 1: what the case is about, without names of people"));
        options.text("--subject", "SUBJECT", subject,
                     message("of entry 1: what it is about, a subject of the procedure"));
        options.text("--area", "AREA", area,
                     message("of entry 1: where it is from, an area of office.yaml"));
        declare_reason(options, choices).required();
        declare_signer(options, choices);
    }
};

Result<ExitCode> correct(Host& host, const Globals& globals, const Request& request) {
    const bool names_field = request.title || request.subject || request.area ||
                             request.choices.party || !request.choices.documents.empty();
    if (!names_field) {
        return bad_usage(
            message("{} needs one of {}", "correct", "--doc, --for, --title, --subject, --area"),
            {message("yankomas help {}", "correct")});
    }
    EntryRequest meant = static_cast<const EntryRequest&>(request);
    meant.entry.subject = request.subject;
    meant.entry.area = request.area;
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
