// What the rules of order, roles and times mean (YK3xx).
// SPDX-License-Identifier: Apache-2.0
#include "render/findings/explain.h"

namespace yankomas {

std::vector<Explanation> explain_order() {
    return {
        {Rule::wrong_step, message("a step signed when another one was due"),
         message(
             "The procedure says which step comes next; this one was skipped, repeated or signed too "
             "soon."),
         message(
             "See where the case stands: `yankomas show CASE`. Sign the current step with `yankomas "
             "advance CASE`, or send the case back with `yankomas return CASE --step N --reason TEXT`.")},
        {Rule::unknown_choice,
         message("an outcome, hold or exit that the procedure does not have there"),
         message(
             "At a decision the outcomes are listed by the procedure, and so are the reasons for a "
             "hold and the ways to end a case early, some of them only from certain steps."),
         message("See what may be chosen: `yankomas sop show SOP`.")},
        {Rule::wrong_role, message("an entry signed in a role that may not sign it"),
         message(
             "The procedure names the roles that may sign each step, hold and exit. The signer acted "
             "in another role."),
         message(
             "Let an officer of that role sign: `yankomas show CASE` names him. If somebody who held "
             "the role agrees, he ratifies it: `yankomas cosign CASE --entry N`.")},
        {Rule::no_appointment,
         message("an entry signed in a role that the signer did not hold that day"),
         message(
             "The roster has no appointment of this person to this role that covers the date: it had "
             "ended, had not begun, or its order was entered later. Only appointments that the "
             "entry's roster position covers count."),
         message(
             "Enter the order: `yankomas roster appoint PERSON ROLE`. For what was signed before, "
             "somebody who held the role ratifies it: `yankomas cosign CASE --entry N`.")},
        {Rule::four_eyes, message("one person did two steps that two people must do"),
         message(
             "This step may not be signed by whoever signed or recorded another one in the same case: "
             "the head checks the work of others and not his own."),
         message(
             "Let another officer of that role sign, or send the case back: `yankomas return CASE "
             "--step N --reason TEXT`.")},
        {Rule::on_hold, message("an entry that can't be made while the case is on hold"),
         message(
             "During a hold the clock stands still, and so does the work: only notes, documents, a "
             "resume or an exit may be entered."),
         message("Resume first: `yankomas resume CASE`.")},
        {Rule::closed, message("an entry that can't be made in a case that has ended"),
         message(
             "The last step was signed or the case left the procedure. Only notes, documents and "
             "ratifications may follow; a return opens it again."),
         message("Open it again at the step that must be done anew: `yankomas return CASE --step N "
                 "--reason TEXT`.")},
        {Rule::outside_party,
         message("a step of an outside party that names it wrongly or not at all"),
         message(
             "What a citizen or another agency did is recorded by an officer who names the party by "
             "an opaque code, such as PK-0007, never by name; an officer's own step has no such code. "
             "Only the roles in `recorded-by` may record it."),
         message("Sign again with the code: `yankomas advance CASE --for PK-0007`.")},
        {Rule::signed_twice, message("one person signed the same step twice"),
         message(
             "Where a step needs several signatures, they must be those of different people. Two keys "
             "of one person count once."),
         message("Let another member sign: `yankomas cosign CASE`.")},
        {Rule::bad_return, message("a case sent back to a step that it can't go back to"),
         message(
             "A return leads to a step that was completed before, and is signed by whoever may sign "
             "the running step."),
         message(
             "See the steps done so far: `yankomas show CASE`, then `yankomas return CASE --step N "
             "--reason TEXT`.")},
        {Rule::too_early, message("an outcome that may only follow a lapsed limit"),
         message(
             "An outcome such as \"did not answer\" may be signed only when the time limit of the party "
             "has run out."),
         message("Wait until the limit has lapsed: `yankomas due CASE` tells when.")},
        {Rule::not_first, message("a case that does not begin with its opening"),
         message(
             "The first entry of a case is `open`, and there is only one: it names the procedure and "
             "starts the first clock."),
         message(
             "Take the file back from history with `git checkout`; a new case is made with `yankomas "
             "new SOP`.")},
        {Rule::bad_cosign, message("a cosignature of an entry that it does not fit"),
         message(
             "A cosignature belongs to a step entry of the running pass that still needs signatures, "
             "or ratifies an entry whose signer lacked the role. This one points to another entry."),
         message("See the numbers of the entries: `yankomas show CASE`, then `yankomas cosign CASE "
                 "--entry N`.")},
        {Rule::ratified, message("an entry made good by somebody who held the role"),
         message(
             "The signer lacked the role or the appointment, and somebody who held it signed "
             "afterwards. That is in order, for instance when an order for a Plt. was entered late; "
             "the note only keeps it visible."),
         message("Nothing needs to be done.")},
        {Rule::clock_backwards, message("an entry dated before the one above it"),
         message(
             "Entries are added at the end, so their times never go back. Either the clock of the "
             "machine was wrong or somebody tried to backdate."),
         message(
             "Set the machine's clock. What happened earlier is entered now, with its true time: "
             "`yankomas advance CASE --occurred INSTANT`.")},
        {Rule::clock_ahead, message("an entry dated in the future"),
         message(
             "An entry may be at most 5 minutes ahead of the clock, which is what clocks of office "
             "machines differ by."),
         message(
             "Check the clock of this machine and of the signer's; the finding goes away when the "
             "time has come.")},
        {Rule::bad_occurred, message("a time of happening that can't be true"),
         message(
             "`occurred` may not lie after the signature, nor before the last entry that moved a "
             "clock."),
         message(
             "See the times: `yankomas show CASE`, and sign with the right one: `yankomas advance "
             "CASE --occurred INSTANT`.")},
        {Rule::recorded_late, message("something recorded later than it happened"),
         message(
             "It was done in time, or so the entry says, but signed later. Within the procedure's "
             "`late-recording` the time of happening counts, beyond it the time of signing; either "
             "way it is shown, so that nobody launders a deadline."),
         message(
             "Nothing can be mended; sign sooner next time. `yankomas todo` shows what waits.")},
    };
}

}  // namespace yankomas
