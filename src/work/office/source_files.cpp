// Finds and reads procedures and calendars.
// SPDX-License-Identifier: Apache-2.0
#include "work/office/source_files.h"

#include <deque>

#include <fmt/format.h>

#include "core/base/formats.h"
#include "core/base/text.h"
#include "core/calendar/calendar_source.h"
#include "core/sop/migration.h"
#include "core/sop/soundness.h"
#include "store/crypto/crypto.h"
#include "store/disk/path.h"
#include "store/office/find_office.h"
#include "store/office/new_office.h"
#include "store/yaml/read_source.h"
#include "work/office/session.h"
#include "work/report.h"

namespace yankomas {

namespace {

std::vector<SourceFile> shipped(const std::string& folder) {
    std::vector<SourceFile> files;
    for (const ShippedFile& file : shipped_files()) {
        if (file.path.starts_with(folder + '/'))
            files.push_back({std::string(file.path), std::string(file.bytes), {}});
    }
    return files;
}

CalendarName name_of(const Calendar& calendar, const Digest& digest) {
    return {calendar.source().id, calendar.source().version, digest};
}

Result<FoundCalendar> calendar_in(const Host& host, const SourceFile& file) {
    ReadCalendar read = judge_calendar(host, file);
    if (!read.calendar) {
        tell(host, read.findings);
        return refused(message("{} is no calendar to count with", file.path), {},
                       {message("yankomas calendar check {}", for_shell(file.path))});
    }
    const CalendarName name = name_of(*read.calendar, sha256(file.bytes));
    return FoundCalendar{std::move(*read.calendar), name, std::nullopt};
}

Result<FoundCalendar> calendar_of_office(Host& host, const Globals& globals) {
    const auto office = open_readable(host, globals);
    if (!office) return office.error();
    const InForce law = office->record.in_force(host.now);
    const Calendar* calendar = law.calendar();
    if (calendar == nullptr) return no_calendar();
    return FoundCalendar{*calendar, name_of(*calendar, law.calendar_file()->digest),
                         office->record.config.zone, office->whole};
}

// Returns the bytes of a file of this name in the folder of another one, else among the shipped
// ones of a kind ("sops" or "calendars").
std::optional<std::string> bytes_beside(const Host& host, const std::string& folder,
                                        std::string_view kind, const std::string& name) {
    if (!folder.empty()) {
        auto bytes = host.files.read(folder + '/' + name, kMaxPeopleFile);
        if (bytes) return *std::move(bytes);
    }
    for (const ShippedFile& file : shipped_files()) {
        if (file.path == fmt::format("{}/{}", kind, name)) return std::string(file.bytes);
    }
    return std::nullopt;
}

// Returns the calendar that another one extends, with the rows of its own base. `depth` counts the
// steps from base to base, so that calendars which extend each other do not make an endless loop.
std::optional<CalendarSource> find_base(const Host& host, const std::string& folder,
                                        const CalendarVersion& version, int depth = 0) {
    constexpr int kDeepest = 8;
    const auto bytes = bytes_beside(host, folder, "calendars", to_string(version) + ".yaml");
    Findings findings;  // of the base; dropped, because a check of the base itself shows them
    auto source = bytes ? read_calendar(*bytes, to_string(version), findings) : std::nullopt;
    if (!source || CalendarVersion{source->id, source->version} != version || depth > kDeepest)
        return std::nullopt;
    const auto deeper = [&](const CalendarVersion& next) {
        return find_base(host, folder, next, depth + 1);
    };
    return with_base(std::move(*source), deeper, findings);
}

}  // namespace

Error no_calendar() {
    return refused(message("the office has published no calendar"), {},
                   {message("an admin publishes one: yankomas roster publish calendars/FILE")});
}

Result<std::vector<SourceFile>> office_files(const Host& host, const std::string& root,
                                             const std::string& folder) {
    std::vector<SourceFile> files;
    const auto entries = list_if_there(host, root, folder);
    if (!entries) return entries.error();
    for (const DirEntry& entry : *entries) {
        if (!entry.name.ends_with(".yaml")) continue;
        const std::string path = folder + '/' + entry.name;
        auto bytes = host.files.read_below(root, path, kMaxPeopleFile);
        if (!bytes) return std::move(bytes).error();
        if (auto status = refuse_newer_format(*bytes, path); !status) return status.error();
        files.push_back({path, *std::move(bytes), root + '/' + folder});
    }
    return files;
}

Result<std::vector<SourceFile>> source_files(const Host& host, const std::string& folder,
                                             const std::vector<std::string>& named) {
    std::vector<SourceFile> files;
    for (const std::string& path : named) {
        const std::string full = path_from(host, path);
        auto bytes = host.files.read(full, kMaxPeopleFile);
        if (!bytes) return std::move(bytes).error();
        if (auto status = refuse_newer_format(*bytes, path); !status) return status.error();
        files.push_back({path, *std::move(bytes), parent_of(full)});
    }
    if (!named.empty()) return files;
    const auto root = find_office(host.files, host.working_folder);
    return root ? office_files(host, *root, folder) : shipped(folder);
}

ReadSop judge_sop(const SourceFile& file) {
    ReadSop read;
    read.sop = read_sop(file.bytes, file.path, read.findings);
    if (!read.sop) return read;
    read.sop->digest = sha256(file.bytes);
    for (Finding& finding : check_soundness(*read.sop)) read.findings.push_back(std::move(finding));
    sort_findings(read.findings);
    return read;
}

ReadSop judge_sop_with_maps(const Host& host, const SourceFile& file, NextMap next) {
    ReadSop read = judge_sop(file);
    if (!read.sop) return read;
    std::deque<Sop> older;  // keeps each where it is
    const auto find = [&](const SopVersion& version) -> const Sop* {
        const std::string name = fmt::format("{}-{}.yaml", version.id.value, version.version);
        const auto bytes = bytes_beside(host, file.folder, "sops", name);
        Findings findings;  // of the older version; dropped, because a check of itself shows them
        auto sop = bytes ? read_sop(*bytes, name, findings) : std::nullopt;
        if (!sop || sop->version != version) return nullptr;
        return &older.emplace_back(std::move(*sop));
    };
    for (Finding& finding : check_migrations(*read.sop, find))
        read.findings.push_back(std::move(finding));
    const SopVersion& version = read.sop->version;
    const Sop* before = next == NextMap::wanted ? find({version.id, version.version - 1}) : nullptr;
    if (before != nullptr) {
        if (auto found = warn_unmapped(*before, *read.sop, find, file.path))
            read.findings.push_back(*std::move(found));
    }
    sort_findings(read.findings);
    return read;
}

ReadCalendar judge_calendar(const Host& host, const SourceFile& file) {
    ReadCalendar read;
    const auto find = [&](const CalendarVersion& base) {
        return find_base(host, file.folder, base);
    };
    auto source = read_calendar(file.bytes, file.path, read.findings);
    if (source) source = with_base(std::move(*source), find, read.findings);
    if (source) {
        auto calendar = Calendar::compile(std::move(*source), read.findings);
        if (calendar) read.calendar = std::move(*calendar);
    }
    sort_findings(read.findings);
    return read;
}

Result<FoundCalendar> find_calendar(Host& host, const Globals& globals,
                                    const std::optional<std::string>& file) {
    if (!file && find_office(host.files, host.working_folder))
        return calendar_of_office(host, globals);
    const auto files = file ? source_files(host, "calendars", {*file}) : shipped("calendars");
    if (!files) return files.error();
    return calendar_in(host, files->back());
}

}  // namespace yankomas
