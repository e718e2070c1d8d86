// What the reading verbs do alike: a readable office, its cases judged as they stood, and remarks
// about the run.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

#include "core/rules/summary.h"
#include "work/judge/judge_cases.h"

namespace yankomas {

// The docket of a judged case; both must outlive it.
[[nodiscard]] Docket docket_of(const Host& host, const OpenedOffice& office,
                               const JudgedCase& judged);

// What is told of a case that stood otherwise at the moment asked for, or whose due date is not
// known.
struct ReadingNotes {
    bool is_absent = false;  // not yet opened at that moment
    int left_out = 0;        // entries signed later
    bool is_unknown = false;
    Findings missing_years;  // why it is unknown
};
[[nodiscard]] ReadingNotes reading_notes_of(const Judgement& judgement);

// Adds up the notes of a run and tells them on stderr.
class Reading {
public:
    explicit Reading(Host& host) : host_(host) {}
    void add(const ReadingNotes& notes);
    // `failed` also if a due date is not known or something published is wrong.
    [[nodiscard]] ExitCode finish(const OpenedOffice& office, ExitCode code);

private:
    Host& host_;
    int left_out_ = 0;
    bool is_unknown_ = false;
};

// Every case that there was at the moment asked for: `look` is called for it on one of several
// threads, `take` with what it made of it on this one, in the order of the cases. `failed` if
// something published is wrong, a case is not verified or its due date lies past the calendar;
// stderr says which, and how many later entries were left out.
template <class Look, class Take>
[[nodiscard]] Result<ExitCode> read_cases(Host& host, const OpenedOffice& office, const Look& look,
                                          const Take& take, const Shard& shard = {}) {
    using Made = std::invoke_result_t<Look, const Docket&, const Judgement&>;
    struct Value {
        ReadingNotes notes;
        std::optional<Made> made;
    };
    Reading reading(host);
    const auto all = judge_all_cases(
        host, office, true,
        [&](JudgedCase&& judged) {
            Value value{reading_notes_of(judged.judgement), {}};
            if (!value.notes.is_absent)
                value.made = look(docket_of(host, office, judged), judged.judgement);
            return value;
        },
        [&](Value&& value) {
            reading.add(value.notes);
            if (value.made) take(*std::move(value.made));
        },
        shard);
    if (!all) return all.error();
    return reading.finish(office, all->code);
}

// Adds the summaries of the wanted cases, in their order. `is_wanted` is asked on several threads.
[[nodiscard]] Result<ExitCode> read_summaries(
    Host& host, const OpenedOffice& office,
    const std::function<bool(const CaseSummary&)>& is_wanted, std::vector<CaseSummary>& cases);

}  // namespace yankomas
