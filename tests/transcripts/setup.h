// The world that a transcript leaves, kept in a folder for the transcripts that begin with it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "support/test_host.h"

namespace yankomas::test {

// The folder of kept worlds, one folder per transcript, which the ctest `transcript_setups` fills.
// It is empty if none was named, and then every transcript plays what it uses.
[[nodiscard]] std::string setups_folder();

// Writes the files, the environment, the clock and the working folder of the host into a folder
// that does not exist yet.
void keep_setup(const TestHost& host, const std::string& folder);

// Gives a host that has run nothing yet the world that was kept in the folder. Every path that
// leads into the folder of the first host leads into the folder of this one afterwards. This
// returns false, and changes nothing, if the folder holds no world.
[[nodiscard]] bool take_setup(TestHost& host, const std::string& folder);

}  // namespace yankomas::test
