// Judges the cases of an office year by year and on all cores.
// SPDX-License-Identifier: Apache-2.0
//
// The room judge/ reads cases and says what is wrong with them. This header judges one case that
// was named, or goes through all of them: read_cases does so for the verbs that show where cases
// stand. lint_office.h judges everything in the folder, and lint_files.h is the part of it that
// belongs to no case. lint_since.h compares the folder with one commit of git, audit_history.h with
// its whole history. shard.h divides the cases among several machines.
//
// Several threads read, verify and judge cases in any order. So that the answer does not depend on
// the threads, a caller does its work on a case in two parts. The first part looks at the case on
// one of the threads. The second part takes the result on the caller's thread, in the order of the
// cases.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/rules/docket.h"
#include "core/rules/judge.h"
#include "store/memory/verified_set.h"
#include "store/office/find_case.h"
#include "work/judge/quiet_cases.h"
#include "work/judge/shard.h"
#include "work/office/session.h"
#include "work/progress_line.h"

namespace yankomas {

class OpenFolder;
struct CaseSummary;

struct JudgedCase {
    CasePath where;
    OpenedCase opened;
    Judgement judgement;
};

// Finds the case by an id or a part of it, and judges it with all advice. If `replay` is set and
// --now was given, it is judged as it stood at that moment, without the entries that were signed
// later. Views ask for that; verbs that write judge all entries.
[[nodiscard]] Result<JudgedCase> judge_named_case(const Host& host, const OpenedOffice& office,
                                                  const std::string& text, bool replay);

// Makes the docket of a judged case at host.now. `office` and `judged` must outlive it.
[[nodiscard]] Docket docket_of(const Host& host, const OpenedOffice& office,
                               const JudgedCase& judged);

// Shows on stderr the findings that make a case unverified.
void tell_broken(const Host& host, const Findings& findings);

// Says on stderr that a case is not verified, and how to see why.
void tell_unverified(const Host& host, const CasePath& where);

// The second part of the work on a case, with the result of the first. An empty one does nothing. A
// std::function costs little next to verifying a signature.
using Take = std::function<void()>;

// The first part of the work on a case. Several threads call it at once, so it must not change
// anything that they share.
using LookAtCase = std::function<Take(JudgedCase&&)>;

// One run over cases. It reports those that can't be relied on, shows its progress, and remembers
// from one run to the next which signatures were verified and of which cases nothing was to be
// said.
class CaseRun {
public:
    struct Wants {
        bool replay = false;  // see judge_named_case
        Advice advice = Advice::none;
        // If this is false, every signature is verified. For a few cases that is cheaper than to
        // load what is remembered.
        bool remembers = true;
        // If this is true, the run says of an unverified case that lint shows the reason. lint
        // itself sets it to false.
        bool points_to_lint = true;
        // Whose silence leaves out cases: `look` is not called for those that are quiet.
        QuietFor quiet = QuietFor::nobody;
    };
    CaseRun(Host& host, const OpenedOffice& office, const Wants& wants);
    CaseRun(const CaseRun&) = delete;
    CaseRun& operator=(const CaseRun&) = delete;

    // Calls `look` for each case of a year that could be read, verified or not, and is not quiet.
    [[nodiscard]] Status judge(const YearOfCases& cases, const LookAtCase& look);

    // Calls take(cases) for the cases of each year. Files of a year that are no cases are added to
    // `strays` before its cases are taken. At the end, cases that a seal names and that are gone
    // are added too.
    [[nodiscard]] Status each_year(Findings& strays,
                                   const std::function<Status(YearOfCases&&)>& take);

    // Writes what is remembered.
    void finish();

    // False if a case or a document could not be read, or, if points_to_lint is set, if a case is
    // not verified.
    [[nodiscard]] bool is_complete() const { return is_complete_; }
    // True if every case could be read, verified or not.
    [[nodiscard]] bool all_read() const { return all_read_; }
    // Returns the number of cases that were read, verified or not, and of those that the system did
    // not let us read.
    [[nodiscard]] int read() const { return read_; }
    [[nodiscard]] int unread() const { return unread_; }

private:
    // The office folder and that of a year, which are kept open.
    struct Folders {
        const OpenFolder& office;
        const OpenFolder& year;
    };
    [[nodiscard]] Take take_one(const YearOfCases& cases, std::size_t i, const Folders& folders,
                                const LookAtCase& look);
    [[nodiscard]] Take take_notes(const JudgedCase& judged);
    [[nodiscard]] Take take_quiet(const QuietKey& key, const JudgedCase& judged);

    Host& host_;
    const OpenedOffice& office_;
    Wants wants_;
    std::optional<std::string> memory_file_;
    QuietCases quiet_;
    VerifiedSet known_;
    VerifiedLog log_;
    ProgressLine progress_;
    bool is_complete_ = true;
    bool all_read_ = true;
    int read_ = 0;
    int unread_ = 0;
};

struct AllJudged {
    ExitCode code = ExitCode::clean;  // `failed` if a case could not be read or verified
    int read = 0;                     // cases that were read, verified or not
    int unread = 0;                   // cases that the system did not let us read
    bool all_read = true;             // false: there may be cases that `look` was not called for
};

// Looks at every case of a shard that could be read, verified or not, and is not quiet. stderr
// names the cases that could not be read, and the files in which cases may be hidden.
[[nodiscard]] Result<AllJudged> judge_all_cases(Host& host, const OpenedOffice& office,
                                                const LookAtCase& look,
                                                const CaseRun::Wants& wants = {},
                                                const Shard& shard = {});

// Does the first part like LookAtCase, but is given a docket.
using LookAtDocket = std::function<Take(const Docket&, const Judgement&)>;

// How many cases an answer is about. Where nothing was sealed, nothing else in the folder tells
// that cases are missing.
struct CasesRead {
    ExitCode code = ExitCode::clean;
    int cases = 0;
};

// Which cases are read, and what is said of the moment at which they are judged.
struct ReadWants {
    Shard shard{};
    // If this is true, stderr says how many entries are left out because they were signed later.
    bool tells_left_out = true;
    // Whose silence leaves out cases. Only a caller that shows no more than that verb may set it.
    QuietFor quiet = QuietFor::nobody;
    // Whoever shows what was found in a case asks for all that `show` shows.
    Advice advice = Advice::none;
};

// Looks at every case of a shard that existed at the moment asked for and is not quiet. The exit
// code is `failed` if something published is wrong, if a case is not verified, or if its due date
// lies past the calendar. stderr says which.
[[nodiscard]] Result<CasesRead> read_cases(Host& host, const OpenedOffice& office,
                                           const LookAtDocket& look, const ReadWants& wants = {});

// Adds the summaries of the wanted cases to `cases`, in their order. Several threads call
// `is_wanted`.
[[nodiscard]] Result<CasesRead> read_summaries(
    Host& host, const OpenedOffice& office,
    const std::function<bool(const CaseSummary&)>& is_wanted, std::vector<CaseSummary>& cases);

}  // namespace yankomas
