// Builds the real world and hands it to the command line.
// SPDX-License-Identifier: Apache-2.0
#include <exception>
#include <string>
#include <vector>

#include "cli/real_host.h"
#include "cli/run.h"

int main(int argc, char** argv) {
    return yankomas::with_enough_stack([&] {
        try {
            yankomas::RealWorld world;
            yankomas::Host host = world.host();
            const std::vector<std::string> args(argv + (argc > 0 ? 1 : 0), argv + argc);
            return static_cast<int>(yankomas::run(host, args));
        } catch (const std::exception& error) {
            yankomas::report_bug(error.what());
        } catch (...) {
            yankomas::report_bug("of an unknown kind");
        }
        return static_cast<int>(yankomas::ExitCode::bug);
    });
}
