// Tests of what other editors leave in a file.
// SPDX-License-Identifier: Apache-2.0
#include "core/base/foreign_text.h"

#include <doctest/doctest.h>

namespace yankomas {

TEST_CASE("a carriage return is a line end of Windows only before a line feed") {
    CHECK(is_windows_line_end("a\r\nb", 1));
    CHECK_FALSE(is_windows_line_end("a\rb\n", 1));
    CHECK_FALSE(is_windows_line_end("a\r", 1));
    CHECK_FALSE(is_windows_line_end("", 7));
}

TEST_CASE("the marks of other editors are taken out, and nothing else") {
    CHECK(without_foreign_marks("\xef\xbb\xbf"
                                "a\r\nb\rc\n") == "a\nb\rc\n");
    CHECK(without_foreign_marks("a\n") == "a\n");
}

TEST_CASE("the command that mends names the file") {
    CHECK(in_english(mend_foreign_text("my key")) ==
          "this mends it: sed -i -e '1s/^\\xEF\\xBB\\xBF//' -e 's/\\r$//' 'my key'");
}

}  // namespace yankomas
