// The commands that sign an act of a case, as somebody types them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/record/progress.h"

namespace yankomas {

// Each of these returns a command line with every option without which its act is refused: the
// outcome, the papers that are not on file yet, the reason and the outside party. What only the
// officer knows stands there as FILE, TEXT or CODE, or as N for the number of a step. `id` is how
// the command names the case.

// Returns "yankomas advance 0001 --outcome setuju --doc surat=FILE --for CODE". Without an outcome
// a step that ends in a decision is asked for OUTCOME.
[[nodiscard]] std::string advance_command(const Sop& sop, const Progress& before,
                                          std::string_view id, const Step& step,
                                          const OutcomeId* outcome);

// Returns what `yankomas exit CASE CODE` needs beside: " --reason TEXT --doc
// surat-pencabutan=FILE".
[[nodiscard]] std::string exit_options(const Sop& sop, const Progress& before, const ExitId& exit);

// Returns what `yankomas cosign CASE` needs to ratify an entry, or to sign it as well: " --entry 2
// --for CODE".
[[nodiscard]] std::string cosign_options(const Sop& sop, const CaseEntry& about);
// Returns the command with these options.
[[nodiscard]] std::string cosign_command(const Sop& sop, std::string_view id,
                                         const CaseEntry& about);

// Returns the command that corrects an entry in what `correction` names: "yankomas correct 0001
// --entry 4 --doc surat,number=TEXT --reason TEXT".
[[nodiscard]] std::string correct_command(std::string_view id, EntryNumber about,
                                          const CaseEntry& correction);

// Returns the command that signs the same act as an entry that was refused, with the reason and the
// documents that the entry had.
[[nodiscard]] std::string same_command(const Sop& sop, const Progress& before, std::string_view id,
                                       const CaseEntry& entry);

}  // namespace yankomas
