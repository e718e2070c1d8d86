// The verb todo shows what waits for one person, the soonest due first.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <tuple>

#include "cli/answer.h"
#include "cli/case_filter.h"
#include "cli/csv_style.h"
#include "cli/verbs.h"
#include "core/rules/summary.h"
#include "render/cases/case_list.h"
#include "render/kit/json.h"
#include "work/judge/judge_cases.h"
#include "work/office/look.h"
#include "work/sign/signing.h"

namespace yankomas::verb_todo {

struct Request {
    std::optional<PersonId> person;
    std::optional<std::string> key;
    CaseFilter filter;
    Format format = Format::text;
    CsvStyle csv;

    void declare(Options& options) {
        options.text("--person", "PERSON", person,
                     message("what waits for this person, in place of the key's"));
        options.text("--key", "FILE", key,
                     message("the key whose person is meant (also YANKOMAS_KEY)"));
        declare_filing_filter(options, filter);
        declare_table_format(options, format, csv);
    }
};

// Returns the person who was named, or else the person in the roster who has the user's key.
Result<PersonId> person_asked_for(Host& host, const OpenedOffice& office, const Request& request) {
    if (!request.person) {
        SigningChoices choices;
        choices.key = request.key;
        const auto signer = find_signer(host, choices);
        if (!signer) return signer.error();
        return person_of(host, office, *signer);
    }
    if (auto status = check_person(office.record, *request.person); !status) return status.error();
    return *request.person;
}

Result<ExitCode> todo(Host& host, const Globals& globals, const Request& request) {
    if (auto status = check_style(request.format, request.csv); !status) return status.error();
    if (request.person && request.key) {
        return bad_usage(message("--person takes the place of the person of --key"),
                         {message("leave one of them out")});
    }
    const auto office = open_readable(host, globals);
    if (!office) return office.error();
    if (auto status = check_filter(host, office->record, request.filter); !status)
        return status.error();
    const auto person = person_asked_for(host, *office, request);
    if (!person) return person.error();
    std::vector<CaseSummary> waiting;
    const auto read = read_summaries(
        host, *office,
        [&](const CaseSummary& summary) {
            return !todo_of(summary, *person, host.now).empty() &&
                   fits(summary, request.filter, host.now, office->record.config.zone);
        },
        waiting);
    if (!read) return read.error();
    std::vector<CaseSummary> cases;
    for (const CaseSummary& summary : waiting)
        std::ranges::move(todo_of(summary, *person, host.now), std::back_inserter(cases));
    // The soonest due first; those without a due time come last.
    std::ranges::sort(cases, {}, [](const CaseSummary& summary) {
        return std::tuple(!summary.clock.due, summary.clock.due.value_or(Instant{}), summary.path);
    });
    const Zone zone = office->record.config.zone;
    if (request.format == Format::text) {
        const auto look = case_look(host, *office);
        if (!look) return look.error();
        host.out.write(
            render_todo(todo_for(host, *office, *person, !request.person), cases, *look));
    } else if (request.format == Format::csv) {
        host.out.write(render_cases_csv(cases, zone, request.csv));
    } else {
        write_items(host, request.format, "todo/1", zone, json_items(cases, zone),
                    {{"cases", read->cases}});
    }
    return read->code;
}

Verb verb() {
    return {"todo", VerbGroup::reading, message("what waits for me, soonest due first"),
            declare<Request, todo>};
}

}  // namespace yankomas::verb_todo
