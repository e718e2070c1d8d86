// Breaches and what falls due soon: in tables, in groups, as the body of a mail, and as data.
// SPDX-License-Identifier: Apache-2.0

// overdue_groups.cpp puts breaches together, overdue.cpp and overdue_digest.cpp show the groups.
#pragma once

#include <string>
#include <vector>

#include "core/calendar/instant.h"
#include "render/kit/json_fwd.h"
#include "render/kit/paint.h"
#include "render/kit/words.h"

namespace yankomas {

struct Breach;
struct OfficeConfig;
struct Seal;

// Every function here expects `breaches` as sort_breaches orders them and keeps their order, so
// that the group with the oldest breach comes first. No breaches give no text.

struct BreachGroup {
    std::string heading;
    std::vector<const Breach*> breaches;  // borrowed, at least one
};

// One group per kind, outside parties apart.
[[nodiscard]] std::vector<BreachGroup> group_by_kind(const std::vector<Breach>& breaches,
                                                     const Words& words);

enum class GroupBy { person, role, step };

// A breach that waits for several people stands in the group of each. What an outside party has to
// do stands in that party's group and not in that of the officer who would record it.
[[nodiscard]] std::vector<BreachGroup> group_breaches(const std::vector<Breach>& breaches,
                                                      GroupBy by, const Words& words);

// One table per kind, or per group. A table that is wider than the terminal (`width`; 0: no
// terminal) becomes a card for each breach.
[[nodiscard]] std::string render_overdue(const std::vector<Breach>& breaches, Zone zone,
                                         const Words& words, Paint paint, int width);
[[nodiscard]] std::string render_overdue_groups(const std::vector<Breach>& breaches, GroupBy by,
                                                Zone zone, const Words& words, Paint paint,
                                                int width);

// What a digest says about the run that made it.
struct DigestHead {
    const OfficeConfig& office;
    Instant now;                      // the instant judged
    bool is_whole = true;             // false: some cases could not be judged
    const Seal* last_seal = nullptr;  // whoever keeps the mail is its witness
};

// The body of a mail: what is overdue, group by group. Plain text of at most 78 columns (RFC 5322,
// 2.1.1), of which our own part is ASCII.
[[nodiscard]] std::string render_overdue_digest(const DigestHead& head,
                                                const std::vector<Breach>& breaches, GroupBy by,
                                                const Words& words);

// Data is never translated. An item of yankomas.overdue/1: {case, sop, step, pass, verdict, due,
// late, waiting, outside, step_title, path, done, hold, outside_days, signed_by}.
[[nodiscard]] std::string render_overdue_csv(const std::vector<Breach>& breaches, Zone zone);
[[nodiscard]] Json json_of(const Breach& breach, Zone zone);

}  // namespace yankomas
