// The rules of integrity: signatures, keys, published files and seals (YK1xx).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/rules/row.h"

YK_RULE(101, bad_signature, "bad-signature", error,
        "an entry whose signature does not fit the bytes above it",
        "A signature covers every byte of the file above it. One byte was changed, cut, moved or "
        "added in this entry or in one before it, or the entry belongs to another case. Nothing "
        "from this entry on is believed: later entries are not judged.",
        "Find out what changed it: `git diff -- FILE` shows what is not committed, `git log -p -- "
        "FILE` every version. If nobody knows, treat it as tampering, and take the file back from "
        "history. If only the last entry is broken, `yankomas repair CASE` takes it away, and its "
        "signer signs it again.")
YK_RULE(102, unknown_key, "unknown-key", error,
        "an entry signed with a key that nobody in the roster has",
        "The signature is sound, but the key belongs to nobody in the roster that the entry "
        "names. Anybody can make a key; only the roster says whose it is.",
        "If the officer is new, let an admin enrol him (`yankomas roster enrol`) or his key "
        "(`yankomas roster key`), then let him sign again.")
YK_RULE(103, wrong_signer, "wrong-signer", error,
        "an entry signed with the key of another person than it names",
        "The entry says `by` one person, but the key is another's. Nobody may sign in another's "
        "name, not even with his consent.",
        "Let the person who acted sign with his own key. For an absent head there is an "
        "appointment as Plh. or Plt.: `yankomas roster appoint PERSON ROLE --capacity plh`.")
YK_RULE(104, revoked_key, "revoked-key", error,
        "an entry signed with a key that was no longer good",
        "The key was revoked before the time of the entry, or was compromised from that day or an "
        "earlier one on. A right that was taken away stays away, whatever roster position an "
        "entry names.",
        "Let the person sign again with a live key: `yankomas roster show PERSON` lists them. If "
        "the key was stolen, go through all it signed since then: `git log -p -- cases`.")
YK_RULE(105, roster_position, "roster-position", error,
        "an entry that relies on a roster which is not ours",
        "Every entry names how many roster entries its signer saw, and their digest. Here the "
        "number is too large, is less than in an entry before, or the digest is of other bytes: "
        "the roster was cut or replaced, or the case comes from another copy.",
        "Bring both together: `git pull`, then `yankomas roster show`. If the roster lost "
        "entries, take it back from history.")
YK_RULE(106, sop_changed, "sop-changed", error,
        "a procedure file that is not the one the case was opened under",
        "A case stays for life with the procedure it was opened under, by digest. That file is "
        "missing or was edited, so nobody can say which steps and limits held.",
        "Take the file back with `git checkout -- sops`. Changes go into a new version: a new "
        "file, published with `yankomas roster publish FILE`.")
YK_RULE(107, trust_root, "trust-root", error,
        "a roster that does not start from the founder you trust",
        "Whoever can replace the whole folder can also write a whole new roster. So the founder's "
        "fingerprint is pinned outside the folder; it does not fit, the roster does not extend "
        "the one seen before, or nothing is pinned and nobody is at a terminal to ask.",
        "Ask the office for its fingerprint by another way, such as by phone, and give it: "
        "`--root SHA256:...` or YANKOMAS_TRUST_ROOT. Only for a look at somebody else's folder: "
        "`--root any`.")
YK_RULE(108, unpublished, "unpublished", error,
        "a file that counts only once it is published, and is not",
        "office.yaml, procedures and calendars hold only when an effective roster entry published "
        "exactly these bytes. Otherwise anybody could change the rules under running cases.",
        "Let an admin publish it: `yankomas roster publish FILE`; with a quorum of two the second "
        "admin adds `yankomas roster cosign N`.")
YK_RULE(109, wrong_office, "wrong-office", error, "a journal of another office",
        "The header names another office than office.yaml. A case or roster of another office "
        "can't be mixed in here: its people have no rights in this one.",
        "Move the file to the folder of its own office, or take it back from history with `git "
        "checkout`.")
YK_RULE(110, published_changed, "published-changed", error,
        "a published file that was changed or is gone",
        "This file was published by digest, and its bytes are others now or it is missing. What "
        "was once in force must stay readable, for old cases are judged by it.",
        "Take it back with `git checkout -- FILE`. Put the change into a new version, a new file, "
        "and publish that: `yankomas roster publish FILE`.")
YK_RULE(111, broken_seal, "broken-seal", error, "a case that is not what a seal says of it",
        "A seal names how many entries the case had and the digest of its bytes up to there. Here "
        "entries are gone, others stand in their place, or the whole case is gone: by itself it "
        "may verify, but it is not what was witnessed.",
        "Find the sealed bytes in the history: `git log -p -- FILE`, and bring them back with "
        "`git checkout COMMIT -- FILE`.")
YK_RULE(112, bad_manifest, "bad-manifest", error, "a manifest that is not the one a seal signed",
        "The manifest lists the cases that a seal witnesses, and the seal signs its digest. It is "
        "missing, was changed, or says something else than its seal.",
        "Bring it back: `git checkout -- FILE`.")
YK_RULE(113, unwitnessed, "unwitnessed", error,
        "an entry that no seal saw in time, by a key or a person gone since",
        "The entry says that it was signed before a seal which does not have it, and before any "
        "seal had it its key was revoked or its signer dismissed: it may have been dated back. Or "
        "its key was compromised, and no seal from before that day has it; or it is dated after "
        "the very seal that has it. Whatever time it names, it does not count.",
        "Let somebody who holds the role now do the act again: `yankomas return CASE STEP`, then "
        "`yankomas advance CASE`; say why with `yankomas note CASE --about ENTRY`.")
