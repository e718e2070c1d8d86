// Where the cases of an office are, which one is meant, and a case as it is read and verified.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/journal/case_journal.h"
#include "core/journal/evidence.h"
#include "store/disk/files.h"
#include "store/memory/verified_set.h"
#include "store/office/case_years.h"
#include "store/office/open_office.h"

namespace yankomas {

// All cases, sorted by path.
[[nodiscard]] Result<std::vector<CasePath>> list_cases(const Files& files, const std::string& root);

// The case with this id, or the only one whose id starts or ends with the text; else an error with
// the candidates.
[[nodiscard]] Result<CasePath> find_case(const Files& files, const std::string& root,
                                         const std::string& text);

// A case, read and verified.
struct OpenedCase {
    CaseJournal journal;
    Evidence evidence;
};
[[nodiscard]] Result<OpenedCase> open_case(const Files& files, const OpenedOffice& office,
                                           const std::string& path);

// The same for a run over the cases of a year, which may remember what was verified before.
struct CaseFolders {
    const OpenFolder& office;
    const OpenFolder& year;
};
struct RecalledCase {
    OpenedCase opened;
    std::optional<std::size_t> place;  // see RememberedCase
    std::optional<PrefixDigest> learned;
};
[[nodiscard]] Result<RecalledCase> recall_case(const Files& files, const OpenedOffice& office,
                                               const CaseFolders& folders, const CasePath& where,
                                               const VerifiedSet* known);

}  // namespace yankomas
