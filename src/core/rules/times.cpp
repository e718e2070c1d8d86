// When an entry says it was signed, and when it says that something happened.
// SPDX-License-Identifier: Apache-2.0
#include "core/rules/situation.h"

namespace yankomas {

namespace {

void check_occurred(const Situation& s, Findings& findings) {
    const CaseEntry& entry = s.entry;
    if (!entry.occurred) return;
    if (*entry.occurred > entry.at) {
        findings.push_back(
            s.at(Rule::bad_occurred, Field::occurred,
                 message("entry {} says that it happened after it was signed", entry.number),
                 message("--occurred must lie in the past")));
    } else if (s.before.entries > 0 && *entry.occurred < s.before.last_moved) {
        findings.push_back(
            s.at(Rule::bad_occurred, Field::occurred,
                 message("entry {} says that it happened before the step began, on {}",
                         entry.number, to_string(s.before.last_moved, s.zone())),
                 message("yankomas show {} gives the times", s.case_id())));
    } else if (s.effective != entry.at) {
        findings.push_back(s.at(Rule::recorded_late, Field::occurred,
                                message("entry {} was recorded late: it happened on {}",
                                        entry.number, to_string(*entry.occurred, s.zone()))));
    } else if (*entry.occurred != entry.at) {
        findings.push_back(s.at(
            Rule::recorded_late, Field::occurred,
            message("entry {} was recorded more than {} late, so the clock runs to its signature",
                    entry.number, to_string(s.sop.late_recording))));
    }
}

}  // namespace

void check_times(const Situation& s, Findings& findings) {
    const CaseEntry& entry = s.entry;
    if (entry.at < s.before.last_at) {
        findings.push_back(
            s.at(Rule::clock_backwards, Field::at,
                 message("entry {} is dated {}, before {} of the entry above it", entry.number,
                         to_string(entry.at, s.zone()), to_string(s.before.last_at, s.zone())),
                 message("set the clock of this machine right, then sign again")));
    }
    if (entry.at > s.docket.as_of + kClockSlack) {
        findings.push_back(s.at(Rule::clock_ahead, Field::at,
                                message("entry {} is dated in the future", entry.number),
                                message("set the clock of the signing machine right")));
    }
    if (entry.zone != s.zone()) {
        findings.push_back(s.at(Rule::value, Field::at,
                                message("entry {} is written in {}, but the office keeps {}",
                                        entry.number, name_of(entry.zone), name_of(s.zone()))));
    }
    check_occurred(s, findings);
}

}  // namespace yankomas
