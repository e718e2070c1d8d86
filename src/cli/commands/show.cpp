// The verb show.
// SPDX-License-Identifier: Apache-2.0
#include <memory>
#include <string>

#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "core/rules/judge.h"
#include "render/cases/show_case.h"
#include "render/kit/json.h"
#include "work/judge/read_cases.h"

namespace yankomas {

namespace {

// What the verb was asked for.
struct ShowRequest {
    std::string case_text;
    Format format = Format::text;
};

Result<ExitCode> show(Host& host, const Globals& globals, const ShowRequest& request) {
    const auto office = open_readable(host, globals);
    if (!office) return office.error();
    const auto judged = judge_named_case(host, *office, request.case_text, true);
    if (!judged) return judged.error();
    const Docket docket = docket_of(host, *office, *judged);
    const Judgement& judgement = judged->judgement;
    if (request.format == Format::text) {
        host.out.write(render_case(docket, judgement, host.words, host.out_paint));
    } else {
        std::vector<Json> items{json_of_case(docket, judgement)};
        const std::string now = to_string(host.now, docket.zone());
        host.out.write(request.format == Format::jsonl
                           ? render_json_lines(items)
                           : render_json(json_document("show/1", now, std::move(items))));
    }
    if (judgement.standing.verified) return read_code(*office, ExitCode::clean);
    tell_broken(host, judgement.findings);
    return ExitCode::failed;
}

}  // namespace

Action declare_show(Options& options) {
    auto request = std::make_shared<ShowRequest>();
    options.argument("CASE", request->case_text,
                     message("the case, or the start or end of its id"));
    declare_format(options, request->format, {Format::text, Format::json, Format::jsonl});
    return [request](Host& host, const Globals& globals) { return show(host, globals, *request); };
}

}  // namespace yankomas
