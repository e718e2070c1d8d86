// Steps, roles and documents of a procedure as people name them in a line.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "core/record/entitled.h"
#include "core/sop/sop.h"
#include "render/kit/text.h"
#include "render/kit/words.h"

namespace yankomas {

// Spells the step, its pass if that is not the first, and its title: "2 Memutuskan" or "2 (3)
// Memutuskan".
[[nodiscard]] inline std::string spell_step(StepNumber step, int pass, std::string_view title) {
    if (pass > 1) return fmt::format("{} ({}) {}", step.value, pass, title);
    return fmt::format("{} {}", step.value, title);
}

// Joins the titles of several of them in one line.
template <class Id, class T>
[[nodiscard]] std::string titles_of(const Listed<Id, T>& list, const std::vector<Id>& ids) {
    return joined(ids, "; ", [&](const Id& id) { return title_of(list, id); });
}

// Spells a document by its title and by the kind that `--doc` takes: "Surat pengaduan (surat)".
[[nodiscard]] inline std::string spell_document(const DocumentKind& kind, const Sop& sop) {
    return fmt::format("{} ({})", title_of(sop.documents, kind), kind.value);
}

// Returns the title of an exit, also of the one that every procedure has.
[[nodiscard]] inline std::string title_of_exit(const ExitId& exit, const Sop& sop,
                                               const Words& words) {
    return is_invalid_exit(exit) ? words(invalid_exit_title()) : title_of(sop.exits, exit);
}

// Shortens a role to its id as people write it, with the capitals of its title: "Kabid HAM" for
// kabid-ham, "Kepala Bidang HAM". It is the title if that is shorter.
[[nodiscard]] std::string short_role(const RoleId& role, std::string_view title);
// Returns the short title that the procedure gives a role, or else shortens it like that.
[[nodiscard]] std::string short_role(const RoleId& id, const Role* role);

}  // namespace yankomas
