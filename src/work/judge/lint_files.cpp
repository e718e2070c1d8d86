// Goes through the files of an office folder that are no cases.
// SPDX-License-Identifier: Apache-2.0
#include "work/judge/lint_files.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/base/rules/documents.h"
#include "core/base/rules/files.h"
#include "core/base/rules/published.h"
#include "core/base/text.h"
#include "core/calendar/workable.h"
#include "core/rules/people.h"
#include "core/rules/privacy.h"
#include "store/crypto/crypto.h"
#include "store/disk/name_twins.h"
#include "store/disk/os_error.h"
#include "store/office/open_office.h"
#include "work/judge/lint_attributes.h"
#include "work/judge/lint_since.h"
#include "work/office/conflicts.h"
#include "work/office/session.h"
#include "work/office/source_files.h"
#include "work/report.h"

namespace yankomas {

namespace {

// A calendar that another one has followed can't be mended any more, so its days are not looked at.
void lint_calendar(Lint& lint, const SourceFile& file, bool is_over) {
    ReadCalendar read = judge_calendar(lint.host, file);
    lint.add(std::move(read.findings));
    if (read.calendar && !is_over) lint.add(unworkable_days(*read.calendar));
}

// Judges files that people write, published or not. It does not look for published files that were
// changed later, because those are findings of the office.
void lint_sources(Lint& lint, PublishedKind kind) {
    const bool is_sop = kind == PublishedKind::sop;
    const std::string folder = is_sop ? "sops" : "calendars";
    const auto is_within = [&](const std::string& asked) {
        return asked.starts_with(folder + '/');
    };
    if (!lint.is_asked(folder) && std::ranges::none_of(lint.scope.paths, is_within)) return;
    const auto files = office_files(lint.host, lint.office.root, folder);
    if (!files) {
        if (!lint.was_unread(files.error().place.file)) lint.fail(files.error());
        return;
    }
    const Roster& roster = lint.office.record.roster;
    for (const SourceFile& file : *files) {
        const Digest digest = sha256(file.bytes);
        const bool is_here_published =
            roster.published(kind, digest, roster.last_entry()) != nullptr;
        if (is_sop) {
            lint.add(judge_sop_with_maps(lint.host, file, NextMap::optional).findings);
        } else {
            const PublishedFile* in_force = roster.latest(kind, roster.last_entry());
            const bool is_over =
                is_here_published && (in_force == nullptr || in_force->digest != digest);
            lint_calendar(lint, file, is_over);
        }
        const bool was_published =
            is_here_published ||
            std::ranges::any_of(roster.publications, [&](const Publication& publication) {
                return publication.file.file == file.path;
            });
        if (was_published || !lint.result.judged) continue;
        lint.add({Finding{rule::unpublished, Severity::note, in_file(file.path),
                          message("{} is not published, so nothing uses it yet", file.path),
                          message("yankomas roster publish {}", for_shell(file.path))}});
    }
    const auto entries = list_if_there(lint.host, lint.office.root, folder);
    if (!entries) return lint.fail(entries.error());
    for (const DirEntry& entry : *entries) {
        if (entry.kind == FileKind::file && entry.name.ends_with(".yaml")) continue;
        lint.add({finding(rule::stray, in_file(folder + '/' + entry.name),
                          message("only .yaml files belong into {}", folder),
                          message("move it elsewhere"))});
    }
}

// Finds names that differ only in capital letters or Unicode forms, in the folders of an office or
// in the paths that were asked for.
void lint_names(Lint& lint) {
    std::vector<std::string> folders = lint.scope.paths;
    if (folders.empty() || std::ranges::find(folders, "") != folders.end())
        folders = {"sops", "calendars", "cases", "documents", "seals"};
    for (const std::string& folder : folders) {
        auto twins = name_twins(lint.host.files, lint.office.root, folder);
        if (!twins) return lint.fail(twins.error());
        lint.add(std::move(*twins));
    }
}

// Says nothing if no calendar is in force, because another finding says that.
void lint_calendar_end(Lint& lint) {
    const OfficeRecord& record = lint.office.record;
    const Calendar* calendar = record.in_force(lint.host.now).calendar();
    if (!lint.result.judged || calendar == nullptr) return;
    const Date today = local_date(lint.host.now, record.config.zone);
    if (auto ending = calendar_end(*calendar, today)) lint.add({std::move(*ending)});
}

// Says nothing of a roster that can't be relied on.
void lint_people(Lint& lint) {
    if (!lint.result.judged) return;
    const OfficeRecord& record = lint.office.record;
    const RosterJournal& journal = lint.office.roster_journal;
    const Instant now = lint.host.now;
    lint.add(two_holders(record.roster, journal, single_roles(record, now), now));
    for (const RosterEntry& entry : journal.entries)
        lint.add(personal_data_in_entry(journal, entry));
    if (auto alone = lone_admin(record.roster, journal.path, now)) lint.add({std::move(*alone)});
}

// Finds manifests that no seal names. A run that was cut off leaves such a manifest.
void lint_seals(Lint& lint) {
    const SealJournal& journal = lint.office.seal_journal;
    std::set<std::string> named;
    for (const SealEntry& entry : journal.entries) named.insert(entry.manifest);
    const auto entries = list_if_there(lint.host, lint.office.root, "seals");
    if (!entries) return lint.fail(entries.error());
    for (const DirEntry& entry : *entries) {
        const std::string path = "seals/" + entry.name;
        if (named.contains(path)) continue;
        lint.add(
            {Finding{rule::stray, Severity::note, in_file(path), message("no seal names this file"),
                     message("yankomas seal writes the next one; remove what it leaves")}});
    }
}

}  // namespace

bool Lint::is_asked(const std::string& path) const {
    return scope.paths.empty() || std::ranges::any_of(scope.paths, [&](const std::string& asked) {
               return asked.empty() || path == asked || path.starts_with(asked + '/');
           });
}

void Lint::add(Findings findings) {
    for (Finding& finding : findings) {
        if (!is_asked(finding.place.file)) continue;
        if (scope.documents_required && finding.rule == rule::document_elsewhere)
            finding.severity = Severity::error;
        if (finding.severity == Severity::note && !scope.notes) continue;
        result.findings.push_back(std::move(finding));
    }
}

bool Lint::was_unread(const std::string& path) const {
    return std::ranges::any_of(office.unread,
                               [&](const Error& error) { return error.place.file == path; });
}

void Lint::fail(const Error& error) {
    static_cast<void>(report(host, error));
    result.complete = false;
}

void lint_files(Lint& lint) {
    for (const Error& error : lint.office.unread) lint.fail(error);
    // Findings that make the office unreliable are shown whatever paths were asked for, because
    // everything depends on the office.
    for (const Finding& finding : lint.office.findings) {
        if (finding.severity == Severity::error) {
            lint.result.findings.push_back(finding);
        } else {
            lint.add({finding});
        }
    }
    lint_sources(lint, PublishedKind::sop);
    lint_sources(lint, PublishedKind::calendar);
    lint_names(lint);
    lint_calendar_end(lint);
    lint_people(lint);
    lint_seals(lint);
    lint.add(conflicts_in(lint.host, lint.office.root));
    if (auto attributes = attribute_findings(lint.host, lint.office.root)) {
        lint.add(std::move(*attributes));
    } else {
        lint.fail(attributes.error());
    }
    if (!lint.scope.since) return;
    auto found = findings_since(lint.host, lint.office, *lint.scope.since, lint.scope.repository);
    if (!found) return lint.fail(found.error());
    lint.add(std::move(*found));
}

}  // namespace yankomas
