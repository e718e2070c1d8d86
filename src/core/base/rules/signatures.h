// The rules of integrity that ask for signatures, keys and roster positions (YK101 to YK105).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/rules/row.h"

YK_RULE(101, bad_signature, "bad-signature", error, pen_and_paper,
        "an entry whose signature does not fit the bytes above it",
        "A signature covers every byte of the file above it. One byte was changed, cut, moved or "
        "added in this entry or in one before it, or the entry belongs to another case. Nothing "
        "from this entry on is believed: later entries are not judged.",
        "Find out what changed it: `git diff -- FILE` shows what is not committed, `git log -p -- "
        "FILE` every version. If nobody knows, treat it as tampering, and take the file back from "
        "history. If only the last entry is broken, `yankomas repair CASE` takes it away, and its "
        "signer signs it again.")
YK_RULE(102, unknown_key, "unknown-key", error, pen_and_paper,
        "an entry signed with a key that nobody in the roster has",
        "The signature is sound, but the key belongs to nobody in the roster that the entry "
        "names. Anybody can make a key; only the roster says whose it is.",
        "If the officer is new, let an admin enrol him (`yankomas roster enrol`) or his key "
        "(`yankomas roster key`), then let him sign again.")
YK_RULE(103, wrong_signer, "wrong-signer", error, pen_and_paper,
        "an entry signed with the key of another person than it names",
        "The entry says `by` one person, but the key is another's. Nobody may sign in another's "
        "name, not even with his consent.",
        "Let the person who acted sign with his own key. For an absent head there is an "
        "appointment as Plh. or Plt.: `yankomas roster appoint PERSON ROLE --capacity plh`.")
YK_RULE(104, revoked_key, "revoked-key", error, pen_and_paper,
        "an entry signed with a key that was no longer good",
        "The key was revoked before the time of the entry, or was compromised from that day or an "
        "earlier one on. A right that was taken away stays away, whatever roster position an "
        "entry names. An entry of the roster that a compromised key signed before the theft was "
        "known stays in effect, and is a note.",
        "Go through all that the key signed since then: `git log -p -- cases`. What was meant is "
        "ratified by who had the right then or has it now, the signer with his new key included: "
        "`yankomas cosign CASE --entry N`.")
YK_RULE(105, roster_position, "roster-position", error, pen_and_paper,
        "an entry that relies on a roster which is not ours",
        "Every entry names how many roster entries its signer saw, and their digest. Here the "
        "number is too large, is less than in an entry before, or the digest is of other bytes: "
        "the roster was cut or replaced, or the case comes from another copy.",
        "Bring both together: `git pull`, then `yankomas roster show`. If the roster lost "
        "entries, take it back from history. If two rosters grew apart and this one stays, who "
        "had the right then or has it now ratifies: `yankomas cosign CASE --entry N`.")
