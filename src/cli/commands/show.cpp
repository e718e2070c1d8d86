// The verb show tells of one case what happened, where it stands and what is missing.
// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "cli/answer.h"
#include "cli/verbs.h"
#include "core/rules/judge.h"
#include "render/cases/case_html.h"
#include "render/cases/show_case.h"
#include "render/kit/json.h"
#include "work/judge/judge_cases.h"
#include "work/office/look.h"
#include "work/office/session.h"

namespace yankomas::verb_show {

struct Request {
    std::string case_text;
    Format format = Format::text;

    void declare(Options& options) {
        options.argument("CASE", case_text, message("the case, or the start or end of its id"));
        declare_format(options, format, {Format::text, Format::json, Format::jsonl, Format::html});
    }
};

Result<ExitCode> show(Host& host, const Globals& globals, const Request& request) {
    const auto office = open_readable(host, globals);
    if (!office) return office.error();
    const auto judged = judge_named_case(host, *office, request.case_text, true);
    if (!judged) return judged.error();
    const Docket docket = docket_of(host, *office, *judged);
    const Judgement& judgement = judged->judgement;
    const bool is_page = request.format == Format::text || request.format == Format::html;
    const bool has_header = !docket.journal.header.id.value.empty();
    if (is_page && has_header) {
        const auto look = case_look(host, *office);
        if (!look) return look.error();
        host.out.write(
            request.format == Format::text
                ? render_case(docket, judgement, *look)
                : render_html(case_page(docket, judgement, *look, code_of(host.language))));
    } else if (!is_page) {
        write_items(host, request.format, "show/1", docket.zone(),
                    {json_of_case(docket, judgement)});
    }
    if (judgement.standing.verified) return read_code(*office, ExitCode::clean);
    tell_broken(host, judgement.findings);
    return ExitCode::failed;
}

Verb verb() {
    return {"show", VerbGroup::reading,
            message("one case: what happened, where it stands, what is missing"),
            declare<Request, show>};
}

}  // namespace yankomas::verb_show
