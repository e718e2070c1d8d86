// The walk of a judge through a case: what it does at each entry, and what it carries along.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/rules/judge.h"
#include "core/rules/ratifying.h"
#include "core/rules/situation.h"
#include "core/rules/standing.h"

namespace yankomas {

// One walk over the entries (yankomas-case(5), Folding on). An entry at fault still moves the case,
// so that one fault gives one finding.
class Walk {
public:
    explicit Walk(const Docket& docket) : docket_(docket) {
        standing.progress.continues = docket.continues;
    }

    void all();
    // Walks through the entries above one of them. Files and clocks are not looked at.
    void above(EntryNumber entry);
    // Reports each missing right that no ratification has cured.
    void tell_unentitled();
    // Judges one entry. Returns false if its signature can't be relied on, and the walk ends there.
    bool one(const CaseEntry& entry, const SignatureFact& signature);

    Findings findings;
    Standing standing;

private:
    // Returns the procedure in force for the next entry.
    [[nodiscard]] const Sop& sop() const { return *present_sop(docket_, standing.progress); }
    void walk_through(std::size_t count);
    void check_names(const Situation& situation);
    void check_authority(const Situation& situation, bool is_possible);
    // Returns what the cosign makes of the entry that it ratifies, or nothing if it ratifies none.
    std::optional<Cured> check_cosign(const Situation& situation, bool is_doubtful);
    Cured ratify(const Situation& cosign);
    void void_from(const Situation& situation);
    void hold_back(Instant seal, const std::vector<std::size_t>& not_valid);
    [[nodiscard]] Right right_of(const Situation& situation, bool in_order, bool is_allowed) const;
    [[nodiscard]] bool still_waits(EntryNumber number) const;
    void count_ratified(const Situation& cosign);
    void count_migration(const Situation& migration, EntryNumber since);
    void move(const Situation& situation, Right right, std::optional<Cured> cured,
              bool is_doubtful);
    void settle(std::size_t first, const CaseEntry& last);
    [[nodiscard]] ClockVerdict runs_on(const Pass& pass) const;
    [[nodiscard]] ClockVerdict verdict_of(const Pass& pass, const InForce& law) const;
    [[nodiscard]] bool is_recorded_later(const Pass& pass, const CaseEntry& last) const;
    void tell_kept(const Pass& pass, const ClockVerdict& verdict, const CaseEntry& last);
    [[nodiscard]] ClockVerdict later_for(
        const Pass& pass, const std::function<ClockVerdict(const Calendar&)>& by) const;
    [[nodiscard]] ClockVerdict running() const;
    void finish();

    const Docket& docket_;
    std::map<EntryNumber, Unratified> unratified_;
    // The names of the documents so far, found by their folded names.
    std::map<std::string, std::string> names_;
};

}  // namespace yankomas
