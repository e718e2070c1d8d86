// The verb export html writes the pages of an office, to be read in a browser and printed.
// SPDX-License-Identifier: Apache-2.0
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "cli/answer.h"
#include "cli/verbs.h"
#include "core/report/figures.h"
#include "core/rules/summary.h"
#include "core/sop/soundness.h"
#include "render/calendar/calendar_html.h"
#include "render/calendar/law.h"
#include "render/cases/case_html.h"
#include "render/cases/case_index_html.h"
#include "render/chart/chart_html.h"
#include "render/chart/lay_out.h"
#include "render/report/report_html.h"
#include "work/documents/site_folder.h"
#include "work/judge/judge_cases.h"
#include "work/office/look.h"
#include "work/office/session.h"
#include "work/report.h"

namespace yankomas::verb_export_html {

struct Request {
    std::string folder;
    bool is_public = false;

    void declare(Options& options) {
        options.argument("DIR", folder, message("the folder of the pages, outside the office"));
        options.flag("--public", is_public,
                     message("what may be published: no cases, no names, and no figures from 1 to "
                             "4"));
    }
};

// What all pages are made from, and the links that stand above each of them.
struct Site {
    Host& host;
    const OpenedOffice& office;
    SiteFolder folder;
    std::string nav;

    [[nodiscard]] std::string render(HtmlPage page) const {
        page.nav = nav;
        return render_html(page);
    }
    [[nodiscard]] std::string_view language() const { return code_of(host.language); }
};

std::string name_of_page(const Sop& sop) {
    return fmt::format("sop-{}-{}.html", sop.version.id.value, sop.version.version);
}

// Only a sound procedure of which every actor finds a column has a chart.
std::vector<const Sop*> sops_with_chart(const OfficeRecord& office, const Words& words) {
    std::vector<const Sop*> sops;
    for (const auto& [digest, sop] : office.sops) {
        if (!has_errors(check_soundness(sop)) &&
            chart_rows(sop, words).actors.size() <= most_chart_actors())
            sops.push_back(&sop);
    }
    std::ranges::sort(sops, {}, [](const Sop* sop) { return sop->version; });
    return sops;
}

std::string nav_of(const std::vector<const Sop*>& sops, bool is_public, const Words& words) {
    std::string html =
        "<nav aria-label=\"" + escape_markup(words(message("Pages of this office"))) + "\">";
    const auto add = [&](std::string_view file, const std::string& title) {
        html += element(fmt::format("a href=\"{}\"", file), title) + ' ';
    };
    if (is_public) {
        add("index.html", words(message("Report")));
    } else {
        add("index.html", words(message("Cases")));
        add("report.html", words(message("Report")));
    }
    add("calendar.html", words(message("Calendar")));
    add("law.html", words(message("Law beside rule")));
    for (const Sop* sop : sops)
        add(name_of_page(*sop), fmt::format("{} ({})", sop->title, to_string(sop->version)));
    return html + "</nav>\n";
}

struct ReadForPages {
    std::vector<CaseSummary> summaries;
    std::vector<CaseFacts> facts;
    Status written = Done{};
};

// Judges all cases, and writes a page of each unless the pages are for the public.
Result<CasesRead> write_cases(Site& site, bool is_public, ReadForPages& found) {
    const auto look = case_look(site.host, site.office);
    if (!look) return look.error();
    return read_cases(site.host, site.office,
                      [&](const Docket& docket, const Judgement& judgement) -> Take {
                          std::string page;
                          if (!is_public)
                              page =
                                  site.render(case_page(docket, judgement, *look, site.language()));
                          return [&, page = std::move(page), facts = facts_of(docket, judgement),
                                  summary = summary_of(docket, judgement)]() mutable {
                              if (!page.empty() && found.written)
                                  found.written = site.folder.add(page_name(summary.id), page);
                              found.facts.push_back(std::move(facts));
                              found.summaries.push_back(std::move(summary));
                          };
                      },
                      {.shard = {}, .advice = is_public ? Advice::none : Advice::notes});
}

// The report of the year that runs.
Status write_report(Site& site, bool is_public, std::vector<CaseFacts> facts) {
    const Host& host = site.host;
    const OfficeRecord& record = site.office.record;
    const Zone zone = record.config.zone;
    const Date new_year = date_of({civil_of(local_date(host.now, zone)).year, 1, 1});
    const Interval year{instant_at(new_year, 0, zone),
                        instant_at(months_after(new_year, 12), 0, zone)};
    const Report counted = report_of(std::move(facts), year, host.now, zone);
    const ShownReport shown{counted, record, true, {}};
    if (is_public) {
        return site.folder.add("index.html", site.render(public_report_page(
                                                 shown, host.words, site.language(), host.now)));
    }
    const std::string command =
        fmt::format("yankomas report --year {} --format json", civil_of(new_year).year);
    return site.folder.add(
        "report.html",
        site.render(report_page(shown, host.words, site.language(), host.now, command)));
}

Status write_charts(Site& site, const std::vector<const Sop*>& sops) {
    const std::string& title = site.office.record.config.title;
    for (const Sop* sop : sops) {
        const Chart chart = lay_out_chart(*sop, title, site.host.words);
        const HtmlPage page = chart_page(*sop, chart, site.host.words, site.language());
        if (auto status = site.folder.add(name_of_page(*sop), site.render(page)); !status)
            return status;
    }
    return Done{};
}

// The calendar in force, and the law beside rules and procedures.
Status write_calendar(Site& site, const std::vector<const Sop*>& sops) {
    const Calendar* calendar = site.office.record.in_force(site.host.now).calendar();
    if (calendar == nullptr) return failed(message("the office has no calendar in force"));
    const Words& words = site.host.words;
    const HtmlPage page =
        calendar_page(*calendar, site.office.record.config.title, words, site.language());
    if (auto status = site.folder.add("calendar.html", site.render(page)); !status) return status;
    return site.folder.add("law.html",
                           site.render(law_page(*calendar, sops, words, site.language())));
}

Result<ExitCode> export_html(Host& host, const Globals& globals, const Request& request) {
    const auto office = open_readable(host, globals);
    if (!office) return office.error();
    auto folder = SiteFolder::open(host, *office, request.folder);
    if (!folder) return folder.error();
    const auto sops = sops_with_chart(office->record, host.words);
    Site site{host, *office, *std::move(folder), nav_of(sops, request.is_public, host.words)};
    ReadForPages found;
    const auto read = write_cases(site, request.is_public, found);
    if (!read) return read.error();
    if (!found.written) return found.written.error();
    if (auto status = write_report(site, request.is_public, std::move(found.facts)); !status)
        return status.error();
    if (auto status = write_charts(site, sops); !status) return status.error();
    if (auto status = write_calendar(site, sops); !status) return status.error();
    if (!request.is_public) {
        const HtmlPage index = case_index_page(std::move(found.summaries), office->record, host.now,
                                               host.words, site.language());
        if (auto status = site.folder.add("index.html", site.render(index)); !status)
            return status.error();
    }
    const auto pages = site.folder.finish();
    if (!pages) return pages.error();
    say(host, counted("{0} page written; begin with {1}/index.html",
                      "{0} pages written; begin with {1}/index.html", *pages, request.folder));
    return read->code;
}

Verb verb() {
    return {"export html", VerbGroup::reading,
            message("pages of the office for a browser and for paper"),
            declare<Request, export_html>};
}

}  // namespace yankomas::verb_export_html
