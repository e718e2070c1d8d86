// The procedures among which a command line names one: "yankomas", "yankomas/1" or a file.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/calendar/instant.h"
#include "core/sop/sop.h"
#include "work/host.h"

namespace yankomas {

struct SopShelfView {
    std::vector<Sop> sops;
    Zone zone = Zone::wib;
    std::string office;  // the title of the office; empty outside of one
    bool whole = true;   // false: a published procedure may be missing here
};

// Returns the procedure of the named file, else those that the office around the working folder has
// published, else the shipped ones.
[[nodiscard]] Result<SopShelfView> shelf_for(Host& host, const Globals& globals,
                                             const std::string& asked);

// Returns `failed` if a published procedure may be missing, so that the answer may be another one.
[[nodiscard]] inline ExitCode code_of(const SopShelfView& shelf) {
    return shelf.whole ? ExitCode::clean : ExitCode::failed;
}

// Returns the version that was asked for, or else the latest one; the shelf owns it. It is an error
// if there is none.
[[nodiscard]] Result<const Sop*> chosen(const SopShelfView& shelf, const std::string& asked);

}  // namespace yankomas
