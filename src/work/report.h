// What a run says to the person who started it, and what it asks.
// SPDX-License-Identifier: Apache-2.0
//
// The answer goes to host.out, everything about the run to host.err, both in the language of the
// run.
#pragma once

#include <optional>
#include <string_view>

#include "core/base/error.h"
#include "core/base/finding.h"
#include "work/host.h"

namespace yankomas {

// Writes one line of the answer to host.out.
void say(const Host& host, const Message& line);

// Shows an error and returns the exit code that its kind stands for.
[[nodiscard]] ExitCode report(const Host& host, const Error& error);

// Shows findings on host.err: what is wrong with the record on which the verb rests. A verb whose
// answer is findings, such as lint, writes them to host.out itself.
void tell(const Host& host, const Findings& findings);

// Writes "yankomas: warning: ..." or "yankomas: note: ..." to host.err: something about the run,
// not about a record.
void remark(const Host& host, Severity severity, const Message& what);

// Writes "hint: ..." to host.err: what to do next.
void suggest(const Host& host, const Message& what);

// Returns the day that is meant, and says on host.err what was understood if it was a word such as
// "kemarin". Whoever wrote the day out knows it. `option` names where it stood.
[[nodiscard]] Date understood_day(const Host& host, std::string_view option,
                                  const SpokenTime& spoken, Zone zone);
[[nodiscard]] std::optional<Date> understood_day(const Host& host, std::string_view option,
                                                 const std::optional<SpokenTime>& spoken,
                                                 Zone zone);
// Returns the moment that is meant, and says it unless it was written with its offset.
[[nodiscard]] Instant understood_time(const Host& host, std::string_view option,
                                      const SpokenTime& spoken, int second_if_none, Zone zone);

// True if a person sits at a terminal and can be asked.
[[nodiscard]] bool can_ask(const Host& host);

// True for the answers yes, y, ya and iya, in any case of letters.
[[nodiscard]] bool is_yes(std::string_view answer);

// Spells a message for the terminal behind host.err: no line is wider than it.
[[nodiscard]] std::string for_terminal(const Host& host, const Message& text);

// Asks a question, which ends with what may be answered: "[y/N] ". It returns the answer as it was
// typed, or nothing at the end of the input.
[[nodiscard]] std::optional<std::string> ask(const Host& host, const Message& question);

// Asks the person. Any answer that is no yes, and the end of the input, do not agree.
[[nodiscard]] bool agrees(const Host& host, const Message& question);

}  // namespace yankomas
