// The exit codes of the program, as the manual promises them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace yankomas {

enum class ExitCode {
    clean = 0,     // done, nothing to complain of
    findings = 1,  // the record is at fault, or does not allow what was asked
    usage = 2,     // the command line makes no sense
    failed = 3,    // could not finish
    bug = 70,      // a fault of ours
};

}  // namespace yankomas
