// The verb sop list shows the procedures of the office, or those that are shipped.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <deque>

#include "cli/answer.h"
#include "cli/verbs.h"
#include "render/kit/json.h"
#include "render/sop/sop.h"
#include "work/office/session.h"
#include "work/office/source_files.h"
#include "work/report.h"

namespace yankomas::verb_sop_list {

struct Request {
    Format format = Format::text;

    void declare(Options& options) { declare_format(options, format); }
};

// Lists the procedures. If a file can't be read, stderr says so and the others are still listed.
Result<ExitCode> list_sops(Host& host, const Globals& globals, const Request& request) {
    const auto office = office_around(host, globals);
    if (!office) return office.error();
    const auto files = source_files(host, "sops", {});
    if (!files) return files.error();
    std::deque<Sop> sops;  // a deque, because the list points into it
    std::vector<ListedSop> listed;
    ExitCode code = *office ? read_code(**office, ExitCode::clean) : ExitCode::clean;
    for (const SourceFile& file : *files) {
        ReadSop read = judge_sop(file);
        if (!read.sop) {
            tell(host, read.findings);
            code = ExitCode::failed;
            continue;
        }
        sops.push_back(std::move(*read.sop));
        const Sop& sop = sops.back();
        ListedSop row{&sop, file.path, false, false};
        if (*office) {
            const OfficeRecord& record = (*office)->record;
            row.published = record.sops.contains(sop.digest);
            const Sop* latest = record.in_force(host.now).sop(sop.version.id);
            row.latest = latest != nullptr && latest->digest == sop.digest;
        }
        listed.push_back(std::move(row));
    }
    std::ranges::sort(listed, {}, [](const ListedSop& row) { return row.sop->version; });
    if (request.format != Format::text) {
        const Zone zone = *office ? (*office)->record.config.zone : Zone::wib;
        write_items(host, request.format, "sop-list/1", zone, json_items(listed));
    } else if (!listed.empty()) {
        host.out.write(render_sop_list(listed, host.screen()));
    }
    return code;
}

Verb verb() {
    return {"sop list", VerbGroup::office, message("the procedures"), declare<Request, list_sops>};
}

}  // namespace yankomas::verb_sop_list
