// Lists, finds and opens cases.
// SPDX-License-Identifier: Apache-2.0
#include "store/office/find_case.h"

#include <algorithm>

#include "core/base/formats.h"
#include "core/base/rules/files.h"
#include "core/base/spelling.h"
#include "core/base/text.h"
#include "store/disk/files.h"
#include "store/office/open_office.h"
#include "store/office/verify.h"

namespace yankomas {

namespace {

constexpr std::string_view kExtension = ".yaml";

// The id in "ID.yaml", if the file is named like that of a case.
std::optional<std::string_view> id_in(std::string_view name) {
    if (!name.ends_with(kExtension)) return std::nullopt;
    name.remove_suffix(kExtension.size());
    return is_case_id(name) ? std::optional(name) : std::nullopt;
}

// A finding for what is no case. It is an error if cases may hide behind it: a link, a folder where
// none belongs, or YAML under another name.
void report_stray(Findings* strays, const std::string& folder, std::string_view name,
                  FileKind kind) {
    if (strays == nullptr) return;
    Finding found = finding(rule::stray, Place{(folder + '/').append(name), 0, 0, {}},
                            message("this is no case file; cases are cases/YYYY/ID.yaml"),
                            message("move it out of cases/"));
    const std::string folded = folded_name(name);
    const bool is_yaml = folded.ends_with(kExtension) || folded.ends_with(".yml");
    if (kind != FileKind::file || is_yaml) found.severity = Severity::error;
    strays->push_back(std::move(found));
}

std::size_t common_length(std::string_view a, std::string_view b) {
    return static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
}

// Returns the first eight bytes as a number that is ordered as they are. The names have no NUL.
std::uint64_t leading_bytes(std::string_view text) {
    std::uint64_t key = 0;
    for (std::size_t i = 0; i < sizeof(key); ++i)
        key = key << 8U | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
    return key;
}

}  // namespace

std::optional<CasePath> case_with_id(const Files& files, const std::string& root,
                                     const std::string& id) {
    if (!is_case_id(id)) return std::nullopt;
    const auto years = list_years(files, root);
    if (!years) return std::nullopt;
    for (const std::string& folder : *years) {
        std::string path = folder + '/' + file_of_case(id);
        const auto kind = files.kind_of(root + '/' + path);
        if (kind && *kind != FileKind::none) return CasePath{CaseId(id), std::move(path)};
    }
    return std::nullopt;
}

std::string file_of_case(std::string_view id) { return std::string(id).append(kExtension); }

std::optional<CasePath> case_path_of(const std::string& path) {
    const std::vector<std::string_view> parts = split(path, '/');
    if (parts.size() != 3 || parts[0] != "cases" || !is_year_number(parts[1])) return std::nullopt;
    const auto id = id_in(parts[2]);
    return id ? std::optional(CasePath{CaseId(*id), path}) : std::nullopt;
}

void YearOfCases::add(std::string_view id) {
    begins_.push_back(static_cast<std::uint32_t>(names_.size()));
    names_.append(id).append(kExtension).append(1, '/');
}

std::string_view YearOfCases::name_from(std::uint32_t begin) const {
    const std::string_view rest = std::string_view(names_).substr(begin);
    return rest.substr(0, rest.find('/'));
}

std::string_view YearOfCases::id(std::size_t i) const {
    const std::string_view name = name_from(begins_[i]);
    return name.substr(0, name.size() - kExtension.size());
}

CasePath YearOfCases::operator[](std::size_t i) const {
    return {CaseId(id(i)), (folder_ + '/').append(name_from(begins_[i]))};
}

// The names of a year begin alike, and a number of eight bytes tells nearly all of them apart.
void YearOfCases::sort() {
    if (begins_.empty()) return;
    const std::string_view first = name_from(begins_.front());
    std::size_t alike = first.size();
    for (const std::uint32_t begin : begins_)
        alike = common_length(first.substr(0, alike), name_from(begin));
    struct Keyed {
        std::uint64_t key;
        std::uint32_t begin;
    };
    std::vector<Keyed> keyed;
    keyed.reserve(begins_.size());
    for (const std::uint32_t begin : begins_)
        keyed.push_back({leading_bytes(name_from(begin).substr(alike)), begin});
    std::ranges::sort(keyed, [this](const Keyed& a, const Keyed& b) {
        return a.key != b.key ? a.key < b.key : name_from(a.begin) < name_from(b.begin);
    });
    std::ranges::transform(keyed, begins_.begin(), &Keyed::begin);
}

void YearOfCases::keep(const std::function<bool(const CasePath&)>& is_wanted) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < begins_.size(); ++i) {
        if (is_wanted((*this)[i])) begins_[kept++] = begins_[i];
    }
    begins_.resize(kept);
}

Result<std::vector<std::string>> list_years(const Files& files, const std::string& root,
                                            Findings* strays) {
    std::vector<std::string> years;
    const auto kind = files.kind_of(root + "/cases");
    if (!kind) return kind.error();
    if (*kind == FileKind::none) return years;
    const auto entries = files.list(root + "/cases");
    if (!entries) return entries.error();
    for (const DirEntry& year : *entries) {
        if (year.kind == FileKind::folder && is_year_number(year.name)) {
            years.push_back("cases/" + year.name);
        } else {
            report_stray(strays, "cases", year.name, year.kind);
        }
    }
    return years;
}

Result<YearOfCases> list_year(const Files& files, const std::string& root,
                              const std::string& folder, Findings* strays) {
    YearOfCases cases(folder);
    auto read = files.each_entry(root + '/' + folder, [&](std::string_view name, FileKind kind) {
        if (const auto id = id_in(name)) {
            cases.add(*id);
        } else {
            report_stray(strays, folder, name, kind);
        }
    });
    if (!read) return std::move(read).error();
    cases.sort();
    return cases;
}

Result<std::vector<CasePath>> list_cases(const Files& files, const std::string& root) {
    std::vector<CasePath> cases;
    const auto years = list_years(files, root);
    if (!years) return years.error();
    for (const std::string& folder : *years) {
        const auto year = list_year(files, root, folder);
        if (!year) return year.error();
        for (std::size_t i = 0; i < year->size(); ++i) cases.push_back((*year)[i]);
    }
    return cases;
}

Result<CasePath> find_case(const Files& files, const std::string& root, const std::string& text) {
    if (auto named = case_with_id(files, root, text)) return *std::move(named);
    auto cases = list_cases(files, root);
    if (!cases) return cases.error();
    std::vector<CasePath> matches;
    for (const CasePath& candidate : *cases) {
        const std::string& id = candidate.id.value;
        if (id == text || candidate.path == text) return candidate;
        if (!text.empty() && (id.starts_with(text) || id.ends_with(text)))
            matches.push_back(candidate);
    }
    if (matches.size() == 1) return matches.front();
    std::vector<std::string> ids;
    for (const CasePath& candidate : matches.empty() ? *cases : matches)
        ids.push_back(candidate.id.value);
    if (!matches.empty()) {
        constexpr std::size_t kShown = 10;
        const bool more = ids.size() > kShown;
        if (more) ids.resize(kShown);
        return bad_usage(
            message("'{}' fits several cases: {}", text, join(ids, ", ") + (more ? ", ..." : "")),
            {message("write more of the id")});
    }
    const auto meant = nearest(text, ids);
    return bad_usage(message("there is no case '{}'", text),
                     {meant ? message("did you mean {}", *meant) : message("yankomas list")});
}

Result<OpenedCase> open_case(const Files& files, const OpenedOffice& office,
                             const std::string& path) {
    auto bytes = files.read_below(office.root, path, kMaxJournal);
    if (!bytes) return bytes.error();
    if (auto status = refuse_newer_format(*bytes, path); !status) return status.error();
    OpenedCase opened;
    opened.journal = read_case(path, std::move(*bytes));
    opened.evidence = verify_case(opened.journal, files, office.root, office.record.seals);
    return opened;
}

RememberedCase open_remembered_case(const Files& files, const OpenedOffice& office,
                                    const OpenFolder& folder, const CasePath& where,
                                    std::string bytes, const VerifiedSet* known) {
    RememberedCase result;
    result.opened.journal = read_case(where.path, std::move(bytes));
    auto [evidence, remembered] = verify_case(result.opened.journal, {files, office.root, &folder},
                                              office.record.seals, known);
    result.opened.evidence = std::move(evidence);
    result.remembered = remembered;
    return result;
}

}  // namespace yankomas
