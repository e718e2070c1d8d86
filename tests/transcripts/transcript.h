// Transcripts: what a person types and what the program answers, as a test
// (tests/transcripts/README.md).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "support/test_host.h"

namespace yankomas::test {

// A command with the lines that stand around it.
struct TranscriptStep {
    std::vector<std::string> prose;  // the lines above it, which are kept as they are
    std::string command;             // empty at the end of a file
    std::vector<std::string> input;  // what `write` puts into its file
};

// The text with `to` in the place of every `from`.
[[nodiscard]] std::string with_all_replaced(std::string text, const std::string& from,
                                            const std::string& to);

[[nodiscard]] std::vector<TranscriptStep> parse_transcript(const std::string& text);

// Runs the steps and writes them down again with what really came out. `folder` is where `use NAME`
// finds NAME.txt.
[[nodiscard]] std::string play_transcript(TestHost& host, const std::string& text,
                                          const std::string& folder);

// What was typed, and what the program said to people.
struct Played {
    std::string typed;
    std::string said;
};

// Runs the steps in Indonesian. `said` leaves out data, such as JSON and scripts, and the pages of
// help and rules, whose words are all from the catalogue.
[[nodiscard]] Played play_in_indonesian(TestHost& host, const std::string& text,
                                        const std::string& folder);

}  // namespace yankomas::test
