// Checks that a case may move to the version that an entry names (yankomas-case(5), Migrations).
// SPDX-License-Identifier: Apache-2.0

#include <algorithm>

#include "core/base/rules/order.h"
#include "core/base/rules/published.h"
#include "core/record/entitled.h"
#include "core/rules/situation.h"

namespace yankomas {

namespace {

Message how_to_list(const Situation& s) {
    return message("yankomas sop list; yankomas sop show {}", s.sop.version.id);
}

// Returns the version that the entry names, if the case may move there at all; else reports why not
// and returns null.
const Sop* version_meant(const Situation& s) {
    const SopVersion& named = *s.entry.sop;
    const auto refuse = [&](Message what) {
        s.report(rule::bad_version, Field::sop, std::move(what), how_to_list(s));
        return nullptr;
    };
    if (named.id != s.sop.version.id) {
        return refuse(message("{} is another procedure than {}, and a case keeps its procedure",
                              named, s.sop.version));
    }
    if (named <= s.sop.version)
        return refuse(
            message("the case is under {} already, and {} is not newer", s.sop.version, named));
    const Sop* newer = s.docket.office.sop(*s.entry.sop_digest);
    const bool is_published =
        s.roster().published(PublishedKind::sop, *s.entry.sop_digest, s.law.known) != nullptr;
    if (newer == nullptr && is_published) {
        s.report(rule::sop_changed, Field::sop_digest,
                 message("the file of {} is missing or was changed after it was published", named),
                 message("bring the published file back with git; yankomas lint sops names it"));
        return nullptr;
    }
    if (!is_published) {
        return refuse(message("the office had not published {} with this digest by roster entry {}",
                              named, s.law.known));
    }
    if (newer->version != named)
        return refuse(message("the digest is that of {}, not of {}", newer->version, named));
    return newer;
}

// The running step must have become the one that the entry names.
void check_image(const Situation& s, StepNumber running) {
    const auto route = route_of(s.docket, s.sop, s.entry);
    const SopVersion& newer = *s.entry.sop;
    if (!route) {
        return s.report(rule::unmapped_step, Field::step,
                        message("{} does not say what becomes of the steps of {}: its key {} has "
                                "no sound map from there",
                                newer, s.sop.version, Command{"migrates"}),
                        message("write the next version with that map, and an admin publishes it: "
                                "yankomas roster publish sops/{}-{}.yaml",
                                newer.id, newer.version + 1));
    }
    const auto report = [&](Message what) {
        s.report(rule::unmapped_step, Field::step, std::move(what),
                 message("yankomas sop diff {} {} shows what changed", s.sop.version, newer));
    };
    const auto found = route->steps.find(running);
    if (found == route->steps.end() || !found->second) {
        return report(message("step {} runs, and {} has no such step any more", running, newer));
    }
    if (*found->second != *s.entry.step) {
        report(message("step {} becomes step {} of {}, not step {}", running, *found->second, newer,
                       *s.entry.step));
    }
}

// Returns a version on the way whose publication the signer has signed, or null.
const Sop* own_version_on(const Situation& s, const VersionRoute& route) {
    const auto signed_it = [&](const Publication& one, const Sop& sop) {
        return one.file.digest == sop.digest &&
               std::ranges::find(one.by, s.entry.by) != one.by.end();
    };
    for (const Sop* sop : route.versions) {
        if (std::ranges::any_of(s.roster().publications,
                                [&](const Publication& one) { return signed_it(one, *sop); }))
            return sop;
    }
    return nullptr;
}

}  // namespace

std::optional<VersionRoute> route_of(const Docket& docket, const Sop& present,
                                     const CaseEntry& migration) {
    const Sop* newer = docket.office.sop(*migration.sop_digest);
    if (newer == nullptr) return std::nullopt;
    const InForce law = docket.law_of(migration);
    return route_between(present, *newer,
                         [&](const SopVersion& version) { return law.sop(version); });
}

void check_migration(const Situation& s) {
    const Pass* pass = s.before.current();
    if (pass == nullptr || version_meant(s) == nullptr) return;
    if (pass->step_entry) {
        return s.report(rule::half_signed, Field::act,
                        message("step {} is signed by entry {} and waits for more signatures",
                                pass->step, *pass->step_entry),
                        message("let another person sign it as well: {}",
                                command("yankomas cosign {}", s.case_id())));
    }
    check_image(s, pass->step);
}

// Whoever lacks the role in the version that the case leaves is reported as for any other act.
void check_migrator(const Situation& s) {
    if (missing_right(s)) return;
    const auto has_role = [&](const Sop& sop) {
        return std::ranges::find(sop.migrate_by, s.entry.role) != sop.migrate_by.end();
    };
    const Sop& newer = *s.docket.office.sop(*s.entry.sop_digest);
    for (const Sop* version : {&s.sop, &newer}) {
        if (has_role(*version)) continue;
        return s.report(rule::foreign_migration, Field::role,
                        version->migrate_by.empty()
                            ? message("{} lets nobody move a running case: it has no migrate-by",
                                      version->version)
                            : message("{} lets {} move a running case, not {}", version->version,
                                      listed(version->migrate_by), s.entry.role),
                        message("yankomas sop show {} names the roles", version->version));
    }
    const auto route = route_of(s.docket, s.sop, s.entry);
    const Sop* own = route ? own_version_on(s, *route) : nullptr;
    if (own == nullptr) return;
    s.report(
        rule::own_version, Field::by,
        message("{} published {}, so somebody else must move the case", s.entry.by, own->version),
        message("let another who holds {} run: yankomas migrate {} --reason TEXT", s.entry.role,
                s.case_id()));
}

}  // namespace yankomas
