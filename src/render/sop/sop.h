// A procedure as people read it, and as data under the keys of its file.
// SPDX-License-Identifier: Apache-2.0

// This room shows a procedure in every form: sop.cpp as a page for reading, sop_chart.cpp as the
// official chart, sop_json.cpp as data. titles.h names its parts in one line for the other rooms.
#pragma once

#include <string>
#include <vector>

#include "core/sop/sop.h"
#include "render/kit/json_fwd.h"
#include "render/kit/page.h"

namespace yankomas {

// A procedure in the list of what an office has.
struct ListedSop {
    const Sop* sop = nullptr;  // outlives the list
    std::string file;
    bool published = false;
    bool latest = false;  // what new cases take
};

// 80 columns: what the procedure is, each step with who, what, by when and where to, then its
// documents, holds and exits. With `notes` also what the file says about each step.
[[nodiscard]] std::string render_sop(const Sop& sop, bool notes, const Words& words, Paint paint);
[[nodiscard]] std::string render_sop_list(const std::vector<ListedSop>& sops, const Words& words,
                                          int width);

// The chart that Permen PANRB 35/2012 prescribes: steps down; across them number, activity, one
// column per role, the quality standard (requirements, time, output), and where the case goes on.
// Marks stand for its shapes: "( )" begins or ends, "[ ]" is an act, "< >" decides, "+" takes part.
// `width` is the terminal's, 0 if there is none; a chart needs at least 100 columns.
[[nodiscard]] std::string render_sop_chart(const Sop& sop, const Words& words, Paint paint,
                                           int width);

// The first lines of every page about a procedure: its name, and whether it is only a part.
void show_sop_name(Page& page, const Sop& sop);
// The field which says that the source has only a part of a procedure.
void show_partial(Page& page);

// The items of yankomas.sop/1 and of yankomas.sop-list/1.
[[nodiscard]] Json json_of(const Sop& sop);
[[nodiscard]] Json json_of(const ListedSop& listed);

}  // namespace yankomas
