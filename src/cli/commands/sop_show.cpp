// The verb sop show draws one procedure, step by step or as the official chart.
// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "cli/answer.h"
#include "cli/did_you_mean.h"
#include "cli/verbs.h"
#include "core/base/text.h"
#include "render/kit/json.h"
#include "render/sop/sop.h"
#include "work/office/session.h"
#include "work/office/source_files.h"
#include "work/report.h"

namespace yankomas::verb_sop_show {

struct Request {
    std::string sop;
    bool notes = false;
    bool chart = false;
    Format format = Format::text;

    void declare(Options& options) {
        options.argument(
            "SOP", sop,
            message("the procedure: yankomas, yankomas/1, or a file that ends in .yaml"));
        options.flag("--notes", notes, message("also what the file notes about each step"));
        options.flag("--chart", chart, message("the official chart: steps down, roles across"));
        declare_format(options, format);
    }
};

// The procedures among which the verb chooses.
struct Shelf {
    std::vector<Sop> sops;
    Zone zone = Zone::wib;
    bool whole = true;  // false: a published procedure may be missing here
};

// Returns the procedure of the named file, else those that the office around the working folder has
// published, else the shipped ones.
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
        if (!read.sop) {
            tell(host, read.findings);
            return refused(message("{} is no procedure that can be read", file.path), {},
                           {message("yankomas sop check {}", file.path)});
        }
        shelf.sops.push_back(std::move(*read.sop));
    }
    return shelf;
}

// Returns the version that was asked for, or else the latest one. Null means that there is none.
const Sop* chosen(const Shelf& shelf, const std::string& asked) {
    const Sop* latest = nullptr;
    for (const Sop& sop : shelf.sops) {
        const bool fits = asked.ends_with(".yaml") || sop.version.id.value == asked ||
                          to_string(sop.version) == asked;
        if (fits && (latest == nullptr || latest->version < sop.version)) latest = &sop;
    }
    return latest;
}

Result<ExitCode> show_sop(Host& host, const Globals& globals, const Request& request) {
    const auto shelf = shelf_for(host, globals, request.sop);
    if (!shelf) return shelf.error();
    const Sop* sop = chosen(*shelf, request.sop);
    if (sop == nullptr) {
        std::vector<std::string> names;
        for (const Sop& known : shelf->sops) names.push_back(known.version.id.value);
        Error error = bad_usage(message("there is no procedure \"{}\"", request.sop),
                                did_you_mean(request.sop, names, message("yankomas sop list")));
        // stderr has already said what is wrong with the office.
        if (!shelf->whole) error.kind = ErrorKind::failed;
        return error;
    }
    if (request.format != Format::text) {
        write_items(host, request.format, "sop/1", shelf->zone, {json_of(*sop)});
    } else if (request.chart) {
        host.out.write(render_sop_chart(*sop, host.screen()));
    } else {
        host.out.write(render_sop(*sop, request.notes, host.screen()));
    }
    return ExitCode::clean;
}

Verb verb() {
    return {"sop show", VerbGroup::office, message("one procedure, step by step"),
            declare<Request, show_sop>};
}

}  // namespace yankomas::verb_sop_show
