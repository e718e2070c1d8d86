// Law beside rule: on what each rule rests, for a jurist who signs or corrects it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/kit/html.h"
#include "render/kit/json_fwd.h"
#include "render/kit/screen.h"

namespace yankomas {

class Calendar;
struct Sop;

// Shows the rules of time, each with the regulation or the reason that it rests on and an example
// that is counted with this calendar; then the rules of findings by the ground that they rest on.
[[nodiscard]] std::string render_law(const Calendar& calendar, const Screen& screen);

// Returns the same as the items of yankomas.law/1, never translated: {kind, id, title, basis,
// source, reason, command, due, rules}. `kind` is time or findings; a rule of time has no `rules`.
[[nodiscard]] std::vector<Json> json_of_law(const Calendar& calendar);

// Shows the same on a page, and then each step of the procedures beside the row of the source table
// that it comes from.
[[nodiscard]] HtmlPage law_page(const Calendar& calendar, const std::vector<const Sop*>& sops,
                                const Words& words, std::string_view language);

}  // namespace yankomas
