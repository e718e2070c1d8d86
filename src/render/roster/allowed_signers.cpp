// Writes allowed_signers.
// SPDX-License-Identifier: Apache-2.0
#include "render/roster/allowed_signers.h"

#include <algorithm>

#include <fmt/format.h>

namespace yankomas {

namespace {

// These are the SSHSIG namespaces of the three kinds of journals that are signed with these keys,
// as core/journal/schema.cpp spells them.
constexpr std::string_view kNamespaces = "yankomas-case,yankomas-roster,yankomas-seal";

}  // namespace

std::string render_allowed_signers(const Roster& roster) {
    std::string text = fmt::format(
        "# Keys of the office {}, from its roster of {} entries ({}).\n"
        "# A good signature shows who signed; whether he had the right to, and when, the roster "
        "tells.\n",
        roster.office.value, roster.heads.size(),
        roster.heads.empty() ? "" : roster.heads.back().value());
    for (const KeyRecord& record : roster.keys) {
        const auto revoked = std::ranges::find(roster.revocations, record.key, &Revocation::key);
        if (revoked != roster.revocations.end()) {
            text += fmt::format("# The next key was revoked at {}.\n",
                                to_string(revoked->at, revoked->zone));
        }
        text +=
            fmt::format("{} namespaces=\"{}\" {}\n", record.person.value, kNamespaces, record.key);
    }
    return text;
}

}  // namespace yankomas
