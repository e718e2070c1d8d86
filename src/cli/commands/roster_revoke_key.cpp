// The verb roster revoke-key takes a key out of use that is lost, stolen or retired.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/roster_words.h"
#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "core/calendar/date.h"
#include "store/ssh/ssh_key.h"
#include "work/report.h"
#include "work/sign/journal_words.h"

namespace yankomas::verb_roster_revoke_key {

struct Request : RosterWords {
    std::optional<std::string> key;  // the key's file, its line or its fingerprint
    std::optional<SpokenTime> compromised_since;

    void declare(Options& options) {
        options.argument("PERSON", person, message("whose key it is"));
        options.text("--public-key", "KEY", key,
                     message("the key: its file, its line, or its fingerprint SHA256:...; the only "
                             "live one if nothing is said"));
        options.required_text("--reason", "TEXT", reason,
                              message("why, for those who read the roster later"));
        declare_date(options, "--compromised-since", compromised_since,
                     message("the day from which on somebody else may have used the key"));
        declare_signing(options, signing);
    }
};

std::string fingerprint_of(const std::string& key_line) {
    const auto key = parse_public_key(key_line);
    return key ? fingerprint(*key) : std::string();
}

// Returns the person's key with this fingerprint. If there is none, the refusal lists the person's
// keys.
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

// Returns the person's key that is not revoked, if it is the only one. Otherwise the refusal lists
// what there is.
Result<std::string> only_live_key(const Host& host, const Roster& roster, const PersonId& person) {
    std::vector<std::string> live;
    std::vector<Message> hints;
    for (const KeyRecord& record : roster.keys) {
        if (record.person != person || roster.in_force(host.now).is_revoked(record.key)) continue;
        live.push_back(record.key);
        hints.push_back(message("one of them: {}",
                                command("yankomas roster revoke-key {} --public-key {} --reason "
                                        "TEXT",
                                        person, fingerprint_of(record.key))));
    }
    if (live.size() == 1) return std::move(live.front());
    if (live.empty())
        return refused(message("{} has no key that is not revoked", person), {},
                       {message("yankomas roster show {} names the keys", person)});
    return bad_usage(message("{} has several keys, so say which one", person), std::move(hints));
}

Result<std::string> find_key(Host& host, const OpenedOffice& office, const PersonId& person,
                             const std::optional<std::string>& wanted) {
    if (!wanted) return only_live_key(host, office.record.roster, person);
    const std::string& given = *wanted;
    if (given.starts_with("SHA256:")) return key_with(office.record.roster, person, given);
    const auto key = read_public_key(host, given);
    if (!key) return key.error();
    return key_with(office.record.roster, person, fingerprint_of(*key));
}

// A key may be revoked a second time only to say since when it was compromised.
Status refuse_again(const OpenedOffice& office, const RosterEntry& entry) {
    const auto& revocations = office.record.roster.revocations;
    const auto before = std::ranges::find(revocations, *entry.key, &Revocation::key);
    if (before == revocations.end() || entry.from) return Done{};
    return refused(message("this key is revoked already"), {},
                   {message("if it was compromised from a day on, say --compromised-since DATE")});
}

Result<ExitCode> revoke_key(Host& host, const Globals& globals, const Request& request) {
    return sign_roster_words(host, globals, RosterAct::revoke_key, request,
                             [&](const OpenedOffice& office, RosterEntry& entry) -> Status {
                                 if (office.record.roster.person(*entry.person) == nullptr) {
                                     return refused(message("{} is not enrolled", *entry.person),
                                                    {}, {message("yankomas roster show")});
                                 }
                                 auto key = find_key(host, office, *entry.person, request.key);
                                 if (!key) return key.error();
                                 entry.key = std::move(*key);
                                 entry.from = understood_day(host, "--compromised-since",
                                                             request.compromised_since,
                                                             office.record.config.zone);
                                 return refuse_again(office, entry);
                             });
}

Verb verb() {
    return {"roster revoke-key", VerbGroup::people, message("take a key out of use"),
            declare<Request, revoke_key>};
}

}  // namespace yankomas::verb_roster_revoke_key
