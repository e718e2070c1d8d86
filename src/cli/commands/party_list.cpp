// The verb party list shows the codes of outside parties with their cases.
// SPDX-License-Identifier: Apache-2.0
#include "render/cases/party_list.h"

#include <vector>

#include "cli/answer.h"
#include "cli/csv_style.h"
#include "cli/verbs.h"
#include "core/rules/summary.h"
#include "render/kit/json.h"
#include "work/judge/judge_cases.h"
#include "work/office/look.h"

namespace yankomas::verb_party_list {

struct Request {
    Format format = Format::text;
    CsvStyle csv;

    void declare(Options& options) { declare_table_format(options, format, csv); }
};

Result<ExitCode> list_parties(Host& host, const Globals& globals, const Request& request) {
    if (auto status = check_style(request.format, request.csv); !status) return status.error();
    const auto office = open_readable(host, globals);
    if (!office) return office.error();
    std::vector<CaseSummary> cases;
    const auto read = read_summaries(
        host, *office, [](const CaseSummary& summary) { return !summary.parties.empty(); }, cases);
    if (!read) return read.error();
    const std::vector<PartyCase> rows = party_cases(cases);
    const Zone zone = office->record.config.zone;
    if (request.format == Format::text) {
        const auto look = case_look(host, *office);
        if (!look) return look.error();
        host.out.write(render_parties(rows, *look));
    } else if (request.format == Format::csv) {
        host.out.write(render_parties_csv(rows, request.csv));
    } else {
        write_items(host, request.format, "party-list/1", zone, json_items(rows),
                    {{"cases", read->cases}});
    }
    return read->code;
}

Verb verb() {
    return {"party list", VerbGroup::reading,
            message("the codes of outside parties, with their cases"),
            declare<Request, list_parties>};
}

}  // namespace yankomas::verb_party_list
