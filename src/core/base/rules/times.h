// The rules of times: when something was signed and when it happened (YK315 to YK321).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/rules/row.h"

YK_RULE(315, clock_backwards, "clock-backwards", error, true_times,
        "an entry dated before the one above it",
        "Entries are added at the end, so their times never go back. Either the clock of the "
        "machine was wrong or somebody tried to backdate.",
        "Set the machine's clock. What happened earlier is entered now, with its true time: "
        "`yankomas advance CASE --occurred INSTANT`.")
YK_RULE(316, clock_ahead, "clock-ahead", error, true_times, "an entry dated in the future",
        "An entry may be at most 5 minutes ahead of the clock, which is what clocks of office "
        "machines differ by.",
        "Check the clock of this machine and of the signer's; the finding goes away when the time "
        "has come.")
YK_RULE(317, bad_occurred, "bad-occurred", error, true_times,
        "a time of happening that can't be true",
        "`occurred` may not lie after the signature, nor before the last entry that moved a clock.",
        "See the times: `yankomas show CASE`, and sign with the right one: `yankomas advance CASE "
        "--occurred INSTANT`.")
YK_RULE(318, recorded_late, "recorded-late", note, true_times,
        "something recorded later than it happened",
        "It was done in time, or so the entry says, but signed later. Within the procedure's "
        "`late-recording` the time of happening counts, beyond it the time of signing; either way "
        "it is shown, so that nobody launders a deadline.",
        "Nothing can be mended; sign sooner next time. `yankomas todo` shows what waits.")
YK_RULE(319, before_roster, "before-roster", error, true_times,
        "something dated before the roster entry that it names",
        "Whoever signs names the latest roster entry that he saw, so he signed after it. Here the "
        "time lies more than 5 minutes before that entry: the clock was wrong, or somebody dated "
        "back to a day on which he had no right yet.",
        "Set the machine's clock. What happened earlier is entered now, with its true time: "
        "`yankomas advance CASE --occurred INSTANT`.")
YK_RULE(320, two_calendars, "two-calendars", warning, fixed_verdict,
        "a due time that depends on which of two calendars counts",
        "The calendar in force when the entry was signed gives another due time than the one of "
        "the roster that the entry names. Its signer had not fetched the latest roster, or a "
        "calendar was published with a date that had passed. The calendar in force counts, and of "
        "an outside party's clock the later due time.",
        "See the days that differ: `yankomas calendar diff OLD NEW`, and when each calendar was "
        "published: `git log -p roster.yaml`. Fetch before signing: `git pull`.")
YK_RULE(321, superseded_sop, "superseded-sop", warning, newer_version,
        "a case opened under a procedure that a newer version had replaced",
        "When the case was opened a newer version of its procedure was in force already. The case "
        "keeps the version with which it was opened.",
        "Nothing, if the signer had not fetched the latest roster: `git pull` before signing. Else "
        "end this case with `yankomas exit CASE` and open another one: `yankomas new SOP`.")
