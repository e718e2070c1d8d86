// A world for whole-program tests: a real folder that vanishes, keys made from names, a clock that
// stands still.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <deque>
#include <filesystem>
#include <fstream>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/run.h"
#include "store/disk/process.h"
#include "store/disk/real_files.h"
#include "support/read_file.h"
#include "support/temp_folder.h"
#include "support/test_keys.h"
#include "work/host.h"

namespace yankomas::test {

struct Ran {
    int code = 0;
    std::string out;
    std::string err;
};

// The folder holds home/ (HOME), keys/ (a private and a public key per name), and work/, where runs
// start. The clock starts at 2026-03-02T09:15:00+07:00, a Monday in office hours.
class TestHost {
    TempFolder folder_;  // first: the others name paths in it

public:
    TestHost() {
        for (const char* name : {"home", "keys", "work"})
            std::filesystem::create_directory(folder_ / name);
        environment.values["HOME"] = folder_ / "home";
    }

    // The answers to the next questions, one per question. If there are any, the program runs as at
    // a terminal.
    std::deque<std::string> answers;
    // What happens while the person thinks about a question.
    std::function<void()> meanwhile;
    Environment environment;
    Instant now{1772417700};
    unsigned threads = 1;
    int err_width = 0;  // columns of the terminal behind stderr; stdout has none
    std::string working_folder = folder_path("work");

    [[nodiscard]] const std::string& folder() const { return folder_.path(); }
    [[nodiscard]] std::string folder_path(const std::string& name) const { return folder_ / name; }

    // The path of the private key of that name, made at its first use; ".pub" beside it.
    std::string key(const std::string& name) const {
        std::string path = folder_ / "keys/" + name;
        if (!std::filesystem::exists(std::filesystem::symlink_status(path)))
            write_key_files(make_test_key(name), path);
        return path;
    }

    Ran run(const std::vector<std::string>& args) {
        StringOutput out;
        StringOutput err;
        Host host{.files = files_,
                  .processes = processes_,
                  .out = out,
                  .err = err,
                  .environment = environment,
                  .working_folder = working_folder,
                  .program_path = std::filesystem::read_symlink("/proc/self/exe").string(),
                  .now = now,
                  .threads = threads,
                  .err_width = err_width,
                  .can_ask = !answers.empty(),
                  .ask = [&](std::string_view prompt) { return answer(err, prompt); },
                  .words = {},
                  .out_paint = Paint(),
                  .err_paint = Paint()};
        const ExitCode code = yankomas::run(host, args);
        return {static_cast<int>(code), out.text(), err.text()};
    }

    // Both take a path below the working folder, or an absolute one.
    [[nodiscard]] std::string read(const std::string& path) const { return bytes_of(full(path)); }
    void write(const std::string& path, const std::string& bytes) const {
        std::filesystem::create_directories(std::filesystem::path(full(path)).parent_path());
        std::ofstream(full(path), std::ios::binary | std::ios::trunc) << bytes;
    }
    [[nodiscard]] std::string full(const std::string& path) const {
        return path.starts_with('/') ? path : working_folder + "/" + path;
    }

    // The bytes of every file below the working folder, to compare what was with what is.
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> all_files() const {
        std::vector<std::pair<std::string, std::string>> found;
        for (const auto& file : std::filesystem::recursive_directory_iterator(working_folder)) {
            if (file.is_regular_file())
                found.emplace_back(file.path().string(), read(file.path().string()));
        }
        std::sort(found.begin(), found.end());
        return found;
    }

private:
    std::optional<std::string> answer(Output& err, std::string_view prompt) {
        err.write(prompt);
        if (meanwhile) meanwhile();
        if (answers.empty()) return std::nullopt;
        std::string given = std::move(answers.front());
        answers.pop_front();
        err.write(given + "\n");
        return given;
    }

    RealFiles files_;
    RealProcesses processes_;
};

}  // namespace yankomas::test
