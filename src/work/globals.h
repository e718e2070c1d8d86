// What the options that every verb takes say.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "core/calendar/instant.h"
#include "work/language.h"

namespace yankomas {

enum class ColourChoice { automatic, always, never };

// What concerns the host (folder, now, language, colour) is in the Host by the time a verb runs.
struct Globals {
    std::optional<std::string> folder;
    std::optional<Instant> now;
    std::optional<std::string> root;  // the pinned trust root: SHA256:... or any
    std::optional<Language> language;
    ColourChoice colour = ColourChoice::automatic;
    bool no_cache = false;
};

}  // namespace yankomas
