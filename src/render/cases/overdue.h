// Breaches and what falls due soon: in stacks, in groups, as the body of a mail, and as data.
// SPDX-License-Identifier: Apache-2.0

// overdue_groups.cpp puts breaches together, overdue.cpp and overdue_digest.cpp show the groups.
#pragma once

#include <string>
#include <vector>

#include "core/calendar/instant.h"
#include "render/cases/case_look.h"
#include "render/kit/csv.h"
#include "render/kit/json_fwd.h"
#include "render/kit/words.h"

namespace yankomas {

struct Breach;
struct OfficeConfig;
struct Seal;

// Every function here expects `breaches` as sort_breaches orders them and keeps their order, so
// that the group with the oldest breach comes first. Without breaches the text is empty.

struct BreachGroup {
    std::string heading;
    std::vector<const Breach*> breaches;  // at least one; they belong to the caller
};

// Makes one group per kind of breach. Breaches of outside parties have groups of their own.
[[nodiscard]] std::vector<BreachGroup> group_by_kind(const std::vector<Breach>& breaches,
                                                     const Words& words);

enum class GroupBy { person, role, step };

// A breach that waits for several people stands in the group of each of them. A step of an outside
// party stands in that party's group, and not in the group of the officer who would record it.
[[nodiscard]] std::vector<BreachGroup> group_breaches(const std::vector<Breach>& breaches,
                                                      GroupBy by, const Words& words);

// Shows first how many there are, and then each kind, or group, as a stack: how late and due since
// when, the title of the case with its id at the edge, and below it the step and whom it waits for.
[[nodiscard]] std::string render_overdue(const std::vector<Breach>& breaches, const CaseLook& look);
[[nodiscard]] std::string render_overdue_groups(const std::vector<Breach>& breaches, GroupBy by,
                                                const CaseLook& look);

// Says what the digest tells about the run that made it.
struct DigestHead {
    const OfficeConfig& office;
    Instant now;                      // the instant judged
    bool is_whole = true;             // false: some cases could not be judged
    const Seal* last_seal = nullptr;  // whoever keeps the mail can later prove this seal
    int cases = 0;                    // how many were read
};

// Writes the body of a mail that shows what is overdue, group by group. It is plain text of at most
// 78 columns (RFC 5322, 2.1.1), and our own words in it are ASCII.
[[nodiscard]] std::string render_overdue_digest(const DigestHead& head,
                                                const std::vector<Breach>& breaches, GroupBy by,
                                                const Words& words);

// Data is never translated. An item of yankomas.overdue/1 is {case, sop, step, pass, verdict, due,
// late, waiting, outside, step_title, path, done, hold, outside_days, signed_by, subject, area}.
[[nodiscard]] std::string render_overdue_csv(const std::vector<Breach>& breaches, Zone zone,
                                             const CsvStyle& style = {});
[[nodiscard]] Json json_of(const Breach& breach, Zone zone);

}  // namespace yankomas
