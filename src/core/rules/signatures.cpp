// Checks whose signature it is, and whether the roster position that the entry names is real.
// SPDX-License-Identifier: Apache-2.0
#include "core/base/rules/signatures.h"

#include "core/record/command_lines.h"
#include "core/rules/situation.h"

namespace yankomas {

namespace {

// The roster position may never decrease within a case, and its digest must be that of this roster
// (yankomas-case(5), People and roles).
void check_position(const Situation& s) {
    const RosterPosition& position = s.entry.roster;
    if (!s.roster().is_position(position)) {
        s.report(rule::roster_position, Field::roster,
                 position.entry > s.roster().last_entry()
                     ? message("entry {} names roster entry {}, but the roster here has {}",
                               s.entry.number, position.entry, s.roster().last_entry())
                     : message("entry {} was signed with another roster than the one here",
                               s.entry.number),
                 message("fetch the office's latest roster.yaml: git pull"));
    } else if (position.entry < s.before.last_roster) {
        s.report(
            rule::roster_position, Field::roster,
            message("entry {} relies on an older roster than the entry before it", s.entry.number));
    }
}

// The roster position decides which keys a person has, and time decides when they are taken away
// (yankomas-roster(5), RIGHTS BY POSITION AND TIME).
void check_key(const Situation& s) {
    // Of a position in another roster the whole roster here says whose key it is.
    const KeyRecord* record = s.law.key(s.signature.key);
    if (record == nullptr) {
        s.report(rule::unknown_key, Field::sig,
                 message("entry {} is signed with a key that nobody holds at roster entry {}",
                         s.entry.number, s.entry.roster.entry),
                 message("yankomas roster show lists the keys; "
                         "an admin adds one with yankomas roster key"));
    } else if (record->person != s.entry.by) {
        s.report(rule::wrong_signer, Field::by,
                 message("entry {} says {}, but it is signed with a key of {}", s.entry.number,
                         s.entry.by, record->person));
    } else if (s.law.is_revoked(s.signature.key)) {
        s.report(
            rule::revoked_key, Field::sig,
            message("entry {} is signed with a key of {} that was revoked or compromised by then",
                    s.entry.number, s.entry.by),
            s.is_signed() ? message("who had the right then or has it now ratifies it: {}",
                                    Command{cosign_command(s.sop, s.case_id().value, s.entry)})
            : s.law.has_live_key(s.entry.by)
                ? message("sign with a key that is not revoked: yankomas roster show {}",
                          s.entry.by)
                : message("{} has no other key; an admin enters a new one: "
                          "yankomas roster key {} --public-key FILE",
                          s.entry.by, s.entry.by));
    }
}

}  // namespace

void check_signature(const Situation& s) {
    if (s.signature.state != SignatureState::good) {
        return s.report(
            rule::bad_signature, Field::sig,
            s.signature.state == SignatureState::malformed
                ? message(
                      "the signature of entry {} is malformed; entries from {} on are not judged",
                      s.entry.number, s.entry.number)
                : message("the signature of entry {} does not cover what stands above it; "
                          "entries from {} on are not judged",
                          s.entry.number, s.entry.number),
            hint_for(s.signature, s.docket.journal.path));
    }
    check_position(s);
    check_key(s);
}

}  // namespace yankomas
