// Signing an entry, the same way for every journal: who signs, when, and with what consent.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/finding.h"
#include "store/office/append.h"
#include "work/host.h"
#include "work/sign/choices.h"

namespace yankomas {

// Where `key new` puts a key, and where one is looked for that nothing names, below the home
// folder.
inline constexpr std::string_view kUsualKey = "/.ssh/id_yankomas";

struct OpenedOffice;

// Returns the key to sign with: that of --key, else of YANKOMAS_KEY, else git's user.signingkey of
// this user, else the one in kUsualKey. It is an error if there is none.
[[nodiscard]] Result<Signer> find_signer(const Host& host, const SigningChoices& choices);

// Returns the owner of the key by the whole roster. Fails with `refused` (YK102) if nobody owns it.
[[nodiscard]] Result<PersonId> person_of(const Host& host, const OpenedOffice& office,
                                         const Signer& signer);

// The one who signs in an office: the key, and whose it is by the roster.
struct Officer {
    Signer signer;
    PersonId person;
};

// Calls check_clock, check_commit, find_signer and person_of.
[[nodiscard]] Result<Officer> find_officer(const Host& host, const OpenedOffice& office,
                                           const SigningChoices& choices);

// Refuses a --now that is more than 5 minutes (kClockSlack) ahead of the machine's clock. If it
// lies in the past, this says so on stderr.
[[nodiscard]] Status check_clock(const Host& host);

// Refuses --commit before anything is signed if git could not commit it (may_commit).
[[nodiscard]] Status check_commit(const Host& host, const std::string& root,
                                  const SigningChoices& choices);

// Returns the `at` of an entry that is signed now: the clock, or the last entry's time if the clock
// is up to 5 minutes behind it.
[[nodiscard]] Instant signing_time(const Host& host, Instant last_at);

// What a person is asked to sign: in words, which may be missing, and the bytes below the line that
// says what stands above them.
struct SigningQuestion {
    std::string in_words;
    Message above;
    std::string_view bytes;
    bool folds = false;  // the words say who signs when and in which role, so its lines can wait
};

// Shows the question and asks whether to sign it. Returns false if the person said no, or in a dry
// run. With --yes nothing is shown or asked. It is an error if nobody can be asked. If the
// question folds, some lines are left out, and the answer "v" shows them.
[[nodiscard]] Result<bool> confirm(const Host& host, const SigningChoices& choices,
                                   const SigningQuestion& question);

// Asks a question about signing. If the answer is no, stderr says that nothing was signed.
[[nodiscard]] bool agrees_to_sign(const Host& host, const Message& question);

// Asks a question about signing what was shown with some lines left out; the answer "v" calls
// show_all and asks `again`, which offers no "v". If the answer is no, stderr says that nothing was
// signed.
[[nodiscard]] Result<bool> agrees_once_shown(const Host& host, const Message& question,
                                             const Message& again,
                                             const std::function<Status()>& show_all);

// Confirms an entry, signs it, and returns the bytes of its journal with the entry and its
// signature. Returns nothing if confirm returns false. The name space is that of the journal's
// signatures.
[[nodiscard]] Result<std::optional<std::string>> confirm_and_sign(
    const Host& host, const Signer& signer, const SigningChoices& choices,
    const SigningQuestion& question, std::string_view name_space, std::string_view journal);

// Says on stderr what the rules find in a proposed entry. Fails with `refused` if one of the
// findings is an error.
[[nodiscard]] Status refuse_errors(const Host& host, const Findings& findings);

}  // namespace yankomas
