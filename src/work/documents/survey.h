// Every file that the cases of an office name, and how it lies here.
// SPDX-License-Identifier: Apache-2.0
//
// The room documents/ looks after the papers of cases, which do not travel with git: survey.h says
// what is here and what is not, removing.h takes away what is lawfully forgotten, parcel.h carries
// papers to colleagues, and recipients.h finds for whom a parcel is. site_folder.h replaces a
// folder of pages.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/journal/case_journal.h"
#include "core/journal/evidence.h"
#include "work/host.h"

namespace yankomas {

struct JudgedCase;
struct OpenedOffice;

// A file as an entry of a case names it. A correction that keeps a file names it once more.
struct NamedFile {
    CaseId id;
    EntryNumber entry;
    EntryNumber papers_of;  // the entry that a correction corrects, else `entry`
    DocumentKind kind;
    std::string file;  // below the office folder
    int size = 0;
    Digest digest;
    FileState state = FileState::same;
    std::optional<EntryNumber> forgotten_by;
    bool is_sealed = false;    // the entry that forgets it, by a seal that holds
    bool is_verified = false;  // the case is
};

struct DocumentSurvey {
    std::vector<NamedFile> files;  // in the order of the cases and of their entries
    // False if a case could not be read to its end: it may name more files.
    bool is_whole = true;
    std::set<Digest> sops;            // the procedures of the cases, if these were named one by one
    ExitCode code = ExitCode::clean;  // `failed` if a case could not be read or verified
};

// Looks only at the named cases, or at all cases if none is named. It is an error if one can't be
// found or read.
[[nodiscard]] Result<DocumentSurvey> survey_named(Host& host, const OpenedOffice& office,
                                                  const std::vector<std::string>& cases);

// Looks at all cases and the files of their documents.
[[nodiscard]] Result<DocumentSurvey> survey_documents(Host& host, const OpenedOffice& office);

// Looks only at cases that name one of the paths, also in other capital letters, or that name a
// file of this digest.
[[nodiscard]] Result<DocumentSurvey> survey_namers(const Host& host, const OpenedOffice& office,
                                                   const std::vector<std::string>& paths,
                                                   const Digest& digest);

// Returns the paths of what lies in documents/ and is named by no case, sorted; links and devices
// too. A folder is no such thing, but what is in it is.
[[nodiscard]] Result<std::vector<std::string>> unnamed_files(const Host& host,
                                                             const OpenedOffice& office,
                                                             const DocumentSurvey& survey);

}  // namespace yankomas
