// The options that several verbs share. Each function binds one or a few of them to the fields of a
// request.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "cli/format.h"
#include "cli/options.h"
#include "work/host.h"
#include "work/judge/shard.h"
#include "work/sign/choices.h"

namespace yankomas {

// The options that every verb takes.
void declare_globals(Options& options, Globals& globals);

// --format with the given forms only. The default of the field stands for text.
void declare_format(Options& options, Format& into,
                    const std::vector<Format>& forms = {Format::text, Format::json, Format::jsonl,
                                                        Format::csv});

// --shard I/N
void declare_shard(Options& options, Shard& shard);

// --key, --yes, --dry-run and --commit: what every signing verb takes.
void declare_signing(Options& options, SigningChoices& choices);

// What the verbs that sign an entry of a case take, each as far as it fits the act.
void declare_role(Options& options, EntryChoices& choices);
void declare_party(Options& options, EntryChoices& choices);
void declare_occurred(Options& options, EntryChoices& choices);
void declare_remark(Options& options, EntryChoices& choices);
Option& declare_reason(Options& options, EntryChoices& choices);
Option& declare_documents(Options& options, EntryChoices& choices);

}  // namespace yankomas
