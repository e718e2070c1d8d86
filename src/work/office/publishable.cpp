// Judges office, procedure and calendar files before they are published.
// SPDX-License-Identifier: Apache-2.0
#include "work/office/publishable.h"

#include <utility>

#include "core/base/formats.h"
#include "core/base/rules/published.h"
#include "core/base/rules/source.h"
#include "core/calendar/calendar_source.h"
#include "core/calendar/workable.h"
#include "core/sop/migration.h"
#include "core/sop/soundness.h"
#include "store/crypto/crypto.h"
#include "store/disk/os_error.h"
#include "store/disk/path.h"
#include "store/office/open_office.h"
#include "store/yaml/read_source.h"

namespace yankomas {

namespace {

// Adds an error, whatever severity the rule has elsewhere, so that the file can't be published.
void forbid(Publishable& result, Rule rule, Message what, Message hint) {
    Finding found = finding(rule, in_file(result.file.file), std::move(what), std::move(hint));
    found.severity = Severity::error;
    result.findings.push_back(std::move(found));
}

// If the path was published with other bytes, forbids it and returns true. This is not called for
// office.yaml, because an office always has that one file only.
bool was_edited(const OpenedOffice& office, Publishable& result) {
    bool published = false;
    for (const Publication& publication : office.record.roster.publications) {
        if (publication.file.file != result.file.file) continue;
        if (publication.file.digest == result.file.digest) return false;
        published = true;
    }
    if (published) {
        forbid(result, rule::published_changed,
               message("{} was published with other bytes", result.file.file),
               message("a change is a new file with a new version; if git has the old bytes, git "
                       "checkout -- {} brings them back",
                       result.file.file));
    }
    return published;
}

void judge_office(const OpenedOffice& office, std::string_view bytes, Publishable& result) {
    const auto config = read_office(bytes, result.file.file, result.findings);
    if (!config) return;
    const OfficeId& id = office.record.roster.office;
    if (config->id != id) {
        forbid(result, rule::wrong_office,
               message("the roster is that of {}, this file says {}", id, config->id),
               message("the id of an office never changes: write office: {}", id));
    }
    const Zone zone = office.roster_journal.entries.back().zone;
    if (config->zone != zone) {
        forbid(result, rule::entry_value,
               message("every signed time of this office is written in {}, this file says {}",
                       name_of(zone), name_of(config->zone)),
               message("the zone of an office never changes: write zone: {}", name_of(zone)));
    }
}

void judge_sop(const OpenedOffice& office, std::string_view bytes, Publishable& result) {
    const bool edited = was_edited(office, result);
    const auto sop = read_sop(bytes, result.file.file, result.findings);
    if (!sop) return;
    result.version = to_string(sop->version);
    for (Finding& found : check_soundness(*sop)) result.findings.push_back(std::move(found));
    const InForce law = office.record.in_force(office.record.roster.last_at);
    const auto find = [&](const SopVersion& version) { return law.sop(version); };
    for (Finding& found : check_migrations(*sop, find)) result.findings.push_back(std::move(found));
    const Sop* older = law.sop(sop->version.id);
    if (older != nullptr && older->version < sop->version) {
        if (auto found = warn_unmapped(*older, *sop, find, result.file.file))
            result.findings.push_back(*std::move(found));
    }
    for (const auto& [digest, other] : office.record.sops) {
        if (edited || other.version != sop->version || digest == result.file.digest) continue;
        forbid(result, rule::version_twice,
               message("{} is published already, with other bytes", sop->version),
               message("a change is a new version in a new file: sops/{}-{}.yaml", sop->version.id,
                       sop->version.version + 1));
    }
}

void judge_calendar(const OpenedOffice& office, std::string_view bytes, Publishable& result) {
    const bool edited = was_edited(office, result);
    auto source = read_calendar(bytes, result.file.file, result.findings);
    if (!source) return;
    const auto version_of = [](const CalendarSource& calendar) {
        return CalendarVersion{calendar.id, calendar.version};
    };
    const CalendarVersion version = version_of(*source);
    result.version = to_string(version);
    for (const auto& [digest, calendar] : office.record.calendars) {
        if (edited || version_of(calendar.source()) != version || digest == result.file.digest)
            continue;
        forbid(result, rule::version_twice,
               message("the calendar {} {} is published already, with other bytes", version.id,
                       version.version),
               message("a change is a new version in a new file"));
    }
    const auto published = [&](const CalendarVersion& wanted) -> std::optional<CalendarSource> {
        for (const auto& [digest, calendar] : office.record.calendars) {
            if (version_of(calendar.source()) == wanted) return calendar.source();
        }
        return std::nullopt;
    };
    source = with_base(std::move(*source), published, result.findings);
    if (!source) return;
    auto calendar = Calendar::compile(std::move(*source), result.findings);
    if (!calendar) return;
    result.calendar = *std::move(calendar);
    for (Finding& found : unworkable_days(*result.calendar))
        result.findings.push_back(std::move(found));
}

// True if the file is in force as it is. Only the latest publication of office.yaml and of a
// calendar is in force, so an older one may be published again.
bool counts_already(const Roster& roster, const PublishedFile& file) {
    if (file.kind == PublishedKind::sop)
        return roster.published(file.kind, file.digest, roster.last_entry()) != nullptr;
    const PublishedFile* latest = roster.latest(file.kind, roster.last_entry());
    return latest != nullptr && latest->digest == file.digest;
}

}  // namespace

std::optional<PublishedKind> kind_of_published(std::string_view path) {
    if (path == "office.yaml") return PublishedKind::office;
    const std::string folder = parent_of(path);
    if (!path.ends_with(".yaml") || !is_journal_path(path)) return std::nullopt;
    if (folder == "sops") return PublishedKind::sop;
    if (folder == "calendars") return PublishedKind::calendar;
    return std::nullopt;
}

Result<Publishable> check_publishable(const Files& files, const OpenedOffice& office,
                                      const std::string& path, PublishedKind kind) {
    const auto bytes = files.read_below(office.root, path, kMaxPeopleFile);
    if (!bytes) return bytes.error();
    if (auto status = refuse_newer_format(*bytes, path); !status) return status.error();
    Publishable result;
    result.file = {kind, path, sha256(*bytes)};
    switch (kind) {
        case PublishedKind::office: judge_office(office, *bytes, result); break;
        case PublishedKind::sop: judge_sop(office, *bytes, result); break;
        case PublishedKind::calendar: judge_calendar(office, *bytes, result); break;
    }
    result.is_published = counts_already(office.record.roster, result.file);
    return result;
}

}  // namespace yankomas
