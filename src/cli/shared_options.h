// The options that several verbs share. Each function binds one or a few of them to the fields of a
// request.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/answer.h"
#include "cli/options.h"
#include "work/host.h"
#include "work/judge/shard.h"
#include "work/sign/choices.h"

namespace yankomas {

struct Limit;

// Declares the options that every verb takes.
void declare_globals(Options& options, Globals& globals);
// Returns the same options only to be looked at. They must not be parsed into, because their fields
// are gone.
[[nodiscard]] Options global_options();

// These declare options whose values are spelled in the same way in every verb.
void declare_date(Options& options, std::string_view name, std::optional<SpokenTime>& into,
                  Message help);
void declare_time(Options& options, std::string_view name, std::optional<SpokenTime>& into,
                  Message help);
// If the text names a day that does not exist, such as 30 February, puts a hint that says so in
// front of the others.
[[nodiscard]] std::vector<Message> with_impossible_day(std::string_view text,
                                                       std::vector<Message> hints);
void declare_limit(Options& options, std::string_view name, std::optional<Limit>& into,
                   Message help);

// Declares --shard I/N.
void declare_shard(Options& options, Shard& shard);

// Declares --public-key KEY, which is required.
void declare_public_key(Options& options, std::string& into);

// Declares --key, --yes, --dry-run and --commit, which every signing verb takes.
void declare_signing(Options& options, SigningChoices& choices);

}  // namespace yankomas
