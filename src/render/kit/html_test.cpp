// Tests of pages for browsers.
// SPDX-License-Identifier: Apache-2.0
#include "render/kit/html.h"

#include <doctest/doctest.h>

namespace yankomas {

TEST_CASE("what comes from a file is no markup and no control") {
    CHECK(escape_markup("<a href=\"x\">'&") == "&lt;a href=&quot;x&quot;&gt;&#39;&amp;");
    CHECK(escape_markup("a\nb\x01") == "a\\x0ab\\x01");
    CHECK(escape_markup("a\xe2\x80\xae"
                        "b") == "a\\u{202e}b");
    CHECK(element("th scope=\"col\"", "<x>") == "<th scope=\"col\">&lt;x&gt;</th>");
}

TEST_CASE("a page says its language and fetches nothing") {
    const std::string page = render_html({"id", "A & B", "p{margin:0}\n", "<p>x</p>\n"});
    CHECK(page.starts_with("<!DOCTYPE html>\n<html lang=\"id\">"));
    CHECK(page.find("<title>A &amp; B</title>") != std::string::npos);
    CHECK(page.find("default-src 'none'") != std::string::npos);
    CHECK(page.find("<script") == std::string::npos);
}

}  // namespace yankomas
