// Which roles a procedure lets sign an act, where the case stands (yankomas-case(5), People and
// roles).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/message.h"
#include "core/record/progress.h"

namespace yankomas {

// The exit that every procedure has. It ends a case for an entry that nobody can ratify.
inline constexpr std::string_view kInvalidExit = "tidak-sah";
[[nodiscard]] bool is_invalid_exit(const std::optional<ExitId>& exit);
// Its title, which no procedure has.
[[nodiscard]] Message invalid_exit_title();

// Returns the exit of the procedure with this id if it is a void one, else null.
[[nodiscard]] const Exit* void_exit(const Sop& sop, const std::optional<ExitId>& exit);
// True if a paper of an outside party is on file: one that was recorded for a party, one that an
// outside role signed, or one of a kind that a step of an outside role produces.
[[nodiscard]] bool has_outside_paper(const Sop& sop, const Progress& progress);

// Returns the roles that may sign this entry on top of `before`. The list is empty if the act makes
// no sense there. A cosign counts as a second signature here; for a ratification, pass the entry
// that it ratifies.
[[nodiscard]] std::vector<RoleId> entitled_roles(const Sop& sop, const Progress& before,
                                                 const CaseEntry& entry);

// True if the role has the void exit that the entry takes, and loses it because it opens cases and
// a paper of an outside party is on file.
[[nodiscard]] bool is_kept_from_void(const Sop& sop, const Progress& before,
                                     const CaseEntry& entry);

// True if the entry's role is one of entitled_roles, or if there are none.
[[nodiscard]] bool is_entitled(const Sop& sop, const Progress& before, const CaseEntry& entry);

// Returns true if the rule of four eyes keeps the person from the step: he signed a step that it
// names in not-by, under whatever number.
[[nodiscard]] bool is_barred(const StepOf& step, const Progress& progress, const PersonId& person);

// Returns the steps that name this one in not-by, in any version that the case has been under, and
// that the person has signed; each once, as the first of those versions has it.
[[nodiscard]] std::vector<StepOf> signed_against(const StepOf& step, const Progress& progress,
                                                 const PersonId& person);

// Returns true if the person may not ratify the step: is_barred holds, or signed_against finds a
// step. Whoever ratifies a step has signed it.
[[nodiscard]] bool may_not_ratify(const StepOf& step, const Progress& progress,
                                  const PersonId& person);

// "kepala, petugas"
[[nodiscard]] std::string listed(const std::vector<RoleId>& roles);

}  // namespace yankomas
