// The verb todo.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <tuple>

#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "core/rules/summary.h"
#include "render/cases/case_list.h"
#include "render/kit/json.h"
#include "work/judge/read_cases.h"
#include "work/sign/signing.h"

namespace yankomas {

namespace {

// What the verb was asked for.
struct TodoRequest {
    std::optional<PersonId> person;
    std::optional<std::string> key;
    Format format = Format::text;
};

Result<PersonId> person_asked_for(Host& host, const OpenedOffice& office,
                                  const TodoRequest& request) {
    if (!request.person) {
        SigningChoices choices;
        choices.key = request.key;
        const auto signer = find_signer(host, choices);
        if (!signer) return signer.error();
        return person_of(office, *signer);
    }
    if (office.record.roster.person(*request.person) != nullptr) return *request.person;
    std::vector<std::string> ids;
    for (const Person& person : office.record.roster.people) ids.push_back(person.id.value);
    std::vector<Message> hints;
    if (const auto meant = nearest(request.person->value, ids))
        hints.push_back(message("did you mean \"{}\"?", *meant));
    hints.push_back(message("yankomas roster show lists the people"));
    return bad_usage(message("there is no person \"{}\" in the roster", *request.person),
                     std::move(hints));
}

// A hold is somebody's to end once its own limit has lapsed.
bool waits_for(const CaseSummary& summary, const PersonId& person, Instant now) {
    if (!summary.verified || !summary.waiting.is_for(person)) return false;
    if (summary.waiting.act != AwaitedAct::resume) return true;
    const bool hold_lapsed = summary.hold && summary.hold->lapses && now > *summary.hold->lapses;
    return hold_lapsed || summary.clock.verdict == Verdict::overdue;
}

void sort_by_due(std::vector<CaseSummary>& cases) {
    const auto key = [](const CaseSummary& summary) {
        return std::tuple(!summary.clock.due, summary.clock.due.value_or(Instant{}), summary.path);
    };
    std::ranges::sort(cases,
                      [&](const CaseSummary& a, const CaseSummary& b) { return key(a) < key(b); });
}

std::string answer(const Host& host, Format format, const std::vector<CaseSummary>& cases,
                   Zone zone) {
    if (format == Format::text) return render_todo(cases, zone, host.words, host.terminal_width);
    if (format == Format::csv) return render_cases_csv(cases, zone);
    std::vector<Json> items;
    for (const CaseSummary& summary : cases) items.push_back(json_of(summary, zone));
    if (format == Format::jsonl) return render_json_lines(items);
    return render_json(json_document("todo/1", to_string(host.now, zone), std::move(items)));
}

Result<ExitCode> todo(Host& host, const Globals& globals, const TodoRequest& request) {
    const auto office = open_readable(host, globals);
    if (!office) return office.error();
    const auto person = person_asked_for(host, *office, request);
    if (!person) return person.error();
    std::vector<CaseSummary> cases;
    const auto code = read_summaries(
        host, *office,
        [&](const CaseSummary& summary) { return waits_for(summary, *person, host.now); }, cases);
    if (!code) return code;
    sort_by_due(cases);
    host.out.write(answer(host, request.format, cases, office->record.config.zone));
    return code;
}

}  // namespace

Action declare_todo(Options& options) {
    auto request = std::make_shared<TodoRequest>();
    options.text("--person", "PERSON", request->person,
                 message("what waits for this person, in place of the key's"));
    options.text("--key", "FILE", request->key,
                 message("the key whose person is meant (also YANKOMAS_KEY)"));
    declare_format(options, request->format);
    return [request](Host& host, const Globals& globals) { return todo(host, globals, *request); };
}

}  // namespace yankomas
