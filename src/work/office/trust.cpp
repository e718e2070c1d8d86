// Compares a roster with the trust root that is kept outside the folder, because nothing in a
// folder can prove that the folder is the right one.
// SPDX-License-Identifier: Apache-2.0
#include "work/office/trust.h"

#include <algorithm>

#include "core/base/rules/published.h"
#include "store/disk/files.h"
#include "store/disk/os_error.h"
#include "store/memory/known_offices.h"
#include "store/office/open_office.h"
#include "work/report.h"

namespace yankomas {

namespace {

// Returns the path of the file of known offices below $XDG_CONFIG_HOME if that is absolute, else
// below ~/.config. Returns nothing if neither is known.
std::optional<std::string> known_offices_file(const Host& host) {
    const auto folder = host.environment.get("XDG_CONFIG_HOME");
    if (folder && folder->starts_with('/')) return *folder + "/yankomas/known-offices";
    const auto home = host.environment.get("HOME");
    return home ? std::optional(*home + "/.config/yankomas/known-offices") : std::nullopt;
}

Finding untrusted(Message what, Message hint) {
    return finding(rule::trust_root, in_file("roster.yaml"), std::move(what), std::move(hint));
}

std::optional<Finding> check_pin(const std::string& pin, const Roster& roster) {
    const std::string founder = founder_fingerprint(roster);
    if (pin == "any" || pin == founder) return std::nullopt;
    return untrusted(message("the roster was founded with the key {}, not with {}", founder, pin),
                     message("ask the office for the fingerprint of its founder's key"));
}

// True if the pinned position is that of an entry which is dated in the future. The clock was wrong
// when it was signed, or when it was pinned.
bool is_pinned_ahead(const OpenedOffice& office, const RosterPosition& position) {
    const std::size_t counted = office.record.roster.heads.size();
    const auto pinned = static_cast<std::size_t>(position.entry.value);
    return pinned > counted && pinned - counted <= office.heads_ahead.size() &&
           office.heads_ahead[pinned - counted - 1] == position.digest;
}

std::optional<Finding> check_known(Host& host, const KnownOffice& known,
                                   const OpenedOffice& office) {
    const Roster& roster = office.record.roster;
    const std::string founder = founder_fingerprint(roster);
    if (known.founder != founder || known.office != roster.office) {
        return untrusted(
            message("this folder held the office {} founded with {}; now it is {} founded with {}",
                    known.office, known.founder, roster.office, founder),
            message("if the office really started anew, remove its line from your known-offices "
                    "file"));
    }
    if (roster.is_position(known.roster)) return std::nullopt;
    if (is_pinned_ahead(office, known.roster)) {
        const Message what = message(
            "the roster was seen with {} entries, but those after entry {} are dated in the future",
            known.roster.entry, roster.last_entry());
        if (can_ask(host)) {
            host.err.write(for_terminal(host, what) + "\n");
            if (agrees(host, message("Go on without them? [y/N] "))) return std::nullopt;
        }
        return untrusted(what, message("set the clock of this machine right, or answer at a "
                                       "terminal: yankomas roster show"));
    }
    return untrusted(
        message("the roster here does not extend the one seen before, which had {} entries",
                known.roster.entry),
        message("fetch the office's latest roster.yaml: git pull"));
}

Result<std::optional<Finding>> ask_about(Host& host, const OpenedOffice& office) {
    const Roster& roster = office.record.roster;
    const std::string founder = founder_fingerprint(roster);
    if (can_ask(host)) {
        const Message known = message(
            "The office {} is not known on this machine yet. Its roster was founded with the key",
            roster.office);
        const Message compare = message("Compare this with what the office told you.");
        host.err.write(for_terminal(host, known) + "\n  " + founder + '\n' +
                       for_terminal(host, compare) + '\n');
        if (agrees(host, message("Trust this office? [y/N] "))) {
            if (auto status = trust_office(host, office); !status) return status.error();
            return std::optional<Finding>{};
        }
    }
    return std::optional(
        untrusted(message("the roster's root {} is not trusted here", founder),
                  message("pin it with --root {} or YANKOMAS_TRUST_ROOT after comparing it with "
                          "the office; --root any checks without a pin",
                          founder)));
}

KnownOffice known_as(const OpenedOffice& office, const std::string& folder) {
    const Roster& roster = office.record.roster;
    return {roster.office, founder_fingerprint(roster), roster.position(), folder};
}

}  // namespace

Status trust_office(const Host& host, const OpenedOffice& office) {
    const auto file = known_offices_file(host);
    if (!file)
        return failed(message("there is no home folder to remember the office in"), {},
                      {message("set HOME, or pin the root with --root")});
    const auto folder = host.files.canonical(office.root);
    if (!folder) return folder.error();
    return remember_office(host.files, *file, known_as(office, *folder));
}

Result<std::optional<Finding>> check_trust(Host& host, const Globals& globals,
                                           const OpenedOffice& office) {
    const Roster& roster = office.record.roster;
    if (roster.heads.empty()) return std::optional<Finding>{};  // already reported as missing
    const auto pin = globals.root ? globals.root : host.environment.get("YANKOMAS_TRUST_ROOT");
    if (pin) return check_pin(*pin, roster);
    const auto file = known_offices_file(host);
    if (!file) return ask_about(host, office);
    const auto known = read_known_offices(host.files, *file);
    if (!known) return known.error();
    const auto folder = host.files.canonical(office.root);
    if (!folder) return folder.error();
    const auto same_folder = std::ranges::find(*known, *folder, &KnownOffice::folder);
    if (same_folder != known->end()) {
        const auto wrong = check_known(host, *same_folder, office);
        // A roster that grew is remembered. If that can't be written, the old line still protects
        // the user.
        if (!wrong && same_folder->roster != roster.position())
            static_cast<void>(trust_office(host, office).has_value());
        return wrong;
    }
    // A clone in another folder must have every roster entry that this user has seen in any clone,
    // so that an old copy is not accepted as the office.
    bool elsewhere = false;
    for (const KnownOffice& other : *known) {
        if (other.office != roster.office || other.founder != founder_fingerprint(roster)) continue;
        if (auto wrong = check_known(host, other, office)) return std::optional(std::move(wrong));
        elsewhere = true;
    }
    if (!elsewhere) return ask_about(host, office);
    static_cast<void>(trust_office(host, office).has_value());
    return std::optional<Finding>{};
}

}  // namespace yankomas
