// The rules of procedures and of the roster (YK4xx).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/rules/row.h"

YK_RULE(401, unsound_sop, "unsound-sop", error, step_table, "a procedure that can't work",
        "A step can't be reached or never ends, a loop has no way out, a name is not defined, or "
        "nobody could sign a step, hold or exit. A case under it would get stuck.",
        "Run `yankomas sop check FILE`, which names each place, mend it and check again before it "
        "is published.")
YK_RULE(402, unproduced_document, "unproduced-document", note, step_table,
        "a required document that no earlier step produces",
        "The step asks for a paper that no step before it makes. That may be right, as with a "
        "letter from outside, but somebody must then attach it.",
        "Nothing, if whoever signs the step attaches it; else add it to the `produces` of a step "
        "in a new version of the SOP.")
YK_RULE(403, not_admin, "not-admin", error, office_holders,
        "a roster entry signed by somebody who is not an admin",
        "Who works here and with which key is for the admins to enter. Only one's own key may be "
        "revoked by anybody.",
        "Ask an admin; `yankomas roster show` lists them. Admins are made with `yankomas roster "
        "admin PERSON`.")
YK_RULE(404, pending, "pending", note, office_holders,
        "a roster entry that still waits for other admins",
        "A change of the roster takes effect when as many different admins have signed as the "
        "quorum asks. Until then it changes nothing.",
        "Let another admin look at it and sign: `yankomas roster cosign N`.")
YK_RULE(405, duplicate, "duplicate", error, office_holders, "something that is there already",
        "A person id, a key, an appointment or a calendar row that stands twice. The same key "
        "under two people is refused: nobody could say who signed. A role appointed twice to one "
        "person for the same days is refused too; where it is signed already, it is a warning.",
        "Use another id or make a new key: `yankomas key new`. `yankomas roster show` lists what "
        "there is.")
YK_RULE(406, unknown_person, "unknown-person", error, office_holders,
        "a person, role or entry that the roster does not have",
        "The entry names somebody who was not enrolled by then, or something that does not exist.",
        "See who is there: `yankomas roster show`; enrol with `yankomas roster enrol PERSON "
        "--name NAME --public-key FILE`.")
YK_RULE(365, unproven_map, "unproven-map", note, newer_version,
        "a map of steps from a version that is not at hand",
        "A procedure says in `migrates` what becomes of each step of an older version. Whether it "
        "names them all can be proven only with the file of that version, which is looked for in "
        "the same folder and among what the office has published. No case moves by a map that is "
        "not sound.",
        "Put the file of the older version beside this one, then: `yankomas sop check`.")
YK_RULE(407, lockout, "lockout", error, office_holders, "a change that would leave too few admins",
        "With fewer admins than the quorum asks nobody could change the roster any more, not even "
        "to mend it. Only one's own compromised key may be revoked all the same.",
        "Make another admin first: `yankomas roster admin PERSON`.")
YK_RULE(408, acting_term, "acting-term", warning, acting_officer,
        "an acting appointment without an end, or for too long",
        "Who acts in a vacant office (Plt.) does so for three months at most, and for six with "
        "renewals (SE Kepala BKN 1/SE/I/2021). The appointment counts until then; what is signed "
        "later is signed without the role. Who stands in for an absent one (Plh.) does so until a "
        "day that is known.",
        "Renew it before it ends: `yankomas roster appoint PERSON ROLE --capacity plt --from DATE "
        "--until DATE`, or appoint the holder (definitif). What was signed in between is "
        "ratified: `yankomas cosign CASE`.")
YK_RULE(410, past_term, "past-term", warning, office_holders,
        "an appointment that was over before it was entered",
        "The last day of the appointment lies before the day on which the roster entry got its "
        "last signature. It gives nobody a right to sign: whoever holds it may only ratify what "
        "was signed on those days. Either the days are written wrong, or somebody gives himself a "
        "past that he did not have. Once a later entry appoints or dismisses the person in that "
        "role, it is a note.",
        "If the days are wrong, enter the right ones: `yankomas roster appoint PERSON ROLE --from "
        "DATE --until DATE`. If they are right, keep the decree with its number in --basis, "
        "let the holder ratify: `yankomas cosign CASE --entry N`, and then end it: `yankomas "
        "roster dismiss PERSON ROLE`.")
YK_RULE(421, lone_admin, "lone-admin", warning, office_holders,
        "an office that one lost key would leave without admins",
        "The roster has no more admins with a key than its quorum asks, often one alone. If one "
        "of these keys is lost, nobody can enter, appoint or dismiss people, revoke a key or "
        "publish a calendar any more, and no command brings that back. An office has 90 days "
        "from its founding.",
        "Make another admin: `yankomas roster admin PERSON`. Where there is nobody, make a "
        "recovery key, enrol it as a person, make it an admin and keep it in a sealed envelope; "
        "`man 5 yankomas-roster` says how under THE LAST ADMIN.")
YK_RULE(422, two_holders, "two-holders", warning, office_holders,
        "two holders of an office that one person holds at a time",
        "A procedure in force says of the role that it is single, and two people hold it "
        "definitif at the end of the same day. Either one of them has left and was not "
        "dismissed, so he can still sign, or one only acts for the other. A handover within a day "
        "is none. Days that are over are a note: the roster keeps them.",
        "Dismiss who has left: `yankomas roster dismiss PERSON ROLE`. Who acts for the holder is "
        "appointed with `--capacity plt` or `--capacity plh`.")
YK_RULE(418, no_effect, "no-effect", warning, office_holders, "a roster entry that changes nothing",
        "An admin has at most 16 changes that wait for others, and a change that was proposed more "
        "than 90 days before its last signature has lapsed. Such an entry has no effect, as a "
        "change with a fault and the revocation of a key that is dead already have none, and what "
        "stands below it counts. Of all these one person may sign 16 within 90 days; one more is "
        "an error that ends the roster. So nobody can fill it until no key can be revoked.",
        "Let another admin sign or leave what waits (`yankomas roster show`), then propose it "
        "again.")
