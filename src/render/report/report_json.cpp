// A report as data: yankomas.report/1, and rows for spreadsheets.
// SPDX-License-Identifier: Apache-2.0
#include "core/report/figures.h"
#include "core/rules/docket.h"
#include "render/calendar/clock.h"
#include "render/cases/case_list.h"
#include "render/kit/json.h"
#include "render/report/report_page.h"
#include "render/report/report_rows.h"

namespace yankomas {

namespace {

Json json_of(const Spread& spread) {
    return {{"count", spread.count},
            {"median", spread.median},
            {"mean", spread.mean},
            {"nine_in_ten", spread.nine_in_ten}};
}

Json json_of(const Flow& flow) {
    return {{"carried", flow.carried},       {"received", flow.received},
            {"taken_over", flow.taken_over}, {"reopened", flow.reopened},
            {"ended", flow.ended},           {"open", flow.open}};
}

Json standing_of(const CaseGroup& group) {
    return {{"late", group.late}, {"late_outside", group.late_outside}, {"on_hold", group.on_hold}};
}

Json json_of(const Verdicts& verdicts) {
    return {{"in_time", verdicts.in_time},
            {"recorded_late", verdicts.recorded_late},
            {"late", verdicts.late},
            {"not_judged", verdicts.not_judged}};
}

Json json_of(const EndCount& end) {
    return {{"end", text_or_null(end.ending.id)},
            {"title", text_or_null(end.ending.title)},
            {"is_exit", end.ending.is_exit},
            {"cases", end.cases}};
}

// Every row has the same members; those that its kind lacks are null.
Json json_of(const ReportRow& row) {
    Json json = {{"key", text_or_null(row.key)}, {"title", row.title}};
    if (row.cases) {
        json.update(json_of(row.cases->flow));
        json.update(standing_of(*row.cases));
        return json;
    }
    json.update(json_of(row.passes->verdicts));
    json["took"] = row.passes->took ? json_of(*row.passes->took) : Json();
    if (row.limit) {
        json["limit"] = to_string(*row.limit);
        json["unit"] = name_of(row.limit->unit);
        json["outside"] = row.outside;
    }
    return json;
}

std::vector<Json> items_by(const ShownReport& shown, ReportBy by) {
    std::vector<Json> items;
    for (const ReportRow& row : rows_by(shown, by, Words())) items.push_back(json_of(row));
    return items;
}

Json days_of(const std::optional<CaseSpread>& days) {
    if (!days) return {};
    return {{"all", json_of(days->all)},
            {"office", json_of(days->office)},
            {"outside", json_of(days->outside)}};
}

Json json_of(const StageFigures& figures) {
    return {{"stage", name_of(figures.stage.value_or(Stage::received))},
            {"step", figures.step},
            {"reached", figures.reached},
            {"open", figures.open},
            {"ended", figures.ended}};
}

Json funnels_of(const Report& report) {
    return json_list(report.funnels, [](const auto& funnel) {
        return Json{{"sop", funnel.first},
                    {"stages", json_list(funnel.second, [](const StageFigures& figures) {
                         return json_of(figures);
                     })}};
    });
}

Json cases_of(const std::vector<CaseSummary>& cases, Zone zone) {
    return json_list(cases, [&](const CaseSummary& summary) { return json_of(summary, zone); });
}

}  // namespace

std::string render_report_csv(const ShownReport& shown, ReportBy by, const CsvStyle& style) {
    if (is_about_cases(by)) {
        return render_items_csv({"key", "title", "carried", "received", "taken_over", "reopened",
                                 "ended", "open", "late", "late_outside", "on_hold"},
                                items_by(shown, by), style);
    }
    std::vector<std::string> columns = {"key",           "title", "in_time",
                                        "recorded_late", "late",  "not_judged"};
    // Steps of one limit can be compared; what somebody signed in many steps can't.
    if (by == ReportBy::step) {
        for (const char* more : {"limit", "unit", "outside", "median=/took/median",
                                 "mean=/took/mean", "nine_in_ten=/took/nine_in_ten"})
            columns.emplace_back(more);
    }
    return render_items_csv(columns, items_by(shown, by), style);
}

Json json_of_period(const ShownReport& shown) {
    const Interval& period = shown.report.period;
    const Zone zone = shown.office.config.zone;
    return {{"office", shown.office.config.id},
            {"title", shown.office.config.title},
            {"from", to_string(local_date(period.start, zone))},
            {"until", to_string(local_date(period.end - 1, zone))},
            {"complete", !shown.runs},
            {"sop", shown.sop}};
}

Json json_of(const ShownReport& shown) {
    const Report& report = shown.report;
    const Zone zone = shown.office.config.zone;
    const auto list = [&](ReportBy by) { return Json(items_by(shown, by)); };
    Json json = json_of_period(shown);
    json.update({{"cases", report.cases},
                 {"not_verified", report.not_verified},
                 {"voided", report.voided},
                 {"handled", report.handled},
                 {"flow", json_of(report.total.flow)},
                 {"standing", standing_of(report.total)},
                 {"ends", json_list(report.ends, [](const EndCount& end) { return json_of(end); })},
                 {"office_steps", json_of(report.office)},
                 {"outside_steps", json_of(report.outside)},
                 {"days", days_of(report.days)},
                 {"procedures", list(ReportBy::sop)},
                 {"months", list(ReportBy::month)},
                 {"subjects", list(ReportBy::subject)},
                 {"areas", list(ReportBy::area)},
                 {"funnels", funnels_of(report)},
                 {"steps", list(ReportBy::step)},
                 {"roles", list(ReportBy::role)},
                 {"people", list(ReportBy::person)},
                 {"late", cases_of(report.late, zone)},
                 {"on_hold", cases_of(report.on_hold, zone)}});
    return json;
}

}  // namespace yankomas
