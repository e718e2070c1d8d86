// The case files of an office, year by year, so that memory holds the names of one year and not of
// all.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/finding.h"
#include "core/base/ident.h"
#include "store/disk/files.h"

namespace yankomas {

// Where a case is: cases/YYYY/ID.yaml below the root.
struct CasePath {
    CaseId id;
    std::string path;  // below the root

    auto operator<=>(const CasePath&) const = default;
};

// Names of cases, packed: a year may have a hundred thousand.
class YearOfCases {
public:
    explicit YearOfCases(std::string folder) : folder_(std::move(folder)) {}

    void add(std::string_view id);
    void sort();  // by path
    // Leaves out the cases that are not wanted.
    void keep(const std::function<bool(const CasePath&)>& is_wanted);

    [[nodiscard]] const std::string& folder() const { return folder_; }  // cases/YYYY
    [[nodiscard]] std::size_t size() const { return begins_.size(); }
    [[nodiscard]] std::string_view id(std::size_t i) const;
    [[nodiscard]] CasePath operator[](std::size_t i) const;

private:
    std::string folder_;
    std::string ids_;                    // each behind a slash
    std::vector<std::uint32_t> begins_;  // of ids in ids_, in their order
};

// "cases/2026" and so on, sorted. Other things in cases/ are findings (stray) if `strays` is given.
[[nodiscard]] Result<std::vector<std::string>> list_years(const Files& files,
                                                          const std::string& root,
                                                          Findings* strays = nullptr);

// The cases of one of these folders, sorted by path.
[[nodiscard]] Result<YearOfCases> list_year(const Files& files, const std::string& root,
                                            const std::string& folder, Findings* strays = nullptr);

// "YK-2026-0001.yaml"
[[nodiscard]] std::string file_of_case(std::string_view id);

// The case that a path below the root is of, if it has the form of one.
[[nodiscard]] std::optional<CasePath> case_path_of(const std::string& path);

}  // namespace yankomas
