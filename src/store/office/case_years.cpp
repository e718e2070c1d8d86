// Lists cases/YYYY.
// SPDX-License-Identifier: Apache-2.0
#include "store/office/case_years.h"

#include <algorithm>

#include "core/base/rules/files.h"
#include "core/base/spelling.h"

namespace yankomas {

namespace {

constexpr std::string_view kExtension = ".yaml";

bool is_year(std::string_view name) {
    return name.size() == 4 &&
           std::ranges::all_of(name, [](char c) { return c >= '0' && c <= '9'; });
}

// What cases may hide behind is an error: a link, a folder where none belongs, YAML under another
// name.
void report_stray(Findings* strays, const std::string& folder, std::string_view name,
                  FileKind kind) {
    if (strays == nullptr) return;
    Finding found = finding(rule::stray, Place{(folder + '/').append(name), 0, 0, {}},
                            message("this is no case file; cases are cases/YYYY/ID.yaml"),
                            message("move it out of cases/"));
    const bool is_yaml = name.ends_with(kExtension) || name.ends_with(".yml");
    if (kind != FileKind::file || is_yaml) found.severity = Severity::error;
    strays->push_back(std::move(found));
}

// The order of "ID.yaml": where one id goes on, the other has a dot.
bool is_before(std::string_view a, std::string_view b) {
    const std::size_t shorter = std::min(a.size(), b.size());
    const int order = a.substr(0, shorter).compare(b.substr(0, shorter));
    if (order != 0 || a.size() == b.size()) return order < 0;
    return a.size() == shorter ? kExtension.front() < b[shorter] : a[shorter] < kExtension.front();
}

}  // namespace

std::string file_of_case(std::string_view id) { return std::string(id).append(kExtension); }

std::optional<CasePath> case_path_of(const std::string& path) {
    constexpr std::string_view kFolder = "cases/";
    constexpr std::size_t kIdAt = kFolder.size() + 5;  // behind the year and its slash
    const std::string_view rest = std::string_view(path).substr(std::min(path.size(), kIdAt));
    const bool is_in_year = path.starts_with(kFolder) && path.size() > kIdAt &&
                            path[kIdAt - 1] == '/' && is_year(path.substr(kFolder.size(), 4));
    if (!is_in_year || !rest.ends_with(kExtension)) return std::nullopt;
    const std::string_view id = rest.substr(0, rest.size() - kExtension.size());
    return is_case_id(id) ? std::optional(CasePath{CaseId(id), path}) : std::nullopt;
}

void YearOfCases::add(std::string_view id) {
    begins_.push_back(static_cast<std::uint32_t>(ids_.size()));
    ids_.append(id).append(1, '/');
}

std::string_view YearOfCases::id(std::size_t i) const {
    const std::string_view rest = std::string_view(ids_).substr(begins_[i]);
    return rest.substr(0, rest.find('/'));
}

CasePath YearOfCases::operator[](std::size_t i) const {
    const std::string_view own = id(i);
    return {CaseId(own), (folder_ + '/').append(own).append(kExtension)};
}

void YearOfCases::sort() {
    const auto id_at = [&](std::uint32_t begin) {
        const std::string_view rest = std::string_view(ids_).substr(begin);
        return rest.substr(0, rest.find('/'));
    };
    std::ranges::sort(
        begins_, [&](std::uint32_t a, std::uint32_t b) { return is_before(id_at(a), id_at(b)); });
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
        if (year.kind == FileKind::folder && is_year(year.name)) {
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
        const bool is_yaml = name.ends_with(kExtension);
        const std::string_view id = name.substr(0, name.size() - (is_yaml ? kExtension.size() : 0));
        if (is_yaml && is_case_id(id)) {
            cases.add(id);
        } else {
            report_stray(strays, folder, name, kind);
        }
    });
    if (!read) return std::move(read).error();
    cases.sort();
    return cases;
}

}  // namespace yankomas
