// The table of verbs.
// SPDX-License-Identifier: Apache-2.0
#include "cli/verbs.h"

#include <algorithm>
#include <array>

namespace yankomas {

std::span<const Verb> all_verbs() {
    using enum VerbGroup;
    static const std::array verbs = {
        Verb{"new", cases, message("open a case"), declare_new},
        Verb{"advance", cases, message("sign the step where a case stands"), declare_advance},
        Verb{"attach", cases, message("put documents on file"), declare_attach},
        Verb{"note", cases, message("write a remark into a case"), declare_note},
        Verb{"hold", cases, message("stop the clock of a case"), declare_hold},
        Verb{"resume", cases, message("let the clock run on"), declare_resume},
        Verb{"return", cases, message("send a case back to an earlier step"), declare_return},
        Verb{"exit", cases, message("end a case before its last step"), declare_exit},
        Verb{"cosign", cases, message("sign an entry as well, or ratify it"), declare_cosign},
        Verb{"repair", cases, message("take away a broken last entry"), declare_repair},
        Verb{"init", office, message("a new office folder with its founder"), declare_init},
        Verb{"key new", people, message("a key for an officer who has none"), declare_key_new},
        Verb{"roster show", people, message("people, keys, roles and published files"),
             declare_roster_show},
        Verb{"roster enrol", people, message("enter a person with a first key"),
             declare_roster_enrol},
        Verb{"roster key", people, message("give a person one more key"), declare_roster_key},
        Verb{"roster revoke-key", people, message("take a key out of use"),
             declare_roster_revoke_key},
        Verb{"roster appoint", people, message("give a person a role"), declare_roster_appoint},
        Verb{"roster dismiss", people, message("take a role from a person"),
             declare_roster_dismiss},
        Verb{"roster admin", people, message("let a person sign the roster"), declare_roster_admin},
        Verb{"roster unadmin", people, message("let a person no longer sign the roster"),
             declare_roster_unadmin},
        Verb{"roster publish", people, message("make files count: office, procedures, calendars"),
             declare_roster_publish},
        Verb{"roster quorum", people, message("how many admins must sign a change"),
             declare_roster_quorum},
        Verb{"roster cosign", people, message("sign a change of another admin"),
             declare_roster_cosign},
        Verb{"roster export", people, message("keys for checking with ssh-keygen alone"),
             declare_roster_export},
        Verb{"show", reading, message("one case: what happened, where it stands, what is missing"),
             declare_show},
        Verb{"list", reading, message("cases with state, step, who they wait for and due time"),
             declare_list},
        Verb{"todo", reading, message("what waits for me, soonest due first"), declare_todo},
        Verb{"overdue", reading, message("breaches now, and what falls due soon"), declare_overdue},
        Verb{"due", reading, message("a due time, and the sum behind it"), declare_due},
        Verb{"export ics", reading, message("what runs, for a calendar program"),
             declare_export_ics},
        Verb{"lint", checking, message("judge everything: signatures, order, documents, times"),
             declare_lint},
        Verb{"seal", history, message("witness where all cases stand"), declare_seal},
        Verb{"audit", history, message("entries that git's history has and the folder has not"),
             declare_audit},
        Verb{"reapply", history, message("sign your own entries again after a merge"),
             declare_reapply},
        Verb{"sop list", office, message("the procedures"), declare_sop_list},
        Verb{"sop show", office, message("one procedure, step by step"), declare_sop_show},
        Verb{"sop check", office, message("prove procedures sound"), declare_sop_check},
        Verb{"calendar show", office, message("holidays and office hours"), declare_calendar_show},
        Verb{"calendar check", office, message("look for contradictions in calendars"),
             declare_calendar_check},
        Verb{"calendar new", office, message("the next version of a calendar"),
             declare_calendar_new},
        Verb{"calendar diff", office,
             message("which days and which time limits a calendar changes"), declare_calendar_diff},
        Verb{"explain", help, message("what a finding means and how to mend it"), declare_explain},
        Verb{"completion", help, message("completion of verbs and options for a shell"),
             declare_completion},
        Verb{"help", help, message("the verbs, or one verb with its options"), declare_help},
    };
    return verbs;
}

const Verb* find_verb(std::string_view name) {
    const auto found = std::ranges::find(all_verbs(), name, &Verb::name);
    return found == all_verbs().end() ? nullptr : &*found;
}

Message heading_of(VerbGroup group) {
    switch (group) {
        case VerbGroup::cases: return message("cases");
        case VerbGroup::reading: return message("reading");
        case VerbGroup::checking: return message("checking");
        case VerbGroup::office: return message("procedures and calendar");
        case VerbGroup::people: return message("people and keys");
        case VerbGroup::history: return message("seals and history");
        case VerbGroup::help: return message("help");
    }
    return {};
}

}  // namespace yankomas
