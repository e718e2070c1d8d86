// Goes through history path by path: the present file is read once, and of its versions a few at a
// time.
// SPDX-License-Identifier: Apache-2.0
#include "work/judge/audit_history.h"

#include <algorithm>
#include <map>

#include "core/base/text.h"
#include "core/rules/history.h"
#include "store/disk/path.h"
#include "store/git/git_files.h"
#include "store/git/git_versions.h"
#include "store/office/find_case.h"
#include "store/office/verify.h"
#include "work/judge/lint_history.h"

namespace yankomas {

namespace {

// What is judged at once: so many versions, whose bytes git_bytes_of holds together.
constexpr std::size_t kBytesAtOnce = 32U << 20U;

std::string_view title_line(std::string_view journal) {
    const std::size_t at = journal.find("\ntitle: ");
    return at == std::string_view::npos ? std::string_view()
                                        : journal.substr(at + 1, journal.find('\n', at + 1) - at);
}

class Auditor {
public:
    Auditor(const Host& host, const OpenedOffice& office) : host_(host), office_(office) {}

    Status audit(std::vector<FileVersion> versions);
    Findings findings();

private:
    // The finding that tells most of one loss: several versions may lack the same entry.
    struct Told {
        Finding finding;
        std::size_t entries = 0;
        Reach reach = Reach::head;
    };

    Status drop_unchanged(std::vector<FileVersion>& versions);
    Status judge(const std::vector<FileVersion>& versions);
    void judge_one(const FileVersion& version, std::string_view then);
    void tell_lost(const FileVersion& version, const std::vector<LostEntry>& lost,
                   std::string_view then, const std::string& again_in);
    void tell(const std::string& key, Told told);
    Result<std::optional<std::string>> present(const std::string& path) const;
    Status look_at(const std::string& path);
    Status load_titles();
    [[nodiscard]] bool is_verified(const EntryText& entry, std::string_view then,
                                   const std::string& path) const;
    bool tell_moved(const FileVersion& version, std::string_view then);

    const Host& host_;
    const OpenedOffice& office_;
    std::string path_;                // that `now_` is of
    std::optional<std::string> now_;  // nothing: it is gone
    std::optional<std::map<std::string, std::vector<std::string>, std::less<>>>
        titles_;  // read when first needed
    std::optional<Error> unread_;
    std::map<std::string, Told> told_;
};

Result<std::optional<std::string>> Auditor::present(const std::string& path) const {
    const auto kind = host_.files.kind_of(join_path(office_.root, path));
    if (!kind) return kind.error();
    if (*kind != FileKind::file) return std::optional<std::string>();
    auto bytes = host_.files.read_below(office_.root, path, kMaxJournal);
    if (!bytes) return bytes.error();
    return std::optional(std::move(*bytes));
}

Status Auditor::look_at(const std::string& path) {
    if (path == path_) return Done{};
    auto now = present(path);
    if (!now) return now.error();
    path_ = path;
    now_ = std::move(*now);
    return Done{};
}

// Most versions of a journal are what it is now, or are gone with it.
Status Auditor::drop_unchanged(std::vector<FileVersion>& versions) {
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

bool Auditor::is_verified(const EntryText& entry, std::string_view then,
                          const std::string& path) const {
    const SignatureFact fact =
        verify_signature(then.substr(0, entry.sig_line), entry["sig"], name_space_of(path));
    if (fact.state != SignatureState::good) return false;
    if (path == "roster.yaml") return true;  // who held which key is what it says itself
    const Roster& roster = office_.record.roster;
    const KeyRecord* key = roster.key_record(fact.key, roster.last_entry());
    return key != nullptr && key->person.value == entry["by"];
}

void Auditor::tell(const std::string& key, Told told) {
    const auto [at, is_new] = told_.try_emplace(key, told);
    Told& kept = at->second;
    if (is_new || told.reach > kept.reach) return;
    if (told.reach < kept.reach || told.entries > kept.entries) kept = std::move(told);
}

void Auditor::tell_lost(const FileVersion& version, const std::vector<LostEntry>& lost,
                        std::string_view then, const std::string& again_in) {
    std::vector<LostSignature> signatures;
    for (const LostEntry& one : lost)
        signatures.push_back({one, !one.again && is_verified(one.entry, then, version.path)});
    const VersionSource source{version.path, version.commit.substr(0, 12),
                               version.reach == Reach::elsewhere};
    Finding found = lost_from(source, signatures, again_in);
    const bool is_note = found.severity == Severity::note;
    const auto first =
        std::ranges::find_if(lost, [&](const LostEntry& one) { return is_note || !one.again; });
    tell(version.path + '\n' + std::string(first->entry.text),
         {std::move(found), lost.size(), version.reach});
}

Status Auditor::load_titles() {
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

// A case whose id both sides of a merge had given: one of them was opened again under another id.
bool Auditor::tell_moved(const FileVersion& version, std::string_view then) {
    if (auto status = load_titles(); !status) return unread_ = status.error(), false;
    const auto same = titles_->find(title_line(then));
    if (same == titles_->end() || version.path.starts_with("cases/") == false) return false;
    for (const std::string& path : same->second) {
        const auto other = present(path);
        if (!other || !*other || path == version.path) continue;
        const std::vector<LostEntry> lost = lost_entries(then, **other);
        const bool all =
            std::ranges::all_of(lost, [](const LostEntry& one) { return one.again.has_value(); });
        if (!all || lost.empty()) continue;
        tell_lost(version, lost, then, path);
        return true;
    }
    return false;
}

void Auditor::judge_one(const FileVersion& version, std::string_view then) {
    const VersionSource source{version.path, version.commit.substr(0, 12),
                               version.reach == Reach::elsewhere};
    const bool is_manifest = is_manifest_file(version.path);
    if (now_ && (is_manifest ? *now_ == then : now_->starts_with(then))) return;
    const bool has_nothing_of_it = !is_manifest && (!now_ || common_entries(then, *now_) == 0);
    if (has_nothing_of_it && tell_moved(version, then)) return;
    if (!now_) return tell(version.path, {journal_gone(source), then.size(), version.reach});
    if (is_manifest)
        return tell(version.path + '\n' + version.object,
                    {manifest_changed(source), 0, version.reach});
    const std::vector<LostEntry> lost = lost_entries(then, *now_);
    if (!lost.empty()) tell_lost(version, lost, then, version.path);
}

Status Auditor::judge(const std::vector<FileVersion>& versions) {
    std::vector<std::string> ids;
    for (const FileVersion& version : versions) ids.push_back(version.object);
    const auto sizes = git_sizes_of(host_.processes, office_.root, ids);
    if (!sizes) return sizes.error();
    for (std::size_t first = 0; first < versions.size();) {
        std::vector<CommittedFile> wanted;
        std::vector<const FileVersion*> batch;
        std::size_t size = 0;
        for (;
             first < versions.size() && (wanted.empty() || size + (*sizes)[first] <= kBytesAtOnce);
             ++first) {
            if ((*sizes)[first] > kMaxJournal) continue;  // never was a journal
            size += (*sizes)[first];
            wanted.push_back({versions[first].path, versions[first].object, (*sizes)[first]});
            batch.push_back(&versions[first]);
        }
        const auto bytes = git_bytes_of(host_.processes, office_.root, wanted);
        if (!bytes) return bytes.error();
        for (std::size_t i = 0; i < batch.size(); ++i) {
            if (auto status = look_at(batch[i]->path); !status) return status;
            judge_one(*batch[i], (*bytes)[i]);
            if (unread_) return *unread_;
        }
    }
    return Done{};
}

Status Auditor::audit(std::vector<FileVersion> versions) {
    std::erase_if(versions, [](const FileVersion& version) {
        return !is_journal_file(version.path) && !is_manifest_file(version.path);
    });
    if (auto status = drop_unchanged(versions); !status) return status;
    if (versions.empty()) return Done{};
    return judge(versions);
}

Findings Auditor::findings() {
    Findings all;
    for (auto& [key, told] : told_) all.push_back(std::move(told.finding));
    sort_findings(all);
    return all;
}

}  // namespace

Result<AuditResult> audit_findings(const Host& host, const OpenedOffice& office,
                                   const std::optional<std::string>& since) {
    auto versions = git_versions(host.processes, office.root, since, kept_for_good());
    if (!versions) return versions.error();
    const bool has_roster =
        std::ranges::find(*versions, "roster.yaml", &FileVersion::path) != versions->end();
    if (!has_roster && !since) {
        return failed(
            message("no commit has a roster.yaml here, so there is nothing to compare with"), {},
            {message("git -C {} status tells which repository it is", office.root)});
    }
    AuditResult result;
    result.versions = static_cast<int>(versions->size());
    Auditor auditor(host, office);
    if (auto status = auditor.audit(std::move(*versions)); !status) return status.error();
    result.findings = auditor.findings();
    return result;
}

}  // namespace yankomas
