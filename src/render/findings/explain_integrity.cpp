// What the rules of integrity mean (YK1xx).
// SPDX-License-Identifier: Apache-2.0
#include "render/findings/explain.h"

namespace yankomas {

std::vector<Explanation> explain_integrity() {
    return {
        {Rule::bad_signature, message("an entry whose signature does not fit the bytes above it"),
         message(
             "A signature covers every byte of the file above it. One byte was changed, cut, moved or "
             "added in this entry or in one before it, or the entry belongs to another case. Nothing "
             "from this entry on is believed: later entries are not judged."),
         message(
             "Find out what changed it: `git diff -- FILE` shows what is not committed, `git log -p -- FILE` "
             "every version. If nobody knows, treat "
             "it as tampering, and take the file back from history. If only the last entry is broken, "
             "`yankomas repair CASE` takes it away, and its signer signs it again.")},
        {Rule::unknown_key, message("an entry signed with a key that nobody in the roster has"),
         message(
             "The signature is sound, but the key belongs to nobody in the roster that the entry "
             "names. Anybody can make a key; only the roster says whose it is."),
         message(
             "If the officer is new, let an admin enrol him (`yankomas roster enrol`) or his key "
             "(`yankomas roster key`), then let him sign again.")},
        {Rule::wrong_signer,
         message("an entry signed with the key of another person than it names"),
         message(
             "The entry says `by` one person, but the key is another's. Nobody may sign in another's "
             "name, not even with his consent."),
         message(
             "Let the person who acted sign with his own key. For an absent head there is an "
             "appointment as Plh. or Plt.: `yankomas roster appoint PERSON ROLE --capacity plh`.")},
        {Rule::revoked_key, message("an entry signed with a key that was no longer good"),
         message(
             "The key was revoked before the time of the entry, or was compromised from that day or an "
             "earlier one on. A right that was taken away stays away, whatever roster position an "
             "entry names."),
         message(
             "Let the person sign again with a live key: `yankomas roster show PERSON` lists them. If "
             "the key was stolen, go through all it signed since then: `git log -p -- cases`.")},
        {Rule::roster_position, message("an entry that relies on a roster which is not ours"),
         message(
             "Every entry names how many roster entries its signer saw, and their digest. Here the "
             "number is too large, is less than in an entry before, or the digest is of other bytes: "
             "the roster was cut or replaced, or the case comes from another copy."),
         message("Bring both together: `git pull`, then `yankomas roster show`. If the roster lost "
                 "entries, take it back from history.")},
        {Rule::sop_changed,
         message("a procedure file that is not the one the case was opened under"),
         message(
             "A case stays for life with the procedure it was opened under, by digest. That file is "
             "missing or was edited, so nobody can say which steps and limits held."),
         message(
             "Take the file back with `git checkout -- sops`. Changes go into a new version: a new "
             "file, published with `yankomas roster publish FILE`.")},
        {Rule::trust_root, message("a roster that does not start from the founder you trust"),
         message(
             "Whoever can replace the whole folder can also write a whole new roster. So the "
             "founder's fingerprint is pinned outside the folder; it does not fit, the roster does "
             "not extend the one seen before, or nothing is pinned and nobody is at a terminal to ask."),
         message(
             "Ask the office for its fingerprint by another way, such as by phone, and give it: "
             "`--root SHA256:...` or YANKOMAS_TRUST_ROOT. Only for a look at somebody else's folder: "
             "`--root any`.")},
        {Rule::unpublished, message("a file that counts only once it is published, and is not"),
         message(
             "office.yaml, procedures and calendars hold only when an effective roster entry "
             "published exactly these bytes. Otherwise anybody could change the rules under running "
             "cases."),
         message(
             "Let an admin publish it: `yankomas roster publish FILE`; with a quorum of two the "
             "second admin adds `yankomas roster cosign N`.")},
        {Rule::wrong_office, message("a journal of another office"),
         message(
             "The header names another office than office.yaml. A case or roster of another office "
             "can't be mixed in here: its people have no rights in this one."),
         message(
             "Move the file to the folder of its own office, or take it back from history with `git "
             "checkout`.")},
        {Rule::published_changed, message("a published file that was changed or is gone"),
         message(
             "This file was published by digest, and its bytes are others now or it is missing. What "
             "was once in force must stay readable, for old cases are judged by it."),
         message(
             "Take it back with `git checkout -- FILE`. Put the change into a new version, a new "
             "file, and publish that: `yankomas roster publish FILE`.")},
        {Rule::broken_seal, message("a case that is not what a seal says of it"),
         message(
             "A seal names how many entries the case had and the digest of its bytes up to there. Here entries "
             "are gone, others stand in their place, or the whole case is gone: by itself it may verify, but "
             "it is not what was witnessed."),
         message(
             "Find the sealed bytes in the history: `git log -p -- FILE`, and bring them back with `git "
             "checkout COMMIT -- FILE`.")},
        {Rule::bad_manifest, message("a manifest that is not the one a seal signed"),
         message(
             "The manifest lists the cases that a seal witnesses, and the seal signs its digest. It is missing, "
             "was changed, or says something else than its seal."),
         message("Bring it back: `git checkout -- FILE`.")},
        {Rule::unwitnessed,
         message("an entry that no seal saw in time, by a key or a person gone since"),
         message(
             "The entry says that it was signed before a seal which does not have it, and before any seal had it "
             "its key was revoked or its signer dismissed: it may have been dated back. Or its key was "
             "compromised, and no seal from before that day has it; or it is dated after the very seal that has "
             "it. Whatever time it names, it does not count."),
         message(
             "Let somebody who holds the role now do the act again: `yankomas return CASE STEP`, then `yankomas "
             "advance CASE`; say why with `yankomas note CASE --about ENTRY`.")},
    };
}

}  // namespace yankomas
