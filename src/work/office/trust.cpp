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

// True if the position is that of an entry of the file which is dated in the future.
bool is_ahead_here(const OpenedOffice& office, const RosterPosition& position) {
    const std::size_t counted = office.record.roster.heads.size();
    const auto seen = static_cast<std::size_t>(position.entry.value);
    return seen > counted && seen - counted <= office.heads_ahead.size() &&
           office.heads_ahead[seen - counted - 1] == position.digest;
}

// If what was seen is more than the roster has, and all of that is dated in the future, this
// returns the last entry before it. Times never decrease in a roster, so the time of the first such
// entry is enough. What was seen up to there must be in the roster here, so that nothing else is
// forgiven.
std::optional<EntryNumber> last_before_ahead(const Host& host, const KnownOffice& known,
                                             const OpenedOffice& office) {
    const Roster& roster = office.record.roster;
    if (roster.is_position(known.roster)) return std::nullopt;
    if (is_ahead_here(office, known.roster)) return roster.last_entry();
    const Instant now = latest_clock(host);
    const auto first = std::ranges::find_if(
        known.last, [&](const SeenEntry& entry) { return entry.at > now + kClockSlack; });
    if (first == known.last.end() || !roster.is_position(first->above)) return std::nullopt;
    return first->above.entry;
}

std::optional<Finding> ask_about_ahead(const Host& host, const KnownOffice& known,
                                       EntryNumber counted) {
    const Message what = message(
        "the roster was seen with {} entries, but those after entry {} are dated in the future",
        known.roster.entry, counted);
    if (can_ask(host)) {
        host.err.write(host.words(what) + "\n");
        if (agrees(host, message("Go on without them? [y/N] "))) return std::nullopt;
    }
    return untrusted(what, message("if the clock of this machine is wrong now, set it right; if it "
                                   "was wrong then, forget them: yankomas repair roster.yaml"));
}

std::optional<Finding> check_known(const Host& host, const KnownOffice& known,
                                   const OpenedOffice& office, SeenAhead ahead) {
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
    if (const auto counted = last_before_ahead(host, known, office)) {
        if (ahead == SeenAhead::goes_on) return std::nullopt;
        return ask_about_ahead(host, known, *counted);
    }
    return untrusted(
        message("the roster here does not extend the one seen before, which had {} entries",
                known.roster.entry),
        message(
            "fetch the office's latest roster.yaml: git pull; if that brings nothing, who signed "
            "its last entries has not committed and pushed it yet; if you signed them yourself and "
            "they are lost: yankomas explain YK107"));
}

Result<std::optional<Finding>> ask_about(Host& host, const OpenedOffice& office) {
    const Roster& roster = office.record.roster;
    const std::string founder = founder_fingerprint(roster);
    if (can_ask(host)) {
        const Message known = message(
            "The office {} is not known on this machine yet. {} founded its roster with the key",
            roster.office, roster.people.front().name);
        const Message compare = message(
            "Ask the office for its key by another way than this folder, and compare: whoever is in "
            "the office reads it with `yankomas roster show`. Yes: this machine remembers the key, "
            "and this question is not asked again. No: nothing is read.");
        host.err.write(for_terminal(host, known) + "\n  " + founder + '\n' +
                       for_terminal(host, compare) + '\n');
        if (agrees(host, message("Trust this office? [y/N] "))) {
            if (auto status = trust_office(host, office); !status) return status.error();
            return std::optional<Finding>{};
        }
        return failed(message("you do not trust this office, so nothing of it was read"), {},
                      {message("the next command asks again")});
    }
    return std::optional(
        untrusted(message("the roster's root {} is not trusted here", founder),
                  message("pin it with --root {} (for this run) or YANKOMAS_TRUST_ROOT after "
                          "comparing it with the office, or run once at a terminal, which "
                          "remembers it; --root any checks without a pin",
                          founder)));
}

KnownOffice known_as(const OpenedOffice& office, const std::string& folder) {
    const Roster& roster = office.record.roster;
    const std::size_t count = roster.heads.size();
    KnownOffice known{roster.office, founder_fingerprint(roster), roster.position(), folder, {}};
    for (std::size_t i = count > kSeenEntries ? count - kSeenEntries : 1; i < count; ++i) {
        const RosterPosition above{EntryNumber{static_cast<int>(i)}, roster.heads[i - 1]};
        known.last.push_back({above, roster.times[i]});
    }
    return known;
}

// What this user has seen of an office, in its folder or in others.
struct Seen {
    std::string folder;  // of the office, as a canonical path
    std::vector<KnownOffice> known;
    std::vector<Place> unread;  // lines that could say more
};

// Returns what was seen in the folder of the office, or if that is new, in every other folder: a
// clone must have every roster entry that this user has seen in any clone, so that an old copy is
// not accepted as the office.
Result<Seen> seen_of(const Host& host, const OpenedOffice& office) {
    const auto file = known_offices_file(host);
    if (!file) return Seen{};
    auto known = read_known_offices(host.files, *file);
    if (!known) return std::move(known).error();
    const auto folder = host.files.canonical(office.root);
    if (!folder) return folder.error();
    std::vector<KnownOffice>& offices = known->offices;
    const auto same_folder = std::ranges::find(offices, *folder, &KnownOffice::folder);
    if (same_folder != offices.end()) return Seen{*folder, {*same_folder}, known->unread};
    const Roster& roster = office.record.roster;
    std::erase_if(offices, [&](const KnownOffice& other) {
        return other.office != roster.office || other.founder != founder_fingerprint(roster);
    });
    return Seen{*folder, std::move(offices), std::move(known->unread)};
}

std::optional<RosterSeenAhead> ahead_of(const Host& host, const Seen& seen,
                                        const OpenedOffice& office) {
    for (const KnownOffice& known : seen.known) {
        if (const auto counted = last_before_ahead(host, known, office))
            return RosterSeenAhead{known.roster, *counted};
    }
    return std::nullopt;
}

void tell_unread(const Host& host, const std::vector<Place>& unread) {
    for (const Place& line : unread) {
        remark(host, Severity::warning,
               message("line {} of {} can't be read, so it is passed over", line.line, line.file));
        suggest(host, message("remove it; if it was of an office, that is asked for again at its "
                              "next use"));
    }
}

std::optional<std::string> pinned_root(const Host& host, const Globals& globals) {
    return globals.root ? globals.root : host.environment.get("YANKOMAS_TRUST_ROOT");
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

Result<std::optional<RosterSeenAhead>> roster_seen_ahead(const Host& host, const Globals& globals,
                                                         const OpenedOffice& office) {
    if (pinned_root(host, globals)) return std::optional<RosterSeenAhead>{};
    const auto seen = seen_of(host, office);
    if (!seen) return seen.error();
    return ahead_of(host, *seen, office);
}

Result<std::optional<Finding>> check_trust(Host& host, const Globals& globals,
                                           const OpenedOffice& office, SeenAhead ahead) {
    const Roster& roster = office.record.roster;
    if (roster.heads.empty()) return std::optional<Finding>{};  // already reported as missing
    if (const auto pin = pinned_root(host, globals)) return check_pin(*pin, roster);
    const auto seen = seen_of(host, office);
    if (!seen) return seen.error();
    tell_unread(host, seen->unread);
    if (seen->known.empty()) return ask_about(host, office);
    for (const KnownOffice& known : seen->known) {
        if (auto wrong = check_known(host, known, office, ahead))
            return std::optional(std::move(wrong));
    }
    if (ahead == SeenAhead::goes_on && ahead_of(host, *seen, office))
        return std::optional<Finding>{};  // remembered once that is taken away
    // A roster that grew, and a new folder, are remembered. If that can't be written, the old line
    // still protects the user.
    const KnownOffice& first = seen->known.front();
    if (first.folder != seen->folder || first.roster != roster.position())
        static_cast<void>(trust_office(host, office).has_value());
    return std::optional<Finding>{};
}

}  // namespace yankomas
