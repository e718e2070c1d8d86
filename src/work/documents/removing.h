// Takes away files that a signed entry says are forgotten (yankomas-forget(1)).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "work/documents/survey.h"
#include "work/sign/draft.h"

namespace yankomas {

// What became of the files that were to be removed.
struct Removal {
    std::vector<std::string> removed;
    // A file that stays, and why.
    struct Kept {
        std::string file;
        Message why;
    };
    std::vector<Kept> kept;
};

// Removes each file of the survey that is forgotten and lies here with the forgotten bytes, unless
// another document that is not forgotten names it too. `is_wanted` chooses among them. Only the
// holder of the office's lock may call this, and only with a survey that was made under it: the
// entry that forgets a file was read from the disk, so it is there before the file goes.
[[nodiscard]] Result<Removal> remove_forgotten(
    Host& host, const OpenedOffice& office, const DocumentSurvey& survey,
    const std::function<bool(const NamedFile&)>& is_wanted);

// A file of an entry, as a `forget` names it, and the paths under which it may lie.
struct FileToForget {
    Digest digest;
    std::vector<std::string> paths;
};

// Finds the file of this kind that an entry of the draft, or a correction of it, names and that is
// not forgotten. `path` says which, where there are several. It is an error if there is none, or
// if several fit.
[[nodiscard]] Result<FileToForget> find_file_to_forget(const Draft& draft, EntryNumber entry,
                                                       const DocumentKind& kind,
                                                       const std::optional<std::string>& path);

// Says which files were removed, and which stay and why.
void tell_removal(Host& host, const Removal& removal);

}  // namespace yankomas
