// Judges for lint first what belongs to no case, and then the cases of an office.
// SPDX-License-Identifier: Apache-2.0
#include "work/judge/lint_office.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "core/base/rules/order.h"
#include "core/base/rules/published.h"
#include "core/base/text.h"
#include "core/rules/history.h"
#include "store/disk/path.h"
#include "store/office/open_office.h"
#include "work/judge/judge_cases.h"
#include "work/judge/lint_files.h"
#include "work/report.h"

namespace yankomas {

namespace {

// Every case depends on the whole roster and on office.yaml. Their faults have been reported
// already.
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

// If only case files were asked for, returns those. The other cases, of which there may be many,
// are not looked at.
std::vector<YearOfCases> named_cases(const LintScope& scope) {
    std::vector<YearOfCases> years;
    for (const std::string& path : scope.paths) {
        const auto where = case_path_of(path);
        if (!where) return {};
        years.emplace_back(parent_of(path)).add(where->id.value);
    }
    return years;
}

// Checks only the form of a case. This is possible even without a sound roster and office.yaml.
void lint_form(Lint& lint, const CasePath& where) {
    const auto opened = open_case(lint.host.files, lint.office, where.path);
    if (!opened) return lint.fail(opened.error());
    const CaseJournal& journal = opened->journal;
    if (journal.fault) lint.add({finding_of(*journal.fault, journal.bytes, journal.path)});
}

// Returns the digests of the procedures that a case names.
std::vector<Digest> sops_of(const CaseJournal& journal) {
    std::vector<Digest> sops{journal.header.sop_digest};
    for (const CaseEntry& entry : journal.entries) {
        if (entry.sop_digest) sops.push_back(*entry.sop_digest);
    }
    return sops;
}

// Adds the findings of one judged case. A fault in the file of a procedure is reported once at that
// file, and not for each of its cases.
void lint_case(Lint& lint, Findings findings, const std::vector<Digest>& sops) {
    const OfficeRecord& record = lint.office.record;
    const auto is_told = [&](const Digest& sop) {
        if (record.sops.contains(sop)) return false;
        const PublishedFile* file =
            record.roster.published(PublishedKind::sop, sop, record.roster.last_entry());
        return file != nullptr &&
               (lint.was_unread(file->file) ||
                std::ranges::any_of(lint.result.findings, [&](const Finding& told) {
                    return told.severity == Severity::error && told.place.file == file->file;
                }));
    };
    if (std::ranges::any_of(sops, is_told))
        std::erase_if(findings, [](const Finding& one) { return one.rule == rule::sop_changed; });
    lint.add(std::move(findings));
}

// Judges the wanted cases of a year, or only checks their form if the roster or office.yaml is at
// fault.
Status lint_year(Lint& lint, CaseRun& run, YearOfCases cases) {
    cases.keep([&](const CasePath& where) {
        return lint.is_asked(where.path) && lint.scope.shard.has(where.id);
    });
    if (lint.result.judged) {
        return run.judge(cases, [&lint](JudgedCase&& judged) -> Take {
            const Docket docket = docket_of(lint.host, lint.office, judged);
            const CaseJournal& journal = judged.opened.journal;
            return [&lint, registered = registered_case(docket, judged.judgement),
                    ended = ended_case(docket, judged.judgement),
                    findings = std::move(judged.judgement.findings),
                    path = lint.scope.names_cases ? journal.path : std::string(),
                    sops = sops_of(journal)]() mutable {
                if (!path.empty()) lint.result.paths.push_back(std::move(path));
                lint_case(lint, std::move(findings), sops);
                if (registered) lint.registered.push_back(*std::move(registered));
                if (ended) lint.ended.push_back(*std::move(ended));
            };
        });
    }
    for (std::size_t i = 0; i < cases.size(); ++i) lint_form(lint, cases[i]);
    lint.checked_form = lint.checked_form || cases.size() > 0;
    return Done{};
}

// Judges all cases, and finds files between them and numbers that are missing.
Status lint_years(Lint& lint, CaseRun& run) {
    Findings strays;
    std::vector<NumberedCase> numbers;
    auto linted = run.each_year(strays, [&](YearOfCases&& cases) {
        if (lint.scope.notes) add_numbers(cases, numbers);  // a gap is a note
        return lint_year(lint, run, std::move(cases));
    });
    if (!linted || !lint.scope.shard.is_first()) return linted;
    lint.add(std::move(strays));
    lint.add(number_gaps(lint.office.record.config, numbers));
    return Done{};
}

// Tells which ended cases wait for another one that goes on from them. Of the others nobody can
// mend anything, so the entry that counts no more is a note there.
void lint_ended(Lint& lint) {
    Findings waiting = not_continued(lint.ended, lint.registered);
    std::set<std::string> open;
    for (const Finding& one : waiting) open.insert(one.place.file);
    Findings told = std::exchange(lint.result.findings, {});
    for (Finding& one : told) {
        if (one.rule == rule::not_valid && !open.contains(one.place.file))
            one.severity = Severity::note;
    }
    lint.add(std::move(told));
    lint.add(std::move(waiting));
}

void lint_cases(Lint& lint) {
    std::vector<YearOfCases> named = named_cases(lint.scope);
    const bool wants_notes = lint.scope.notes || lint.scope.documents_required;
    const bool wants_all = wants_notes || lint.scope.names_cases;
    CaseRun run(lint.host, lint.office,
                {.replay = false,
                 .advice = wants_notes ? Advice::notes : Advice::warnings,
                 .remembers = named.empty(),
                 .points_to_lint = false,
                 .quiet = wants_all ? QuietFor::nobody : QuietFor::lint});
    if (named.empty()) {
        if (auto status = lint_years(lint, run); !status) lint.fail(status.error());
    }
    for (YearOfCases& cases : named) {
        if (auto status = lint_year(lint, run, std::move(cases)); !status)
            lint.fail(status.error());
    }
    run.finish();
    lint.result.cases = run.read();
    lint.add(same_registers(lint.registered));
    // Only a run over all cases has seen the one that goes on.
    if (lint.scope.paths.empty() && lint.scope.shard.count == 1) lint_ended(lint);
    if (!run.is_complete()) lint.result.complete = false;
    if (!lint.checked_form) return;
    remark(lint.host, Severity::error,
           message("cases were checked for their form only: mend the roster or office.yaml first"));
}

// Turns a path that the user wrote into one relative to the office folder. "" is the folder itself.
Result<std::string> below(const Host& host, const std::string& root, const std::string& path) {
    const auto full = host.files.canonical(path_from(host, path));
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
    Lint lint{host, office, scope};
    lint.result.judged = can_judge_cases(office);
    if (scope.shard.is_first()) lint_files(lint);
    lint_cases(lint);
    Findings& findings = lint.result.findings;
    sort_findings(findings);
    findings.erase(std::unique(findings.begin(), findings.end()), findings.end());
    return std::move(lint.result);
}

}  // namespace yankomas
