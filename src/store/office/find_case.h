// The case files of an office: lists them year by year, finds the one that is meant, and opens it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/finding.h"
#include "core/base/ident.h"
#include "core/base/result.h"
#include "core/journal/case_journal.h"
#include "core/journal/evidence.h"
#include "store/memory/verified_set.h"

namespace yankomas {

class Files;
class OpenFolder;
struct OpenedOffice;

// Where a case is: cases/YYYY/ID.yaml below the root.
struct CasePath {
    CaseId id;
    std::string path;  // below the root

    auto operator<=>(const CasePath&) const = default;
};

// The cases of one year, so that memory holds the names of one year and not of all. The names are
// packed, since a year may have a hundred thousand.
class YearOfCases {
public:
    explicit YearOfCases(std::string folder) : folder_(std::move(folder)) {}

    void add(std::string_view id);
    void sort();                                                       // by path
    void keep(const std::function<bool(const CasePath&)>& is_wanted);  // drops all other cases

    [[nodiscard]] const std::string& folder() const { return folder_; }  // cases/YYYY
    [[nodiscard]] std::size_t size() const { return begins_.size(); }
    [[nodiscard]] std::string_view id(std::size_t i) const;
    [[nodiscard]] CasePath operator[](std::size_t i) const;

private:
    [[nodiscard]] std::string_view name_from(std::uint32_t begin) const;

    std::string folder_;
    std::string names_;                  // "ID.yaml", each with a slash behind it
    std::vector<std::uint32_t> begins_;  // of names in names_, in their order
};

// Returns the folders of the years, such as "cases/2026", sorted by name. The list is empty if
// there is no folder cases/. Every other thing in cases/ is added to `strays` as a finding, if
// `strays` is given. It is an error if the folder can't be read.
[[nodiscard]] Result<std::vector<std::string>> list_years(const Files& files,
                                                          const std::string& root,
                                                          Findings* strays = nullptr);

// Returns the cases in one of the folders that list_years returns, sorted by path. Every other
// thing in it is added to `strays` as a finding. It is an error if the folder can't be read.
[[nodiscard]] Result<YearOfCases> list_year(const Files& files, const std::string& root,
                                            const std::string& folder, Findings* strays = nullptr);

// Returns the file name of a case, such as "YK-2026-0001.yaml".
[[nodiscard]] std::string file_of_case(std::string_view id);

// Returns the case whose file has this path below the root; nothing if the path has another form.
[[nodiscard]] std::optional<CasePath> case_path_of(const std::string& path);

// Returns all cases, sorted by path. It is an error if a folder can't be read.
[[nodiscard]] Result<std::vector<CasePath>> list_cases(const Files& files, const std::string& root);

// Returns the case with this id, written in full; nothing if there is none. It is found without a
// look at the other cases, of which there may be many.
[[nodiscard]] std::optional<CasePath> case_with_id(const Files& files, const std::string& root,
                                                   const std::string& id);

// Returns the case with this id or path, or the only case whose id starts or ends with the text.
// If no case or several cases fit, this returns a usage error that names up to ten candidates or
// the nearest id.
[[nodiscard]] Result<CasePath> find_case(const Files& files, const std::string& root,
                                         const std::string& text);

// A case, read and verified.
struct OpenedCase {
    CaseJournal journal;
    Evidence evidence;
};
// Reads and verifies the case at `path`, a path below the root. A faulty case is not an error, but
// it is an error if the file can't be read.
[[nodiscard]] Result<OpenedCase> open_case(const Files& files, const OpenedOffice& office,
                                           const std::string& path);

struct RememberedCase {
    OpenedCase opened;
    Remembered remembered;
};
// Does the same as open_case in a run over many cases, which has read the bytes and keeps the
// office folder open. Signatures in `known`, which may be null, are not verified again.
[[nodiscard]] RememberedCase open_remembered_case(const Files& files, const OpenedOffice& office,
                                                  const OpenFolder& folder, const CasePath& where,
                                                  std::string bytes, const VerifiedSet* known);

}  // namespace yankomas
