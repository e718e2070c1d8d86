// A text file that people write: its bytes, the place of each byte, and what is wrong with it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/finding.h"

namespace yankomas {

// The limit of such a file in bytes. A larger file is an error and is never cut.
inline constexpr std::size_t kLargestSource = 1 << 20;
inline constexpr std::size_t kLongestSourceLine = 4096;

class SourceText {
public:
    // Both `bytes` and `findings` must live as long as this does.
    SourceText(std::string_view bytes, std::string file, Findings& findings);

    [[nodiscard]] std::string_view bytes() const { return bytes_; }
    [[nodiscard]] const std::string& file() const { return file_; }
    [[nodiscard]] Place place_at(std::size_t offset) const;
    [[nodiscard]] const std::vector<std::string_view>& lines() const { return lines_; }
    [[nodiscard]] std::size_t offset_of(std::string_view part_of_bytes) const;

    // Adds a finding. After a hundred of them one more says so, and the rest are dropped, so that a
    // hostile file costs bounded memory.
    void complain(Rule rule, std::size_t offset, Message what, Message hint = {});
    // Adds the finding that the text does not parse, and drops all others of this text: they may
    // come from reading on in the wrong place.
    void complain_only(Rule rule, std::size_t offset, Message what, Message hint);
    [[nodiscard]] bool is_clean() const { return complaints_ == 0; }

private:
    std::string_view bytes_;
    std::string file_;
    std::vector<std::string_view> lines_;  // without their LF
    Findings* findings_;
    int complaints_ = 0;
};

// Checks the size and the bytes: UTF-8 in the normal form NFC, without byte order mark, CR, tab,
// control and format characters, and without the marker of an unfinished merge. False, with
// complaints, if the text is not fit to be parsed.
bool check_source_bytes(SourceText& text);

}  // namespace yankomas
