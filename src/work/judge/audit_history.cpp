// Goes through history path by path.
// SPDX-License-Identifier: Apache-2.0
//
// A history may have many more versions of journals than fit into memory, so:
//  1. git lists the versions, sorted by path, without their bytes (git_versions);
//  2. those that are what the folder holds now are dropped, which are most (drop_unchanged);
//  3. the bytes of the others are read a few at a time (judge), while the present file of a path is
//     read once;
//  4. each is compared with the present file (judge_one). A journal that is gone, or that has
//     nothing of the version, is looked for under another id (tell_moved);
//  5. of the findings about one loss the one that says most is kept (keep).
#include "work/judge/audit_history.h"

#include <algorithm>
#include <map>
#include <utility>

#include "core/base/text.h"
#include "core/rules/history.h"
#include "store/crypto/crypto.h"
#include "store/disk/path.h"
#include "store/git/git_files.h"
#include "store/git/git_versions.h"
#include "store/office/find_case.h"
#include "store/office/open_office.h"
#include "store/office/verify.h"

namespace yankomas {

namespace {

// Versions are read together up to this number of bytes. A larger version is read alone.
constexpr std::size_t kBytesAtOnce = 32U << 20U;

std::string_view title_line(std::string_view journal) {
    const std::size_t at = journal.find("\ntitle: ");
    return at == std::string_view::npos ? std::string_view()
                                        : journal.substr(at + 1, journal.find('\n', at + 1) - at);
}

VersionSource source_of(const FileVersion& version) {
    return {version.path, version.commit.substr(0, 12), version.reach == Reach::elsewhere};
}

class Auditor {
public:
    Auditor(const Host& host, const OpenedOffice& office) : host_(host), office_(office) {}

    // git computes the ids of the present files, so that unchanged versions need not be read.
    Status drop_unchanged(std::vector<FileVersion>& versions) const {
        std::vector<std::string> there;
        for (const FileVersion& version : versions) {
            if (!there.empty() && there.back() == version.path) continue;
            const auto kind = host_.files.kind_of(join_path(office_.root, version.path));
            if (!kind) return kind.error();
            if (*kind == FileKind::file) there.push_back(version.path);
        }
        const auto objects = git_objects_of(host_.processes, office_.root, there);
        if (!objects) return objects.error();
        std::map<std::string_view, std::string_view> now;
        for (std::size_t i = 0; i < there.size(); ++i) now[there[i]] = (*objects)[i];
        std::erase_if(versions, [&](const FileVersion& version) {
            const auto found = now.find(version.path);
            return found != now.end() && found->second == version.object;
        });
        return Done{};
    }

    Status judge(const std::vector<FileVersion>& versions) {
        if (versions.empty()) return Done{};
        std::vector<std::string> ids;
        for (const FileVersion& version : versions) ids.push_back(version.object);
        const auto sizes = git_sizes_of(host_.processes, office_.root, ids);
        if (!sizes) return sizes.error();
        for (std::size_t next = 0; next < versions.size();) {
            std::vector<CommittedFile> wanted;
            std::vector<const FileVersion*> batch;
            std::size_t bytes = 0;
            for (; next < versions.size(); ++next) {
                const std::size_t size = (*sizes)[next];
                if (!wanted.empty() && bytes + size > kBytesAtOnce) break;
                if (size > kMaxAnyJournal) continue;  // too large ever to have been a journal
                bytes += size;
                wanted.push_back({versions[next].path, versions[next].object, size});
                batch.push_back(&versions[next]);
            }
            const auto then = git_bytes_of(host_.processes, office_.root, wanted);
            if (!then) return then.error();
            for (std::size_t i = 0; i < batch.size(); ++i) {
                if (batch[i]->path != path_) {
                    auto now = present(batch[i]->path);
                    if (!now) return std::move(now).error();
                    path_ = batch[i]->path;
                    now_ = *std::move(now);
                }
                if (auto status = judge_one(*batch[i], (*then)[i]); !status) return status;
            }
        }
        return Done{};
    }

    Findings findings() {
        Findings all;
        for (auto& [key, told] : kept_) all.push_back(std::move(told.finding));
        sort_findings(all);
        return all;
    }

private:
    // The finding that says most about one loss. Several versions may have an entry that is now
    // missing.
    struct Told {
        Finding finding;
        std::size_t entries = 0;
        Reach reach = Reach::head;
    };

    // Returns the bytes that a file in the folder has now, or nothing if the file does not exist.
    Result<std::optional<std::string>> present(const std::string& path) const {
        const auto kind = host_.files.kind_of(join_path(office_.root, path));
        if (!kind) return kind.error();
        if (*kind != FileKind::file) return std::optional<std::string>();
        auto bytes = host_.files.read_below(office_.root, path, kMaxAnyJournal);
        if (!bytes) return std::move(bytes).error();
        return std::optional(*std::move(bytes));
    }

    Status judge_one(const FileVersion& version, std::string_view then) {
        const bool is_manifest = is_manifest_file(version.path);
        if (now_ && (is_manifest ? *now_ == then : now_->starts_with(then))) return Done{};
        if (is_manifest && now_ && is_sealed_manifest(office_, version.path, *now_)) return Done{};
        const auto ahead = taken_away_from(then, now_.value_or(""), latest_clock(host_));
        if (ahead && !is_manifest) {
            Finding note = taken_away(version.path, *ahead, source_of(version).commit);
            keep(version.path + "\nahead", {std::move(note), 0, version.reach});
            return Done{};
        }
        if (!is_manifest && (!now_ || common_entries(then, *now_) == 0)) {
            const auto is_moved = tell_moved(version, then);
            if (!is_moved) return is_moved.error();
            if (*is_moved) return Done{};
        }
        if (!now_) {
            keep(version.path, {journal_gone(source_of(version)), then.size(), version.reach});
        } else if (is_manifest) {
            keep(version.path + '\n' + version.object,
                 {manifest_changed(source_of(version)), 0, version.reach});
        } else if (const auto lost = lost_entries(then, *now_); !lost.empty()) {
            tell_lost(version, lost, then, version.path);
        }
        return Done{};
    }

    // Both sides of a merge may have given the same id to a case, and then one of them was opened
    // again under another id. Returns true if there is such a case that has every entry of the
    // version.
    Result<bool> tell_moved(const FileVersion& version, std::string_view then) {
        if (auto status = load_titles(); !status) return status.error();
        const auto same = titles_->find(title_line(then));
        if (same == titles_->end() || !version.path.starts_with("cases/")) return false;
        for (const std::string& path : same->second) {
            const auto other = present(path);
            if (!other || !*other || path == version.path) continue;
            const std::vector<LostEntry> lost = lost_entries(then, **other);
            const bool all = std::ranges::all_of(
                lost, [](const LostEntry& one) { return one.again.has_value(); });
            if (!all || lost.empty()) continue;
            tell_lost(version, lost, then, path);
            return true;
        }
        return false;
    }

    Status load_titles() {
        if (titles_) return Done{};
        titles_.emplace();
        const auto cases = list_cases(host_.files, office_.root);
        if (!cases) return cases.error();
        for (const CasePath& where : *cases) {
            const auto bytes = present(where.path);
            if (!bytes) return bytes.error();
            if (*bytes) (*titles_)[std::string(title_line(**bytes))].push_back(where.path);
        }
        return Done{};
    }

    void tell_lost(const FileVersion& version, const std::vector<LostEntry>& lost,
                   std::string_view then, const std::string& again_in) {
        std::vector<LostSignature> signatures;
        for (const LostEntry& one : lost)
            signatures.push_back({one, !one.again && is_verified(one.entry, then, version.path)});
        Finding found = lost_from(source_of(version), signatures, again_in);
        const bool is_note = found.severity == Severity::note;
        const auto first =
            std::ranges::find_if(lost, [&](const LostEntry& one) { return is_note || !one.again; });
        keep(version.path + '\n' + std::string(first->entry.text),
             {std::move(found), lost.size(), version.reach});
    }

    // True if the signature of the entry is good and made by a key of the person that the entry
    // names. For an entry of the roster itself a good signature is enough, because the roster is
    // what says who held which key.
    bool is_verified(const EntryText& entry, std::string_view then, const std::string& path) const {
        const SignatureFact fact =
            verify_signature(then.substr(0, entry.sig_line), entry["sig"], name_space_of(path));
        if (fact.state != SignatureState::good) return false;
        if (path == "roster.yaml") return true;
        const Roster& roster = office_.record.roster;
        const KeyRecord* key = roster.in_force(host_.now).key(fact.key);
        return key != nullptr && key->person.value == entry["by"];
    }

    // Keeps the finding about the version with the best reach, and among those the one from which
    // most entries are lost.
    void keep(const std::string& key, Told told) {
        const auto [at, is_new] = kept_.try_emplace(key, told);
        Told& kept = at->second;
        if (is_new || told.reach > kept.reach) return;
        if (told.reach < kept.reach || told.entries > kept.entries) kept = std::move(told);
    }

    const Host& host_;
    const OpenedOffice& office_;
    std::string path_;                // the path of `now_`
    std::optional<std::string> now_;  // nothing if the file is gone
    // The cases by their title line, which are read when they are first needed.
    std::optional<std::map<std::string, std::vector<std::string>, std::less<>>> titles_;
    std::map<std::string, Told> kept_;  // by path and entry
};

}  // namespace

std::vector<std::string> kept_for_good() { return {"roster.yaml", "seals.yaml", "seals", "cases"}; }

bool is_sealed_manifest(const OpenedOffice& office, std::string_view path, std::string_view bytes) {
    const auto& seals = office.seal_journal.entries;
    const auto named = std::ranges::find(seals, path, &SealEntry::manifest);
    return named != seals.end() && sha256(bytes) == named->digest;
}

Result<AuditResult> audit_findings(const Host& host, const OpenedOffice& office,
                                   const std::optional<std::string>& since) {
    auto versions = git_versions(host.processes, office.root, since, kept_for_good());
    if (!versions) return versions.error();
    const bool has_roster =
        std::ranges::find(*versions, "roster.yaml", &FileVersion::path) != versions->end();
    if (!has_roster && !since) {
        return failed(
            message("no commit has a roster.yaml here, so there is nothing to compare with"), {},
            {message("git -C {} status tells which repository it is", for_shell(office.root))});
    }
    AuditResult result;
    result.versions = static_cast<int>(versions->size());
    std::erase_if(*versions, [](const FileVersion& version) {
        return !is_journal_file(version.path) && !is_manifest_file(version.path);
    });
    Auditor auditor(host, office);
    if (auto status = auditor.drop_unchanged(*versions); !status) return status.error();
    if (auto status = auditor.judge(*versions); !status) return status.error();
    result.findings = auditor.findings();
    return result;
}

}  // namespace yankomas
