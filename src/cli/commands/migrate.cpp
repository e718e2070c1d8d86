// The verb migrate moves a running case to a newer version of its procedure.
// SPDX-License-Identifier: Apache-2.0
#include <optional>

#include "cli/entry_request.h"
#include "cli/verbs.h"
#include "work/office/session.h"
#include "work/sign/migration.h"
#include "work/sign/sign_case.h"

namespace yankomas::verb_migrate {

struct Request : EntryRequest {
    std::optional<int> version;

    void declare(Options& options) {
        entry.act = CaseAct::migrate;
        declare_case(options, case_text);
        options.number("--to", "VERSION", version,
                       message("the number of the version; else the one that new cases get"));
        declare_reason(options, choices).required();
        declare_signer(options, choices);
    }
};

// The version in force is that of the procedure of the case, so it is found once the case is read.
Result<ExitCode> migrate(Host& host, const Globals& globals, const Request& request) {
    return sign_case_entry(host, globals, request.choices, request.case_text,
                           [&](const OpenedOffice& office, const Draft& draft) {
                               SopVersion version = procedure_of(office, draft).version;
                               const Sop* latest = office.record.in_force(host.now).sop(version.id);
                               if (latest != nullptr) version = latest->version;
                               if (request.version) version.version = *request.version;
                               return migration_to(office, draft, version, request.entry);
                           });
}

Verb verb() {
    return {"migrate", VerbGroup::cases, message("move a running case to a newer version"),
            declare<Request, migrate>};
}

}  // namespace yankomas::verb_migrate
