// Goes through the office folder.
// SPDX-License-Identifier: Apache-2.0
#include "work/judge/lint_office.h"

#include <algorithm>
#include <set>

#include "core/base/rules/documents.h"
#include "core/base/rules/files.h"
#include "core/base/rules/published.h"
#include "core/base/rules/times.h"
#include "core/base/text.h"
#include "core/calendar/calendar_end.h"
#include "core/rules/history.h"
#include "render/findings/diagnostic.h"
#include "store/crypto/crypto.h"
#include "store/disk/name_twins.h"
#include "store/disk/path.h"
#include "store/office/find_case.h"
#include "work/judge/judge_cases.h"
#include "work/judge/lint_history.h"
#include "work/office/source_files.h"
#include "work/report.h"

namespace yankomas {

namespace {

// Every case rests on the whole roster and on office.yaml. What is wrong with them is told already.
bool can_judge_cases(const OpenedOffice& office) {
    const RosterJournal& journal = office.roster_journal;
    const Roster& roster = office.record.roster;
    return !journal.fault && !journal.entries.empty() &&
           roster.heads.size() == journal.entries.size() &&
           office.record.config.id == roster.office;
}

void add_numbers(const YearOfCases& cases, std::vector<NumberedCase>& numbered) {
    constexpr std::size_t kYearAt = std::string_view("cases/").size();
    const auto year = parse_number(std::string_view(cases.folder()).substr(kYearAt));
    for (std::size_t i = 0; year && i < cases.size(); ++i)
        numbered.push_back({*year, CaseId(cases.id(i))});
}

// What lint tells of one case.
struct LintedCase {
    CaseNotes notes;
    Findings findings;
    Digest sop;
};

class Linter {
public:
    Linter(Host& host, const OpenedOffice& office, const LintScope& scope)
        : host_(host), office_(office), scope_(scope) {
        result_.judged = can_judge_cases(office);
    }

    LintResult all();

private:
    [[nodiscard]] bool is_asked(const std::string& path) const;
    [[nodiscard]] bool is_within_asked(
        const std::string& folder) const;  // or what was asked for is within it
    void add(Findings findings);
    void fail(const Error& error);
    void lint_sources(const std::string& folder, PublishedKind kind);
    void lint_strays(const std::string& folder);
    void lint_names();
    void lint_calendar_end();
    void lint_seals();
    void lint_cases();
    void lint_office_files();
    void lint_history(const std::string& revision);
    void lint_form(const CasePath& where);
    [[nodiscard]] std::optional<std::vector<YearOfCases>> named_cases() const;
    Status lint_years(CaseRun& run);
    Status lint_year(YearOfCases cases, CaseRun& run);
    void lint_case(LintedCase&& linted);
    [[nodiscard]] bool is_told(const PublishedFile* file) const;

    Host& host_;
    const OpenedOffice& office_;
    const LintScope& scope_;
    LintResult result_;
    bool checked_for_form_ = false;
};

bool Linter::is_asked(const std::string& path) const {
    return scope_.paths.empty() || std::ranges::any_of(scope_.paths, [&](const std::string& asked) {
               return asked.empty() || path == asked || path.starts_with(asked + '/');
           });
}

bool Linter::is_within_asked(const std::string& folder) const {
    return is_asked(folder) || std::ranges::any_of(scope_.paths, [&](const std::string& asked) {
               return asked.starts_with(folder + '/');
           });
}

void Linter::add(Findings findings) {
    for (Finding& finding : findings) {
        if (!is_asked(finding.place.file)) continue;
        if (scope_.documents_required && finding.rule == rule::document_elsewhere)
            finding.severity = Severity::error;
        if (finding.severity == Severity::note && !scope_.notes)
            continue;  // not kept: there may be many
        result_.findings.push_back(std::move(finding));
    }
}

void Linter::fail(const Error& error) {
    static_cast<void>(report(host_, error));
    result_.complete = false;
}

// Files that people write, published or not yet.
void Linter::lint_sources(const std::string& folder, PublishedKind kind) {
    if (!is_within_asked(folder)) return;
    const auto files = office_files(host_, office_.root, folder);
    if (!files) return fail(files.error());
    const Roster& roster = office_.record.roster;
    for (const SourceFile& file : *files) {
        add(kind == PublishedKind::sop ? judge_sop(file).findings
                                       : judge_calendar(host_, file).findings);
        if (!result_.judged ||
            roster.published(kind, sha256(file.bytes), roster.last_entry()) != nullptr)
            continue;
        const bool was_published = std::ranges::any_of(
            roster.publications,
            [&](const Publication& publication) { return publication.file.file == file.path; });
        if (was_published) continue;  // changed since: told by the office
        add({Finding{rule::unpublished, Severity::note, Place{file.path, 0, 0, {}},
                     message("{} is not published, so nothing uses it yet", file.path),
                     message("yankomas roster publish {}", file.path)}});
    }
    lint_strays(folder);
}

void Linter::lint_strays(const std::string& folder) {
    const auto kind = host_.files.kind_of(office_.root + '/' + folder);
    if (!kind) return fail(kind.error());
    if (*kind != FileKind::folder) return;
    const auto entries = host_.files.list(office_.root + '/' + folder);
    if (!entries) return fail(entries.error());
    for (const DirEntry& entry : *entries) {
        if (entry.kind == FileKind::file && entry.name.ends_with(".yaml")) continue;
        const std::string path = folder + '/' + entry.name;
        add({finding(rule::stray, Place{path, 0, 0, {}},
                     message("only .yaml files belong into {}", folder),
                     message("move it elsewhere"))});
    }
}

// The folders of an office, or what was asked for.
void Linter::lint_names() {
    std::vector<std::string> folders = scope_.paths;
    if (folders.empty() || std::ranges::find(folders, "") != folders.end())
        folders = {"sops", "calendars", "cases", "documents", "seals"};
    for (const std::string& folder : folders) {
        auto twins = name_twins(host_.files, office_.root, folder);
        if (!twins) return fail(twins.error());
        add(std::move(*twins));
    }
}

// Nothing can be said without a calendar in force; that is told elsewhere.
void Linter::lint_calendar_end() {
    if (!result_.judged) return;
    const OfficeRecord& record = office_.record;
    const Calendar* calendar = record.calendar_at(record.roster.last_entry());
    if (calendar == nullptr) return;
    const Date today = local_date(host_.now, record.config.zone);
    if (auto ending = calendar_end(*calendar, today)) add({std::move(*ending)});
}

// Without the law that a case rests on, its bytes can still be read.
void Linter::lint_form(const CasePath& where) {
    const auto opened = open_case(host_.files, office_, where.path);
    if (!opened) return fail(opened.error());
    const CaseJournal& journal = opened->journal;
    if (journal.fault) add({finding_of(*journal.fault, journal.bytes, journal.path)});
}

bool Linter::is_told(const PublishedFile* file) const {
    return file != nullptr && std::ranges::any_of(result_.findings, [&](const Finding& finding) {
               return finding.severity == Severity::error && finding.place.file == file->file;
           });
}

void Linter::lint_case(LintedCase&& linted) {
    if (!linted.notes.empty() && tell_notes(host_, linted.notes)) result_.complete = false;
    if (linted.notes.error) return;
    ++result_.cases;
    // What is wrong with a procedure's file is told there, and not once more for each of its cases.
    const OfficeRecord& record = office_.record;
    if (!record.sops.contains(linted.sop) &&
        is_told(
            record.roster.published(PublishedKind::sop, linted.sop, record.roster.last_entry()))) {
        std::erase_if(linted.findings,
                      [](const Finding& finding) { return finding.rule == rule::sop_changed; });
    }
    add(std::move(linted.findings));
}

// If only case files are asked for: those, without a look at the others, of which there may be
// many.
std::optional<std::vector<YearOfCases>> Linter::named_cases() const {
    std::vector<YearOfCases> years;
    for (const std::string& path : scope_.paths) {
        const auto where = case_path_of(path);
        if (!where) return std::nullopt;
        years.emplace_back(parent_of(path)).add(where->id.value);
    }
    return years.empty() ? std::nullopt : std::optional(std::move(years));
}

Status Linter::lint_year(YearOfCases cases, CaseRun& run) {
    cases.keep(
        [&](const CasePath& where) { return is_asked(where.path) && scope_.shard.has(where.id); });
    if (!result_.judged) {
        for (std::size_t i = 0; i < cases.size(); ++i) lint_form(cases[i]);
        checked_for_form_ = checked_for_form_ || cases.size() > 0;
        return Done{};
    }
    return run.judge(
        cases,
        [](Result<JudgedCase>&& judged) {
            LintedCase linted{notes_of(judged), {}, {}};
            linted.notes.unverified.reset();  // the findings tell why
            if (!judged) return linted;
            linted.findings = std::move(judged->judgement.findings);
            if (!linted.findings.empty()) linted.sop = judged->opened.journal.header.sop_digest;
            return linted;
        },
        [&](LintedCase&& linted) {
            if (!linted.notes.empty()) run.progress().hide();
            lint_case(std::move(linted));
        });
}

Status Linter::lint_years(CaseRun& run) {
    Findings strays;
    std::vector<NumberedCase> numbers;
    auto linted = run.each_year(strays, [&](YearOfCases&& cases) {
        if (scope_.notes) add_numbers(cases, numbers);  // a gap is a note
        return lint_year(std::move(cases), run);
    });
    if (!linted || !scope_.shard.is_first()) return linted;
    add(std::move(strays));
    add(number_gaps(office_.record.config, numbers));
    return Done{};
}

void Linter::lint_cases() {
    auto named = named_cases();
    const bool wants_notes = scope_.notes || scope_.documents_required;
    CaseRun run(host_, office_,
                {.replay = false,
                 .advice = wants_notes ? Advice::notes : Advice::warnings,
                 .recalls = !named});
    if (named) {
        for (YearOfCases& cases : *named) {
            if (auto status = lint_year(std::move(cases), run); !status) fail(status.error());
        }
    } else if (auto status = lint_years(run); !status) {
        fail(status.error());
    }
    run.finish();
    if (!checked_for_form_) return;
    host_.err.write(render_remark(
        Severity::error,
        message("cases were checked for their form only: mend the roster or office.yaml first"),
        host_.words, host_.err_paint));
}

// Seals that are dated ahead, and manifests that no seal names: a run that was cut off leaves one.
void Linter::lint_seals() {
    const SealJournal& journal = office_.seal_journal;
    std::set<std::string> named;
    for (const SealEntry& entry : journal.entries) {
        named.insert(entry.manifest);
        if (entry.at <= host_.now + kClockSlack) continue;
        add({finding(rule::clock_ahead, journal.place(entry, Field::at),
                     message("seal {} is dated in the future", entry.number),
                     message("set the clock of the signing machine right"))});
    }
    const auto kind = host_.files.kind_of(office_.root + "/seals");
    if (!kind) return fail(kind.error());
    if (*kind == FileKind::none) return;
    const auto entries = host_.files.list(office_.root + "/seals");
    if (!entries) return fail(entries.error());
    for (const DirEntry& entry : *entries) {
        const std::string path = "seals/" + entry.name;
        if (named.contains(path)) continue;
        Finding found =
            finding(rule::stray, Place{path, 0, 0, {}}, message("no seal names this file"),
                    message("yankomas seal writes the next one; remove what it leaves"));
        found.severity = Severity::note;
        add({std::move(found)});
    }
}

void Linter::lint_history(const std::string& revision) {
    auto found = history_findings(host_, office_.root, revision);
    if (!found) return fail(found.error());
    add(std::move(*found));
}

// What belongs to no case.
void Linter::lint_office_files() {
    for (const Error& error : office_.unread) fail(error);
    // An office that can't be relied on is told whatever was asked for, since everything rests on
    // it.
    for (const Finding& finding : office_.findings) {
        if (finding.severity == Severity::error || is_asked(finding.place.file))
            result_.findings.push_back(finding);
    }
    lint_sources("sops", PublishedKind::sop);
    lint_sources("calendars", PublishedKind::calendar);
    lint_names();
    lint_calendar_end();
    lint_seals();
    if (scope_.since) lint_history(*scope_.since);
}

LintResult Linter::all() {
    if (scope_.shard.is_first()) lint_office_files();
    lint_cases();
    Findings& findings = result_.findings;
    sort_findings(findings);
    findings.erase(std::unique(findings.begin(), findings.end()), findings.end());
    return std::move(result_);
}

// A path as the user wrote it -> below the office folder; "" is the folder itself.
Result<std::string> below(const Host& host, const std::string& root, const std::string& path) {
    const auto full = host.files.canonical(absolute(host, path));
    if (!full) return full.error();
    const auto base = host.files.canonical(root);
    if (!base) return base.error();
    if (*full == *base) return std::string();
    if (full->starts_with(*base + '/')) return full->substr(base->size() + 1);
    return bad_usage(message("{} is not below the office folder {}", path, root));
}

}  // namespace

Result<LintResult> lint_office(Host& host, const OpenedOffice& office, LintScope scope) {
    for (std::string& path : scope.paths) {
        auto relative = below(host, office.root, path);
        if (!relative) return std::move(relative).error();
        path = std::move(*relative);
    }
    return Linter(host, office, scope).all();
}

}  // namespace yankomas
