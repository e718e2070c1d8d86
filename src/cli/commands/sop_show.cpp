// The verb sop show shows one procedure: step by step, as data, or as the official chart on paper.
// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "cli/answer.h"
#include "cli/sop_shelf.h"
#include "cli/verbs.h"
#include "core/base/text.h"
#include "core/sop/soundness.h"
#include "render/chart/chart_html.h"
#include "render/chart/chart_svg.h"
#include "render/chart/chart_text.h"
#include "render/chart/lay_out.h"
#include "render/kit/json.h"
#include "render/sop/sop.h"

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

// Writes one page of the chart as a picture. A picture is one file, so a chart of several pages is
// asked for page by page.
Status write_svg(Host& host, const Request& request, const Sop& sop, const Chart& chart) {
    const std::size_t pages = chart.sheets.size();
    const int page = request.page.value_or(pages == 1 ? 1 : 0);
    if (page < 1 || page > static_cast<int>(pages)) {
        return bad_usage(
            counted("the chart of {1} has {0} page: name it with --page",
                    "the chart of {1} has {0} pages: name one of them with --page",
                    static_cast<int>(pages), sop.version),
            {message("yankomas sop show {} --format svg --page 1", for_shell(request.sop)),
             message("yankomas sop show {} --format html", for_shell(request.sop))});
    }
    host.out.write(render_chart_svg(chart, static_cast<std::size_t>(page - 1), sop.title,
                                    host.words, SvgPlace::own_file));
    return Done{};
}

// Draws the official chart, on paper or on the screen. Only a sound procedure of which every actor
// finds a column has one.
Result<ExitCode> write_chart(Host& host, const Request& request, const Sop& sop,
                             const SopShelfView& shelf) {
    if (has_errors(check_soundness(sop))) {
        return refused(message("{} is not sound, so it has no chart", sop.version), {},
                       {message("yankomas sop check {}", for_shell(request.sop))});
    }
    const std::size_t actors = chart_rows(sop, host.words).actors.size();
    if (actors > most_chart_actors()) {
        return refused(message("the chart has columns for {} actors, and {} has {}",
                               most_chart_actors(), sop.version, actors),
                       {}, {message("yankomas sop show {}", for_shell(request.sop))});
    }
    if (request.format == Format::text) {
        host.out.write(render_chart_text(sop, host.screen()));
        return code_of(shelf);
    }
    const Chart chart = lay_out_chart(sop, shelf.office, host.words);
    if (request.format == Format::svg) {
        if (auto status = write_svg(host, request, sop, chart); !status) return status.error();
    } else {
        host.out.write(render_html(chart_page(sop, chart, host.words, code_of(host.language))));
    }
    return code_of(shelf);
}

Result<ExitCode> show_sop(Host& host, const Globals& globals, const Request& request) {
    if (request.page && request.format != Format::svg) {
        return bad_usage(
            message("--page is for --format svg"),
            {message("yankomas sop show {} --format svg --page 1", for_shell(request.sop))});
    }
    const bool is_data = request.format == Format::json || request.format == Format::jsonl;
    if (request.chart && is_data) {
        return bad_usage(message("--chart draws, and data has the steps"),
                         {message("leave out --chart, or --format")});
    }
    if (request.notes && !is_data && (request.chart || request.format != Format::text)) {
        return bad_usage(message("a chart has no room for --notes"),
                         {message("yankomas sop show {} --notes", for_shell(request.sop))});
    }
    const auto shelf = shelf_for(host, globals, request.sop);
    if (!shelf) return shelf.error();
    const auto found = chosen(*shelf, request.sop);
    if (!found) return found.error();
    const Sop* sop = *found;
    const bool is_text = request.format == Format::text;
    if (request.format == Format::svg || request.format == Format::html ||
        (request.chart && is_text))
        return write_chart(host, request, *sop, *shelf);
    if (!is_text) {
        write_items(host, request.format, "sop/1", shelf->zone, {json_of(*sop)});
    } else {
        host.out.write(render_sop(*sop, request.notes, host.screen()));
    }
    return code_of(*shelf);
}

Verb verb() {
    return {"sop show", VerbGroup::office, message("one procedure, step by step"),
            declare<Request, show_sop>};
}

}  // namespace yankomas::verb_sop_show
