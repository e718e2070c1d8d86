// The verb roster show: people, keys, roles, what waits and what is published.
// SPDX-License-Identifier: Apache-2.0
#include <memory>
#include <optional>
#include <string>

#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "core/base/text.h"
#include "core/calendar/date.h"
#include "render/kit/json.h"
#include "work/office/session.h"
#include "work/office/view_roster.h"

namespace yankomas {

namespace {

// What the verb was asked for.
struct RosterShowRequest {
    std::optional<std::string> person;
    std::optional<Date> at;
    Format format = Format::text;
};

Status keep_only(RosterView& view, const std::string& person) {
    std::vector<std::string> ids;
    for (const ShownPerson& shown : view.people) ids.push_back(shown.person.id.value);
    std::erase_if(view.people,
                  [&](const ShownPerson& shown) { return shown.person.id.value != person; });
    view.published.clear();
    std::erase_if(view.pending, [&](const ShownChange& change) {
        return change.entry.person != PersonId(person);
    });
    if (!view.people.empty()) return Done{};
    std::vector<Message> hints;
    if (const auto meant = nearest(person, ids))
        hints.push_back(message("did you mean \"{}\"?", *meant));
    hints.push_back(message("yankomas roster show"));
    return refused(message("nobody in the roster is {} on {}", person, view.day), {},
                   std::move(hints));
}

Result<ExitCode> show_roster(Host& host, const Globals& globals, const RosterShowRequest& request) {
    const auto office = open_session(host, globals);
    if (!office) return office.error();
    if (auto status = require_whole(host, *office); !status) return status.error();
    const Zone zone = office->record.config.zone;
    const Date day = request.at.value_or(local_date(host.now, zone));
    RosterView view = view_roster(*office, day);
    if (request.person) {
        if (auto status = keep_only(view, *request.person); !status) return status.error();
    }
    switch (request.format) {
        case Format::json:
            host.out.write(render_json(json_of(view, to_string(host.now, zone))));
            break;
        case Format::jsonl: {
            std::vector<Json> items;
            for (const ShownPerson& shown : view.people) items.push_back(json_of(shown));
            host.out.write(render_json_lines(items));
            break;
        }
        case Format::text:
        case Format::csv:
            host.out.write(
                render_roster(view, request.person.has_value(), host.words, host.terminal_width));
            break;
    }
    return ExitCode::clean;
}

}  // namespace

Action declare_roster_show(Options& options) {
    auto request = std::make_shared<RosterShowRequest>();
    options.argument("PERSON", request->person,
                     message("only this person, with what is over as well"));
    options.parsed("--at", "DATE", request->at, parse_date, message("a day looks like 2026-03-02"),
                   message("as it was at the end of this day; today if nothing is said"));
    declare_format(options, request->format, {Format::text, Format::json, Format::jsonl});
    return [request](Host& host, const Globals& globals) {
        return show_roster(host, globals, *request);
    };
}

}  // namespace yankomas
