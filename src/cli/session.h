// What verbs on an office share: the opened office with its trust root checked, and judged cases.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/exit_code.h"
#include "cli/globals.h"
#include "cli/host.h"
#include "cli/shard.h"
#include "core/rules/judge.h"
#include "store/open_office.h"

namespace yankomas {

// Opens the office around the working folder and checks its trust root (--root, YANKOMAS_TRUST_ROOT, known offices;
// asks on a terminal at first use). Findings of the office stand in the result; writes nothing but the answer to
// the question about the root.
[[nodiscard]] Result<OpenedOffice> open_session(Host& host, const Globals& globals);

struct JudgedCase {
    CasePath where;
    OpenedCase opened;
    Judgement judgement;
};

// `replay`: as the case stood at host.now, without what was signed later; for views. lint and writers judge all.
[[nodiscard]] Result<JudgedCase> judge_case(const Host& host, const OpenedOffice& office, const CasePath& where,
                                            bool replay);

// The case that people mean by an id or a part of it, judged.
[[nodiscard]] Result<JudgedCase> judge_named_case(const Host& host, const OpenedOffice& office,
                                                  const std::string& text, bool replay);

// Judges these cases on all cores and hands them over in their order. Remembers what it verified, see
// verified_set.h.
void judge_each(Host& host, const OpenedOffice& office, const std::vector<CasePath>& cases, bool replay,
                const std::function<void(const CasePath&, Result<JudgedCase>&&)>& take);

// Tells which documents of a case the system did not let us read; true if there are any, and then the exit code is
// `failed`.
bool tell_unread(Host& host, const JudgedCase& judged);

// Judges every case in the order of their paths. What could not be read or verified is told on stderr; the exit
// code is then `failed`. `visit` is called for each case that could be read, verified or not.
[[nodiscard]] Result<ExitCode> judge_all_cases(Host& host, const OpenedOffice& office, bool replay,
                                               const std::function<void(JudgedCase&&)>& visit,
                                               const Shard& shard = {});

// Writes findings to stderr in the reader's language.
void tell(Host& host, const Findings& findings);

// Of those of a case only what makes it unverified.
void tell_broken(Host& host, const Findings& findings);

// An error if the office can't be relied on; writers refuse then.
[[nodiscard]] Status require_whole(Host& host, const OpenedOffice& office, ErrorKind kind = ErrorKind::failed);

// An error if no case can be judged. A procedure that is wrong is only told on stderr; its own cases are not
// verified.
[[nodiscard]] Status require_judgeable(Host& host, const OpenedOffice& office);

}  // namespace yankomas
