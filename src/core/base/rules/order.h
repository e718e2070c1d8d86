// The rules of order and roles (YK301 to YK314), of corrections and of cases opened by mistake
// (YK330 to YK333), of what cases are filed under (YK340, YK341), of assigning them (YK342) and of
// forgetting a file (YK370, YK371).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/rules/row.h"

YK_RULE(301, wrong_step, "wrong-step", error, step_table, "a step signed when another one was due",
        "The procedure says which step comes next; this one was skipped, repeated or signed too "
        "soon.",
        "See where the case stands: `yankomas show CASE`. Sign the current step with `yankomas "
        "advance CASE`, or send the case back with `yankomas return CASE --step N --reason TEXT`.")
YK_RULE(302, unknown_choice, "unknown-choice", error, step_table,
        "an outcome, hold or exit that the procedure does not have there",
        "At a decision the outcomes are listed by the procedure, and so are the reasons for a "
        "hold and the ways to end a case early, some of them only from certain steps.",
        "See what may be chosen: `yankomas sop show SOP`.")
YK_RULE(303, wrong_role, "wrong-role", error, step_table,
        "an entry signed in a role that may not sign it",
        "The procedure names the roles that may sign each step, hold and exit. The signer acted "
        "in another role.",
        "Let an officer of that role sign: `yankomas show CASE` names him. If somebody who held "
        "the role agrees, he ratifies it: `yankomas cosign CASE --entry N`.")
YK_RULE(304, no_appointment, "no-appointment", error, office_holders,
        "an entry signed in a role that the signer did not hold that day",
        "The roster has no appointment of this person to this role that covers the date: it had "
        "ended, had not begun, or its order was entered later. Only appointments that the entry's "
        "roster position covers count. As a warning before you sign: the step that comes next has "
        "nobody who could sign it yet; this one can be signed all the same.",
        "Enter the order: `yankomas roster appoint PERSON ROLE`. For what was signed before, "
        "somebody who held the role ratifies it: `yankomas cosign CASE --entry N`.")
YK_RULE(305, four_eyes, "four-eyes", error, two_people,
        "one person did two steps that two people must do",
        "This step may not be signed by whoever signed or recorded another one in the same case: "
        "the head checks the work of others and not his own.",
        "Let another officer of that role sign, or send the case back: `yankomas return CASE "
        "--step N --reason TEXT`.")
YK_RULE(306, on_hold, "on-hold", error, stopped_clock,
        "an entry that can't be made while the case is on hold",
        "During a hold the clock and the work stand still: no step is signed, nothing is sent "
        "back, and nothing is held a second time.",
        "Resume first: `yankomas resume CASE`.")
YK_RULE(307, closed, "closed", error, stopped_clock,
        "an entry that can't be made in a case that has ended",
        "The last step was signed or the case left the procedure. Only notes, documents, "
        "corrections, forgetting, ratifications and the exit `tidak-sah` may follow; a return "
        "opens it again, unless its exit was void.",
        "Open it again at the step that must be done anew: `yankomas return CASE --step N "
        "--reason TEXT`.")
YK_RULE(308, outside_party, "outside-party", error, step_table,
        "a step of an outside party that names it wrongly or not at all",
        "What a citizen or another agency did is recorded by an officer who names the party by an "
        "opaque code, such as PK-0007, never by name; an officer's own step has no such code. "
        "Only the roles in `recorded-by` may record it.",
        "Sign again with the code: `yankomas advance CASE --for PK-0007`.")
YK_RULE(309, signed_twice, "signed-twice", error, two_people,
        "one person signed the same step twice",
        "Where a step needs several signatures, they must be those of different people. Two keys "
        "of one person count once.",
        "Let another member sign: `yankomas cosign CASE`.")
YK_RULE(310, bad_return, "bad-return", error, step_table,
        "a case sent back to a step that it can't go back to",
        "A return leads to a step that was completed before, or that an exit left. As long as the "
        "case is open, it stands above the running one; a closed case goes back to no step below "
        "the last one. A return is signed by whoever may sign the running step, or the one where a "
        "closed case stood last.",
        "See the steps done so far: `yankomas show CASE`, then `yankomas return CASE --step N "
        "--reason TEXT`.")
YK_RULE(311, too_early, "too-early", error, step_table,
        "an outcome that may only follow a lapsed limit",
        "An outcome such as \"did not answer\" may be signed only when the time limit of the "
        "party has run out.",
        "Wait until the limit has lapsed: `yankomas due CASE` tells when.")
YK_RULE(312, not_first, "not-first", error, step_table,
        "a case that does not begin with its opening",
        "The first entry of a case is `open`, and there is only one: it names the procedure and "
        "starts the first clock.",
        "Take the file back from history with `git checkout`; a new case is made with `yankomas "
        "new SOP`.")
YK_RULE(313, bad_cosign, "bad-cosign", error, two_people,
        "a cosignature of an entry that it does not fit",
        "A cosignature belongs to a step entry of the running pass that still needs signatures, "
        "or ratifies an entry whose signer lacked the role. This one points to another entry.",
        "See the numbers of the entries: `yankomas show CASE`, then `yankomas cosign CASE --entry "
        "N`.")
YK_RULE(360, bad_version, "bad-version", error, newer_version,
        "a case moved to what is no newer version of its procedure",
        "A running case moves to a newer version of its own procedure, which the office has "
        "published by then under the digest that the entry names. This migration has no effect.",
        "See the versions: `yankomas sop list`; move the case to a newer one: `yankomas migrate "
        "CASE --to N --reason TEXT`.")
YK_RULE(361, unmapped_step, "unmapped-step", error, newer_version,
        "a case moved to a version that does not have its running step",
        "The newer version says in `migrates` what becomes of each step of the older one, and the "
        "entry names what the running step becomes. Without a sound map that leads there the case "
        "stays under its version, and so it does while a step runs that is gone in the newer one. "
        "This migration has no effect.",
        "Sign the running step first, or publish a version whose map has it: `yankomas sop diff "
        "OLD NEW` shows what changed.")
YK_RULE(362, half_signed, "half-signed", error, newer_version,
        "a case moved while its step waits for more signatures",
        "Who signs a step as well signs the step of the version under which it was signed first. "
        "So a case is not moved in between. This migration has no effect.",
        "Let the step be signed to its end: `yankomas cosign CASE`, then `yankomas migrate CASE "
        "--reason TEXT`.")
YK_RULE(363, foreign_migration, "foreign-migration", error, newer_version,
        "a case moved by a role that both versions do not let do so",
        "The role of whoever moves a case stands in `migrate-by` of the version that it leaves and "
        "of the one that it comes to. So neither can give the right to a role that the other did "
        "not trust with it. This migration has no effect.",
        "See the roles: `yankomas sop show SOP`; let one who holds such a role move the "
        "case: `yankomas migrate CASE --reason TEXT`.")
YK_RULE(364, own_version, "own-version", error, newer_version,
        "a case moved to a version by somebody who published it",
        "A version of a procedure may change who signs and how long it takes. Whoever signed its "
        "publication, or that of a version whose map leads there, moves no case by it: somebody "
        "else must want the change as well. This migration has no effect.",
        "Let another holder of the role move the case: `yankomas migrate CASE --reason TEXT`.")
YK_RULE(340, unknown_subject, "unknown-subject", error, filing,
        "a case about a subject that its procedure does not have",
        "The procedure lists what a case may be about (`subjects`), so that cases can be found and "
        "counted by it. The case still runs; only nobody finds it under a subject.",
        "See what there is: `yankomas sop show SOP`.")
YK_RULE(341, unknown_area, "unknown-area", error, filing,
        "a case from an area that the office does not have",
        "`office.yaml` lists where a case may be from (`areas`), so that cases can be found and "
        "counted by it. A signed case is not wrong by it: there it is a warning, because the area "
        "may have been taken out of `office.yaml` later.",
        "Put the area into `office.yaml` (an area in which a case was opened stays there), then: "
        "`yankomas roster publish office.yaml`.")
YK_RULE(342, bad_assignment, "bad-assignment", error, filing,
        "a step assigned to somebody who may not sign it",
        "A step is assigned to a person who holds one of its roles on that day and may still sign "
        "it: whom four eyes bar, or who has signed this pass, can't do it. The assignment has no "
        "effect: the step is shown to all who may sign it.",
        "See who may sign: `yankomas show CASE`; then `yankomas assign CASE PERSON`.")
YK_RULE(419, not_valid, "not-valid", warning, office_holders,
        "an entry for which the case was ended",
        "Nobody could ratify an entry that was doubtful by its key, its roster or the seals, so "
        "the case was ended for it with the exit `tidak-sah`. That entry and the doubtful ones "
        "below it do not count; what was late by then stays late. Once a new case goes on from "
        "it, or if no step ran then, `lint` of the whole office tells it as a note.",
        "Nothing needs to be done here. The matter goes on as a new case: `yankomas new "
        "--continues CASE --reason TEXT`.")
YK_RULE(314, ratified, "ratified", note, open_mistakes,
        "an entry made good by somebody who held the role",
        "The signer lacked the role or the appointment, or the entry was doubtful by its key, its "
        "roster or the seals, and somebody who may signed afterwards. That is in order, for "
        "instance when an order for a Plt. was entered late; the note only keeps it visible. "
        "Of an act without the right: ratified later than things must be recorded, it counts from "
        "then on, unless the signer's own appointment was entered late.",
        "Nothing needs to be done.")
YK_RULE(330, bad_correction, "bad-correction", error, open_mistakes,
        "a correction that does not fit the entry that it names",
        "A correction replaces documents of kinds that an entry above it has, as many of a kind as "
        "there, or the party that it names; of the opening also the title. Openings, steps, "
        "papers, holds, resumes, returns and exits are corrected, and no other act. This "
        "correction has no effect.",
        "See the numbers of the entries: `yankomas show CASE`, then `yankomas correct CASE --entry "
        "N --reason TEXT`. A decision is not corrected: `yankomas return CASE --step N --reason "
        "TEXT`.")
YK_RULE(331, foreign_correction, "foreign-correction", error, open_mistakes,
        "a correction by somebody who may not sign such an act",
        "An entry is corrected by whoever signed it, or by whoever holds a role that may sign such "
        "an act; either must hold a role of the procedure on that day. This correction has no "
        "effect.",
        "Let the signer of the entry correct it, or an officer of that role: `yankomas correct "
        "CASE --entry N --reason TEXT`.")
YK_RULE(332, settled_file, "settled-file", error, open_mistakes,
        "another file put in the place of one that was signed for",
        "Once the pass of an entry has ended, or somebody else has signed its step, others have "
        "acted on its papers. From then on only their number and date can be corrected. This "
        "correction has no effect.",
        "Send the case back, so that the step is signed anew with the right file: `yankomas return "
        "CASE --step N --reason TEXT`.")
YK_RULE(333, no_mistake, "no-mistake", error, open_mistakes,
        "a case undone as a mistake although work on it had begun",
        "An exit with `void: true` says that the case should never have been opened. It is only "
        "for the first 3 working days after the opening was signed, before any step after the "
        "first is signed and before any hold; else it would make a clock, or a case, disappear.",
        "End the case by another exit, such as `duplikat`: `yankomas exit CASE EXIT --reason "
        "TEXT`; `yankomas sop show SOP` lists them.")
YK_RULE(370, bad_forgetting, "bad-forgetting", error, forgetting,
        "a file forgotten that the entry does not name",
        "Forgetting names an entry above it, the kind and the digest of one file of that entry, "
        "and the procedure says by `forget-by` who may sign it. This one has no effect: the file "
        "stays on file.",
        "See the files and their entries: `yankomas documents check --all`, then `yankomas forget "
        "CASE --entry N --kind KIND --basis TEXT --reason TEXT`.")
YK_RULE(371, needed_file, "needed-file", error, forgetting,
        "a file forgotten that its running case still needs",
        "While a case runs, a file is forgotten only if another document of its kind, which "
        "somebody else brought in, takes its place: no requirement that is met and no output of "
        "the running step may get lost. So nobody hides a paper from a step, and nobody exchanges "
        "one alone. This forgetting has no effect.",
        "Let another person attach what takes its place: `yankomas attach CASE --doc "
        "KIND,number=TEXT`; or wait until the case is closed.")
