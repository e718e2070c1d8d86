// Finds the office around the working folder for a verb, checks its trust root, and locks it for
// writers.
// SPDX-License-Identifier: Apache-2.0
//
// The room office/ stands between the verbs and the folder of an office. session.h opens it,
// trust.h compares its founder with what this user trusts, source_files.h finds the procedures and
// calendars to read, publishable.h judges a file before it is published, conflicts.h tells what git
// has in conflict, and view_roster.h gathers what the roster said on a day. look.h says how a run
// shows cases, office_names.h lists names for the completion, and party_codes.h knows which codes
// of parties are given out. A verb that reads calls open_readable; a verb that writes calls
// open_locked.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "store/disk/files.h"
#include "store/office/open_office.h"
#include "work/host.h"
#include "work/office/trust.h"

namespace yankomas {

// Opens the office around the working folder and checks its trust root (see trust.h). The findings
// about the office are in the result and are not shown here; only the question about the trust root
// is. `ahead` is for check_trust, here and below.
[[nodiscard]] Result<OpenedOffice> open_session(Host& host, const Globals& globals,
                                                SeenAhead ahead = SeenAhead::asks);

// Calls open_office with what earlier runs of this user remember, without any check of trust.
[[nodiscard]] Result<OpenedOffice> open_remembered_office(const Host& host,
                                                          const std::string& root);

// Returns an error of this kind if anything is wrong with the roster or with what it published. If
// something could not be read, the kind is always `failed`. stderr says what is wrong.
[[nodiscard]] Status require_whole(const Host& host, const OpenedOffice& office,
                                   ErrorKind kind = ErrorKind::failed);

// Calls open_session and then require_whole. Like open_readable, it warns on stderr of what git has
// in conflict.
[[nodiscard]] Result<OpenedOffice> open_whole(Host& host, const Globals& globals,
                                              ErrorKind kind = ErrorKind::failed,
                                              SeenAhead ahead = SeenAhead::asks);

// Opens the office for verbs that read cases. It is an error if no case can be judged. A faulty
// procedure is only reported on stderr, because it makes only its own cases unverified.
[[nodiscard]] Result<OpenedOffice> open_readable(Host& host, const Globals& globals);

// Calls open_readable if the working folder is in an office; otherwise it returns nothing.
[[nodiscard]] Result<std::optional<OpenedOffice>> office_around(Host& host, const Globals& globals);

// From when on a run holds the lock. With `the_write`, a run that may ask a person takes no lock at
// the start, since the answer may come after hours; lock_to_put takes it then, and looks whether
// anything changed.
enum class LockFrom { the_start, the_write };

// The folder of the office around the working folder. Nobody else writes in it until `lock` goes.
struct LockedFolder {
    std::string root;
    std::unique_ptr<Lock> lock;
};
[[nodiscard]] Result<LockedFolder> lock_office(Host& host, LockFrom from = LockFrom::the_write);

// An office that is written to: whole, and opened after lock_office.
struct LockedOffice {
    std::unique_ptr<Lock> lock;
    OpenedOffice office;
};
[[nodiscard]] Result<LockedOffice> open_locked(Host& host, const Globals& globals,
                                               SeenAhead ahead = SeenAhead::asks,
                                               LockFrom from = LockFrom::the_write);

// Opens an office for a verb that changes files and asks nothing: it holds the lock from the start,
// also on a terminal.
[[nodiscard]] Result<LockedOffice> open_locked_at_once(Host& host, const Globals& globals);

// Returns `failed` if something published is wrong, else `code`. Every answer that rests on the
// office ends with it.
[[nodiscard]] ExitCode read_code(const OpenedOffice& office, ExitCode code);

// Lists a folder below the office folder, sorted by name. The list is empty if there is no such
// folder.
[[nodiscard]] Result<std::vector<DirEntry>> list_if_there(const Host& host, const std::string& root,
                                                          const std::string& folder);

// Returns the zone that the office.yaml of the working folder names, signed or not, for times that
// are typed. Without one it is WIB.
[[nodiscard]] Zone zone_of_folder(const Host& host);

}  // namespace yankomas
