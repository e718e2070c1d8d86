// Tests the encoding of older Windows programs.
// SPDX-License-Identifier: Apache-2.0
#include "core/base/windows_1252.h"

#include <doctest/doctest.h>

#include "core/base/text.h"

namespace yankomas {

TEST_CASE("Windows-1252 in UTF-8") {
    CHECK(utf8_of_windows_1252("Kasus 1/2025") == "Kasus 1/2025");
    CHECK(utf8_of_windows_1252("caf\xe9 \x93kutip\x94 \x80 5 \x96 6") ==
          "caf\u00e9 \u201ckutip\u201d \u20ac 5 \u2013 6");
    CHECK(utf8_of_windows_1252("\x81") == "\ufffd");
    std::string all;
    for (int byte = 1; byte < 256; ++byte) all += static_cast<char>(byte);
    CHECK_FALSE(first_bad_utf8(utf8_of_windows_1252(all)));
}

}  // namespace yankomas
