// The verb status shows an office at a glance; so does yankomas alone, inside an office.
// SPDX-License-Identifier: Apache-2.0
#include "render/cases/status.h"

#include <optional>
#include <string>
#include <utility>

#include "cli/answer.h"
#include "cli/verbs.h"
#include "core/base/rules/seals.h"
#include "work/judge/office_status.h"
#include "work/office/session.h"
#include "work/report.h"
#include "work/sign/signing.h"

namespace yankomas::verb_status {

struct Request {
    std::optional<std::string> key;
    Format format = Format::text;

    void declare(Options& options) {
        options.text("--key", "FILE", key,
                     message("the key whose person is meant (also YANKOMAS_KEY)"));
        declare_format(options, format);
    }
};

// Returns the owner of the user's key, or nothing if he has no key or it is nobody's. It is an
// error if he named a key that can't be used: nothing would seem to wait for him.
Result<std::optional<PersonId>> owner_of_key(const Host& host, const OpenedOffice& office,
                                             const std::optional<std::string>& key) {
    SigningChoices choices;
    choices.key = key;
    const auto signer = find_signer(host, choices);
    if (!signer) {
        const bool is_named = key || host.environment.get("YANKOMAS_KEY");
        if (is_named) return signer.error();
        return std::optional<PersonId>();
    }
    auto person = person_of(host, office, *signer);
    return person ? std::optional(*std::move(person)) : std::nullopt;
}

// Says where "never sealed" may be untrue, because seals.yaml is missing.
void tell_missing_seals(const Host& host, const OpenedOffice& office) {
    Findings missing = office.findings;
    std::erase_if(missing, [](const Finding& one) {
        return one.rule != rule::bad_manifest || one.place.line != 0;
    });
    tell(host, missing);
}

Result<ExitCode> status(Host& host, const Globals& globals, const Request& request) {
    const auto office = open_readable(host, globals);
    if (!office) return office.error();
    if (office->whole) tell_missing_seals(host, *office);
    const auto person = owner_of_key(host, *office, request.key);
    if (!person) return person.error();
    const auto read = office_status(host, globals, *office, *person);
    if (!read) return read.error();
    if (request.format == Format::text) {
        host.out.write(render_status(read->status, host.screen()));
    } else {
        write_items(host, request.format, "status/1", read->status.zone, {json_of(read->status)});
    }
    return read->code;
}

Verb verb() {
    return {"status", VerbGroup::reading,
            message("the office at a glance: what waits, is late, to commit or seal"),
            declare<Request, status>};
}

}  // namespace yankomas::verb_status
