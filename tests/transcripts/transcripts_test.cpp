// Plays every transcript and compares; UPDATE_GOLDEN=1 writes down what came out instead.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "support/golden.h"
#include "transcripts/english_words.h"
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

// In Indonesian no word of English is left, whatever the values of a sentence are
// (english_words.h).
TEST_CASE("indonesian") {
    TestHost reader;
    const EnglishWords english(reader.read(YANKOMAS_SOURCE_DIR "/po/id.po"));
    REQUIRE(english.is_english("step"));
    REQUIRE(english.is_english("FILE"));
    REQUIRE_FALSE(english.is_english("kasus"));
    for (const std::string& name : all_transcripts()) {
        SUBCASE(name.c_str()) {
            TestHost host;
            host.environment.values["LC_ALL"] = "id_ID.UTF-8";
            const auto played = play_in_indonesian(host, host.read(path_of(name)), kFolder);
            for (const std::string& found : english.left_in(played.said, played.typed))
                FAIL_CHECK(found);
            CHECK(english.left_in("kasus ditangguhkan; 'step' harus menunggu").size() == 1);
        }
    }
}

// Makes the worlds that many transcripts begin with, which are copied then (setup.h).
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
