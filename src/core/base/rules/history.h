// The rules of history: what a journal had and has no longer (YK6xx).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/rules/row.h"

YK_RULE(601, cut_back, "cut-back", error, one_record, "a journal that lost what a commit had of it",
        "Journals only grow at their end. Here entries are gone, or others stand in their place, "
        "since the commit that `lint --since` names: a rebase, a merge with `-X ours`, or "
        "somebody who took back what was signed. It is a note if all that is gone is dated in the "
        "future, since `repair` may take that away until its time has come.",
        "Look at it: `git diff COMMIT -- FILE`. What was signed comes back with `git checkout "
        "COMMIT -- FILE`; `yankomas reapply CASE --from COMMIT` signs your own acts again that "
        "are missing then.")
YK_RULE(602, vanished, "vanished", error, one_record,
        "a journal that a commit had and that is gone",
        "A case, the roster or the seals were there in the commit that `lint --since` names. "
        "Nothing that was signed is ever deleted; a case that is not wanted ends with an exit.",
        "Bring it back: `git checkout COMMIT -- FILE`, and end the case with `yankomas exit`.")
YK_RULE(603, number_gap, "number-gap", note, one_record, "a case number that no case has",
        "Numbers are given one after the other, so a gap hints at a case that was taken away; it "
        "can also be a case that is in another clone, or was never committed.",
        "Look into the history: `git log --oneline -- cases/YEAR`, and ask for the missing case.")
YK_RULE(604, sealed_late, "sealed-late", note, witnesses,
        "an entry dated before a seal that does not have it",
        "It came from another clone after the seal, was entered late, or its signer's clock was "
        "set back. The seal bounds when it can have come into the case.",
        "Nothing, if it came from another clone: push and pull before the office seals.")
YK_RULE(605, own_seal, "own-seal", note, witnesses, "a case sealed by whoever signed it",
        "A seal is a witness; who seals his own entries is none.",
        "Let somebody seal who signs no cases: `yankomas roster appoint PERSON penyegel`.")
YK_RULE(607, lost_entry, "lost-entry", error, one_record,
        "an entry that history has and the journal has no longer",
        "`yankomas audit` found a commit with an entry that is in the journal no more: taken back "
        "by a merge with `-X ours`, a rebase or a reset. It is a warning if its signature is not "
        "that of the person it names, or if only a branch has it that is not merged here.",
        "Look at it: `git show COMMIT:./FILE`. Who signed it signs it again: `yankomas reapply "
        "CASE --from COMMIT`. If all that came later can go, `git checkout COMMIT -- FILE` brings "
        "all of it back.")
YK_RULE(608, lost_journal, "lost-journal", error, one_record,
        "a journal that history has and that is gone",
        "`yankomas audit` found a commit with a case, the roster or the seals, and the file is "
        "here no more. Nothing that was signed is ever deleted.",
        "Bring it back: `git checkout COMMIT -- FILE`. A case whose id another one has now is "
        "opened again under a new one: `yankomas new --like COMMIT:FILE`.")
YK_RULE(609, signed_again, "signed-again", note, one_record,
        "an entry that its signer signed again",
        "After a merge `yankomas reapply` signs again what the other side lacked, so an earlier "
        "version of the entry stays in history. It says the same, by the same person, and not "
        "earlier.",
        "Nothing.")
YK_RULE(620, unmerged, "unmerged", error, one_record, "a file that git has in conflict",
        "Two people signed the same journal in two clones, or opened a case with the same id, and "
        "git waits for an answer. What lies in the folder is one side of the merge, so what the "
        "other side signed is missing from every answer, and whoever commits now throws it away.",
        "`yankomas reapply CASE` takes the other side's journal and signs your own entries again; "
        "if both sides opened the same id, it names the `yankomas new --like` that opens yours "
        "under a new one. Then `git add FILE` and `git commit`.")
YK_RULE(621, attributes, "attributes", warning, one_record,
        "attributes by which git changes what is signed",
        "A line of .gitattributes or info/attributes lets git change line ends or other bytes of a "
        "signed file, or weave two versions of a journal together (`merge=union`). What is signed "
        "is bytes, so such a file does not verify, or loses that two people signed at once.",
        "Put the line that the hint shows at the end of the same file, then check the files out "
        "again: `git checkout HEAD -- FILE`.")
