// Tests of how bytes are shown before they are signed.
// SPDX-License-Identifier: Apache-2.0
#include "work/sign/shown_bytes.h"

#include <doctest/doctest.h>

#include "core/base/text.h"

namespace yankomas {

namespace {

constexpr std::string_view kEntry =
    "- do: note\n"
    "  entry: 3\n"
    "  at: 2026-03-02T09:15:00+07:00\n"
    "  by: sari\n"
    "  role: kasubbid-ppi\n"
    "  roster: 3 sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\n";

std::string note_of(int lines) {
    std::string text(kEntry);
    text += "  note: |-\n";
    for (int line = 1; line < lines; ++line) text += "    baris " + std::to_string(line) + '\n';
    return text;
}

// The bytes that stand behind the margins.
std::string read_back(const std::vector<std::string>& rows) {
    std::string bytes;
    for (const std::string& row : rows) {
        if (row.starts_with("    ... ")) continue;  // it counts the rows that are left out
        const bool begins = row.starts_with("  | ");
        CHECK((begins || row.starts_with("  > ")));
        if (begins && !bytes.empty()) bytes += '\n';
        bytes += row.substr(4);
    }
    return bytes + '\n';
}

}  // namespace

TEST_CASE("no row is wider than the terminal, and the rows hold the bytes and nothing else") {
    const std::string bytes = note_of(4) + "  sig: " + std::string(150, 'x') + "  y\n";
    for (const int width : {0, 40, 60, 80, 120}) {
        CAPTURE(width);
        const auto rows = rows_of(bytes, width);
        CHECK(read_back(rows) == bytes);
        for (const std::string& row : rows) {
            if (width > 0) CHECK(display_width(row) <= width);
        }
    }
}

TEST_CASE("a wide character is not cut in two") {
    const std::string bytes = "  note: \"\xe6\xbc\xa2\xe6\xbc\xa2\xe6\xbc\xa2\xe6\xbc\xa2\"\n";
    CHECK(read_back(rows_of(bytes, 13)) == bytes);
}

TEST_CASE("a short note is shown, and of a long one six rows and how many more there are") {
    const auto rows = [](int lines) {
        return join(fewer_rows_of(note_of(lines), 80, Words()), "\n");
    };
    CHECK(rows(6) ==
          "  | - do: note\n"
          "  |   entry: 3\n"
          "    ... 5 more lines\n"
          "  |   note: |-\n"
          "  |     baris 1\n"
          "  |     baris 2\n"
          "  |     baris 3\n"
          "  |     baris 4\n"
          "  |     baris 5");
    CHECK(rows(9).ends_with("  |     baris 5\n    ... 3 more lines"));
    // A row of one line would take as much room as the row that counts it.
    CHECK(rows(7).ends_with("  |     baris 6"));
}

TEST_CASE("a note in one line counts as many lines as it takes on the terminal") {
    const std::string bytes = std::string(kEntry) + "  note: \"" + std::string(800, 'n') + "\"\n";
    const auto wide = fewer_rows_of(bytes, 200, Words());
    CHECK(read_back(wide).find(std::string(800, 'n')) != std::string::npos);
    const auto narrow = fewer_rows_of(bytes, 60, Words());
    CHECK(narrow.back() == "    ... 9 more lines");
}

}  // namespace yankomas
