// Transcripts: what a person types and what the program answers, as a test
// (tests/transcripts/README.md).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "support/test_host.h"

namespace yankomas::test {

// A command with the lines that follow it: input of `write`, or the expected answer.
struct TranscriptStep {
    std::vector<std::string> prose;  // lines above it, kept as they are
    std::string command;             // empty at the end of a file
    std::vector<std::string> input;
};

[[nodiscard]] std::vector<TranscriptStep> parse_transcript(const std::string& text);

// Runs the steps and writes them down again with what really came out. `folder` is where `use NAME`
// finds NAME.txt.
[[nodiscard]] std::string play_transcript(TestHost& host, const std::string& text,
                                          const std::string& folder);

}  // namespace yankomas::test
