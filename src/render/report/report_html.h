// The report as a page for browsers and paper.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/calendar/instant.h"
#include "render/kit/html.h"
#include "render/kit/words.h"
#include "render/report/report_page.h"

namespace yankomas {

// Shows all figures of the report as one file: what a head of office can read out, the sum, how far
// the cases came and how they ended, the months, each step against its limit, who is late, and how
// it was counted. Each figure names in data-json where the same stands in yankomas.report/1 (RFC
// 6901). `language` is that of the words, `counted_at` the time when the figures were made, and
// `command` makes the same figures again.
[[nodiscard]] HtmlPage report_page(const ShownReport& shown, const Words& words,
                                   std::string_view language, Instant counted_at,
                                   std::string_view command);

// The report that may be published (render_public_report) as a page.
[[nodiscard]] HtmlPage public_report_page(const ShownReport& shown, const Words& words,
                                          std::string_view language, Instant counted_at);

// The title of both without the office, "Recap of Pelayanan Komunikasi Masyarakat", and what stands
// above everything else; the lead is markup.
[[nodiscard]] std::string title_of_report(const ShownReport& shown, const Words& words);
[[nodiscard]] std::string report_top(const ShownReport& shown, const Words& words,
                                     Instant counted_at, std::string lead);

}  // namespace yankomas
