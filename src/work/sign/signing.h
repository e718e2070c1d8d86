// Signing an entry, the same way for every journal: who signs, when, and with what consent.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/finding.h"
#include "store/office/append.h"
#include "work/host.h"
#include "work/sign/choices.h"

namespace yankomas {

struct OpenedOffice;

// The key to sign with: --key, else YANKOMAS_KEY, else git's user.signingkey of this user.
[[nodiscard]] Result<Signer> find_signer(const Host& host, const SigningChoices& choices);

// The person whose key it is by the whole roster; `refused` (YK102) if it is nobody's.
[[nodiscard]] Result<PersonId> person_of(const OpenedOffice& office, const Signer& signer);

// The one who signs in an office: the key, and whose it is by the roster.
struct Officer {
    Signer signer;
    PersonId person;
};

// check_clock, find_signer and person_of in one.
[[nodiscard]] Result<Officer> find_officer(const Host& host, const OpenedOffice& office,
                                           const SigningChoices& choices);

// Refuses a --now more than 5 minutes (kClockSlack) ahead of the machine's clock; says so on stderr
// if it lies in the past.
[[nodiscard]] Status check_clock(const Host& host);

// `at` of an entry signed now: the clock, or the last entry's time if the clock is up to 5 minutes
// behind it.
[[nodiscard]] Instant signing_time(const Host& host, Instant last_at);

// Shows bytes under the line `above` and asks whether to sign them. False: the person said no, or
// it is a dry run. With --yes nothing is shown or asked. An error if nobody can be asked.
[[nodiscard]] Result<bool> confirm(const Host& host, const SigningChoices& choices,
                                   const Message& above, std::string_view bytes);

// Confirms an entry and signs it: the bytes of its journal with the entry and its signature.
// Nothing if confirm says false. The name space is that of the journal's signatures.
[[nodiscard]] Result<std::optional<std::string>> confirm_and_sign(
    const Host& host, const Signer& signer, const SigningChoices& choices, const Message& above,
    std::string_view name_space, std::string_view journal, std::string_view entry);

// Tells what the rules say of a proposed entry, and refuses if there is an error among it.
[[nodiscard]] Status refuse_errors(const Host& host, const Findings& findings);

}  // namespace yankomas
