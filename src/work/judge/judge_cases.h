// Judges the cases of an office, a year at a time and on all cores, and hands over what was made of
// each, in order.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "store/disk/in_order.h"
#include "store/office/find_case.h"
#include "work/judge/shard.h"
#include "work/office/session.h"
#include "work/progress_line.h"

namespace yankomas {

// One run over cases, with what is remembered of verified signatures and what it learns.
class CaseRun {
public:
    struct Wants {
        bool replay = false;  // see judge_case
        Advice advice = Advice::none;
        // Without it every signature is verified: for a few cases that is cheaper than to load what
        // is remembered.
        bool remembers = true;
    };
    CaseRun(Host& host, const OpenedOffice& office, const Wants& wants);
    CaseRun(const CaseRun&) = delete;
    CaseRun& operator=(const CaseRun&) = delete;

    // Calls take(look(judged)) for each case, in their order. `look` gets the case on one of
    // several threads and must not change what it shares; `take` is called on this one.
    template <class Look, class Take>
    Status judge(const YearOfCases& cases, const Look& look, const Take& take);

    // Calls take(cases) for the cases of each year. What is no case goes into `strays` before the
    // year after it comes, and at the end what a seal names and is gone.
    Status each_year(Findings& strays, const std::function<Status(YearOfCases&&)>& take);

    // Remembers what was verified.
    void finish();

    [[nodiscard]] ProgressLine& progress() { return progress_; }

private:
    template <class Value>
    struct Seen {
        Value value;
        Remembered remembered;
    };
    using Judged = Seen<Result<JudgedCase>>;

    [[nodiscard]] Judged judged(const YearOfCases& cases, std::size_t i,
                                const CaseFolders& folders) const;

    Host& host_;
    const OpenedOffice& office_;
    Wants wants_;
    std::optional<std::string> memory_file_;
    VerifiedSet known_;
    VerifiedLog log_;
    ProgressLine progress_;
};

template <class Look, class Take>
Status CaseRun::judge(const YearOfCases& cases, const Look& look, const Take& take) {
    using Value = std::invoke_result_t<Look, Result<JudgedCase>&&>;
    if (cases.size() == 0) return Done{};
    const auto office = host_.files.open_folder_below(office_.root, {});
    if (!office) return office.error();
    const auto year = host_.files.open_folder_below(office_.root, cases.folder());
    if (!year) return year.error();
    in_order(
        cases.size(), host_.threads,
        [&](std::size_t i) {
            Judged seen = judged(cases, i, {**office, **year});
            return Seen<Value>{look(std::move(seen.value)), seen.remembered};
        },
        [&](std::size_t /*i*/, Seen<Value>&& seen) {
            log_.note(seen.remembered);
            take(std::move(seen.value));
            progress_.step();
        });
    return Done{};
}

// What is told of a case by every verb that reads all of them.
struct CaseNotes {
    std::optional<Error> error;          // it could not be read
    std::vector<Error> unread;           // documents that the system did not let us read
    std::optional<CasePath> unverified;  // lint tells why

    [[nodiscard]] bool empty() const { return !error && !unverified && unread.empty(); }
};
[[nodiscard]] CaseNotes notes_of(const Result<JudgedCase>& judged);
// Tells them on stderr; true if there was anything to tell.
bool tell_notes(Host& host, const CaseNotes& notes);

// Tells what cases may hide behind, since silence means that every case was looked at; true if
// there is anything.
bool tell_strays(Host& host, Findings strays);

struct AllJudged {
    ExitCode code = ExitCode::clean;  // `failed` if a case could not be read or verified
    int unread = 0;                   // cases that the system did not let us read
};

// Judges every case of a part. What could not be read or verified is told on stderr. `look` is
// called for each case that could be read, verified or not.
template <class Look, class Take>
[[nodiscard]] Result<AllJudged> judge_all_cases(Host& host, const OpenedOffice& office, bool replay,
                                                const Look& look, const Take& take,
                                                const Shard& shard = {}) {
    using Made = std::invoke_result_t<Look, JudgedCase&&>;
    struct Value {
        CaseNotes notes;
        std::optional<Made> made;
    };
    CaseRun run(host, office, {.replay = replay, .advice = Advice::none, .remembers = true});
    AllJudged all;
    Findings strays;
    const auto tell_all_strays = [&] {
        if (tell_strays(host, std::exchange(strays, {}))) all.code = ExitCode::failed;
    };
    auto judged = run.each_year(strays, [&](YearOfCases&& cases) -> Status {
        tell_all_strays();
        if (shard.count > 1) cases.keep([&](const CasePath& where) { return shard.has(where.id); });
        return run.judge(
            cases,
            [&](Result<JudgedCase>&& one) {
                Value value{notes_of(one), {}};
                if (one) value.made = look(*std::move(one));
                return value;
            },
            [&](Value&& value) {
                if (!value.notes.empty()) run.progress().hide();
                if (value.notes.error && value.notes.error->kind == ErrorKind::failed) ++all.unread;
                if (tell_notes(host, value.notes)) all.code = ExitCode::failed;
                if (value.made) take(*std::move(value.made));
            });
    });
    if (!judged) return std::move(judged).error();
    run.finish();
    tell_all_strays();
    return all;
}

}  // namespace yankomas
