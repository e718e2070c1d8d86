// The verb sop show shows one procedure: step by step, as data, or as the official chart on paper.
// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "cli/answer.h"
#include "cli/did_you_mean.h"
#include "cli/verbs.h"
#include "core/base/text.h"
#include "core/sop/soundness.h"
#include "render/chart/chart_html.h"
#include "render/chart/chart_svg.h"
#include "render/chart/lay_out.h"
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
    std::optional<int> page;

    void declare(Options& options) {
        options.argument(
            "SOP", sop,
            message("the procedure: yankomas, yankomas/1, or a file that ends in .yaml"));
        options.flag("--notes", notes, message("also what the file notes about each step"));
        options.flag("--chart", chart, message("the official chart: steps down, roles across"));
        declare_format(options, format,
                       {Format::text, Format::json, Format::jsonl, Format::svg, Format::html});
        options.number("--page", "N", page,
                       message("the page of the chart that --format svg draws"));
    }
};

// The procedures among which the verb chooses.
struct Shelf {
    std::vector<Sop> sops;
    Zone zone = Zone::wib;
    std::string office;  // its title; empty outside an office
    bool whole = true;   // false: a published procedure may be missing here
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
        shelf.office = office->record.config.title;
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

// Writes one page of the chart as a picture. A picture is one file, so a chart of several pages is
// asked for page by page.
Result<ExitCode> write_svg(Host& host, const Request& request, const Sop& sop, const Chart& chart) {
    const std::size_t pages = chart.sheets.size();
    const int page = request.page.value_or(pages == 1 ? 1 : 0);
    if (page < 1 || page > static_cast<int>(pages)) {
        return bad_usage(counted("the chart of {1} has {0} page: name it with --page",
                                 "the chart of {1} has {0} pages: name one of them with --page",
                                 static_cast<int>(pages), sop.version),
                         {message("yankomas sop show {} --format svg --page 1", request.sop),
                          message("yankomas sop show {} --format html", request.sop)});
    }
    host.out.write(render_chart_svg(chart, static_cast<std::size_t>(page - 1), sop.title,
                                    host.words, SvgPlace::own_file));
    return ExitCode::clean;
}

// Writes the official chart on paper. Only a sound procedure of which every actor finds a column
// has one.
Result<ExitCode> write_chart(Host& host, const Request& request, const Sop& sop,
                             const std::string& office) {
    if (has_errors(check_soundness(sop))) {
        return refused(message("{} is not sound, so it has no chart", sop.version), {},
                       {message("yankomas sop check {}", request.sop)});
    }
    const std::size_t actors = chart_rows(sop, host.words).actors.size();
    if (actors > most_chart_actors()) {
        return refused(message("the paper has columns for {} actors, and {} has {}",
                               most_chart_actors(), sop.version, actors),
                       {}, {message("yankomas sop show {}", request.sop)});
    }
    const Chart chart = lay_out_chart(sop, office, host.words);
    if (request.format == Format::svg) return write_svg(host, request, sop, chart);
    host.out.write(render_chart_html(sop, chart, host.words, code_of(host.language)));
    return ExitCode::clean;
}

Result<ExitCode> show_sop(Host& host, const Globals& globals, const Request& request) {
    if (request.page && request.format != Format::svg) {
        return bad_usage(message("--page is for --format svg"),
                         {message("yankomas sop show {} --format svg --page 1", request.sop)});
    }
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
    if (request.format == Format::svg || request.format == Format::html)
        return write_chart(host, request, *sop, shelf->office);
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
