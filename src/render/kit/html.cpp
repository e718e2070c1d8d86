// Writes a page of HTML.
// SPDX-License-Identifier: Apache-2.0
#include "render/kit/html.h"

#include <fmt/format.h>

#include "core/base/text.h"

namespace yankomas {

std::string escape_markup(std::string_view text, bool keep_newlines) {
    std::string safe;
    for (const char c : escape_controls(text, keep_newlines)) {
        switch (c) {
            case '&': safe += "&amp;"; break;
            case '<': safe += "&lt;"; break;
            case '>': safe += "&gt;"; break;
            case '"': safe += "&quot;"; break;
            case '\'': safe += "&#39;"; break;
            default: safe += c;
        }
    }
    return safe;
}

std::string element(std::string_view name, std::string_view text) {
    return fmt::format("<{}>{}</{}>", name, escape_markup(text), name.substr(0, name.find(' ')));
}

// The links to other pages look alike on every page, whatever its own style.
constexpr std::string_view kNavStyle =
    R"(nav{max-width:62rem;margin:0 auto;padding:1rem 1.25rem 0;font-size:.875rem}
nav a{margin-right:1.25rem}
@media print{nav{display:none}}
)";

std::string render_html(const HtmlPage& page) {
    return fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "{}\n<style>\n{}{}</style>\n</head>\n<body>\n{}{}</body>\n</html>\n",
        escape_markup(page.language), element("title", page.title), page.style,
        page.nav.empty() ? "" : kNavStyle, page.nav, page.body);
}

}  // namespace yankomas
