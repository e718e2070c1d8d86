// The verb seal witnesses the heads of all cases that changed since the last seal.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/format.h>

#include "cli/answer.h"
#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "core/base/rules/times.h"
#include "core/journal/lost_entries.h"
#include "core/journal/write.h"
#include "render/kit/text.h"
#include "store/crypto/crypto.h"
#include "store/disk/path.h"
#include "store/git/git.h"
#include "store/office/verify.h"
#include "work/judge/judge_cases.h"
#include "work/office/conflicts.h"
#include "work/office/session.h"
#include "work/sign/put_journal.h"
#include "work/sign/signing.h"

namespace yankomas::verb_seal {

struct Request {
    SigningChoices signing;

    void declare(Options& options) { declare_signing(options, signing); }
};

constexpr const char* kSealsFile = "seals.yaml";

// What is to be sealed, and whether every case could be read.
struct Survey {
    Manifest manifest;
    bool complete = true;
    Instant last_at;  // the last time of all that is to be sealed
};

struct CaseNews {
    CaseHead head;
    Instant last_at;
};

// Returns what the seals do not have of a case yet. A case that is not verified can't be sealed, so
// it is left out, and stderr names it.
std::optional<CaseNews> news_of(const JudgedCase& judged, const SealBook& seals) {
    if (!judged.judgement.standing.verified) return std::nullopt;
    const CaseJournal& journal = judged.opened.journal;
    const auto sealed = seals.heads_of(journal.header.id);
    const auto entries = static_cast<int>(journal.entries.size());
    if (!sealed.empty() && sealed.back().head.entries == entries) return std::nullopt;
    return CaseNews{{journal.header.id, entries, head_of(journal)},
                    judged.judgement.standing.progress.last_at};
}

Result<Survey> survey_cases(Host& host, const OpenedOffice& office) {
    Survey survey;
    survey.manifest.roster = office.record.roster.position();
    const auto all = judge_all_cases(host, office, false, [&](JudgedCase&& judged) -> Take {
        auto news = news_of(judged, office.record.seals);
        if (!news) return {};
        return [&survey, news = *std::move(news)] {
            survey.last_at = std::max(survey.last_at, news.last_at);
            survey.manifest.cases.push_back(news.head);
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
    survey.complete = all->code == ExitCode::clean;
    std::ranges::sort(survey.manifest.cases, {}, &CaseHead::id);
    return survey;
}

// True if a case has news, if there is no seal yet, or if the roster grew.
bool has_news(const SealBook& book, const Manifest& manifest) {
    return !manifest.cases.empty() || book.seals().empty() ||
           book.seals().back().roster != manifest.roster;
}

SealEntry entry_for(const Host& host, const OpenedOffice& office, const Officer& officer,
                    const Manifest& manifest) {
    const SealJournal& journal = office.seal_journal;
    SealEntry entry;
    entry.number = EntryNumber{static_cast<int>(journal.entries.size()) + 1};
    entry.at = signing_time(host, journal.entries.empty() ? host.now : journal.entries.back().at);
    entry.zone = office.record.config.zone;
    entry.by = officer.person;
    entry.role = RoleId(kSealerRole);
    entry.roster = manifest.roster;
    entry.cases = static_cast<int>(manifest.cases.size());
    entry.manifest = manifest_path(entry);
    entry.digest = sha256(write_manifest(manifest));
    return entry;
}

// Returns the line above the entry. It tells the officer which seals this one continues.
Message above_seal(const SealJournal& journal) {
    if (journal.entries.empty()) return message("The first seal of the office:");
    return message("Above it stand {} seals, the last by {} ({}):", journal.entries.size(),
                   journal.entries.back().by, sha256(journal.bytes));
}

// Gives what stood at the path before; nothing if there was no file, or this very one.
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

// Writes the manifest first. Without its seal it means nothing, and the next run writes it anew;
// but what lay in its place comes back if the seal can't be put, since a colleague may just have
// brought it.
Status put_seal(Host& host, const OpenedOffice& office, const SealEntry& entry,
                const Manifest& manifest, const std::string& bytes) {
    const std::string folder = join_path(office.root, "seals");
    const std::string manifest_path = join_path(office.root, entry.manifest);
    const std::string path = join_path(office.root, kSealsFile);
    Status status = host.files.make_folders(folder);
    if (status)
        status = host.files.remove_stale_temps(folder, std::string(file_name_of(entry.manifest)));
    if (!status) return status;
    const auto old_manifest = put_manifest(host.files, manifest_path, write_manifest(manifest));
    if (!old_manifest) return old_manifest.error();
    const auto holds = [&](std::string read_back) -> Status {
        const SealJournal journal = read_seals(kSealsFile, std::move(read_back));
        const auto evidence = verify_seals(journal, host.files, office.root);
        if (!evidence) return evidence.error();
        const FoldedSeals folded = fold_seals(journal, *evidence, office.record.roster);
        if (folded.findings.empty() &&
            journal.entries.size() == office.seal_journal.entries.size() + 1)
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
                           const Survey& survey) {
    const auto officer = find_officer(host, office, request.signing);
    if (!officer) return officer.error();
    const SealEntry entry = entry_for(host, office, *officer, survey.manifest);
    Findings findings = check_seal(office.seal_journal, office.record.seals, entry, survey.manifest,
                                   officer->signer.key, office.record.roster);
    if (entry.at < survey.last_at) {
        findings.push_back(
            finding(rule::clock_backwards, {},
                    message("a case has an entry of {}, after the clock of this run",
                            to_string(survey.last_at, entry.zone)),
                    message("set the clock of this machine right, then seal again")));
    }
    if (auto status = refuse_errors(host, findings); !status) return status.error();
    const std::string bytes = write_entry(entry);
    const std::string above = office.seal_journal.entries.empty()
                                  ? write_seal_header(office.record.config.id)
                                  : office.seal_journal.bytes;
    tell_lost_group(host, office, std::string(kSealsFile));
    const auto signed_bytes = confirm_and_sign(host, officer->signer, request.signing,
                                               {"", above_seal(office.seal_journal), bytes},
                                               seal_schema().name_space, above);
    if (!signed_bytes) return signed_bytes.error();
    if (!*signed_bytes) return request.signing.dry_run ? ExitCode::clean : ExitCode::findings;
    const auto lock =
        lock_to_put(host, office, join_path(office.root, kSealsFile), seals_as_read(office));
    if (!lock) return lock.error();
    if (auto status = put_seal(host, office, entry, survey.manifest, **signed_bytes); !status)
        return status.error();
    say(host, message("seal {}, cases: {}, {}", entry.number, entry.cases,
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
    const auto survey = survey_cases(host, office);
    if (!survey) return survey.error();
    if (has_news(office.record.seals, survey->manifest))
        return sign_seal(host, office, request, *survey);
    say(host, message("nothing changed since seal {}", office.record.seals.seals().back().number));
    return survey->complete ? ExitCode::clean : ExitCode::findings;
}

Verb verb() {
    return {"seal", VerbGroup::history, message("witness where all cases stand"),
            declare<Request, seal>};
}

}  // namespace yankomas::verb_seal
