// A procedure as people read it, and as data under the keys of its file.
// SPDX-License-Identifier: Apache-2.0

// This room shows a procedure as text: sop.cpp as a page for reading, sop_json.cpp as data.
// titles.h names its parts in one line for the other rooms. The room render/chart draws the
// official chart.
#pragma once

#include <string>
#include <vector>

#include "core/sop/sop.h"
#include "render/kit/json_fwd.h"
#include "render/kit/page.h"

namespace yankomas {

// A procedure in the list of what an office has.
struct ListedSop {
    const Sop* sop = nullptr;  // must outlive the list
    std::string file;
    bool published = false;
    bool latest = false;  // true for the version that new cases take
};

// Shows in 80 columns what the procedure is, then for each step who does what by when and where the
// case goes next, then the documents, holds and exits. If `notes` is set, it also shows what the
// file says about each step.
[[nodiscard]] std::string render_sop(const Sop& sop, bool notes, const Screen& screen);
[[nodiscard]] std::string render_sop_list(const std::vector<ListedSop>& sops, const Screen& screen);

// Shows the first lines of every page about a procedure: its name, and whether the file has only a
// part of it.
void show_sop_name(Page& page, const Sop& sop);

// These return the items of yankomas.sop/1 and of yankomas.sop-list/1.
[[nodiscard]] Json json_of(const Sop& sop);
[[nodiscard]] Json json_of(const ListedSop& listed);

}  // namespace yankomas
