// Signs entries of the roster.
// SPDX-License-Identifier: Apache-2.0
#include <chrono>

#include "core/base/rules/published.h"
#include "core/base/rules/signatures.h"
#include "core/journal/write.h"
#include "store/git/git.h"
#include "store/office/verify.h"
#include "work/sign/signing.h"

namespace yankomas {

namespace {

Message above_roster(const OpenedOffice& office) {
    const RosterEntry& last = office.roster_journal.entries.back();
    return message("Above it stand {} roster entries, the last by {} ({}):", last.number, last.by,
                   office.record.roster.position().digest);
}

Status accept_roster(const OpenedOffice& office, std::string bytes) {
    const RosterJournal journal = read_roster("roster.yaml", std::move(bytes));
    const FoldedRoster folded = fold_roster(journal, verify_roster(journal));
    const bool extended = journal.entries.size() == office.roster_journal.entries.size() + 1;
    if (folded.whole && extended) return Done{};
    return failed(message("the signed roster does not verify, so it was not kept"), {},
                  {message("sign with another key; ssh-keygen made a signature that is not good")});
}

}  // namespace

Result<ExitCode> sign_roster_entry(
    Host& host, const Globals& globals, const SigningChoices& choices,
    const std::function<Result<RosterEntry>(const OpenedOffice&)>& make) {
    const auto root = find_office(host.files, host.working_folder);
    if (!root) return root.error();
    const auto lock = host.files.lock(*root, kLockPatience);
    if (!lock) return lock.error();
    auto office = open_session(host, globals);
    if (!office) return office.error();
    // A changed office.yaml is mended by publishing it, so only the roster itself must be sound.
    const bool sound =
        office->roster_journal.entries.size() == office->record.roster.heads.size() &&
        !office->roster_journal.fault;
    for (const Finding& finding : office->findings) {
        if (!sound || finding.rule == rule::trust_root || finding.rule == rule::roster_position) {
            tell(host, office->findings);
            return failed(message("the roster can't be relied on, so nothing is signed onto it"),
                          {}, {message("yankomas lint lists what is wrong")});
        }
    }
    const auto officer = find_officer(host, *office, choices);
    if (!officer) return officer.error();
    auto entry = make(*office);
    if (!entry) return entry.error();
    const RosterJournal& journal = office->roster_journal;
    entry->number = EntryNumber{static_cast<int>(journal.entries.size()) + 1};
    entry->zone = journal.entries.back().zone;
    entry->at = signing_time(host, journal.entries.back().at);
    entry->by = officer->person;
    const Findings findings =
        check_roster_entry(office->record.roster, journal, *entry, officer->signer.key);
    if (auto status = refuse_errors(host, findings); !status) return status.error();
    const std::string bytes = write_entry(*entry);
    const auto agreed = confirm(host, choices, above_roster(*office), bytes);
    if (!agreed) return agreed.error();
    if (!*agreed) return choices.dry_run ? ExitCode::clean : ExitCode::findings;
    const auto signed_bytes = sign_entry(host.processes, officer->signer,
                                         roster_schema().name_space, journal.bytes, bytes);
    if (!signed_bytes) return signed_bytes.error();
    if (auto status = host.files.remove_stale_temps(*root, "roster.yaml"); !status)
        return status.error();
    auto status = put_in_place(
        host.files, *root + "/roster.yaml", *signed_bytes, Target::existing,
        [&](std::string read_back) { return accept_roster(*office, std::move(read_back)); });
    if (!status) return status.error();
    if (choices.commit) {
        if (auto done = git_commit(host.files, host.processes, *root, {"roster.yaml"},
                                   std::string("roster: ") + std::string(name_of(entry->act)));
            !done)
            return done.error();
    }
    return ExitCode::clean;
}

}  // namespace yankomas
