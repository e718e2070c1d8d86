// Makes rows out of the groups of a report, and names them.
// SPDX-License-Identifier: Apache-2.0
#include "render/report/report_rows.h"

#include <cmath>

#include <fmt/format.h>

#include "core/report/figures.h"
#include "core/rules/docket.h"
#include "render/calendar/clock.h"
#include "render/kit/days.h"
#include "render/sop/titles.h"

namespace yankomas {

namespace {

std::string key_of_month(const Interval& month, Zone zone) {
    return to_string(local_date(month.start, zone)).substr(0, 7);
}

ReportRow row_of(const StepFigures& figures, const OfficeRecord& office) {
    ReportRow row;
    row.of = fmt::format("{} ({})", title_of_sop(figures.sop.id, office), to_string(figures.sop));
    row.key = fmt::format("{} {}", to_string(figures.sop), figures.step->number.value);
    row.title = fmt::format("{} {}", figures.step->number.value, brief(*figures.step));
    row.passes = &figures.passes;
    row.limit = figures.step->time;
    row.outside = figures.outside;
    return row;
}

ReportRow about_cases(std::string key, std::string title, const CaseGroup& group) {
    ReportRow row;
    row.key = std::move(key);
    row.title = std::move(title);
    row.cases = &group;
    return row;
}

ReportRow about_passes(std::string key, std::string title, const PassGroup& group) {
    ReportRow row;
    row.key = std::move(key);
    row.title = std::move(title);
    row.passes = &group;
    return row;
}

// Returns the title of a role as the first procedure that has it defines it, or its id.
std::string title_of_role(const RoleId& role, const OfficeRecord& office) {
    const Role* known = find_role(role, office);
    return known == nullptr ? role.value : known->title;
}

}  // namespace

std::string_view name_of(ReportBy by) {
    switch (by) {
        case ReportBy::sop: return "sop";
        case ReportBy::month: return "month";
        case ReportBy::subject: return "subject";
        case ReportBy::area: return "area";
        case ReportBy::step: return "step";
        case ReportBy::role: return "role";
        case ReportBy::person: return "person";
    }
    return "";
}

bool is_about_cases(ReportBy by) {
    return by == ReportBy::sop || by == ReportBy::month || by == ReportBy::subject ||
           by == ReportBy::area;
}

std::string title_of_sop(const SopId& sop, const OfficeRecord& office) {
    const Sop* latest = nullptr;
    for (const auto& [digest, one] : office.sops) {
        if (one.version.id != sop) continue;
        if (latest == nullptr || latest->version < one.version) latest = &one;
    }
    return latest == nullptr ? sop.value : latest->title;
}

std::string title_of_subject(const SubjectId& subject, const OfficeRecord& office) {
    for (const auto& [digest, sop] : office.sops) {
        if (find(sop.subjects, subject) != nullptr) return title_of(sop.subjects, subject);
    }
    return subject.value;
}

const Role* find_role(const RoleId& role, const OfficeRecord& office) {
    for (const auto& [digest, sop] : office.sops) {
        if (const Role* known = find(sop.roles, role)) return known;
    }
    return nullptr;
}

std::vector<std::string> roles_of(const StepFigures& figures, const OfficeRecord& office) {
    std::vector<std::string> roles;
    for (const RoleId& role : figures.step->by)
        roles.push_back(short_role(role, find_role(role, office)));
    return roles;
}

std::string spell_tenths(double value, const Words& words, Tenths tenths) {
    const auto all = static_cast<std::int64_t>(std::llround(value * 10));
    if (tenths == Tenths::unless_zero && all % 10 == 0) return std::to_string(all / 10);
    return words(message("{}.{}", all / 10, all % 10));
}

std::vector<ReportRow> rows_by(const ShownReport& shown, ReportBy by, const Words& words) {
    std::vector<ReportRow> rows;
    const Report& report = shown.report;
    const Zone zone = shown.office.config.zone;
    switch (by) {
        case ReportBy::sop:
            for (const auto& [id, group] : report.sops)
                rows.push_back(about_cases(id.value, title_of_sop(id, shown.office), group));
            break;
        case ReportBy::month:
            for (const auto& [month, group] : report.months) {
                rows.push_back(about_cases(key_of_month(month, zone),
                                           spell_period(month, zone, words), group));
            }
            break;
        case ReportBy::subject:
            for (const auto& [id, group] : report.subjects) {
                rows.push_back(
                    id ? about_cases(id->value, title_of_subject(*id, shown.office), group)
                       : about_cases("", words(message("without a subject")), group));
            }
            break;
        case ReportBy::area:
            for (const auto& [id, group] : report.areas) {
                const auto& known = shown.office.config.areas;
                rows.push_back(id ? about_cases(id->value, title_of(known, *id), group)
                                  : about_cases("", words(message("without an area")), group));
            }
            break;
        case ReportBy::step:
            for (const StepFigures& step : report.steps) rows.push_back(row_of(step, shown.office));
            break;
        case ReportBy::role:
            for (const auto& [id, group] : report.roles)
                rows.push_back(about_passes(id.value, title_of_role(id, shown.office), group));
            break;
        case ReportBy::person:
            for (const auto& [id, group] : report.people) {
                rows.push_back(about_passes(id.value, shown.office.roster.name_of(id), group));
            }
            break;
    }
    return rows;
}

std::string spell_period(const Interval& period, Zone zone, const Words& words) {
    const Date first = local_date(period.start, zone);
    const Date last = local_date(period.end - 1, zone);
    const CivilDate from = civil_of(first);
    const bool begins_month = from.day == 1;
    const auto lasts = [&](int months) { return last + 1 == months_after(first, months); };
    if (begins_month && lasts(1))
        return words(message("{} {}", words(name_of_month(from.month)), from.year));
    if (begins_month && from.month % 3 == 1 && lasts(3))
        return words(message("quarter {} of {}", from.month / 3 + 1, from.year));
    if (begins_month && from.month == 1 && lasts(12)) return std::to_string(from.year);
    return words(message("{} to {}", spell_day(first, words), spell_day(last, words)));
}

}  // namespace yankomas
