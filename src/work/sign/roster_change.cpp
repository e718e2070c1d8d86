// Signs an entry of the roster and reports it.
// SPDX-License-Identifier: Apache-2.0
#include "work/sign/roster_change.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <limits>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "core/base/rules/published.h"
#include "core/base/rules/signatures.h"
#include "core/journal/room.h"
#include "core/journal/schema.h"
#include "core/journal/write.h"
#include "core/roster/vacancy.h"
#include "core/rules/people.h"
#include "core/rules/privacy.h"
#include "render/kit/text.h"
#include "render/roster/roster_act.h"
#include "store/disk/os_error.h"
#include "store/disk/path.h"
#include "store/git/git.h"
#include "store/office/verify.h"
#include "work/office/conflicts.h"
#include "work/office/session.h"
#include "work/report.h"
#include "work/sign/put_journal.h"
#include "work/sign/signing.h"

namespace yankomas {

namespace {

constexpr const char* kRosterFile = "roster.yaml";

// Checks that the roster and its trust root are sound. Other faults do not matter here, because
// some of them are mended by a change of the roster: a changed office.yaml is mended by publishing
// it. If a seal saw a longer roster, this says so: it may be one that lost against this one.
Status require_sound_roster(const Host& host, const OpenedOffice& office) {
    const RosterJournal& journal = office.roster_journal;
    if (!office.heads_ahead.empty()) {
        tell(host, office.findings);
        return refused(
            message("nothing is signed below a roster entry that is dated in the future"), {},
            {message("if its clock was wrong, take it away: yankomas repair {}", journal.path)});
    }
    const bool is_whole =
        journal.entries.size() == office.record.roster.heads.size() && !journal.fault;
    const bool is_trusted = std::ranges::find(office.findings, rule::trust_root, &Finding::rule) ==
                            office.findings.end();
    if (office.findings.empty() || (is_whole && is_trusted)) {
        Findings longer = office.findings;
        std::erase_if(longer, [](const Finding& one) {
            return one.rule != rule::roster_position || one.severity != Severity::error;
        });
        tell(host, longer);
        return Done{};
    }
    tell(host, office.findings);
    return failed(message("the roster can't be relied on, so nothing is signed onto it"), {},
                  {message("yankomas lint lists what is wrong")});
}

// Names the person that the entry is about in full: "Budi Contoh (budi)".
std::string name_of_whom(const OpenedOffice& office, const RosterEntry& entry) {
    if (!entry.person) return {};
    const std::string name = entry.name.value_or(office.record.roster.name_of(*entry.person));
    return fmt::format("{} ({})", name, entry.person->value);
}

std::string in_words(const Host& host, const OpenedOffice& office, const RosterEntry& entry) {
    const std::string what = host.words(spell_act(entry, name_of_whom(office, entry)));
    const std::string text =
        host.words(message("You, {}, sign entry {} of the roster: {}.",
                           office.record.roster.name_of(entry.by), entry.number, what));
    return wrap(text, host.err_screen().width) + "\n\n";
}

Message above_roster(const OpenedOffice& office) {
    const RosterEntry& last = office.roster_journal.entries.back();
    return counted("It follows {} roster entry, by {} ({}):",
                   "It follows {} roster entries, the last by {} ({}):", last.number.value, last.by,
                   office.record.roster.position().digest);
}

// Checks that what was read back from the disk is the old roster with one more entry that has an
// effect, all of it verified.
Status accept_roster(const OpenedOffice& office, std::string bytes) {
    const RosterJournal journal = read_roster(kRosterFile, std::move(bytes));
    const FoldedRoster folded = fold_roster(journal, verify_roster(journal));
    const bool extended = journal.entries.size() == office.roster_journal.entries.size() + 1;
    const auto is_of_entry = [&](const Finding& found) {
        return found.severity == Severity::error &&
               found.place.line >= journal.place(journal.entries.back(), Field::act).line;
    };
    if (folded.whole && extended && std::ranges::none_of(folded.findings, is_of_entry))
        return Done{};
    return failed(message("the signed roster does not verify, so it was not kept"), {},
                  {message("sign with another key; ssh-keygen made a signature that is not good")});
}

// Checks that the files that the entry publishes are still the ones that were checked before it was
// signed.
Status require_published_as_signed(const Host& host, const OpenedOffice& office,
                                   const RosterEntry& entry) {
    for (const PublishedFile& file : entry.files) {
        const auto now = host.files.digest_below(office.root, file.file,
                                                 std::numeric_limits<std::uint64_t>::max());
        if (!now) return now.error();
        if (!*now || (*now)->digest != file.digest)
            return changed_meanwhile(join_path(office.root, file.file));
    }
    return Done{};
}

// Returns the roster and each file that it publishes and that lies here as it was published. A
// clone that gets the one without the others has an office that can't be relied on.
std::vector<std::string> roster_and_published(const Host& host, const OpenedOffice& office,
                                              const RosterEntry& entry) {
    std::map<std::string, Digest> published;
    for (const RosterEntry& before : office.roster_journal.entries) {
        for (const PublishedFile& file : before.files)
            published.insert_or_assign(file.file, file.digest);
    }
    for (const PublishedFile& file : entry.files)
        published.insert_or_assign(file.file, file.digest);
    std::vector<std::string> paths{kRosterFile};
    for (const auto& [path, digest] : published) {
        const auto here =
            host.files.digest_below(office.root, path, std::numeric_limits<std::uint64_t>::max());
        if (here && *here && (*here)->digest == digest) paths.push_back(path);
    }
    return paths;
}

Status put_roster(const Host& host, const OpenedOffice& office, const SigningChoices& choices,
                  const RosterEntry& entry, const std::string& bytes) {
    const std::string path = join_path(office.root, kRosterFile);
    const std::string& was = office.roster_journal.bytes;
    const auto lock = lock_to_put(host, office, path, was);
    if (!lock) return lock.error();
    auto status = require_published_as_signed(host, office, entry);
    if (!status) return status;
    status = put_journal(host, path, bytes, was, [&](std::string read_back) {
        return accept_roster(office, std::move(read_back));
    });
    if (!status || !choices.commit) return status;
    return git_commit(host.files, host.processes, office.root,
                      roster_and_published(host, office, entry),
                      "roster: " + std::string(name_of(entry.act)));
}

// Says on stderr that the key is dead, and that the day since when it is compromised waits for a
// second person, if that is so.
Status tell_day(const Host& host, const OpenedOffice& office, EntryNumber change) {
    const auto& made = office.record.roster.revocations;
    const auto found = std::ranges::find(made, change, &Revocation::entry);
    const RosterEntry& entry =
        office.roster_journal.entries[static_cast<std::size_t>(change.value) - 1];
    if (found == made.end() || found->compromised_since == entry.from) return Done{};
    remark(host, Severity::note,
           message("the key is dead, and counts as compromised since {}; an earlier day takes a "
                   "second person",
                   *found->compromised_since));
    suggest(host, message("another admin or {} signs it too: yankomas roster cosign {}",
                          *entry.person, change));
    return Done{};
}

// Says on stderr which roles of the person nobody holds any more who could sign in them. Officers
// need not hold that of an outside party.
void tell_vacant(const Host& host, const Roster& before, const OfficeRecord& now,
                 const RosterEntry& entry) {
    if (entry.act != RosterAct::dismiss && entry.act != RosterAct::revoke_key) return;
    const Date today = local_date(host.now, entry.zone);
    const Date day =
        std::max(entry.act == RosterAct::dismiss ? entry.from.value_or(today) : today, today);
    const Roster& after = now.roster;
    std::set<RoleId> looked_at;
    for (const Appointment& held : before.appointments) {
        if (held.person != *entry.person || !looked_at.insert(held.role).second) continue;
        if (is_of_outside(now, held.role) ||
            before.in_force(host.now).holders(held.role, day).empty() ||
            !after.in_force(host.now).holders(held.role, day).empty())
            continue;
        remark(host, Severity::warning,
               message("from {} on nobody who can sign holds {}", day, held.role));
        suggest(host, vacancy_of(after.in_force(host.now), {held.role}, day).mend());
    }
}

// Says on stderr what comes next after a change that has taken effect, if anything does.
void tell_next(const Host& host, const OpenedOffice& office, EntryNumber change) {
    const RosterEntry& entry =
        office.roster_journal.entries[static_cast<std::size_t>(change.value) - 1];
    if (entry.act == RosterAct::enrol)
        suggest(host, message("give a role: yankomas roster appoint {} ROLE", *entry.person));
}

// Says on stderr if the change that the entry made or signed still waits for signatures, or what
// comes next. The roster is opened once more, because only folding it tells what the entry brought
// about. It is an error if the office can't be opened again.
Status tell_pending(const Host& host, const OpenedOffice& before, const RosterEntry& entry) {
    const auto office = open_remembered_office(host, before.root);
    if (!office) {
        Error error = office.error();
        error.hints.push_back(
            message("the change is made; see what came of it: yankomas roster show"));
        return error;
    }
    tell_vacant(host, before.record.roster, office->record, entry);
    const EntryNumber change = entry.about.value_or(office->record.roster.last_entry());
    const auto& pending = office->record.roster.pending;
    const auto found = std::ranges::find(pending, change, &PendingChange::entry);
    if (found == pending.end()) {
        tell_next(host, *office, change);
        return Done{};
    }
    if (found->acts) return tell_day(host, *office, change);
    remark(
        host, Severity::note,
        message("entry {} has no effect yet: it waits for the signature of another admin", change));
    suggest(host, message("another admin signs it too: yankomas roster cosign {}", change));
    return Done{};
}

}  // namespace

Result<ExitCode> change_roster(
    Host& host, const Globals& globals, const SigningChoices& choices,
    const std::function<Result<RosterEntry>(const OpenedOffice&)>& make) {
    const auto folder = lock_office(host);
    if (!folder) return folder.error();
    const auto office = open_session(host, globals);
    if (!office) return office.error();
    tell_conflicts(host, office->root);
    const auto is_roster = [](std::string_view path) { return path == "roster.yaml"; };
    if (auto status = require_settled(host, office->root, is_roster); !status)
        return status.error();
    if (auto status = require_sound_roster(host, *office); !status) return status.error();
    const auto officer = find_officer(host, *office, choices);
    if (!officer) return officer.error();
    auto entry = make(*office);
    if (!entry) return entry.error();
    const RosterJournal& journal = office->roster_journal;
    entry->number = EntryNumber{static_cast<int>(journal.entries.size()) + 1};
    entry->zone = journal.entries.back().zone;
    entry->at = signing_time(host, journal.entries.back().at);
    entry->by = officer->person;
    const Roster& roster = office->record.roster;
    Findings findings = check_roster_entry(roster, journal, *entry, officer->signer.key);
    std::ranges::move(personal_data_in_entry(journal, *entry), std::back_inserter(findings));
    if (auto full = lack_of_room(journal, *entry)) findings.push_back(*std::move(full));
    if (auto status = refuse_errors(host, findings); !status) return status.error();
    tell_lost_group(host, *office, kRosterFile);
    const std::string bytes = write_entry(*entry);
    const auto signed_bytes =
        confirm_and_sign(host, officer->signer, choices,
                         {in_words(host, *office, *entry), above_roster(*office), bytes},
                         roster_schema().name_space, journal.bytes);
    if (!signed_bytes) return signed_bytes.error();
    if (!*signed_bytes) return choices.dry_run ? ExitCode::clean : ExitCode::findings;
    auto status = put_roster(host, *office, choices, *entry, **signed_bytes);
    if (!status) return status.error();
    say(host, message("Signed: roster entry {}: {}", entry->number, host.words(spell_act(*entry))));
    status = tell_pending(host, *office, *entry);
    if (!status) return status.error();
    return ExitCode::clean;
}

}  // namespace yankomas
