// The files of the documents of all cases, one per row: what yankomas documents check shows.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/ident.h"
#include "core/journal/evidence.h"
#include "render/kit/json_fwd.h"
#include "render/kit/screen.h"

namespace yankomas {

// What is known of a file. `left` is one that is forgotten and still lies here; `unnamed` one in
// documents/ that no case names.
enum class PaperState { here, missing, changed, unsafe, unread, forgotten, left, unnamed };
[[nodiscard]] std::string_view name_of(PaperState state);

struct ListedPaper {
    PaperState state = PaperState::here;
    std::string file;            // below the office folder
    std::optional<CaseId> id{};  // what follows is of the case; nothing of it is known if unnamed
    std::optional<EntryNumber> entry{};
    std::optional<DocumentKind> kind{};
    std::optional<int> size{};
    std::optional<Digest> digest{};
    std::optional<EntryNumber> forgotten_by{};
};

// Returns what is said of a file that compares with its digest like this.
[[nodiscard]] PaperState state_of_paper(FileState found, bool is_forgotten);

// Shows a row per file and counts them in the last line. Files that lie here as they were signed
// and those that are forgotten and gone are only counted, unless `all` is set.
[[nodiscard]] std::string render_papers(const std::vector<ListedPaper>& papers, bool all,
                                        const Screen& screen);
[[nodiscard]] Json json_of(const ListedPaper& paper);

}  // namespace yankomas
