// How long a run may stay silent about a case without judging it again.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/calendar/instant.h"

namespace yankomas {

struct Docket;
struct Judgement;

// A stretch of time with both its ends.
struct QuietSpan {
    Instant since;
    Instant until;

    [[nodiscard]] bool has(Instant at) const { return since <= at && at <= until; }
};
// The end of a span that nothing ends, in the year 2096.
inline constexpr Instant kNoEnd{4'000'000'000};

// What `overdue` says of a case follows from the office, from the bytes of the case and its
// documents, and from the moment. While all others stay what they are, the moment alone can change
// it. This returns from when to when `overdue` without options has nothing to say of the case,
// beginning with the docket's moment; nothing if it has something to say, or if that can't be told
// beforehand. The end is the due time of the running clock, the lapse of an open hold, or the last
// moment before a roster entry or seal that is dated later. A closed case has no other end than
// the last of these.
[[nodiscard]] std::optional<QuietSpan> quiet_for_overdue(const Docket& docket,
                                                         const Judgement& judgement);

// Does the same for `lint` without options, which shows no notes. A case that names its number in a
// register is never quiet, because its number is compared with those of other cases.
[[nodiscard]] std::optional<QuietSpan> quiet_for_lint(const Docket& docket,
                                                      const Judgement& judgement);

}  // namespace yankomas
