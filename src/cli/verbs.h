// All verbs, in the order in which they are shown.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "cli/verb.h"

namespace yankomas {

[[nodiscard]] std::span<const Verb> all_verbs();
[[nodiscard]] const Verb* find_verb(std::string_view name);
[[nodiscard]] Message heading_of(VerbGroup group);

// One a file in commands/, named after the verb.
Action declare_new(Options& options);
Action declare_advance(Options& options);
Action declare_attach(Options& options);
Action declare_note(Options& options);
Action declare_hold(Options& options);
Action declare_resume(Options& options);
Action declare_return(Options& options);
Action declare_exit(Options& options);
Action declare_cosign(Options& options);
Action declare_repair(Options& options);
Action declare_show(Options& options);
Action declare_list(Options& options);
Action declare_todo(Options& options);
Action declare_overdue(Options& options);
Action declare_due(Options& options);
Action declare_export_ics(Options& options);
Action declare_lint(Options& options);
Action declare_sop_list(Options& options);
Action declare_sop_show(Options& options);
Action declare_sop_check(Options& options);
Action declare_calendar_show(Options& options);
Action declare_calendar_check(Options& options);
Action declare_calendar_new(Options& options);
Action declare_calendar_diff(Options& options);
Action declare_seal(Options& options);
Action declare_init(Options& options);
Action declare_key_new(Options& options);
Action declare_roster_show(Options& options);
Action declare_roster_enrol(Options& options);
Action declare_roster_key(Options& options);
Action declare_roster_revoke_key(Options& options);
Action declare_roster_appoint(Options& options);
Action declare_roster_dismiss(Options& options);
Action declare_roster_admin(Options& options);
Action declare_roster_unadmin(Options& options);
Action declare_roster_publish(Options& options);
Action declare_roster_quorum(Options& options);
Action declare_roster_cosign(Options& options);
Action declare_roster_export(Options& options);
Action declare_explain(Options& options);
Action declare_completion(Options& options);
Action declare_help(Options& options);

}  // namespace yankomas
