// The verb roster revoke-key: a key that is lost, stolen or no longer used.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <memory>
#include <optional>
#include <string>

#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "core/calendar/date.h"
#include "store/ssh/ssh_key.h"
#include "work/sign/journal_words.h"
#include "work/sign/roster_change.h"
#include "work/sign/signing.h"

namespace yankomas {

namespace {

// What the verb was asked for.
struct RosterRevokeKeyRequest {
    std::string person;
    std::string public_key;  // or a fingerprint
    std::string reason;
    std::optional<Date> compromised_since;
    SigningChoices signing;
};

std::string fingerprint_of(const std::string& key_line) {
    const auto key = parse_public_key(key_line);
    return key ? fingerprint(*key) : std::string();
}

Result<std::string> key_with(const Roster& roster, const PersonId& person,
                             const std::string& wanted) {
    std::vector<Message> hints;
    for (const KeyRecord& record : roster.keys) {
        if (record.person != person) continue;
        const std::string found = fingerprint_of(record.key);
        if (found == wanted) return record.key;
        hints.push_back(message("a key of {}: {}", person, found));
    }
    return refused(message("{} has no key {}", person, wanted), {}, std::move(hints));
}

Result<std::string> find_key(Host& host, const OpenedOffice& office, const PersonId& person,
                             const std::string& given) {
    if (given.starts_with("SHA256:")) return key_with(office.record.roster, person, given);
    const auto key = read_public_key(host, given);
    if (!key) return key.error();
    return key_with(office.record.roster, person, fingerprint_of(*key));
}

Status refuse_again(const OpenedOffice& office, const RosterEntry& entry) {
    const auto& revocations = office.record.roster.revocations;
    const auto before = std::ranges::find(revocations, *entry.key, &Revocation::key);
    if (before == revocations.end() || entry.from) return Done{};
    return refused(message("this key is revoked already"), {},
                   {message("if it was compromised from a day on, say --compromised-since DATE")});
}

Result<ExitCode> revoke_key(Host& host, const Globals& globals,
                            const RosterRevokeKeyRequest& request) {
    const auto person = id_for_journal<PersonId>("PERSON", request.person);
    if (!person) return person.error();
    const auto reason = text_for_journal("--reason", request.reason);
    if (!reason) return reason.error();
    return change_roster(host, globals, request.signing,
                         [&](const OpenedOffice& office) -> Result<RosterEntry> {
                             if (office.record.roster.person(*person) == nullptr) {
                                 return refused(message("{} is not enrolled", *person), {},
                                                {message("yankomas roster show")});
                             }
                             auto key = find_key(host, office, *person, request.public_key);
                             if (!key) return key.error();
                             RosterEntry entry;
                             entry.act = RosterAct::revoke_key;
                             entry.person = *person;
                             entry.key = std::move(*key);
                             entry.from = request.compromised_since;
                             entry.reason = *reason;
                             if (auto status = refuse_again(office, entry); !status)
                                 return status.error();
                             return entry;
                         });
}

}  // namespace

Action declare_roster_revoke_key(Options& options) {
    auto request = std::make_shared<RosterRevokeKeyRequest>();
    options.argument("PERSON", request->person, message("whose key it is"));
    options
        .text("--public-key", "KEY", request->public_key,
              message("the key: its file, its line, or its fingerprint SHA256:..."))
        .required();
    options
        .text("--reason", "TEXT", request->reason,
              message("why, for those who read the roster later"))
        .required();
    options.parsed("--compromised-since", "DATE", request->compromised_since, parse_date,
                   message("a day looks like 2026-03-02"),
                   message("the day from which on somebody else may have used the key"));
    declare_signing(options, request->signing);
    return [request](Host& host, const Globals& globals) {
        return revoke_key(host, globals, *request);
    };
}

}  // namespace yankomas
