// What the rules of procedures, roster and calendar mean (YK4xx, YK5xx).
// SPDX-License-Identifier: Apache-2.0
#include "render/findings/explain.h"

namespace yankomas {

std::vector<Explanation> explain_office() {
    return {
        {Rule::unsound_sop, message("a procedure that can't work"),
         message(
             "A step can't be reached or never ends, a loop has no way out, a name is not defined, or "
             "nobody could sign a step, hold or exit. A case under it would get stuck."),
         message(
             "Run `yankomas sop check FILE`, which names each place, mend it and check again before "
             "it is published.")},
        {Rule::unproduced_document, message("a required document that no earlier step produces"),
         message(
             "The step asks for a paper that no step before it makes. That may be right, as with a "
             "letter from outside, but somebody must then attach it."),
         message(
             "Nothing, if whoever signs the step attaches it; else add it to the `produces` of a step "
             "in a new version of the SOP.")},
        {Rule::not_admin, message("a roster entry signed by somebody who is not an admin"),
         message(
             "Who works here and with which key is for the admins to enter. Only one's own key may be "
             "revoked by anybody."),
         message(
             "Ask an admin; `yankomas roster show` lists them. Admins are made with `yankomas roster "
             "admin PERSON`.")},
        {Rule::pending, message("a roster entry that still waits for other admins"),
         message(
             "A change of the roster takes effect when as many different admins have signed as the "
             "quorum asks. Until then it changes nothing."),
         message("Let another admin look at it and sign: `yankomas roster cosign N`.")},
        {Rule::duplicate, message("something that is there already"),
         message(
             "A person id, a key, an appointment or a calendar row that stands twice. The same key "
             "under two people is refused: nobody could say who signed. A role appointed twice to one person for "
             "the same days is refused too; where it is signed already, it is a warning."),
         message(
             "Use another id or make a new key: `yankomas key new`. `yankomas roster show` lists what "
             "there is.")},
        {Rule::unknown_person, message("a person, role or entry that the roster does not have"),
         message(
             "The entry names somebody who was not enrolled by then, or something that does not exist."),
         message("See who is there: `yankomas roster show`; enrol with `yankomas roster enrol "
                 "PERSON --name NAME --public-key FILE`.")},
        {Rule::lockout, message("a change that would leave too few admins"),
         message(
             "With fewer admins than the quorum asks nobody could change the roster any more, not "
             "even to mend it. Only one's own compromised key may be revoked all the same."),
         message("Make another admin first: `yankomas roster admin PERSON`.")},
        {Rule::acting_term, message("an acting appointment without an end, or for too long"),
         message(
             "Who acts in a vacant office (Plt.) does so for three months at most, and for six with renewals "
             "(SE Kepala BKN 1/SE/I/2021). The appointment counts until then; what is signed later is signed "
             "without the role. Who stands in for an absent one (Plh.) does so until a day that is known."),
         message(
             "Renew it before it ends: `yankomas roster appoint PERSON ROLE --capacity plt --from DATE "
             "--until DATE`, or appoint the holder (definitif). What was signed in between is ratified: "
             "`yankomas cosign CASE`.")},
        {Rule::wrong_due, message("a signed due date that is not the computed one"),
         message(
             "Every step signs the moment until which it was in time. It does not follow from start, "
             "limit, holds and the calendar in force then; the computed one is the verdict."),
         message(
             "See the sum: `yankomas due CASE --explain`. The entry stays as it is, since signed "
             "bytes are never changed; say why with `yankomas note CASE`.")},
        {Rule::uncovered_date, message("a due date past the end of the calendar"),
         message(
             "The calendar does not cover that year yet, so its holidays are not known and a due date "
             "would be a guess. Other cases are not affected."),
         message(
             "Add the year to a new version of the calendar, `yankomas calendar new --until YYYY-12-31`, and "
             "publish it: `yankomas roster publish FILE`; `yankomas calendar show` tells what is covered.")},
        {Rule::breach, message("a step finished after its due date, or still open past it"),
         message(
             "The time limit of the procedure was not kept. That is a verdict on the work, not a "
             "fault of the record, so it is a note here."),
         message(
             "`yankomas overdue` lists what is late now, and `yankomas due CASE --explain` shows the "
             "sum.")},
        {Rule::costly_hold, message("a hold that costs more days than it lasted in office time"),
         message(
             "A day is not counted when the hold covers the midnight that ends it, so a hold of two "
             "minutes over midnight costs a whole day. That can be used to gain time."),
         message(
             "Look at why it was set: `yankomas show CASE`. Hold and resume on the same day where you "
             "can.")},
        {Rule::bad_calendar, message("a calendar that contradicts itself"),
         message(
             "Two rows of one date without a decree date that tells which is later, a day outside the "
             "range that is covered, working hours that overlap, or a week row that ends before it "
             "begins."),
         message(
             "Run `yankomas calendar check FILE` and mend what it names, before it is published.")},
        {Rule::calendar_ends, message("a calendar that ends within 90 days"),
         message(
             "The calendar in force covers less than 90 days more. A limit of 30 working days that "
             "begins then runs past its end and has no due date. The joint decree (SKB 3 Menteri) on the "
             "holidays of a year usually comes in September or October of the year before."),
         message(
             "Enter the decree: `yankomas calendar new --until YYYY-12-31 --day ROW --decree TEXT`, a "
             "`--day` for each holiday; look at it with `yankomas calendar diff`, then publish it.")},
        {Rule::verdict_kept, message("a finished step that a later calendar would judge otherwise"),
         message(
             "A calendar published after the step was signed moves its due date past, or before, the time "
             "when it was done. What was signed was judged by what everybody could know then, and stays."),
         message(
             "Nothing. `yankomas calendar diff OLD NEW` names the days that differ and the steps concerned.")},
    };
}

}  // namespace yankomas
