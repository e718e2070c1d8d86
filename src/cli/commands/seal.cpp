// The verb seal witnesses the heads of all cases that changed since the last seal.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/format.h>

#include "cli/answer.h"
#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "core/base/rules/seals.h"
#include "core/journal/lost_entries.h"
#include "core/journal/room.h"
#include "core/journal/write.h"
#include "core/rules/judge.h"
#include "render/kit/text.h"
#include "store/crypto/crypto.h"
#include "store/disk/os_error.h"
#include "store/disk/path.h"
#include "store/git/git.h"
#include "store/git/git_files.h"
#include "store/office/verify.h"
#include "work/judge/judge_cases.h"
#include "work/office/conflicts.h"
#include "work/office/session.h"
#include "work/report.h"
#include "work/sign/put_journal.h"
#include "work/sign/signing.h"

namespace yankomas::verb_seal {

struct Request {
    SigningChoices signing;

    void declare(Options& options) { declare_signing(options, signing); }
};

constexpr const char* kSealsFile = "seals.yaml";

// What is to be sealed, and whether every case could be sealed whole.
struct Survey {
    Manifest manifest;
    bool complete = true;
    std::vector<CaseHead> parts;  // the heads of cases that have more entries than are sealed
};

struct CaseNews {
    CaseHead head;
    bool is_new = false;   // no seal that holds has as much
    bool is_whole = true;  // nothing stands after it
};

// Returns the time of the next seal: the clock, and not before the last seal that holds.
Instant sealing_time(const Host& host, const OpenedOffice& office) {
    const std::vector<Seal>& seals = office.record.seals.seals();
    return signing_time(host, seals.empty() ? host.now : seals.back().at);
}

// Returns how many entries of a case a seal at `at` can name: the first ones that verify and are
// not dated after it. The rest can still be repaired or taken away. There is none if the case is
// not what an earlier seal says, or if its header is wrong.
int sealable_entries(const JudgedCase& judged, Instant at) {
    const CaseJournal& journal = judged.opened.journal;
    if (journal.entries.empty()) return 0;
    const int first_line = journal.place(journal.entries.front()).line;
    for (const Finding& found : judged.judgement.findings) {
        const bool is_apart = found.rule == rule::broken_seal || found.place.line < first_line;
        if (is_apart && breaks_integrity(found)) return 0;
    }
    const auto end = journal.entries.begin() + judged.judgement.standing.progress.entries;
    const auto last = std::find_if(journal.entries.begin(), end, [&](const CaseEntry& entry) {
        return entry.at > at + kClockSlack;
    });
    return static_cast<int>(last - journal.entries.begin());
}

// Returns what can be sealed of a case; nothing if that is no more than a seal that holds has, and
// is the whole case.
std::optional<CaseNews> news_of(const JudgedCase& judged, const SealBook& seals, Instant at) {
    const CaseJournal& journal = judged.opened.journal;
    const int entries = sealable_entries(judged, at);
    const SealedHead* sealed = seals.witnessed(journal.header.id);
    CaseNews news{{judged.where.id, entries, {}},
                  entries > (sealed == nullptr ? 0 : sealed->head.entries),
                  !journal.fault && entries == static_cast<int>(journal.entries.size())};
    if (!news.is_new) return news.is_whole ? std::nullopt : std::optional(news);
    CaseJournal part = journal;
    part.entries.resize(static_cast<std::size_t>(entries));
    news.head.digest = head_of(part);
    return news;
}

// Names the seals that witness nothing, since this run seals again what only they have.
void tell_failed_seals(const Host& host, const OpenedOffice& office) {
    Findings failed = office.findings;
    std::erase_if(failed, [](const Finding& one) { return one.place.file != kSealsFile; });
    tell(host, failed);
}

Result<Survey> survey_cases(Host& host, const OpenedOffice& office, Instant at) {
    Survey survey;
    survey.manifest.roster = office.record.roster.position();
    const auto all = judge_all_cases(host, office, [&](JudgedCase&& judged) -> Take {
        auto news = news_of(judged, office.record.seals, at);
        if (!news) return {};
        return [&survey, news = *std::move(news)] {
            if (news.is_new) survey.manifest.cases.push_back(news.head);
            if (!news.is_whole) survey.parts.push_back(news.head);
        };
    });
    if (!all) return all.error();
    // If this seal left out an entry, the next seal would make it count as recorded late. A bad
    // disk must not cause that.
    if (all->unread > 0) {
        return failed(
            message("cases that could not be read, so nothing was sealed: {}", all->unread), {},
            {message("mend what is told above, then seal again: yankomas seal")});
    }
    survey.complete = all->code == ExitCode::clean && survey.parts.empty();
    std::ranges::sort(survey.manifest.cases, {}, &CaseHead::id);
    return survey;
}

// Names the cases of which entries are left out.
void tell_parts(const Host& host, const Survey& survey) {
    for (const CaseHead& part : survey.parts)
        remark(host, Severity::warning,
               part.entries == 0
                   ? message("{} is not sealed: yankomas lint names its fault", part.id)
                   : message("{} is sealed only up to entry {}: yankomas lint names the fault of "
                             "what follows",
                             part.id, part.entries));
}

// Where git has seals and the folder has none, they are brought back, and none is signed as a first
// one in their place. Seals that are dated in the future may have been taken away (repair).
Status require_no_seals_in_git(const Host& host, const OpenedOffice& office) {
    const std::string path = join_path(office.root, kSealsFile);
    const auto kind = host.files.kind_of(path);
    if (!kind) return kind.error();
    if (*kind != FileKind::none) return Done{};
    auto in_git = git_file_at(host.processes, office.root, "HEAD", kSealsFile);
    if (!in_git) return Done{};  // git is not there, or has none
    const SealJournal seals = read_seals(kSealsFile, *std::move(in_git));
    if (!seals.entries.empty() && seals.entries.front().at > latest_clock(host) + kClockSlack)
        return Done{};
    return refused(message("this file is missing, and a first seal would take its place"),
                   in_file(kSealsFile),
                   {message("bring it back: git checkout -- {}", kSealsFile),
                    message("if repair took it away: git commit -m TEXT -- {}", kSealsFile)});
}

// True if a case has news, if there is no seal yet, or if the roster grew.
bool has_news(const SealBook& book, const Manifest& manifest) {
    return !manifest.cases.empty() || book.seals().empty() ||
           book.seals().back().roster != manifest.roster;
}

SealEntry entry_for(const OpenedOffice& office, const Officer& officer, const Manifest& manifest,
                    Instant at) {
    SealEntry entry;
    entry.number = EntryNumber{static_cast<int>(office.seal_journal.entries.size()) + 1};
    entry.at = at;
    entry.zone = office.record.config.zone;
    entry.by = officer.person;
    entry.role = RoleId(kSealerRole);
    entry.roster = manifest.roster;
    entry.cases = static_cast<int>(manifest.cases.size());
    entry.manifest = manifest_path(entry);
    entry.digest = sha256(write_manifest(manifest));
    return entry;
}

std::string in_words(const Host& host, const OpenedOffice& office, const SealEntry& entry) {
    const std::string text =
        host.words(counted("You, {2}, as {1}, seal {0} case as it stands.",
                           "You, {2}, as {1}, seal {0} cases as they stand.", entry.cases,
                           entry.role, office.record.roster.name_of(entry.by)));
    return wrap(text, host.err_screen().width) + "\n\n";
}

// Returns the line above the entry. It tells the officer which seals this one continues.
Message above_seal(const SealJournal& journal) {
    if (journal.entries.empty()) return message("The first seal of the office:");
    return counted("It follows {} seal, by {} ({}):", "It follows {} seals, the last by {} ({}):",
                   static_cast<std::int64_t>(journal.entries.size()), journal.entries.back().by,
                   sha256(journal.bytes));
}

// Writes the manifest. Returns what stood at the path before; nothing if there was no file, or one
// with the same bytes.
Result<std::optional<std::string>> put_manifest(Files& files, const std::string& path,
                                                const std::string& bytes) {
    const auto kind = files.kind_of(path);
    if (!kind) return kind.error();
    std::optional<std::string> old;
    if (*kind != FileKind::none) {
        auto there = files.read(path, kMaxManifest);
        if (!there) return there.error();
        if (*there == bytes) return old;
        old = *std::move(there);
    }
    auto temp = files.write_temp(path, bytes);
    if (!temp) return std::move(temp).error();
    auto status =
        old ? files.commit_over(*std::move(temp), *old) : files.commit_new(*std::move(temp));
    if (!status) return status.error();
    return old;
}

// Writes the manifest first. Without its seal it means nothing, and the next run writes it anew. If
// the seal can't be put, what lay in the place of the manifest comes back, since a colleague may
// just have brought it.
Status put_seal(Host& host, const OpenedOffice& office, const SealEntry& entry,
                const Manifest& manifest, const std::string& bytes) {
    const std::string folder = join_path(office.root, "seals");
    const std::string manifest_path = join_path(office.root, entry.manifest);
    const std::string path = join_path(office.root, kSealsFile);
    Status status = host.files.make_folders(folder);
    if (status) status = host.files.remove_stale_temps_of(manifest_path);
    if (!status) return status;
    const auto old_manifest = put_manifest(host.files, manifest_path, write_manifest(manifest));
    if (!old_manifest) return old_manifest.error();
    const auto holds = [&](std::string read_back) -> Status {
        const SealJournal journal = read_seals(kSealsFile, std::move(read_back));
        const auto evidence = verify_seals(journal, host.files, office.root);
        if (!evidence) return evidence.error();
        const SealBook book = fold_seals(journal, *evidence, office.record.roster).book;
        if (book.is_whole() && !book.seals().empty() && book.seals().back().number == entry.number)
            return Done{};
        return failed(
            message("the seal does not verify, so it was not kept"), {},
            {message("sign with another key; ssh-keygen made a signature that is not good")});
    };
    status = put_journal(host, path, bytes, seals_as_read(office), holds);
    if (!status && *old_manifest) {
        auto temp = host.files.write_temp(manifest_path, **old_manifest);
        if (temp)
            static_cast<void>(
                host.files.commit_over(*std::move(temp), write_manifest(manifest)).has_value());
    }
    return status;
}

// Asks the rules, shows the seal, asks the officer, and signs it onto seals.yaml.
Result<ExitCode> sign_seal(Host& host, const OpenedOffice& office, const Request& request,
                           const Survey& survey, Instant at) {
    const auto officer = find_officer(host, office, request.signing);
    if (!officer) return officer.error();
    const SealEntry entry = entry_for(office, *officer, survey.manifest, at);
    const std::string above = office.seal_journal.entries.empty()
                                  ? write_seal_header(office.record.config.id)
                                  : office.seal_journal.bytes;
    Findings findings = check_seal(office.seal_journal, office.record.seals, entry, survey.manifest,
                                   officer->signer.key, office.record.roster);
    if (auto full = lack_of_room(above, entry)) findings.push_back(*std::move(full));
    if (auto status = refuse_errors(host, findings); !status) return status.error();
    const std::string bytes = write_entry(entry);
    tell_lost_group(host, office, std::string(kSealsFile));
    const auto signed_bytes =
        confirm_and_sign(host, officer->signer, request.signing,
                         {in_words(host, office, entry), above_seal(office.seal_journal), bytes},
                         seal_schema().name_space, above);
    if (!signed_bytes) return signed_bytes.error();
    if (!*signed_bytes) return request.signing.dry_run ? ExitCode::clean : ExitCode::findings;
    const auto lock =
        lock_to_put(host, office, join_path(office.root, kSealsFile), seals_as_read(office));
    if (!lock) return lock.error();
    if (auto status = put_seal(host, office, entry, survey.manifest, **signed_bytes); !status)
        return status.error();
    say(host, message("Signed: seal {}, cases: {}, {}", entry.number, entry.cases,
                      witness_digest(sha256(**signed_bytes))));
    if (request.signing.commit) {
        const Status done =
            git_commit(host.files, host.processes, office.root, {kSealsFile, entry.manifest},
                       fmt::format("seal {}", entry.number.value));
        if (!done) return done.error();
    }
    return survey.complete ? ExitCode::clean : ExitCode::findings;
}

Result<ExitCode> seal(Host& host, const Globals& globals, const Request& request) {
    const auto locked = open_locked(host, globals);
    if (!locked) return locked.error();
    const OpenedOffice& office = locked->office;
    const auto is_witnessed = [](std::string_view path) {
        return is_journal_file(path) || is_manifest_file(path);
    };
    if (auto status = require_settled(host, office.root, is_witnessed); !status)
        return status.error();
    if (auto status = require_no_seals_in_git(host, office); !status) return status.error();
    tell_failed_seals(host, office);
    const Instant at = sealing_time(host, office);
    const auto survey = survey_cases(host, office, at);
    if (!survey) return survey.error();
    tell_parts(host, *survey);
    if (has_news(office.record.seals, survey->manifest))
        return sign_seal(host, office, request, *survey, at);
    say(host, message("nothing changed since seal {}", office.record.seals.seals().back().number));
    return survey->complete ? ExitCode::clean : ExitCode::findings;
}

Verb verb() {
    return {"seal", VerbGroup::history, message("witness where all cases stand"),
            declare<Request, seal>};
}

}  // namespace yankomas::verb_seal
