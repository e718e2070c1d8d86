// What the rules of history mean (YK6xx).
// SPDX-License-Identifier: Apache-2.0
#include "render/findings/explain.h"

namespace yankomas {

std::vector<Explanation> explain_history() {
    return {
        {Rule::cut_back, message("a journal that lost what a commit had of it"),
         message(
             "Journals only grow at their end. Here entries are gone, or others stand in their place, since the "
             "commit that `lint --since` names: a rebase, a merge with `-X ours`, or somebody who took back "
             "what was signed."),
         message(
             "Look at it: `git diff COMMIT -- FILE`. What was signed comes back with `git checkout COMMIT -- "
             "FILE`; `yankomas reapply CASE --from COMMIT` signs your own acts again that are missing then.")},
        {Rule::vanished, message("a journal that a commit had and that is gone"),
         message(
             "A case, the roster or the seals were there in the commit that `lint --since` names. Nothing "
             "that was signed is ever deleted; a case that is not wanted ends with an exit."),
         message(
             "Bring it back: `git checkout COMMIT -- FILE`, and end the case with `yankomas exit`.")},
        {Rule::number_gap, message("a case number that no case has"),
         message(
             "Numbers are given one after the other, so a gap hints at a case that was taken away; it can also "
             "be a case that is in another clone, or was never committed."),
         message(
             "Look into the history: `git log --oneline -- cases/YEAR`, and ask for the missing case.")},
        {Rule::sealed_late, message("an entry dated before a seal that does not have it"),
         message(
             "It came from another clone after the seal, was entered late, or its signer's clock was set back. "
             "The seal bounds when it can have come into the case."),
         message("Nothing, if it came from another clone: push and pull before the office seals.")},
        {Rule::own_seal, message("a case sealed by whoever signed it"),
         message("A seal is a witness; who seals his own entries is none."),
         message(
             "Let somebody seal who signs no cases: `yankomas roster appoint PERSON penyegel`.")},
        {Rule::lost_entry, message("an entry that history has and the journal has no longer"),
         message(
             "`yankomas audit` found a commit with an entry that is in the journal no more: taken back by a "
             "merge with `-X ours`, a rebase or a reset. It is a warning if its signature is not that of the "
             "person it names, or if only a branch has it that is not merged here."),
         message(
             "Look at it: `git show COMMIT:./FILE`. Who signed it signs it again: `yankomas reapply CASE --from "
             "COMMIT`. If all that came later can go, `git checkout COMMIT -- FILE` brings all of it back.")},
        {Rule::lost_journal, message("a journal that history has and that is gone"),
         message(
             "`yankomas audit` found a commit with a case, the roster or the seals, and the file is here no "
             "more. Nothing that was signed is ever deleted."),
         message(
             "Bring it back: `git checkout COMMIT -- FILE`. A case whose id another one has now is opened again "
             "under a new one: `yankomas new --like COMMIT:FILE`.")},
        {Rule::signed_again, message("an entry that its signer signed again"),
         message(
             "After a merge `yankomas reapply` signs again what the other side lacked, so an earlier version of "
             "the entry stays in history. It says the same, by the same person, and not earlier."),
         message("Nothing.")},
    };
}

}  // namespace yankomas
