// What an officer signs onto a case, in words: the question before it, and the answer after it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "core/base/ident.h"

namespace yankomas {

struct CaseLook;
struct Docket;
struct Judgement;

// Both are about the last entry of the docket's journal, and the judgement is the one with that
// entry. The procedure of the case must be known.

// Returns the sentence that says who signs what of which case and in which role, and below it
// what the entry decides, brings with it and comes to.
[[nodiscard]] std::string render_question(const Docket& docket, const Judgement& judgement,
                                          const CaseLook& look);

// Returns one or two sentences: what was signed, and who has what to do next until when. If the
// case waits for the reader, or if the entry ended it as not valid, a line names the command with
// which it goes on.
[[nodiscard]] std::string render_signed(const Docket& docket, const Judgement& judgement,
                                        const CaseLook& look,
                                        const std::optional<PersonId>& reader);

}  // namespace yankomas
