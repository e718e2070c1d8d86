// The verb roster export writes the keys as ssh-keygen's allowed_signers has them.
// SPDX-License-Identifier: Apache-2.0
#include <optional>
#include <string>

#include "cli/verbs.h"
#include "render/roster/allowed_signers.h"
#include "work/office/session.h"

namespace yankomas::verb_roster_export {

struct Request {
    std::optional<std::string> output;

    void declare(Options& options) {
        options.text("-o,--output", "FILE", output,
                     message("write this file; the answer otherwise"));
    }
};

// Exports no keys from a roster that does not verify, because other programs would trust them.
Result<ExitCode> export_keys(Host& host, const Globals& globals, const Request& request) {
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

Verb verb() {
    return {"roster export", VerbGroup::people, message("keys for checking with ssh-keygen alone"),
            declare<Request, export_keys>};
}

}  // namespace yankomas::verb_roster_export
