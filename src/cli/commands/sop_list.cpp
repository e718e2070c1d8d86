// The verb sop list.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <deque>
#include <memory>

#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "render/kit/json.h"
#include "render/sop/sop.h"
#include "work/judge/read_cases.h"
#include "work/office/source_files.h"

namespace yankomas {

namespace {

// What the verb was asked for.
struct SopListRequest {
    Format format = Format::text;
};

Result<ExitCode> list_sops(Host& host, const Globals& globals, const SopListRequest& request) {
    const auto office = office_around(host, globals);
    if (!office) return office.error();
    const auto files = source_files(host, "sops", {});
    if (!files) return files.error();
    std::deque<Sop> sops;  // does not move what the list points to
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
            const Sop* latest = record.latest_sop(sop.version.id);
            row.latest = latest != nullptr && latest->digest == sop.digest;
        }
        listed.push_back(std::move(row));
    }
    std::ranges::sort(listed, {}, [](const ListedSop& row) { return row.sop->version; });
    if (request.format == Format::text) {
        if (!listed.empty())
            host.out.write(render_sop_list(listed, host.words, host.terminal_width));
        return code;
    }
    std::vector<Json> items;
    for (const ListedSop& row : listed) items.push_back(json_of(row));
    const Zone zone = *office ? (*office)->record.config.zone : Zone::wib;
    host.out.write(request.format == Format::jsonl
                       ? render_json_lines(items)
                       : render_json(json_document("sop-list/1", to_string(host.now, zone),
                                                   std::move(items))));
    return code;
}

}  // namespace

Action declare_sop_list(Options& options) {
    auto request = std::make_shared<SopListRequest>();
    declare_format(options, request->format, {Format::text, Format::json, Format::jsonl});
    return [request](Host& host, const Globals& globals) {
        return list_sops(host, globals, *request);
    };
}

}  // namespace yankomas
