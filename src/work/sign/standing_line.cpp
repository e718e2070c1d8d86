// One line about where a case stands.
// SPDX-License-Identifier: Apache-2.0
#include "work/sign/sign_case.h"

namespace yankomas {

std::string standing_line(const Host& host, const OpenedOffice& office, const Draft& draft) {
    const Standing& standing = draft.judgement.standing;
    const Progress& progress = standing.progress;
    const CaseId& id = draft.journal.header.id;
    const EntryNumber last = draft.journal.entries.back().number;
    const Zone zone = office.record.config.zone;
    const Pass* pass = progress.current();
    const ClockVerdict* clock = standing.clock();
    if (pass == nullptr)
        return host.words(message("{}: entry {} signed; the case is closed", id, last)) + "\n";
    if (progress.hold)
        return host.words(
                   message("{}: entry {} signed; step {} is on hold", id, last, pass->step)) +
               "\n";
    if (pass->step_entry)
        return host.words(message("{}: entry {} signed; step {} waits for more signatures", id,
                                  last, pass->step)) +
               "\n";
    if (clock == nullptr || !clock->due)
        return host.words(message("{}: entry {} signed; now at step {}", id, last, pass->step)) +
               "\n";
    return host.words(message("{}: entry {} signed; now at step {}, due {}", id, last, pass->step,
                              to_string(*clock->due, zone))) +
           "\n";
}

}  // namespace yankomas
