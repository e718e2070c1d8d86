// The verb roster export: the office's keys as allowed_signers of ssh-keygen.
// SPDX-License-Identifier: Apache-2.0
#include <memory>
#include <optional>
#include <string>

#include "cli/verbs.h"
#include "render/roster/allowed_signers.h"
#include "work/office/session.h"
#include "work/sign/signing.h"

namespace yankomas {

namespace {

// What the verb was asked for.
struct RosterExportRequest {
    std::optional<std::string> output;
};

Result<ExitCode> export_keys(Host& host, const Globals& globals,
                             const RosterExportRequest& request) {
    const auto office = open_whole(host, globals);
    if (!office) return office.error();
    const std::string keys = render_allowed_signers(office->record.roster);
    if (!request.output) {
        host.out.write(keys);
        return ExitCode::clean;
    }
    if (auto status = host.files.replace(path_from(host, *request.output), keys); !status)
        return status.error();
    return ExitCode::clean;
}

}  // namespace

Action declare_roster_export(Options& options) {
    auto request = std::make_shared<RosterExportRequest>();
    options.text("-o,--output", "FILE", request->output,
                 message("write this file; the answer otherwise"));
    return [request](Host& host, const Globals& globals) {
        return export_keys(host, globals, *request);
    };
}

}  // namespace yankomas
