// Puts the sections of a report on a page.
// SPDX-License-Identifier: Apache-2.0
#include "render/report/report_html.h"

#include <cmath>

#include <fmt/format.h>

#include "core/report/figures.h"
#include "core/rules/docket.h"
#include "render/kit/days.h"
#include "render/kit/page_style.h"
#include "render/kit/text.h"
#include "render/report/report_markup.h"

namespace yankomas {

namespace {

// What a report has beyond the look of all pages: the sum at its top, the facts, and the funnel.
constexpr std::string_view kReportStyle = R"(.sum{list-style:none;margin:.9rem 0 0;padding:0;
display:flex;flex-wrap:wrap;gap:.4rem 2.25rem;border-top:1px solid var(--ink)}
.sum li{flex:1 1 6rem;padding:.9rem 0 .2rem;display:grid;grid-template-columns:auto 1fr;column-gap:.4rem;
align-items:baseline}
.sum .big{font-size:clamp(1.7rem,1rem + 3vw,2.9rem);line-height:1.05}
.sum .op{font-size:1.3rem;color:var(--soft)}
.sum .lab{grid-column:1/-1;font-size:.875rem;color:var(--soft);margin-top:.25rem}
.sum li:last-child .big{color:var(--main)}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));gap:1.1rem 2rem;margin:1.6rem 0 0}
.facts div{border-top:1px solid var(--rule);padding-top:.55rem}
.facts dt{font-size:.8125rem;color:var(--soft)}
.facts dd{margin:.1rem 0 0;font-size:.875rem;color:var(--soft)}
.facts .big{font-size:1.6rem;line-height:1.2;color:var(--ink);margin-right:.3rem}
.facts .is-late .big{color:var(--late)}
.funnel th,.funnel td{border-top:0!important;padding-top:.25rem;padding-bottom:0}
.funnel td{vertical-align:bottom}
.funnel td.n{width:1%;padding-left:.3rem}
.funnel svg{margin-top:.3rem}
.funnel .big{font-size:1.45rem;line-height:1}
.funnel .drop td{color:var(--soft);font-size:.8125rem;padding:.25rem 0 .7rem .75rem}
.stack .bar{width:26%}
@media print{.sum .big{font-size:2.6rem}.facts{grid-template-columns:repeat(4,1fr);gap:1rem 1.6rem}}
)";

// Returns what a head of office can read out.
std::string lead_of(const ReportMarkup& page) {
    const Report& report = page.shown.report;
    const int open = report.total.flow.open;
    std::string html = page.say(counted("{} case was handled: {} ended and {} is still open.",
                                        "{} cases were handled: {} ended and {} are still open.",
                                        report.handled, report.handled - open, open));
    const CaseGroup& total = report.total;
    if (total.late > 0) {
        html += fmt::format(" <span class=\"late\">{}</span>",
                            page.say(counted("{} open case is late at the office.",
                                             "{} open cases are late at the office.", total.late)));
    }
    if (total.late_outside > 0) {
        html += ' ' + page.say(counted("{} has passed its limit with an outside party.",
                                       "{} have passed their limit with outside parties.",
                                       total.late_outside));
    }
    if (report.office.judged() > 0) {
        const double in_time =
            100.0 * (report.office.judged() - report.office.late) / report.office.judged();
        html += ' ' + page.say(message("Of 100 steps of the office {} were done in time.",
                                       std::to_string(std::lround(in_time))));
    }
    return html;
}

// Shows carried over + received + reopened - ended = open.
std::string sum_of(const ReportMarkup& page) {
    const Flow& flow = page.shown.report.total.flow;
    std::string html =
        section_start(page, "figures", message("Main figures")) + "<ul class=\"sum\">";
    const auto add = [&](std::string_view sign, const char* key, int value, const Message& label) {
        html += fmt::format(
            "<li><span class=\"op\">{}</span><span class=\"big\">{}</span>"
            "<span class=\"lab\">{}</span></li>\n",
            sign, figure(fmt::format("/flow/{}", key), value), page.say(label));
    };
    add("", "carried", flow.carried, message("carried over"));
    add("+", "received", flow.received, message("received"));
    if (flow.taken_over > 0)
        add("+", "taken_over", flow.taken_over, message("taken over from paper"));
    add("+", "reopened", flow.reopened, message("reopened"));
    add("\u2212", "ended", flow.ended, message("ended"));
    add("=", "open", flow.open, page.shown.runs ? message("open now") : message("open at the end"));
    return html + "</ul>\n";
}

// A fact is a figure, its name and a remark, all markup.
std::string fact(const std::string& name, const std::string& value, const std::string& remark,
                 bool late = false) {
    return fmt::format("<div{}><dt>{}</dt><dd><span class=\"big\">{}</span> {}</dd></div>\n",
                       late ? " class=\"is-late\"" : "", name, value, remark);
}

std::string facts_section(const ReportMarkup& page) {
    const Report& report = page.shown.report;
    std::string html = sum_of(page) + "<dl class=\"facts\">\n";
    const Verdicts& office = report.office;
    if (office.judged() > 0) {
        const std::string judged =
            "/office_steps/in_time /office_steps/recorded_late /office_steps/late";
        const std::string in_time = "/office_steps/in_time /office_steps/recorded_late";
        const int part = office.judged() - office.late;
        html +=
            fact(page.say(message("steps of the office in time")),
                 share_of({part, office.judged(), in_time, judged, true}, page.words),
                 fmt::format("<span data-sum=\"{}\">{}</span> {} <span data-sum=\"{}\">{}</span>",
                             in_time, part, page.say(message("of")), judged, office.judged()));
    }
    if (report.days) {
        html += fact(page.say(message("one case, median")),
                     fmt::format("<span data-json=\"/days/all/median\">{}</span>",
                                 escape_markup(spell_tenths(report.days->all.median, page.words))),
                     page.say(message("working days")));
    }
    const CaseGroup& total = report.total;
    html += fact(page.say(message("late at the end")), figure("/standing/late", total.late),
                 page.say(message("open cases, without those of outside parties")), total.late > 0);
    html +=
        fact(page.say(message("on hold at the end")), figure("/standing/on_hold", total.on_hold),
             page.say(message("cases whose clock does not run")));
    return html + "</dl></section>\n";
}

std::string foot_of(const ReportMarkup& page, std::string_view command) {
    const Report& report = page.shown.report;
    const auto ids = [](const std::vector<CaseId>& named) {
        return joined(named, ", ", [](const CaseId& id) { return id.value; });
    };
    std::vector<Message> rules{
        message("Everything belongs to the period in which it was signed, not to that in which it "
                "happened. So what is carried over, received, taken over, and reopened, less what "
                "ended, is always what is open."),
        message(
            "Days are working days of the office's calendar; minutes are minutes of office hours."),
        message("While a case is on hold no time runs, and none is counted for the step."),
        message(
            "A step that was done twice counts twice. A finished step is judged by the calendar "
            "that was in force when it was signed."),
        message("In time, recorded late: it was done within the limit and signed later, as the "
                "procedure allows."),
        message("9 in 10: nine of ten did not take longer."),
        message("A delay of an outside party is not counted as a delay of the office.")};
    if (!report.voided.empty()) {
        rules.push_back(message("Opened by mistake and not counted: {} ({})", report.voided.size(),
                                ids(report.voided)));
    }
    if (!report.not_verified.empty())
        rules.push_back(message("Not verified and left out: {}", ids(report.not_verified)));
    std::string html = "<footer class=\"foot\"><div class=\"small\">" +
                       element("h2", page.words(message("How it was counted"))) + "<ol>\n";
    for (const Message& rule : rules) html += element("li", page.words(rule)) + '\n';
    html += "</ol>\n<p>" +
            page.say(counted("The signatures of {} case were checked.",
                             "The signatures of {} cases were checked.", report.cases)) +
            ' ' + page.say(message("The same figures as data:")) + ' ' + element("code", command);
    return html + "</p></div></footer>\n";
}

}  // namespace

std::string title_of_report(const ShownReport& shown, const Words& words) {
    return words(message("Recap of {}", shown.sop ? title_of_sop(*shown.sop, shown.office)
                                                  : words(message("all procedures"))));
}

std::string report_top(const ShownReport& shown, const Words& words, Instant counted_at,
                       std::string lead) {
    const Zone zone = shown.office.config.zone;
    std::string period = spell_period(shown.report.period, zone, words);
    if (shown.runs) {
        period = words(message("{} so far: the period has not ended.", period));
    } else {
        period = words(message("{}, as it stood at its end.", period));
    }
    return page_top({shown.office.config.title,
                     words(message("Counted {}", spell_time(counted_at, zone, words))),
                     title_of_report(shown, words), period, std::move(lead)});
}

HtmlPage report_page(const ShownReport& shown, const Words& words, std::string_view language,
                     Instant counted_at, std::string_view command) {
    const ReportMarkup page{
        {words}, shown, ShortTimes{words, shown.office.config.zone, counted_at, true}};
    std::string body =
        report_top(shown, words, counted_at, lead_of(page)) + "<main>\n" + facts_section(page);
    std::vector<std::string> shares = funnel_sections(page);
    shares.insert(shares.begin() + std::min<std::ptrdiff_t>(std::ssize(shares), 1),
                  ends_section(page));
    body += side_by_side(shares);
    body += months_section(page);
    body += groups_section(page, {ReportBy::sop, "procedures", message("By procedure"),
                                  message("Cases by procedure"), message("procedure"), true});
    body += steps_section(page);
    body += side_by_side({roles_section(page), verdicts_section(page)});
    body += groups_section(page, {ReportBy::subject, "subjects", message("By subject"),
                                  message("Cases by subject"), message("subject")});
    body += groups_section(page, {ReportBy::area, "areas", message("By area"),
                                  message("Cases by area"), message("area")});
    body += waiting_section(page) + "</main>\n" + foot_of(page, command);
    const std::string title =
        fmt::format("{}, {}", title_of_report(shown, words), shown.office.config.title);
    return {std::string(language), title, std::string(page_style()) + std::string(kReportStyle),
            body};
}

}  // namespace yankomas
