// Documents as the command line names them, and their way into the office folder.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/journal/case_journal.h"
#include "store/office/open_office.h"
#include "work/host.h"

namespace yankomas {

// A file from outside the folder, and where it goes.
struct PlannedCopy {
    std::string source;
    std::string target;  // below the root
};

struct PlannedDocuments {
    std::vector<Document> documents;
    std::vector<PlannedCopy> copies;
};

// KIND=FILE[,number=TEXT][,date=YYYY-MM-DD] or KIND,number=TEXT[,date=...]. Looks at the files,
// copies nothing yet.
[[nodiscard]] Result<PlannedDocuments> plan_documents(const Host& host, const OpenedOffice& office,
                                                      const CaseId& id, int year,
                                                      const std::vector<std::string>& given);

}  // namespace yankomas
