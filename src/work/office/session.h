// What verbs on an office share: the opened office with its trust root checked, and judged cases.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/rules/judge.h"
#include "store/office/find_case.h"
#include "store/office/open_office.h"
#include "work/exit_code.h"
#include "work/globals.h"
#include "work/host.h"

namespace yankomas {

// Opens the office around the working folder and checks its trust root (--root,
// YANKOMAS_TRUST_ROOT, known offices; asks on a terminal at first use). Findings of the office
// stand in the result; writes nothing but the answer to the question about the root.
[[nodiscard]] Result<OpenedOffice> open_session(Host& host, const Globals& globals);

// open_office with what earlier runs of this user remember, and nothing else.
[[nodiscard]] Result<OpenedOffice> open_remembered_office(Host& host, const std::string& root);

// An office that is written to: whole, and nobody else's turn until this goes.
struct LockedOffice {
    std::unique_ptr<Lock> lock;
    OpenedOffice office;
};
[[nodiscard]] Result<LockedOffice> open_locked(Host& host, const Globals& globals);

struct JudgedCase {
    CasePath where;
    OpenedCase opened;
    Judgement judgement;
};

// `replay`: as the case stood at host.now, without what was signed later; for views. lint and
// writers judge all.
[[nodiscard]] Result<JudgedCase> judge_case(const Host& host, const OpenedOffice& office,
                                            const CasePath& where, bool replay);

// The case that people mean by an id or a part of it, judged.
[[nodiscard]] Result<JudgedCase> judge_named_case(const Host& host, const OpenedOffice& office,
                                                  const std::string& text, bool replay);

// What verification found, judged.
[[nodiscard]] JudgedCase judge_opened(const Host& host, const OpenedOffice& office,
                                      const CasePath& where, bool replay, Advice advice,
                                      OpenedCase opened);

// The documents of a case that the system did not let us read.
[[nodiscard]] std::vector<Error> unread_documents(const JudgedCase& judged);

// Tells of them on stderr; true if there are any, and then the exit code is `failed`.
bool tell_unread(Host& host, const JudgedCase& judged);

// Writes findings to stderr in the reader's language.
void tell(Host& host, const Findings& findings);

// Of those of a case only what makes it unverified.
void tell_broken(Host& host, const Findings& findings);

// An error if the office can't be relied on; writers refuse then.
[[nodiscard]] Status require_whole(Host& host, const OpenedOffice& office,
                                   ErrorKind kind = ErrorKind::failed);

// An error if no case can be judged. A procedure that is wrong is only told on stderr; its own
// cases are not verified.
[[nodiscard]] Status require_judgeable(Host& host, const OpenedOffice& office);

// open_session and require_judgeable in one.
[[nodiscard]] Result<OpenedOffice> open_readable(Host& host, const Globals& globals);

// `failed` if something published is wrong, else the code.
[[nodiscard]] ExitCode read_code(const OpenedOffice& office, ExitCode code);

// The same for the office around the working folder. Nothing if there is no office.
[[nodiscard]] Result<std::optional<OpenedOffice>> office_around(Host& host, const Globals& globals);

}  // namespace yankomas
