// The names that an office folder holds, for the completion of a shell.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/journal/roster_journal.h"
#include "core/record/progress.h"
#include "core/sop/sop.h"
#include "store/disk/files.h"

namespace yankomas {

// A word for the command line, and what it stands for.
struct Named {
    std::string word;
    std::string meaning;
};

// Completion reads files as they lie there. It verifies no signature and no digest and compares no
// founder, because a name that is offered decides nothing: the verb that it is given to looks at
// everything again. What can't be read has no names, and that is no error.
class OfficeNames {
public:
    // `root` is the office folder. `files` must outlive this.
    OfficeNames(const Files& files, std::string root);

    // Returns the cases whose ids start with the text; if there are none, those that end with it.
    // A few have their titles. With many, their files would take too long to read.
    [[nodiscard]] std::vector<Named> cases(std::string_view text) const;
    [[nodiscard]] std::vector<Named> people() const;
    [[nodiscard]] std::vector<Named> sops() const;
    [[nodiscard]] std::vector<Named> roles() const;
    [[nodiscard]] std::vector<Named> subjects() const;
    [[nodiscard]] std::vector<Named> areas() const;
    // Returns the codes of outside parties, if there are not too many cases to look through.
    [[nodiscard]] std::vector<Named> parties() const;
    // Returns what the procedure of a case knows, or every published procedure if no case is named.
    [[nodiscard]] std::vector<Named> steps(const std::string& of_case) const;
    [[nodiscard]] std::vector<Named> holds(const std::string& of_case) const;
    [[nodiscard]] std::vector<Named> exits(const std::string& of_case) const;
    [[nodiscard]] std::vector<Named> kinds(const std::string& of_case) const;
    // Returns the entries of a case by their numbers, or only those that may be corrected.
    [[nodiscard]] std::vector<Named> entries(const std::string& of_case, bool correctable) const;
    // Returns the outcomes of the step, or of the one where the case stands.
    [[nodiscard]] std::vector<Named> outcomes(const std::string& of_case,
                                              std::optional<int> step) const;

private:
    struct Known {
        std::vector<Sop> sops;
        std::optional<StepNumber> step;  // where the case stands
    };
    [[nodiscard]] Known known(const std::string& of_case) const;
    [[nodiscard]] std::vector<Sop> published(const Digest* only = nullptr) const;

    const Files& files_;
    std::string root_;
    RosterJournal roster_;
};

}  // namespace yankomas
