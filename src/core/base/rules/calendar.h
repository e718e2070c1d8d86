// The rules of the calendar and of deadlines (YK5xx).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/rules/row.h"

YK_RULE(501, wrong_due, "wrong-due", error, time_limits,
        "a signed due date that is not the computed one",
        "Every step signs the moment until which it was in time. It does not follow from start, "
        "limit, holds and the calendar in force then; the computed one is the verdict.",
        "See the sum: `yankomas due CASE --explain`. The entry stays as it is, since signed bytes "
        "are never changed; say why with `yankomas note CASE`.")
YK_RULE(502, uncovered_date, "uncovered-date", error, days_off,
        "a due date past the end of the calendar",
        "The calendar does not cover that year yet, so its holidays are not known and a due date "
        "would be a guess. Other cases are not affected.",
        "Add the year to a new version of the calendar, `yankomas calendar new --until "
        "YYYY-12-31`, and publish it: `yankomas roster publish FILE`; `yankomas calendar show` "
        "tells what is covered.")
YK_RULE(503, breach, "breach", note, time_limits,
        "a step finished after its due date, or still open past it",
        "The time limit of the procedure was not kept. That is a verdict on the work, not a fault "
        "of the record, so it is a note here.",
        "`yankomas overdue` lists what is late now, and `yankomas due CASE --explain` shows the "
        "sum.")
YK_RULE(504, costly_hold, "costly-hold", warning, stopped_clock,
        "a hold that costs more days than it lasted in office time",
        "A day is not counted when the hold covers the midnight that ends it, so a hold of two "
        "minutes over midnight costs a whole day. That can be used to gain time.",
        "Look at why it was set: `yankomas show CASE`. Hold and resume on the same day where you "
        "can.")
YK_RULE(505, bad_calendar, "bad-calendar", error, days_off, "a calendar that contradicts itself",
        "Two rows of one date without a decree date that tells which is later, a day outside the "
        "range that is covered, working hours that overlap, or a week row that ends before it "
        "begins.",
        "Run `yankomas calendar check FILE` and mend what it names, before it is published.")
YK_RULE(506, calendar_ends, "calendar-ends", warning, days_off,
        "a calendar that ends within 90 days",
        "The calendar in force covers less than 90 days more. A limit of 30 working days that "
        "begins then runs past its end and has no due date. The joint decree (SKB 3 Menteri) on "
        "the holidays of a year usually comes in September or October of the year before.",
        "Enter the decree: `yankomas calendar new --until YYYY-12-31 --day ROW --decree TEXT`, a "
        "`--day` for each holiday; look at it with `yankomas calendar diff`, then publish it.")
YK_RULE(507, verdict_kept, "verdict-kept", note, fixed_verdict,
        "a finished step that a later calendar would judge otherwise",
        "A calendar published after the step was signed moves its due date past, or before, the "
        "time when it was done. What was signed was judged by what everybody could know then, and "
        "stays.",
        "Nothing. `yankomas calendar diff OLD NEW` names the days that differ and the steps "
        "concerned.")
YK_RULE(508, unworkable_day, "unworkable-day", warning, days_off,
        "a working day on which the office is closed",
        "A row says hari-kerja, and the office hours of that weekday are none or less than an "
        "hour. Such a row gives no working day back: a time limit runs as if it were not there.",
        "Give the day hours by a row of `weeks` for that day alone, such as `sat: [08:00-12:00]`, "
        "or leave the row out.")
YK_RULE(509, few_working_days, "few-working-days", warning, days_off,
        "a calendar that takes most working days away",
        "Of four weeks on end less than half of the weekdays are worked. No decree does that, so "
        "it is a slip of the pen, or it makes late steps look in time.",
        "Look at the days with `yankomas calendar show`, mend them in a new version of the "
        "calendar, and publish that.")
