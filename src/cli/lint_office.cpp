// Goes through the office folder.
// SPDX-License-Identifier: Apache-2.0
#include "cli/lint_office.h"

#include <algorithm>

#include "cli/run.h"
#include "cli/source_files.h"
#include "store/crypto.h"

namespace yankomas {

namespace {

class Linter {
public:
    Linter(Host& host, const OpenedOffice& office, const std::vector<std::string>& paths)
        : host_(host), office_(office), paths_(paths) {}

    LintResult all();

private:
    [[nodiscard]] bool is_asked(const std::string& path) const;
    void add(Findings findings);
    void fail(const Error& error);
    void lint_sources(const std::string& folder, PublishedKind kind);
    void lint_strays(const std::string& folder);
    void lint_cases();

    Host& host_;
    const OpenedOffice& office_;
    const std::vector<std::string>& paths_;
    LintResult result_;
};

bool Linter::is_asked(const std::string& path) const {
    return paths_.empty() || std::ranges::any_of(paths_, [&](const std::string& asked) {
               return asked.empty() || path == asked || path.starts_with(asked + '/');
           });
}

void Linter::add(Findings findings) {
    for (Finding& finding : findings) {
        if (is_asked(finding.place.file)) result_.findings.push_back(std::move(finding));
    }
}

void Linter::fail(const Error& error) {
    static_cast<void>(report(host_, error));
    result_.complete = false;
}

// Files that people write, published or not yet.
void Linter::lint_sources(const std::string& folder, PublishedKind kind) {
    const auto files = office_files(host_, office_.root, folder);
    if (!files) return fail(files.error());
    const Roster& roster = office_.record.roster;
    for (const SourceFile& file : *files) {
        add(kind == PublishedKind::sop ? judge_sop(file).findings : judge_calendar(file).findings);
        if (roster.published(kind, sha256(file.bytes), roster.last_entry()) != nullptr) continue;
        const bool was_published = std::ranges::any_of(roster.publications, [&](const Publication& publication) {
            return publication.file.file == file.path;
        });
        if (was_published) continue;  // changed since: told by the office
        add({Finding{Rule::unpublished, Severity::note, Place{file.path, 0, 0, {}},
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
        add({finding(Rule::stray, Place{path, 0, 0, {}}, message("only .yaml files belong into {}", folder),
                     message("move it elsewhere"))});
    }
}

void Linter::lint_cases() {
    Findings strays;
    const auto cases = list_cases(host_.files, office_.root, &strays);
    if (!cases) return fail(cases.error());
    add(std::move(strays));
    for (const CasePath& where : *cases) {
        if (!is_asked(where.path)) continue;
        auto judged = judge_case(host_, office_, where, false);
        if (!judged) {
            fail(judged.error());
            continue;
        }
        ++result_.cases;
        add(std::move(judged->judgement.findings));
    }
}

LintResult Linter::all() {
    add(office_.findings);
    lint_sources("sops", PublishedKind::sop);
    lint_sources("calendars", PublishedKind::calendar);
    if (office_.record.roster.heads.empty()) {
        fail(failed(message("no case was judged: the roster can't be relied on")));
    } else {
        lint_cases();
    }
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

Result<LintResult> lint_office(Host& host, const OpenedOffice& office, const std::vector<std::string>& paths) {
    std::vector<std::string> asked;
    for (const std::string& path : paths) {
        auto relative = below(host, office.root, path);
        if (!relative) return std::move(relative).error();
        asked.push_back(std::move(*relative));
    }
    return Linter(host, office, asked).all();
}

}  // namespace yankomas
