// Documents as the command line names them, and their way into the office folder.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/journal/case_journal.h"
#include "work/host.h"

namespace yankomas {

struct OpenedOffice;

// A file from outside the folder, and where it goes.
struct PlannedCopy {
    std::string source;
    std::string target;  // below the root
};

struct PlannedDocuments {
    std::vector<Document> documents;
    std::vector<PlannedCopy> copies;
};

// Documents given as KIND=FILE[,number=TEXT][,date=YYYY-MM-DD] or KIND,number=TEXT[,date=...]
// (yankomas-attach(1)). If they correct documents, these are `corrected`: what is not said of one
// is then taken from the next of its kind there, so that KIND,date=... will do. A file below the
// office folder stays where it is; another one is to go to documents/YEAR/ID/ under the name of its
// kind, and under no name that an entry of the case has for another file, be it here or not. Files
// are read for their digests, and nothing is copied yet. What can't be understood is a `usage`
// error.
[[nodiscard]] Result<PlannedDocuments> plan_documents(const Host& host, const OpenedOffice& office,
                                                      const CaseJournal& journal, int year,
                                                      const std::vector<std::string>& given,
                                                      const std::vector<Document>& corrected = {});

}  // namespace yankomas
