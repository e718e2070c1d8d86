// Writes the shell script that stands in for a program, and the files that it reads.
// SPDX-License-Identifier: Apache-2.0
#include "faults/stand_in.h"

#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>

#include "core/base/text.h"

namespace yankomas::faults {

namespace {

namespace fs = std::filesystem;

// The file $folder/armed holds the script, $folder/calls the number of calls that still go well.
constexpr std::string_view kScript =
    "left=0\n"
    "[ ! -e \"$folder/calls\" ] || read -r left < \"$folder/calls\"\n"
    "if [ \"$left\" -gt 0 ]; then echo $((left - 1)) > \"$folder/calls\"\n"
    "elif [ -e \"$folder/armed\" ] && mv \"$folder/armed\" \"$folder/spent\"; then . \"$folder/spent\"; exit\n"
    "fi\n"
    "exec \"$real\" \"$@\"\n";

}  // namespace

StandIn::StandIn(World& world, const std::string& name)
    : folder_(world.scratch("stand-in-" + name)) {
    const Ended found = world.run("agus", {"/bin/sh", "-c", "command -v " + name});
    REQUIRE(found.code == 0);
    real_ = std::string(trim(found.out));
    fs::create_directories(folder_ + "/bin");
    const std::string path = folder_ + "/bin/" + name;
    std::ofstream(path) << "#!/bin/sh\nfolder='" << folder_ << "' real='" << real_ << "'\n"
                        << kScript;
    fs::permissions(path, fs::perms::owner_all);
    world.prepend_path(folder_ + "/bin");
}

void StandIn::go_wrong(std::string_view script, int nth) const {
    fs::remove(folder_ + "/spent");
    std::ofstream(folder_ + "/calls") << nth << '\n';
    std::ofstream(folder_ + "/armed") << script << '\n';
}

bool StandIn::went_wrong() const { return fs::exists(folder_ + "/spent"); }

}  // namespace yankomas::faults
