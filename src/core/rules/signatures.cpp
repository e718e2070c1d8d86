// Whose signature it is, and whether the roster position that the entry names is real.
// SPDX-License-Identifier: Apache-2.0
#include "core/rules/situation.h"

namespace yankomas {

namespace {

void check_position(const Situation& s, Findings& findings) {
    const RosterPosition& position = s.entry.roster;
    if (!s.roster().is_position(position)) {
        const bool too_far = position.entry > s.roster().last_entry();
        findings.push_back(
            s.at(Rule::roster_position, Field::roster,
                 too_far ? message("entry {} names roster entry {}, but the roster here has {}",
                                   s.entry.number, position.entry, s.roster().last_entry())
                         : message("entry {} was signed with another roster than the one here",
                                   s.entry.number),
                 message("fetch the office's latest roster.yaml: git pull")));
    } else if (position.entry < s.before.last_roster) {
        findings.push_back(
            s.at(Rule::roster_position, Field::roster,
                 message("entry {} relies on an older roster than the entry before it",
                         s.entry.number)));
    }
}

}  // namespace

void check_signature(const Situation& s, Findings& findings) {
    if (s.signature.state != SignatureState::good) {
        Finding bad = s.at(
            Rule::bad_signature, Field::sig,
            s.signature.state == SignatureState::malformed
                ? message(
                      "the signature of entry {} is malformed; entries from {} on are not judged",
                      s.entry.number, s.entry.number)
                : message(
                      "the signature of entry {} does not cover what stands above it; entries from {} on "
                      "are not judged",
                      s.entry.number, s.entry.number),
            hint_for(s.signature, s.docket.journal.path));
        findings.push_back(std::move(bad));
        return;
    }
    const std::size_t before = findings.size();
    check_position(s, findings);
    if (findings.size() != before) return;  // who held which key is a question to that position
    const KeyRecord* record = s.roster().key_record(s.signature.key, s.entry.roster.entry);
    if (record == nullptr) {
        findings.push_back(s.at(
            Rule::unknown_key, Field::sig,
            message("entry {} is signed with a key that nobody holds at roster entry {}",
                    s.entry.number, s.entry.roster.entry),
            message(
                "yankomas roster show lists the keys; an admin adds one with yankomas roster key")));
    } else if (record->person != s.entry.by) {
        findings.push_back(s.at(Rule::wrong_signer, Field::by,
                                message("entry {} says {}, but it is signed with a key of {}",
                                        s.entry.number, s.entry.by, record->person)));
    } else if (s.roster().is_revoked(s.signature.key, s.entry.at)) {
        findings.push_back(s.at(
            Rule::revoked_key, Field::sig,
            message("entry {} is signed with a key of {} that was revoked or compromised by then",
                    s.entry.number, s.entry.by),
            message("sign with a key that is not revoked: yankomas roster show {}", s.entry.by)));
    }
}

}  // namespace yankomas
