// Starts processes and compares folders.
// SPDX-License-Identifier: Apache-2.0
#include "faults/world.h"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <spawn.h>
#include <sys/wait.h>

#include <doctest/doctest.h>

#include "store/disk/files.h"
#include "support/command_words.h"
#include "support/read_file.h"

namespace yankomas::faults {

namespace {

namespace fs = std::filesystem;
using test::bytes_of;

std::vector<char*> pointers_of(std::vector<std::string>& strings) {
    std::vector<char*> pointers;
    for (auto& text : strings) pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

std::string without_number(const std::string& temp) {
    return temp.substr(0, temp.rfind(".tmp-") + 5);
}

}  // namespace

std::vector<std::string> words_of(std::string_view line, const std::string& home) {
    std::vector<std::string> words = test::words(line);
    for (std::string& word : words) {
        if (const auto at = word.find('~'); at != std::string::npos) word.replace(at, 1, home);
    }
    return words;
}

World::World() {
    const char* path = std::getenv("PATH");
    path_ = path == nullptr ? "/usr/bin:/bin" : path;
    const char* made_before = std::getenv("YANKOMAS_WORLD");
    const std::string copied =
        made_before == nullptr ? "" : "YANKOMAS_WORLD='" + std::string(made_before) + "'; ";
    const std::string script = copied + "program='" YANKOMAS_PROGRAM "' world='" + folder_.path() +
                               "'; . '" YANKOMAS_SOURCE_DIR "/tests/manual/office.sh'; make_world";
    const Ended made = run("agus", {"/bin/sh", "-c", script});
    CAPTURE(bytes_of(folder_ / "setup.log"));
    REQUIRE(made.code == 0);
}

std::vector<std::string> World::environment(const std::string& person) const {
    return {"PATH=" + path_,
            "HOME=" + home(),
            "LC_ALL=C.UTF-8",
            "TZ=UTC",
            "TMPDIR=/tmp",
            "GIT_CONFIG_GLOBAL=/dev/null",
            "YANKOMAS_NOW=" + now_,
            "YANKOMAS_KEY=" + home() + "/.ssh/" + person,
            "ASAN_OPTIONS=detect_leaks=0"};
}

Running World::start(const std::string& person, const std::vector<std::string>& argv,
                     const std::string& input) {
    const std::string number = std::to_string(++runs_ % 256);
    Running running{-1, folder_ / "out." + number, folder_ / "err." + number};
    const std::string folder = fs::exists(office()) ? office() : folder_.path();
    auto words = argv;
    auto variables = environment(person);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    constexpr int kFresh = O_WRONLY | O_CREAT | O_TRUNC;
    posix_spawn_file_actions_addopen(&actions, 0, input.c_str(), O_RDWR | O_NOCTTY, 0);
    posix_spawn_file_actions_addopen(&actions, 1, running.out_file.c_str(), kFresh, 0600);
    posix_spawn_file_actions_addopen(&actions, 2, running.err_file.c_str(), kFresh, 0600);
    posix_spawn_file_actions_addchdir_np(&actions, folder.c_str());
    const int code = posix_spawnp(&running.process, words.front().c_str(), &actions, nullptr,
                                  pointers_of(words).data(), pointers_of(variables).data());
    posix_spawn_file_actions_destroy(&actions);
    CAPTURE(argv.front());
    REQUIRE(code == 0);
    return running;
}

Ended World::wait(const Running& running) {
    int status = 0;
    while (waitpid(running.process, &status, 0) < 0 && errno == EINTR) {
    }
    Ended ended;
    if (WIFSIGNALED(status)) ended.signal = WTERMSIG(status);
    if (WIFEXITED(status)) ended.code = WEXITSTATUS(status);
    ended.out = bytes_of(running.out_file);
    ended.err = bytes_of(running.err_file);
    return ended;
}

std::vector<std::string> World::command(std::string_view line) const {
    auto words = words_of(line, home());
    words.insert(words.begin(), YANKOMAS_PROGRAM);
    return words;
}

Ended World::lint() {
    auto words = command("lint --root any");
    words.insert(words.begin(), {"env", "XDG_CACHE_HOME=" + scratch("cache")});
    return run("sari", words);
}

void World::must(const std::string& person, std::string_view line) {
    const Ended ended = yankomas(person, line);
    CAPTURE(line);
    CAPTURE(ended.err);
    REQUIRE(ended.signal == 0);
    REQUIRE(ended.code == 0);
}

Snapshot World::snapshot() const {
    Snapshot found;
    for (const auto& entry : fs::recursive_directory_iterator(home())) {
        const std::string path = entry.path().string().substr(home().size() + 1);
        if (entry.is_directory()) found.folders.insert(path);
        if (!entry.is_regular_file()) continue;
        const std::string name = entry.path().filename().string();
        // ssh-keygen puts .pub behind the name of a key that is being made.
        const bool temporary =
            is_temp_name(name.ends_with(".pub") ? name.substr(0, name.size() - 4) : name);
        (temporary ? found.temps[without_number(path)] : found.files[path]) =
            bytes_of(entry.path());
    }
    return found;
}

void World::restore(const Snapshot& before) const {
    std::vector<fs::path> gone;
    std::set<std::string> same;
    for (const auto& entry : fs::recursive_directory_iterator(home())) {
        const std::string path = entry.path().string().substr(home().size() + 1);
        const auto old = before.files.find(path);
        if (entry.is_directory() ? !before.folders.contains(path) : old == before.files.end()) {
            gone.push_back(entry.path());
        } else if (entry.is_regular_file() && bytes_of(entry.path()) == old->second) {
            same.insert(path);
        }
    }
    for (const auto& path : gone) fs::remove_all(path);
    for (const auto& [path, bytes] : before.files) {
        if (!same.contains(path)) write(path, bytes);
    }
}

std::string World::read(const std::string& path) const { return bytes_of(home() + "/" + path); }

void World::write(const std::string& path, std::string_view bytes) const {
    const fs::path file = home() + "/" + path;
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

}  // namespace yankomas::faults
