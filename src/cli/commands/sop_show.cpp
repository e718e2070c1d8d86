// The verb sop show.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <memory>
#include <string>

#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "core/base/text.h"
#include "render/kit/json.h"
#include "render/sop/sop.h"
#include "work/judge/read_cases.h"
#include "work/office/source_files.h"

namespace yankomas {

namespace {

// What the verb was asked for.
struct SopShowRequest {
    std::string sop;
    bool notes = false;
    bool chart = false;
    Format format = Format::text;
};

struct Shelf {
    std::vector<Sop> sops;
    Zone zone = Zone::wib;
    bool whole = true;  // false: a published procedure may be missing here
};

// The one file that is named; else what the office around has published; without an office what is
// shipped.
Result<Shelf> shelf_for(Host& host, const Globals& globals, const std::string& asked) {
    Shelf shelf;
    const bool is_file = asked.ends_with(".yaml");
    if (!is_file && find_office(host.files, host.working_folder)) {
        const auto office = open_readable(host, globals);
        if (!office) return office.error();
        shelf.zone = office->record.config.zone;
        shelf.whole = office->whole;
        for (const auto& [digest, sop] : office->record.sops) shelf.sops.push_back(sop);
        return shelf;
    }
    const auto files =
        source_files(host, "sops", is_file ? std::vector{asked} : std::vector<std::string>{});
    if (!files) return files.error();
    for (const SourceFile& file : *files) {
        ReadSop read = judge_sop(file);
        if (read.sop) {
            shelf.sops.push_back(std::move(*read.sop));
        } else {
            tell(host, read.findings);
            return refused(message("{} is no procedure that can be read", file.path), {},
                           {message("yankomas sop check {}", file.path)});
        }
    }
    return shelf;
}

// The version asked for, or the latest one.
const Sop* chosen(const Shelf& shelf, const std::string& asked) {
    const Sop* latest = nullptr;
    for (const Sop& sop : shelf.sops) {
        const bool fits = asked.ends_with(".yaml") || sop.version.id.value == asked ||
                          to_string(sop.version) == asked;
        if (fits && (latest == nullptr || latest->version < sop.version)) latest = &sop;
    }
    return latest;
}

Error no_such_sop(const Shelf& shelf, const std::string& asked) {
    std::vector<std::string> names;
    for (const Sop& sop : shelf.sops) names.push_back(sop.version.id.value);
    std::vector<Message> hints;
    if (const auto meant = nearest(asked, names))
        hints.push_back(message("did you mean \"{}\"?", *meant));
    hints.push_back(message("yankomas sop list"));
    return bad_usage(message("there is no procedure \"{}\"", asked), std::move(hints));
}

Result<ExitCode> show_sop(Host& host, const Globals& globals, const SopShowRequest& request) {
    const auto shelf = shelf_for(host, globals, request.sop);
    if (!shelf) return shelf.error();
    const Sop* sop = chosen(*shelf, request.sop);
    if (sop == nullptr) {
        Error error = no_such_sop(*shelf, request.sop);
        if (!shelf->whole)
            error.kind = ErrorKind::failed;  // what is wrong with the office is told already
        return error;
    }
    if (request.format == Format::text) {
        host.out.write(request.chart
                           ? render_sop_chart(*sop, host.words, host.out_paint, host.terminal_width)
                           : render_sop(*sop, request.notes, host.words, host.out_paint));
        return ExitCode::clean;
    }
    std::vector<Json> items{json_of(*sop)};
    host.out.write(request.format == Format::jsonl
                       ? render_json_lines(items)
                       : render_json(json_document("sop/1", to_string(host.now, shelf->zone),
                                                   std::move(items))));
    return ExitCode::clean;
}

}  // namespace

Action declare_sop_show(Options& options) {
    auto request = std::make_shared<SopShowRequest>();
    options.argument("SOP", request->sop,
                     message("the procedure: yankomas, yankomas/1, or a file that ends in .yaml"));
    options.flag("--notes", request->notes, message("also what the file notes about each step"));
    options.flag("--chart", request->chart,
                 message("the official chart: steps down, roles across"));
    declare_format(options, request->format, {Format::text, Format::json, Format::jsonl});
    return
        [request](Host& host, const Globals& globals) { return show_sop(host, globals, *request); };
}

}  // namespace yankomas
