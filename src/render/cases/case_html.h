// One case, and one of its deadlines, as pages for browsers and paper.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "render/kit/html.h"

namespace yankomas {

struct CaseLook;
struct Docket;
struct Judgement;
struct PassDue;
class Words;

// Shows where the case stands and why it is due then, what happened and who signed it, how each
// deadline was counted, and how long the steps took. It names the people that the journal and the
// roster name; parties have codes. `language` is that of the look's words.
[[nodiscard]] HtmlPage case_page(const Docket& docket, const Judgement& judgement,
                                 const CaseLook& look, std::string_view language);

// Shows why one pass of a step is late, or is not. `office` is its title.
[[nodiscard]] HtmlPage pass_page(const PassDue& due, const std::string& office, const Words& words,
                                 std::string_view language);

}  // namespace yankomas
