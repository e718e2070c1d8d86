// One case as people read it: what happened, where it stands, who must do what by when.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "render/kit/json_fwd.h"
#include "render/kit/page.h"

namespace yankomas {

struct CaseLook;
struct Docket;
struct Judgement;
struct ShownCase;

// Shows the whole page in at most 80 columns. If the procedure is not known, the page has only its
// head.
[[nodiscard]] std::string render_case(const Docket& docket, const Judgement& judgement,
                                      const CaseLook& look);

// Returns the same as data, the item of yankomas.show/1, which is never translated.
[[nodiscard]] Json json_of_case(const Docket& docket, const Judgement& judgement);

// These show the parts of the page. show_state shows a sentence, show_track a number per step.
// show_standing says what the step asks for and how to go on, with commands that name the case by
// `id`; it shows nothing for a closed case. show_timeline shows every judged entry with its signer
// and the verdict of its clock.
void show_state(Page& page, const ShownCase& shown);
void show_track(Page& page, const ShownCase& shown);
void show_standing(Page& page, const ShownCase& shown, const std::string& id);
void show_timeline(Page& page, const ShownCase& shown, const CaseLook& look);

}  // namespace yankomas
