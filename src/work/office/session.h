// Opens the office around the working folder for a verb: found, trusted, and locked by writers.
// SPDX-License-Identifier: Apache-2.0
//
// The room office/ stands between the verbs and the folder of an office. session.h opens it,
// trust.h compares its founder with what this user trusts, source_files.h finds the procedures and
// calendars to read, publishable.h judges a file before it is published, view_roster.h gathers what
// the roster said on a day. A verb that reads calls open_readable; a verb that writes open_locked.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "store/disk/files.h"
#include "store/office/open_office.h"
#include "work/host.h"

namespace yankomas {

// Opens the office around the working folder and checks its trust root (see trust.h). What is
// wrong with the office stands in the result; only the question about the root is written.
[[nodiscard]] Result<OpenedOffice> open_session(Host& host, const Globals& globals);

// open_office with what earlier runs of this user remember, and nothing else.
[[nodiscard]] Result<OpenedOffice> open_remembered_office(const Host& host,
                                                          const std::string& root);

// An error of this kind if anything is wrong with the roster or with what it published; `failed`
// whatever the kind if something could not be read. What is wrong is told on stderr.
[[nodiscard]] Status require_whole(const Host& host, const OpenedOffice& office,
                                   ErrorKind kind = ErrorKind::failed);

// open_session and require_whole in one.
[[nodiscard]] Result<OpenedOffice> open_whole(Host& host, const Globals& globals,
                                              ErrorKind kind = ErrorKind::failed);

// For verbs that read cases: an error if no case can be judged. A procedure that is wrong is only
// told on stderr, since it makes only its own cases unverified.
[[nodiscard]] Result<OpenedOffice> open_readable(Host& host, const Globals& globals);

// open_readable if the working folder is in an office, else nothing.
[[nodiscard]] Result<std::optional<OpenedOffice>> office_around(Host& host, const Globals& globals);

// The folder of the office around the working folder. Nobody else writes in it until `lock` goes. A
// run that may ask a person takes no lock here, since the answer may come after hours; lock_to_put
// takes it then, and looks whether anything changed.
struct LockedFolder {
    std::string root;
    std::unique_ptr<Lock> lock;
};
[[nodiscard]] Result<LockedFolder> lock_office(const Host& host);

// An office that is written to: whole, and opened after lock_office.
struct LockedOffice {
    std::unique_ptr<Lock> lock;
    OpenedOffice office;
};
[[nodiscard]] Result<LockedOffice> open_locked(Host& host, const Globals& globals);

// `failed` if something published is wrong, else the code.
[[nodiscard]] ExitCode read_code(const OpenedOffice& office, ExitCode code);

// What a folder below the office folder holds, sorted by name; nothing if there is no such folder.
[[nodiscard]] Result<std::vector<DirEntry>> list_if_there(const Host& host, const std::string& root,
                                                          const std::string& folder);

}  // namespace yankomas
