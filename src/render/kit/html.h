// Pages for browsers and paper: one file that fetches nothing and runs nothing.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace yankomas {

// Makes a text safe between tags and within the quotes of an attribute, of HTML and of SVG.
// Controls and format characters, which XML forbids or which turn the reading around, are escaped
// as escape_controls does. XML has the same rules.
[[nodiscard]] std::string escape_markup(std::string_view text, bool keep_newlines = false);

// Returns `<NAME>TEXT</NAME>` with the text made safe. `name` may have attributes: `th
// scope="col"`.
[[nodiscard]] std::string element(std::string_view name, std::string_view text);

struct HtmlPage {
    std::string language;  // "id"
    std::string title;
    std::string style;  // CSS
    std::string body;   // markup, already safe
    std::string nav{};  // the same: links to other pages, above the body; not on paper
};

// Returns the whole document. Its policy lets the browser fetch nothing, run no script and send no
// form; only the styles in the page itself count.
[[nodiscard]] std::string render_html(const HtmlPage& page);

}  // namespace yankomas
