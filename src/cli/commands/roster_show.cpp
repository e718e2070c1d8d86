// The verb roster show lists people, keys, roles, pending changes and published files.
// SPDX-License-Identifier: Apache-2.0
#include <optional>
#include <string>

#include "cli/answer.h"
#include "cli/did_you_mean.h"
#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "core/calendar/date.h"
#include "render/kit/json.h"
#include "work/office/session.h"
#include "work/office/view_roster.h"
#include "work/report.h"

namespace yankomas::verb_roster_show {

struct Request {
    std::optional<std::string> person;
    std::optional<SpokenTime> at;
    Format format = Format::text;

    void declare(Options& options) {
        options.argument("PERSON", person, message("only this person, with what is over as well"));
        declare_date(options, "--at", at,
                     message("as it was at the end of this day; today if nothing is said"));
        declare_format(options, format);
    }
};

// Removes from the view all that is not about this person. Published files are about nobody.
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
    return refused(message("nobody in the roster is {} on {}", person, view.day), {},
                   did_you_mean(person, ids, message("yankomas roster show")));
}

Result<ExitCode> show_roster(Host& host, const Globals& globals, const Request& request) {
    const auto office = open_whole(host, globals);
    if (!office) return office.error();
    const Zone zone = office->record.config.zone;
    const Date day =
        understood_day(host, "--at", request.at, zone).value_or(local_date(host.now, zone));
    RosterView view = view_roster(*office, day);
    if (request.person) {
        if (auto status = keep_only(view, *request.person); !status) return status.error();
    }
    if (request.format == Format::text) {
        host.out.write(render_roster(view, request.person.has_value(), host.screen()));
    } else if (request.format == Format::json) {
        host.out.write(render_json(json_of(view, to_string(host.now, zone))));
    } else {
        host.out.write(render_json_lines(json_items(view.people)));
    }
    return ExitCode::clean;
}

Verb verb() {
    return {"roster show", VerbGroup::people, message("people, keys, roles and published files"),
            declare<Request, show_roster>};
}

}  // namespace yankomas::verb_roster_show
