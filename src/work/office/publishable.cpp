// Judges office, SOP and calendar files before they are published.
// SPDX-License-Identifier: Apache-2.0
#include "work/office/publishable.h"

#include <utility>

#include "core/base/rules/office.h"
#include "core/base/rules/published.h"
#include "core/base/rules/source.h"
#include "core/calendar/extend.h"
#include "core/sop/soundness.h"
#include "store/crypto/crypto.h"
#include "store/disk/os_error.h"
#include "store/disk/path.h"
#include "store/yaml/read_calendar.h"
#include "store/yaml/read_office.h"
#include "store/yaml/read_sop.h"

namespace yankomas {

namespace {

class Judge {
public:
    Judge(const OpenedOffice& office, Publishable& result) : office_(office), result_(result) {}

    void judge(std::string_view bytes) {
        switch (result_.file.kind) {
            case PublishedKind::office: return judge_office(bytes);
            case PublishedKind::sop: return judge_sop(bytes);
            case PublishedKind::calendar: return judge_calendar(bytes);
        }
    }

private:
    void report(Rule rule, Message what, Message hint) {
        Finding found = finding(rule, in_file(result_.file.file), std::move(what), std::move(hint));
        found.severity = Severity::error;
        result_.findings.push_back(std::move(found));
    }
    void judge_office(std::string_view bytes);
    void judge_sop(std::string_view bytes);
    void judge_calendar(std::string_view bytes);
    [[nodiscard]] bool was_edited();

    const OpenedOffice& office_;
    Publishable& result_;
};

// True for a path that was published with other bytes. Of office.yaml alone there is only ever one
// file.
bool Judge::was_edited() {
    const Roster& roster = office_.record.roster;
    bool published = false;
    for (const Publication& publication : roster.publications) {
        if (publication.file.file != result_.file.file) continue;
        if (publication.file.digest == result_.file.digest) return false;
        published = true;
    }
    if (published) {
        report(
            rule::published_changed,
            message("{} was published with other bytes", result_.file.file),
            message(
                "a change is a new file with a new version; git checkout -- {} brings the old bytes back",
                result_.file.file));
    }
    return published;
}

void Judge::judge_office(std::string_view bytes) {
    const auto config = read_office(bytes, result_.file.file, result_.findings);
    if (!config) return;
    if (config->id != office_.record.roster.office) {
        report(rule::wrong_office,
               message("the roster is that of {}, this file says {}", office_.record.roster.office,
                       config->id),
               message("the id of an office never changes: write office: {}",
                       office_.record.roster.office));
    }
    const Zone zone = office_.roster_journal.entries.back().zone;
    if (config->zone != zone) {
        report(rule::entry_value,
               message("every signed time of this office is written in {}, this file says {}",
                       name_of(zone), name_of(config->zone)),
               message("the zone of an office never changes: write zone: {}", name_of(zone)));
    }
}

void Judge::judge_sop(std::string_view bytes) {
    const bool edited = was_edited();
    const auto sop = read_sop(bytes, result_.file.file, result_.findings);
    if (!sop) return;
    for (Finding& found : check_soundness(*sop)) result_.findings.push_back(std::move(found));
    for (const auto& shelved : office_.record.sops) {
        if (edited || shelved.second.version != sop->version ||
            shelved.first == result_.file.digest)
            continue;
        report(rule::duplicate, message("{} is published already, with other bytes", sop->version),
               message("a change is a new version in a new file: sops/{}-{}.yaml", sop->version.id,
                       sop->version.version + 1));
    }
}

void Judge::judge_calendar(std::string_view bytes) {
    const bool edited = was_edited();
    auto source = read_calendar(bytes, result_.file.file, result_.findings);
    if (!source) return;
    for (const auto& shelved : office_.record.calendars) {
        const CalendarSource& other = shelved.second.source();
        const bool same_version = other.id == source->id && other.version == source->version;
        if (edited || !same_version || shelved.first == result_.file.digest) continue;
        report(rule::duplicate,
               message("the calendar {} {} is published already, with other bytes", other.id,
                       other.version),
               message("a change is a new version in a new file"));
    }
    const auto published = [&](const CalendarVersion& version) -> std::optional<CalendarSource> {
        for (const auto& shelved : office_.record.calendars) {
            const CalendarSource& other = shelved.second.source();
            if (CalendarVersion{other.id, other.version} == version) return other;
        }
        return std::nullopt;
    };
    source = with_base(std::move(*source), published, result_.findings);
    // Its faults are findings.
    if (source)
        static_cast<void>(Calendar::compile(std::move(*source), result_.findings).has_value());
}

// Of office.yaml and calendars the latest publication counts; an older one may be published again.
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
    Publishable result;
    result.file = {kind, path, sha256(*bytes)};
    Judge(office, result).judge(*bytes);
    result.is_published = counts_already(office.record.roster, result.file);
    return result;
}

}  // namespace yankomas
