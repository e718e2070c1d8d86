// Tests of what plain words mean to readers of YAML.
// SPDX-License-Identifier: Apache-2.0
#include "core/base/plain_text.h"

#include <doctest/doctest.h>

namespace yankomas {

TEST_CASE("plain words that are text to every reader of YAML") {
    for (const char* text :
         {"PK-0007", "7E", "E7", "1E-", "12E5A", "U1NI", "nulls", "surat.pdf", "1-surat.pdf",
          "documents/1", "0x", "0.5a", "2026-01-02.pdf", "AA==", "1/2"}) {
        CAPTURE(text);
        CHECK(is_read_as_text(text));
    }
}

TEST_CASE("plain words that are something else to some reader of YAML") {
    for (const char* text : {"",     "null", "Null", "NULL", "true",  "True",      "No",   "y",
                             "12",   "1.5",  "1.",   "1E5",  "1e+5",  "1E-5",      "0x1F", "0b11",
                             "0o17", "0B11", "0e1",  "0.5",  "1_000", "2026-01-02"}) {
        CAPTURE(text);
        CHECK_FALSE(is_read_as_text(text));
    }
}

}  // namespace yankomas
