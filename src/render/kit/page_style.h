// The look that all pages for browsers and paper share.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace yankomas {

// CSS for text, headings, sums, tables and small print: light and dark on screens, from 320 pixels
// on, and always light and wide on A4. Its colours are variables: --main and --pale for bars,
// --late for what is late and nothing else, --soon for outside parties, --faint for the ground of a
// bar. Classes: `n` a number, `late`, `soon`, `good`, `soft`, `sm` small, `vh` for screen readers
// alone, `keep` not broken over pages, `two` two columns where there is room, `stack` a table that
// becomes a list of cards on a narrow screen, each cell with its label in data-l.
[[nodiscard]] std::string_view page_style();

}  // namespace yankomas
