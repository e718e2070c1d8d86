// Signing an entry, the same way for every verb: show the bytes, ask, sign, judge again, put in
// place.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "core/journal/roster_journal.h"
#include "store/office/append.h"
#include "work/exit_code.h"
#include "work/office/session.h"

namespace yankomas {

// The options of every signing verb.
struct SigningChoices {
    std::optional<std::string> key;  // --key FILE
    bool yes = false;                // --yes: do not ask
    bool dry_run = false;            // --dry-run: show the bytes and stop
    bool commit = false;             // --commit: git commit of what was written
};

// The key to sign with: --key, YANKOMAS_KEY, git config user.signingkey.
[[nodiscard]] Result<Signer> find_signer(Host& host, const SigningChoices& choices);

// A path as the caller wrote it, seen from the working folder (-C).
[[nodiscard]] std::string path_from(const Host& host, const std::string& path);

// The person in the roster whose key it is.
[[nodiscard]] Result<PersonId> person_of(const OpenedOffice& office, const Signer& signer);

// The one who signs in an office: his key, and who he is by the roster.
struct Officer {
    Signer signer;
    PersonId person;
};
[[nodiscard]] Result<Officer> find_officer(Host& host, const OpenedOffice& office,
                                           const SigningChoices& choices);

// Refuses a --now more than 5 minutes ahead of the machine's clock; says so on stderr if it lies in
// the past.
[[nodiscard]] Status check_clock(Host& host);

// `at` of an entry signed now: the clock, or the last entry's time if the clock is up to 5 minutes
// behind it.
[[nodiscard]] Instant signing_time(const Host& host, Instant last_at);

// Shows what would be signed and asks. False: the person said no. An error if nobody can be asked
// and --yes is missing.
[[nodiscard]] Result<bool> confirm(Host& host, const SigningChoices& choices, const Message& above,
                                   std::string_view entry_bytes);

// `findings` of a proposal: tells them and refuses if there is an error among them.
[[nodiscard]] Status refuse_errors(Host& host, const Findings& findings);

// Signs a roster entry under the lock and puts it in place: fills number, at, zone, by; checks,
// shows, asks, signs. Writes nothing to stdout.
[[nodiscard]] Result<ExitCode> sign_roster_entry(
    Host& host, const Globals& globals, const SigningChoices& choices,
    const std::function<Result<RosterEntry>(const OpenedOffice&)>& make);

}  // namespace yankomas
