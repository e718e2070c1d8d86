// The rules of taking over cases that began on paper (YK350 to YK356).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/rules/row.h"

YK_RULE(350, incomplete_takeover, "incomplete-takeover", error, from_paper,
        "a case taken over that does not say all that it must",
        "A case that began on paper is opened at a later step than the first. It says at which "
        "step, its number in the register on paper, when it came in, when the step began, and why "
        "it is taken over; an opening of any other kind has no step and no `received`.",
        "Open it anew with all of these: `yankomas help new`. This one can be undone within 30 "
        "days: `yankomas exit CASE EXIT --reason TEXT`.")
YK_RULE(351, takeover_times, "takeover-times", error, from_paper,
        "a case taken over with times that can't be true",
        "A case came in, then the step began at which it is taken over, and then it was signed: "
        "`received`, `occurred` and `at` stand in this order, and the calendar covers all three.",
        "Open it anew with the times of the register: `yankomas help new`. This one can be undone "
        "within 30 days: `yankomas exit CASE EXIT --reason TEXT`.")
YK_RULE(352, no_takeover, "no-takeover", error, from_paper,
        "a case taken over where the procedure does not allow it",
        "Cases that began on paper are taken over by the roles in `takeover-by` of the procedure, "
        "until the day `takeover-until` or, without it, in the first year of the office's roster. "
        "Later every case begins here, at its first step.",
        "Open it at its first step: `yankomas new SOP --title TEXT`.")
YK_RULE(353, last_signer, "last-signer", error, two_people,
        "a case taken over by the last one who could sign a step of it",
        "Whoever takes a case over counts as signer of the steps on paper. A step that must not "
        "be signed by who signed one of these would be left without anybody. Of a signed entry "
        "this is a warning.",
        "Let another holder of `takeover-by` do it, or appoint a second one: `yankomas roster "
        "appoint PERSON ROLE`.")
YK_RULE(354, same_register, "same-register", warning, from_paper,
        "two cases of one procedure with the same number in the register",
        "A case on paper has one number in the register of the office and is opened once. Two "
        "cases that are not void name the same one: it was entered twice, or a number was "
        "misread.",
        "Compare them: `yankomas show CASE`. The second one is ended with the exit `duplikat`, or "
        "undone: `yankomas exit CASE EXIT --reason TEXT`.")
YK_RULE(355, continued_otherwise, "continued-otherwise", error, from_paper,
        "a case that goes on from another one otherwise than that stood",
        "A case that was ended with `tidak-sah` goes on as a new case with its id as number in the "
        "register: under the same version of the procedure, at the step where it stood, with the "
        "clock of that step, and with no other papers than those on file there. So nobody gains "
        "time, or a paper, by the way through a new case.",
        "Open it anew: `yankomas new --continues CASE --reason TEXT` fills all of it in.")
YK_RULE(356, not_continued, "not-continued", warning, from_paper,
        "a case that was ended for an entry, and no case goes on from it",
        "A case that was ended with `tidak-sah` while a step ran is in no list any more, though "
        "nobody has decided on it. `lint` of the whole office looks for the new case that has its "
        "id as number in the register.",
        "Go on with it: `yankomas new --continues CASE --reason TEXT`. If nobody wants that, end "
        "the new case with the exit that fits.")
