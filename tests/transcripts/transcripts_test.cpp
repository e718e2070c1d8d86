// Plays every transcript and compares; UPDATE_GOLDEN=1 writes down what came out instead.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>

#include "transcripts/transcript.h"

namespace yankomas::test {

namespace {

constexpr const char* kFolder = YANKOMAS_SOURCE_DIR "/tests/transcripts";

std::vector<std::string> all_transcripts() {
    std::vector<std::string> paths;
    for (const auto& file : std::filesystem::directory_iterator(kFolder)) {
        if (file.path().extension() == ".txt") paths.push_back(file.path().string());
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

}  // namespace

TEST_CASE("transcripts") {
    const bool update = std::getenv("UPDATE_GOLDEN") != nullptr;
    const auto paths = all_transcripts();
    REQUIRE_FALSE(paths.empty());
    for (const std::string& path : paths) {
        CAPTURE(path);
        TestHost host;
        const std::string expected = host.read(path);
        const std::string played = play_transcript(host, expected, kFolder);
        if (update && played != expected) host.write(path, played);
        if (!update) CHECK(played == expected);
    }
}

}  // namespace yankomas::test
