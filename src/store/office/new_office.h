// The files of an office that begins: its description, the procedures and calendar that come with
// the program, and rules for git.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/journal/roster_journal.h"
#include "core/office/office.h"

namespace yankomas {

class Files;

// The procedures and the calendars that stand in the program itself, so that init needs no
// installed data. cmake/embed_shipped.cmake writes them down as code.
struct ShippedFile {
    std::string_view path;  // where it belongs below an office folder: "sops/yankomas-1.yaml"
    std::string_view bytes;
};
[[nodiscard]] std::span<const ShippedFile> shipped_files();

struct NewFile {
    std::string path;  // below the office folder
    std::string bytes;
    std::optional<PublishedKind> kind;  // of a file that the roster publishes
};

// All files but the roster, in the order in which they are written. The roster, which makes the
// folder an office, comes last: the others are the same bytes each time, so that an init that died
// can be run again.
[[nodiscard]] std::vector<NewFile> files_of_new_office(const OfficeConfig& office);

// Fails with `refused` if a roster, seals or cases are there already, or one of the planned files
// with other bytes. What an interrupted init left behind is no hindrance.
[[nodiscard]] Status refuse_used_folder(const Files& files, const std::string& root,
                                        const std::vector<NewFile>& planned);

// Creates those of the planned files that are not there yet below the root, or none if one of them
// fails. The caller must hold the lock of the root.
[[nodiscard]] Status create_all(Files& files, const std::string& root,
                                const std::vector<NewFile>& planned);

}  // namespace yankomas
