// Looks for roster entries signed with a key that was compromised by then.
// SPDX-License-Identifier: Apache-2.0
#include "core/roster/after_theft.h"

#include "core/base/rules/signatures.h"
#include "core/journal/evidence.h"

namespace yankomas {

Findings signed_while_compromised(const RosterJournal& journal, const Evidence& evidence,
                                  const Roster& roster) {
    Findings findings;
    if (roster.revocations.empty()) return findings;
    for (std::size_t i = 0; i < roster.heads.size(); ++i) {
        const RosterEntry& entry = journal.entries[i];
        const std::string& key = evidence.signatures[i].key;
        // One's own key may be revoked with that very key.
        if (entry.act == RosterAct::revoke_key && entry.key == key) continue;
        if (!roster.in_force(entry.at).is_revoked(key)) continue;
        findings.push_back(
            finding(rule::revoked_key, journal.place(entry, Field::sig),
                    message("roster entry {} was signed by {} with a key that was compromised "
                            "by then; it stays in effect",
                            entry.number, entry.by),
                    message("see that it was meant: yankomas roster show; what was not is undone "
                            "with dismiss, unadmin, revoke-key or publish")));
        findings.back().severity = Severity::note;
    }
    return findings;
}

}  // namespace yankomas
