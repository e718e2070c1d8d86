// Where the cases are, and which one is meant.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>

#include "core/base/spelling.h"
#include "core/base/text.h"
#include "store/open_office.h"
#include "store/verify.h"

namespace yankomas {

namespace {

bool is_year(std::string_view name) {
    return name.size() == 4 && std::ranges::all_of(name, [](char c) { return c >= '0' && c <= '9'; });
}

// What cases may hide behind is an error: a link, a folder where none belongs, YAML under another name.
void report_stray(Findings* strays, const std::string& folder, const DirEntry& entry) {
    if (strays == nullptr) return;
    Finding found =
        finding(Rule::stray, Place{folder + '/' + entry.name, 0, 0, {}},
                message("this is no case file; cases are cases/YYYY/ID.yaml"), message("move it out of cases/"));
    const bool is_yaml = entry.name.ends_with(".yaml") || entry.name.ends_with(".yml");
    if (entry.kind != FileKind::file || is_yaml) found.severity = Severity::error;
    strays->push_back(std::move(found));
}

Status list_year(const Files& files, const std::string& root, const std::string& folder,
                 std::vector<CasePath>& cases, Findings* strays) {
    const auto entries = files.list(root + "/" + folder);
    if (!entries) return entries.error();
    for (const DirEntry& entry : *entries) {
        const std::string path = folder + "/" + entry.name;
        const bool is_yaml = entry.name.ends_with(".yaml");
        const std::string id = entry.name.substr(0, entry.name.size() - (is_yaml ? 5 : 0));
        if (is_yaml && is_case_id(id)) {
            cases.push_back({CaseId(id), path});
        } else {
            report_stray(strays, folder, entry);
        }
    }
    return Done{};
}

// The case whose id or path is written out: found without a look at the other cases, of which there may be many.
std::optional<CasePath> case_named_whole(const Files& files, const std::string& root, const std::string& text) {
    const auto is_there = [&](const std::string& path) {
        const auto kind = files.kind_of(root + "/" + path);
        return kind && *kind != FileKind::none;
    };
    if (!is_case_id(text)) return std::nullopt;
    const auto years = files.list(root + "/cases");
    if (!years) return std::nullopt;
    for (const DirEntry& year : *years) {
        const std::string path = "cases/" + year.name + "/" + text + ".yaml";
        if (year.kind == FileKind::folder && is_year(year.name) && is_there(path))
            return CasePath{CaseId(text), path};
    }
    return std::nullopt;
}

}  // namespace

Result<std::vector<CasePath>> list_cases(const Files& files, const std::string& root, Findings* strays) {
    std::vector<CasePath> cases;
    const auto kind = files.kind_of(root + "/cases");
    if (!kind) return kind.error();
    if (*kind == FileKind::none) return cases;
    const auto years = files.list(root + "/cases");
    if (!years) return years.error();
    for (const DirEntry& year : *years) {
        if (year.kind != FileKind::folder || !is_year(year.name)) {
            report_stray(strays, "cases", year);
            continue;
        }
        if (auto status = list_year(files, root, "cases/" + year.name, cases, strays); !status)
            return status.error();
    }
    std::ranges::sort(cases, {}, &CasePath::path);
    return cases;
}

Findings vanished_cases(const SealBook& seals, const std::vector<CasePath>& cases) {
    if (seals.heads().empty()) return {};
    std::vector<CaseId> present;
    for (const CasePath& where : cases) present.push_back(where.id);
    return vanished_cases(seals, std::move(present));
}

Result<CasePath> find_case(const Files& files, const std::string& root, const std::string& text) {
    if (auto named = case_named_whole(files, root, text)) return *std::move(named);
    auto cases = list_cases(files, root);
    if (!cases) return cases.error();
    std::vector<CasePath> matches;
    for (const CasePath& candidate : *cases) {
        const std::string& id = candidate.id.value;
        if (id == text || candidate.path == text) return candidate;
        if (!text.empty() && (id.starts_with(text) || id.ends_with(text))) matches.push_back(candidate);
    }
    if (matches.size() == 1) return matches.front();
    std::vector<std::string> ids;
    for (const CasePath& candidate : matches.empty() ? *cases : matches) ids.push_back(candidate.id.value);
    if (!matches.empty()) {
        constexpr std::size_t kShown = 10;
        const bool more = ids.size() > kShown;
        if (more) ids.resize(kShown);
        return bad_usage(message("'{}' fits several cases: {}", text, join(ids, ", ") + (more ? ", ..." : "")),
                         {message("write more of the id")});
    }
    const auto meant = nearest(text, ids);
    return bad_usage(message("there is no case '{}'", text),
                     {meant ? message("did you mean {}", *meant) : message("yankomas list")});
}

Result<OpenedCase> open_case(const Files& files, const OpenedOffice& office, const std::string& path) {
    auto bytes = files.read_below(office.root, path, kMaxJournal);
    if (!bytes) return bytes.error();
    OpenedCase opened;
    opened.journal = read_case(path, std::move(*bytes));
    opened.evidence = verify_case(opened.journal, files, office.root, office.record.seals);
    return opened;
}

Result<RecalledCase> recall_case(const Files& files, const OpenedOffice& office, const std::string& path,
                                 const VerifiedSet& known) {
    auto bytes = files.read_below(office.root, path, kMaxJournal);
    if (!bytes) return bytes.error();
    RecalledCase recalled;
    recalled.opened.journal = read_case(path, std::move(*bytes));
    RememberedCase verified = verify_case(recalled.opened.journal, files, office.root, office.record.seals, known);
    recalled.opened.evidence = std::move(verified.evidence);
    recalled.place = verified.place;
    recalled.learned = verified.learned;
    return recalled;
}

}  // namespace yankomas
