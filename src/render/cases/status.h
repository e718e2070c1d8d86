// The page of an office at a glance: a line for each thing that one asks in the morning.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "core/seal/seals.h"
#include "render/cases/todo.h"
#include "render/kit/json_fwd.h"
#include "render/kit/screen.h"

namespace yankomas {

// What git has of the office. `behind` is the number of commits that the upstream branch is known
// to have more, or nothing if the branch has no upstream.
struct GitStatus {
    int cases = 0;   // case files that are not committed as they are
    int others = 0;  // and other files of the office
    std::optional<int> behind;
};

enum class TrustBy { run, computer, nothing };

// What an office is like now. Everything is counted by the same judgement as `list` and `todo` use.
struct OfficeStatus {
    std::string title;
    Zone zone = Zone::wib;
    std::optional<PersonId> person;  // the owner of the user's key, if he is in the roster
    TodoFor you;
    int waiting = 0;  // cases that wait for this person, and those of them that are late
    int waiting_late = 0;
    int open = 0;
    int late = 0;          // at the office
    int late_outside = 0;  // an outside party is late
    int on_hold = 0;
    int closed = 0;
    int voided = 0;  // opened by mistake
    int unverified = 0;
    int entries = 0;
    std::optional<GitStatus> git;  // nothing if the office lies in no repository
    int conflicts = 0;
    std::string founder;
    TrustBy trust = TrustBy::nothing;
    std::optional<Seal> seal;  // the last one
    std::string sealed_by;
    std::optional<int> seal_age;  // in working days
};

// Shows the title, and below it eight lines at most with what they say and the command for more.
// The command of a line that is too long for both stands below it.
[[nodiscard]] std::string render_status(const OfficeStatus& status, const Screen& screen);

// Returns the item of yankomas.status/1.
[[nodiscard]] Json json_of(const OfficeStatus& status);

}  // namespace yankomas
