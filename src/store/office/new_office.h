// The files of an office that begins: its description, the shipped procedures and calendar, and
// rules for git.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/journal/roster_journal.h"
#include "core/office/office.h"
#include "store/disk/files.h"

namespace yankomas {

struct NewFile {
    std::string path;  // below the office folder
    std::string bytes;
    std::optional<PublishedKind> kind;  // of a file that the roster publishes
};

// office.yaml as a person would write it, with what may be changed explained in comments.
[[nodiscard]] std::string write_office(const OfficeConfig& office);

// All but the roster, in the order in which they are written. The roster, which makes the folder an
// office, comes last: the others are the same bytes each time, so that an init that died can be run
// again.
[[nodiscard]] std::vector<NewFile> files_of_new_office(const OfficeConfig& office);

// Refused if a roster is there already, or any of them with other bytes.
[[nodiscard]] Status refuse_used_folder(const Files& files, const std::string& root,
                                        const std::vector<NewFile>& planned);

// Creates all of them below the root that are not there yet, or none. Only for the holder of the
// root's lock.
[[nodiscard]] Status create_all(Files& files, const std::string& root,
                                const std::vector<NewFile>& planned);

}  // namespace yankomas
