// Checks when an entry says it was signed, and when it says that something happened
// (yankomas-case(5), Times).
// SPDX-License-Identifier: Apache-2.0
#include "core/base/rules/times.h"

#include "core/base/rules/form.h"
#include "core/rules/situation.h"

namespace yankomas {

namespace {

// `occurred` counts for clocks if it was recorded soon enough. In either case there is a note, so
// that nobody can keep a deadline in this way without notice.
void check_occurred(const Situation& s, Instant occurred) {
    const CaseEntry& entry = s.entry;
    if (occurred > entry.at) {
        s.report(rule::bad_occurred, Field::occurred,
                 message("entry {} says that it happened after it was signed", entry.number),
                 message("--occurred must lie in the past"));
    } else if (s.before.entries > 0 && occurred < s.before.last_moved) {
        s.report(rule::bad_occurred, Field::occurred,
                 message("entry {} says that it happened before the step began, on {}",
                         entry.number, ZonedInstant{s.before.last_moved, s.zone()}),
                 message("yankomas show {} gives the times", s.case_id()));
    } else if (is_second_signature(s.before, entry) && occurred < s.before.current()->signed_from) {
        s.report(rule::bad_occurred, Field::occurred,
                 message("entry {} says that it happened before entry {}, which it signs",
                         entry.number, *entry.about),
                 message("yankomas show {} gives the times", s.case_id()));
    } else if (takes_over_at(entry, s.sop)) {
        return;  // that is when its step began, and no clock ran here before
    } else if (s.effective != entry.at) {
        s.report(rule::recorded_late, Field::occurred,
                 message("entry {} was recorded late: it happened on {}", entry.number,
                         ZonedInstant{occurred, s.zone()}));
    } else if (occurred != entry.at) {
        s.report(
            rule::recorded_late, Field::occurred,
            message("entry {} was recorded more than {} late, so the clock runs to its signature",
                    entry.number, late_recording_of(s.before, s.sop)));
    }
}

// A case is opened under the version that is in force, and keeps it. One that goes on from another
// case keeps the version of that one.
void check_superseded(const Situation& s) {
    if (s.docket.advice < Advice::warnings || s.before.continues != nullptr) return;
    const SopVersion& own = s.sop.version;
    const Sop* newest = s.docket.office.in_force(s.entry.at).sop(own.id);
    if (newest == nullptr || newest->version <= own) return;
    s.report(
        rule::superseded_sop, Field::act,
        message("the case was opened under {}, but {} was in force by then", own, newest->version),
        message("yankomas explain YK321"));
}

}  // namespace

void check_times(const Situation& s) {
    const CaseEntry& entry = s.entry;
    if (entry.at < s.before.last_at) {
        s.report(
            rule::clock_backwards, Field::at,
            message("entry {} is dated {}, before {} of the entry above it", entry.number,
                    ZonedInstant{entry.at, s.zone()}, ZonedInstant{s.before.last_at, s.zone()}),
            message("set the clock of this machine right, then sign again"));
    }
    if (entry.at > s.docket.as_of + kClockSlack) {
        s.report(rule::clock_ahead, Field::at,
                 message("entry {} is dated in the future", entry.number),
                 message("set the clock of the signing machine right"));
    }
    if (s.names_roster() && s.roster().is_before_entry(entry.at, entry.roster.entry)) {
        s.report(rule::before_roster, Field::at,
                 message("entry {} is dated {}, before roster entry {} that it names", entry.number,
                         ZonedInstant{entry.at, s.zone()}, entry.roster.entry),
                 message("set the clock of this machine right, then sign again"));
    }
    if (entry.zone != s.zone()) {
        s.report(rule::value, Field::at,
                 message("entry {} is written in {}, but the office keeps {}", entry.number,
                         name_of(entry.zone), name_of(s.zone())));
    }
    if (entry.occurred) check_occurred(s, *entry.occurred);
    if (entry.act == CaseAct::open) check_superseded(s);
}

}  // namespace yankomas
