// The versions of its procedure that a case has been under, and which of their steps are the same
// one (yankomas-case(5), Migrations).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "core/base/ident.h"
#include "core/sop/sop.h"

namespace yankomas {

// A version that came into force for a case.
struct VersionTurn {
    const Sop* sop = nullptr;  // the office owns it
    EntryNumber since;         // entries after this one are under it
    EntryNumber by;            // the migration: that entry, or one above it that it ratified
    StepMap steps;             // from the version before, to this one
};

// It is empty until the case is opened. All versions are of one procedure, each newer than the one
// before.
class Versions {
public:
    void open(const Sop& sop) { turns_.push_back({&sop, {}, {}, {}}); }
    void move_to(VersionTurn turn) { turns_.push_back(std::move(turn)); }

    // Returns the procedure in force for an entry, which may still be to come. A migration is
    // itself under the version that it leaves. Null if the case is empty.
    [[nodiscard]] const Sop* sop_of(EntryNumber entry) const;
    // Returns the procedure that the case was opened under, or null if the case is empty.
    [[nodiscard]] const Sop* opened() const {
        return turns_.empty() ? nullptr : turns_.front().sop;
    }
    // Returns the procedure in force now, or null if the case is empty.
    [[nodiscard]] const Sop* present() const {
        return turns_.empty() ? nullptr : turns_.back().sop;
    }
    // Returns the number that a step of one of the versions has in another one, or nothing if that
    // one has no such step.
    [[nodiscard]] std::optional<StepNumber> step_in(const Sop& other, const Sop& of,
                                                    StepNumber step) const;
    [[nodiscard]] const std::vector<VersionTurn>& turns() const { return turns_; }

private:
    std::vector<VersionTurn> turns_;
};

}  // namespace yankomas
