// Plays every transcript and compares; UPDATE_GOLDEN=1 writes down what came out instead.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "support/golden.h"
#include "transcripts/setup.h"
#include "transcripts/transcript.h"

namespace yankomas::test {

namespace {

constexpr const char* kFolder = YANKOMAS_SOURCE_DIR "/tests/transcripts";

std::vector<std::string> all_transcripts() {
    std::vector<std::string> names;
    for (const auto& file : std::filesystem::directory_iterator(kFolder)) {
        if (file.path().extension() == ".txt") names.push_back(file.path().stem().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::string path_of(const std::string& name) { return kFolder + ("/" + name + ".txt"); }

}  // namespace

// Each transcript is a subcase, so `--subcase=NAME` plays one of them, as its ctest does.
TEST_CASE("transcripts") {
    const auto names = all_transcripts();
    REQUIRE_FALSE(names.empty());
    for (const std::string& name : names) {
        SUBCASE(name.c_str()) {
            TestHost host;
            const std::string expected = host.read(path_of(name));
            const std::string played = play_transcript(host, expected, kFolder);
            if (played == expected) continue;
            if (is_golden_updated()) {
                host.write(path_of(name), played);
            } else {
                FAIL_CHECK(golden_difference(path_of(name), played));
            }
        }
    }
}

// The worlds that many transcripts begin with are made once and copied: see setup.h.
TEST_CASE("setups") {
    if (setups_folder().empty()) return;
    for (const std::string name : {"office", "cases"}) {
        const std::string folder = setups_folder() + "/" + name;
        std::filesystem::remove_all(folder);
        TestHost host;
        static_cast<void>(play_transcript(host, "$ use " + name + "\n", kFolder));
        keep_setup(host, folder);
    }
}

}  // namespace yankomas::test
