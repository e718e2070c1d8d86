// Judges the cases of an office, a year at a time and on all cores.
// SPDX-License-Identifier: Apache-2.0
//
// The room judge/ reads cases and says what is wrong with them. This header judges one case that
// was named, or goes through all of them: read_cases does so for the verbs that show where cases
// stand. lint_office.h judges everything in the folder, and lint_files.h is the part of it that
// belongs to no case. audit_history.h compares the folder with all of git's history. shard.h deals
// the cases out to several machines.
//
// Cases are read, verified and judged by several threads, in any order. What a caller makes of a
// case is in two parts, so that its answer does not depend on the threads: it looks at the case on
// one of them, and takes what it has made of it on its own thread, in the order of the cases.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/rules/docket.h"
#include "core/rules/judge.h"
#include "store/memory/verified_set.h"
#include "store/office/find_case.h"
#include "work/judge/shard.h"
#include "work/office/session.h"
#include "work/progress_line.h"

namespace yankomas {

struct CaseSummary;

struct JudgedCase {
    CasePath where;
    OpenedCase opened;
    Judgement judgement;
};

// The case that people mean by an id or a part of it, judged with all advice. With `replay` and a
// --now it is judged as it stood at that moment, without what was signed later: for views. Verbs
// that write judge all of it.
[[nodiscard]] Result<JudgedCase> judge_named_case(const Host& host, const OpenedOffice& office,
                                                  const std::string& text, bool replay);

// The docket of a judged case at host.now; both must outlive it.
[[nodiscard]] Docket docket_of(const Host& host, const OpenedOffice& office,
                               const JudgedCase& judged);

// Tells on stderr those findings of a case that make it unverified.
void tell_broken(const Host& host, const Findings& findings);

// Does the second part: it holds what was made of one case. An empty one does nothing. A
// std::function costs nothing here beside a signature that is verified.
using Take = std::function<void()>;

// Does the first part. It is called on several threads at once and must not change what it shares.
using LookAtCase = std::function<Take(JudgedCase&&)>;

// One run over cases. It tells of those that can't be relied on, shows how far it has come, and
// remembers from one run to the next which signatures were verified.
class CaseRun {
public:
    struct Wants {
        bool replay = false;  // see judge_named_case
        Advice advice = Advice::none;
        // Without it every signature is verified: for a few cases that is cheaper than to load what
        // is remembered.
        bool remembers = true;
        // Tells of a case that is not verified that lint knows why; lint itself tells why.
        bool points_to_lint = true;
    };
    CaseRun(Host& host, const OpenedOffice& office, const Wants& wants);
    CaseRun(const CaseRun&) = delete;
    CaseRun& operator=(const CaseRun&) = delete;

    // Looks at each case of a year that could be read, verified or not.
    [[nodiscard]] Status judge(const YearOfCases& cases, const LookAtCase& look);

    // Calls take(cases) for the cases of each year. What is no case goes into `strays` before the
    // year after it comes, and at the end what a seal names and is gone.
    [[nodiscard]] Status each_year(Findings& strays,
                                   const std::function<Status(YearOfCases&&)>& take);

    // Remembers what was verified.
    void finish();

    // False if something was told: a case or a document that could not be read, and with
    // points_to_lint also a case that is not verified.
    [[nodiscard]] bool is_complete() const { return is_complete_; }
    // Cases that the system did not let us read.
    [[nodiscard]] int unread() const { return unread_; }

private:
    [[nodiscard]] Take take_one(const YearOfCases& cases, std::size_t i, const CaseFolders& folders,
                                const LookAtCase& look);
    [[nodiscard]] Take take_notes(const JudgedCase& judged);

    Host& host_;
    const OpenedOffice& office_;
    Wants wants_;
    std::optional<std::string> memory_file_;
    VerifiedSet known_;
    VerifiedLog log_;
    ProgressLine progress_;
    bool is_complete_ = true;
    int unread_ = 0;
};

struct AllJudged {
    ExitCode code = ExitCode::clean;  // `failed` if a case could not be read or verified
    int unread = 0;                   // cases that the system did not let us read
};

// Looks at every case of a part that could be read, verified or not. What could not be, and what
// cases may hide behind, is told on stderr.
[[nodiscard]] Result<AllJudged> judge_all_cases(Host& host, const OpenedOffice& office, bool replay,
                                                const LookAtCase& look, const Shard& shard = {});

// Looks at one case, as LookAtCase does.
using LookAtDocket = std::function<Take(const Docket&, const Judgement&)>;

// Looks at every case of a part that there was at the moment asked for. `failed` if something
// published is wrong, a case is not verified or its due date lies past the calendar; stderr says
// which, and how many entries were left out because they were signed later.
[[nodiscard]] Result<ExitCode> read_cases(Host& host, const OpenedOffice& office,
                                          const LookAtDocket& look, const Shard& shard = {});

// Adds the summaries of the wanted cases, in their order. `is_wanted` is asked on several threads.
[[nodiscard]] Result<ExitCode> read_summaries(
    Host& host, const OpenedOffice& office,
    const std::function<bool(const CaseSummary&)>& is_wanted, std::vector<CaseSummary>& cases);

}  // namespace yankomas
