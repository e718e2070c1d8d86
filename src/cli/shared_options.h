// The options that several verbs share. Each function binds one or a few of them to the fields of a
// request.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cli/answer.h"
#include "cli/options.h"

namespace yankomas {

struct Date;
struct EntryChoices;
struct Globals;
struct Instant;
struct Limit;
struct Shard;
struct SigningChoices;

// The options that every verb takes.
void declare_globals(Options& options, Globals& globals);
// The same to look at alone, since they are bound to nothing that lasts.
[[nodiscard]] Options global_options();

// Options whose values are spelled alike wherever they stand.
void declare_date(Options& options, std::string_view name, std::optional<Date>& into, Message help);
void declare_instant(Options& options, std::string_view name, std::optional<Instant>& into,
                     Message help);
void declare_limit(Options& options, std::string_view name, std::optional<Limit>& into,
                   Message help);

// --shard I/N
void declare_shard(Options& options, Shard& shard);

// CASE, of a verb that signs
void declare_case(Options& options, std::string& case_text);

// --public-key KEY, required
void declare_public_key(Options& options, std::string& into);

// --key, --yes, --dry-run and --commit: what every signing verb takes.
void declare_signing(Options& options, SigningChoices& choices);

// What the verbs that sign an entry of a case take, each as far as it fits the act.
void declare_party(Options& options, EntryChoices& choices);
void declare_occurred(Options& options, EntryChoices& choices);
Option& declare_reason(Options& options, EntryChoices& choices);
Option& declare_documents(Options& options, EntryChoices& choices);
void declare_role(Options& options, EntryChoices& choices);
// --role, --note and declare_signing, with which such a verb ends.
void declare_signer(Options& options, EntryChoices& choices);

}  // namespace yankomas
