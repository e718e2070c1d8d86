// Opens the cases of a register on paper, one after the other.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "core/base/finding.h"
#include "core/record/import_row.h"
#include "work/host.h"
#include "work/sign/choices.h"

namespace yankomas {

struct Officer;
struct OpenedOffice;

// What becomes of a row.
struct ImportPlan {
    ImportRow row;
    std::optional<CaseId> known;      // the case that was opened for it
    std::vector<ImportFault> faults;  // why it can't be opened
    Findings warnings;

    [[nodiscard]] bool opens() const { return !known && faults.empty(); }
};

// Asks the rules about each row, as if its case were the next to be opened. A row is known by its
// procedure and number of the register among the cases that are not void, and the first of two rows
// with one number is the one that counts. It is a `refused` error if a case is not verified, since
// nobody knows then which rows it is about.
[[nodiscard]] Result<std::vector<ImportPlan>> plan_import(Host& host, const OpenedOffice& office,
                                                          const Officer& officer,
                                                          const ImportTable& table,
                                                          const SigningChoices& signing);

// Signs a case for each row that opens one, and puts it in place before the next. `signing` must
// say that the officer has agreed. Returns how many were opened. If one fails, those before it
// stay, and the error says which row it was.
[[nodiscard]] Result<int> sign_import(Host& host, const OpenedOffice& office,
                                      const Officer& officer, const std::vector<ImportPlan>& plans,
                                      const SigningChoices& signing);

}  // namespace yankomas
