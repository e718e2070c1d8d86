// A procedure as people read it, and as data under the keys of its file.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/sop/sop.h"
#include "render/kit/json.h"
#include "render/kit/page.h"

namespace yankomas {

// A procedure in the list of what an office has.
struct ListedSop {
    const Sop* sop = nullptr;  // outlives the list
    std::string file;
    bool published = false;
    bool latest = false;  // what new cases take
};

// 80 columns: what it is, each step with who, what, by when and where to, then documents, holds and
// exits. With `notes` also what the file says about each step.
[[nodiscard]] std::string render_sop(const Sop& sop, bool notes, const Words& words, Paint paint);
[[nodiscard]] std::string render_sop_list(const std::vector<ListedSop>& sops, const Words& words,
                                          int width);

// The item of yankomas.sop/1 and of yankomas.sop-list/1.
[[nodiscard]] JsonValue json_of(const Sop& sop);
[[nodiscard]] JsonValue json_of(const ListedSop& listed);

}  // namespace yankomas
