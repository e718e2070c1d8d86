// Writes a kept world as a copy of its files and a list of the rest, and reads it back.
// SPDX-License-Identifier: Apache-2.0
#include "transcripts/setup.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string_view>

#include <doctest/doctest.h>

#include "core/base/text.h"
#include "transcripts/transcript.h"

namespace yankomas::test {

namespace {

namespace fs = std::filesystem;

constexpr auto kEverything = fs::copy_options::recursive | fs::copy_options::copy_symlinks |
                             fs::copy_options::overwrite_existing;

// The file of what the copied files can't say: one line per value, the folder of the host first.
std::string state_file(const std::string& folder) { return folder + "/state"; }

// Puts one folder in the place of the other in the user's own files. An office never names the
// folder in which it lies.
void move_paths(const TestHost& host, const std::string& from) {
    for (const auto& file : fs::recursive_directory_iterator(host.folder_path("home"))) {
        if (!file.is_regular_file()) continue;
        const std::string path = file.path().string();
        const std::string bytes = host.read(path);
        const std::string moved = with_all_replaced(bytes, from, host.folder());
        if (moved != bytes) host.write(path, moved);
    }
}

}  // namespace

std::string setups_folder() {
    const char* folder = std::getenv("YANKOMAS_SETUPS");
    return folder == nullptr ? std::string() : std::string(folder);
}

void keep_setup(const TestHost& host, const std::string& folder) {
    fs::create_directories(folder);
    fs::copy(host.folder(), folder + "/files", kEverything);
    std::string state =
        host.folder() + '\n' + std::to_string(host.now.seconds) + '\n' + host.working_folder + '\n';
    for (const auto& [name, value] : host.environment.values) state += name + '=' + value + '\n';
    host.write(state_file(folder), state);
}

bool take_setup(TestHost& host, const std::string& folder) {
    if (!fs::exists(state_file(folder))) return false;
    const std::string state = host.read(state_file(folder));
    const std::string from = state.substr(0, state.find('\n'));
    fs::copy(folder + "/files", host.folder(), kEverything);
    move_paths(host, from);
    const std::string moved = with_all_replaced(state, from, host.folder());
    const auto lines = split(std::string_view(moved).substr(0, moved.size() - 1), '\n');
    REQUIRE(lines.size() >= 3);
    host.now = Instant{std::stoll(std::string(lines[1]))};
    host.working_folder = lines[2];
    for (std::size_t i = 3; i < lines.size(); ++i) {
        const std::size_t sign = lines[i].find('=');
        host.environment.values[std::string(lines[i].substr(0, sign))] = lines[i].substr(sign + 1);
    }
    return true;
}

}  // namespace yankomas::test
