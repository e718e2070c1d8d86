// Shows errors, and what exit code they become.
// SPDX-License-Identifier: Apache-2.0
#include "work/report.h"

#include "render/findings/diagnostic.h"

namespace yankomas {

ExitCode report(Host& host, const Error& error) {
    host.err.write(render_error(error, host.words, host.err_paint));
    switch (error.kind) {
        case ErrorKind::usage: return ExitCode::usage;
        case ErrorKind::refused: return ExitCode::findings;
        case ErrorKind::failed: return ExitCode::failed;
    }
    return ExitCode::bug;
}

}  // namespace yankomas
