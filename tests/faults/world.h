// A home folder with an office on the real disk, in which the built program runs as a real process.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

#include "support/temp_folder.h"

namespace yankomas::faults {

struct Ended {
    int code = 0;    // exit code, if no signal ended it
    int signal = 0;  // the signal that ended it
    std::string out;
    std::string err;
};

// A running process. Whoever started it must call World::wait.
struct Running {
    pid_t process = -1;
    std::string out_file;
    std::string err_file;
};

// Every file of the home folder by its path below it. Temporary files stand apart.
struct Snapshot {
    std::map<std::string, std::string> files;
    std::map<std::string, std::string>
        temps;  // "FOLDER/.NAME.tmp-" of a temporary file, without its number
    std::set<std::string> folders;
};

// The words of a line, in each of which the first ~ stands for `home`.
[[nodiscard]] std::vector<std::string> words_of(std::string_view line, const std::string& home);

// The office of tests/manual/office.sh in a folder of its own, which is removed at the end.
class World {
public:
    World();

    [[nodiscard]] std::string home() const { return folder_ / "home"; }
    [[nodiscard]] std::string office() const { return home() + "/kanwil-contoh"; }
    [[nodiscard]] std::string scratch(const std::string& name) const { return folder_ / name; }

    // The clock of all runs; at first Thursday 2026-03-05, 10:00.
    void set_now(std::string_view instant) { now_ = instant; }

    // Programs in this folder are found before the system's.
    void prepend_path(const std::string& folder) { path_ = folder + ":" + path_; }

    // Runs any program in the office folder, signing as `person`; `input` is its stdin, for reading
    // and writing.
    [[nodiscard]] Running start(const std::string& person, const std::vector<std::string>& argv,
                                const std::string& input = "/dev/null");
    [[nodiscard]] static Ended wait(const Running& running);
    [[nodiscard]] Ended run(const std::string& person, const std::vector<std::string>& argv) {
        return wait(start(person, argv));
    }

    // `line` is a command of yankomas without its name.
    [[nodiscard]] std::vector<std::string> command(std::string_view line) const;
    [[nodiscard]] Ended yankomas(const std::string& person, std::string_view line) {
        return run(person, command(line));
    }

    // Runs lint with a cache of its own, so that a spoilt cache of the world can't hide a finding.
    [[nodiscard]] Ended lint();

    // Runs a command of yankomas that prepares a test. The test fails if the command does.
    void must(const std::string& person, std::string_view line);

    [[nodiscard]] Snapshot snapshot() const;
    // Makes the home folder what it was, so that the next run makes the same calls. Files that
    // did not change are left alone.
    void restore(const Snapshot& before) const;

    [[nodiscard]] std::string read(const std::string& path) const;  // below home
    void write(const std::string& path, std::string_view bytes) const;

private:
    [[nodiscard]] std::vector<std::string> environment(const std::string& person) const;

    test::TempFolder folder_;
    std::string path_;
    std::string now_ = "2026-03-05T10:00:00+07:00";
    int runs_ = 0;
};

}  // namespace yankomas::faults
