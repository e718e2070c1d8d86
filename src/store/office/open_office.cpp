// Reads what the roster vouches for, and nothing else.
// SPDX-License-Identifier: Apache-2.0
//
// The roster comes first, since it says which other files count. If it does not hold, nothing else
// is read. The published files come next, then what rests on all of them (calendars that extend
// each other, the name of the office), and the seals at last, since officers of the roster signed
// them.
#include "store/office/open_office.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <utility>

#include "core/base/foreign_text.h"
#include "core/base/formats.h"
#include "core/base/rules/published.h"
#include "core/base/rules/times.h"
#include "core/calendar/calendar_source.h"
#include "core/sop/migration.h"
#include "core/sop/soundness.h"
#include "store/crypto/crypto.h"
#include "store/disk/files.h"
#include "store/disk/os_error.h"
#include "store/git/git_folder.h"
#include "store/memory/office_memory.h"
#include "store/office/find_office.h"
#include "store/office/verify.h"
#include "store/yaml/read_source.h"

namespace yankomas {

namespace {

constexpr std::string_view kRosterFile = "roster.yaml";
constexpr std::string_view kSealsFile = "seals.yaml";

bool is_error(const Finding& found) { return found.severity == Severity::error; }

class Opener {
public:
    Opener(const Files& files, const std::string& root, Instant now, OfficeMemory* memory,
           const FindCommit& find_commit)
        : files_(files), now_(now), memory_(memory), find_commit_(find_commit) {
        office_.root = root;
        office_.seal_journal.path = kSealsFile;
    }

    Result<OpenedOffice> open() {
        if (auto status = read_roster_file(); !status) return status.error();
        if (!office_.whole) return std::move(office_);
        const Roster& roster = office_.record.roster;
        const PublishedFile* config = roster.latest(PublishedKind::office, roster.last_entry());
        if (auto status = load_all(config); !status) return status.error();
        keep_first_versions();
        const std::size_t before = office_.findings.size();
        compile_calendars();
        prove_maps();
        check_office_file(config);
        weigh(before, false);
        if (auto status = read_seals_file(); !status) return status.error();
        office_.record.settle();
        return std::move(office_);
    }

private:
    [[nodiscard]] std::string path_of(std::string_view file) const {
        return (office_.root + '/').append(file);
    }
    void report(Rule rule, std::string_view file, Message what, Message hint = {}) {
        office_.findings.push_back(
            finding(rule, Place{std::string(file), 0, 0, {}}, std::move(what), std::move(hint)));
    }
    void add(const Findings& found) {
        office_.findings.insert(office_.findings.end(), found.begin(), found.end());
    }

    Status read_roster_file() {
        const std::string path = path_of(kRosterFile);
        const auto kind = files_.kind_of(path);
        if (!kind) return kind.error();
        if (*kind == FileKind::none) {
            Error gone = no_such_file(path);
            gone.hints = {message("if git has it: git checkout -- {}", kRosterFile)};
            return gone;
        }
        auto bytes = files_.read(path, kMaxRoster);
        if (!bytes) return bytes.error();
        if (auto status = refuse_newer_format(*bytes, std::string(kRosterFile)); !status)
            return status;
        office_.roster_journal = read_roster(std::string(kRosterFile), std::move(*bytes));
        const Evidence evidence = verify_roster(office_.roster_journal, memory_);
        leave_out_ahead(evidence);
        FoldedRoster folded = fold_roster(office_.roster_journal, evidence);
        office_.record.roster = std::move(folded.roster);
        add(folded.findings);
        office_.whole = folded.whole && !office_.record.roster.heads.empty();
        office_.judgeable = office_.whole;
        return Done{};
    }

    // Takes the entries from the first on that is dated in the future out of the roster. They do
    // not count until their time has come, and an admin may take them away.
    void leave_out_ahead(const Evidence& evidence) {
        RosterJournal& journal = office_.roster_journal;
        const auto first = std::ranges::find_if(journal.entries, [&](const RosterEntry& entry) {
            return entry.at > now_ + kClockSlack;
        });
        const auto i = static_cast<std::size_t>(first - journal.entries.begin());
        if (i == 0 || first == journal.entries.end() ||
            evidence.signatures[i].state != SignatureState::good)
            return;
        office_.findings.push_back(finding(
            rule::clock_ahead, journal.place(*first, Field::at),
            message("roster entry {} is dated in the future, so it does not count yet",
                    first->number),
            message("if the clock was wrong, take it away: yankomas repair {}", journal.path)));
        office_.heads_ahead.assign(evidence.heads.begin() + static_cast<std::ptrdiff_t>(i),
                                   evidence.heads.end());
        journal.entries.erase(first, journal.entries.end());
    }

    // Bytes of seals that are not as they were signed concern no single case, but nothing is signed
    // until they are back. A seal that failed stops nothing.
    Status read_seals_file() {
        const std::string path = path_of(kSealsFile);
        const auto kind = files_.kind_of(path);
        if (!kind) return kind.error();
        if (*kind == FileKind::none) return miss_seals();
        auto bytes = files_.read(path, kMaxJournal);
        if (!bytes) return bytes.error();
        if (auto status = refuse_newer_format(*bytes, std::string(kSealsFile)); !status)
            return status;
        office_.seal_journal = read_seals(std::string(kSealsFile), std::move(*bytes));
        const auto evidence = verify_seals(office_.seal_journal, files_, office_.root, memory_);
        if (!evidence) return evidence.error();
        FoldedSeals folded =
            fold_seals(office_.seal_journal, *evidence, office_.record.roster, now_);
        office_.record.seals = std::move(folded.book);
        add(folded.findings);
        office_.whole = office_.whole && folded.whole;
        return Done{};
    }

    // Finds manifests that lie there without their seals.yaml.
    Status miss_seals() {
        const std::string folder = path_of("seals");
        const auto kind = files_.kind_of(folder);
        if (!kind) return kind.error();
        if (*kind != FileKind::folder) return Done{};
        const auto entries = files_.list(folder);
        if (!entries) return entries.error();
        std::vector<std::string> manifests;
        for (const DirEntry& entry : *entries) manifests.push_back("seals/" + entry.name);
        if (auto missing = missing_seals(manifests)) add({*std::move(missing)});
        return Done{};
    }

    // Applies the findings from index `first` on to the office. If one of them is an error, nothing
    // is signed, and no case is judged unless `leaves_judgeable`.
    void weigh(std::size_t first, bool leaves_judgeable) {
        const auto begin = office_.findings.begin() + static_cast<std::ptrdiff_t>(first);
        if (std::none_of(begin, office_.findings.end(), is_error)) return;
        office_.whole = false;
        office_.judgeable = office_.judgeable && leaves_judgeable;
    }

    // A file that is wrong leaves its findings and is not put on its shelf.
    void parse(const PublishedFile& file, const std::string& bytes) {
        Findings& findings = office_.findings;
        TreeMemory* trees = memory_ == nullptr ? nullptr : &memory_->trees();
        switch (file.kind) {
            case PublishedKind::office:
                if (auto config = read_office(bytes, file.file, findings, trees))
                    office_.record.config = std::move(*config);
                return;
            case PublishedKind::sop:
                if (auto sop = read_sop(bytes, file.file, findings, trees)) {
                    sop->digest = file.digest;
                    Findings unsound = check_soundness(*sop);
                    std::erase_if(unsound, std::not_fn(is_error));
                    if (unsound.empty()) office_.record.sops.emplace(file.digest, std::move(*sop));
                    add(unsound);
                }
                return;
            case PublishedKind::calendar:
                if (auto source = read_calendar(bytes, file.file, findings, trees))
                    calendars_.emplace_back(file.digest, std::move(*source));
                return;
        }
    }

    // True if the bytes of an office file may be a change that nobody published yet. An older text
    // that was published is none: it would put the office back unseen.
    [[nodiscard]] bool may_be_a_change(const PublishedFile& file, const Digest& here) const {
        return file.kind == PublishedKind::office &&
               std::ranges::none_of(
                   office_.record.roster.publications,
                   [&](const Publication& one) { return one.file.digest == here; });
    }

    // Says what brings the bytes of a published file back: a commit that has them, or whoever
    // published them. Whoever edited a procedure or a calendar learns where his change belongs.
    [[nodiscard]] Message way_back(const PublishedFile& file, bool is_missing) const {
        if (const auto commit = find_commit_ ? find_commit_(file) : std::nullopt) {
            return is_missing || file.kind == PublishedKind::office
                       ? message("bring it back: git checkout {} -- {}", *commit, file.file)
                       : message(
                             "bring it back: git checkout {} -- {}; a change is a new file "
                             "with a new version",
                             *commit, file.file);
        }
        const std::vector<RosterEntry>& entries = office_.roster_journal.entries;
        const auto last = std::find_if(entries.rbegin(), entries.rend(), [&](const auto& entry) {
            return std::ranges::find(entry.files, file.digest, &PublishedFile::digest) !=
                   entry.files.end();
        });
        if (last == entries.rend()) return {};
        if (!find_git_folder(files_, office_.root))
            return message("{} published it with roster entry {} and has it as it was then",
                           last->by, last->number);
        return message(
            "{} published it with roster entry {}; once it is committed and pushed: git pull",
            last->by, last->number);
    }

    // The bytes that are parsed are those whose digest was compared.
    Status load(const PublishedFile& file) {
        const auto kind = files_.kind_of(path_of(file.file));
        if (!kind) return kind.error();
        if (*kind == FileKind::none) {
            report(rule::published_changed, file.file,
                   message("{} was published and is missing", file.file), way_back(file, true));
            return Done{};
        }
        const auto bytes = files_.read_below(office_.root, file.file, kMaxPeopleFile);
        if (!bytes) return bytes.error();
        if (auto status = refuse_newer_format(*bytes, file.file); !status) return status;
        if (sha256(*bytes) == file.digest) return parse(file, *bytes), Done{};
        if (const std::string mended = without_foreign_marks(*bytes);
            mended != *bytes && sha256(mended) == file.digest) {
            // A procedure or calendar is read as a source too, which tells of its line ends.
            report(rule::published_changed, file.file,
                   file.kind == PublishedKind::office
                       ? windows_line_ends()
                       : message("{} was changed after it was published", file.file),
                   mend_foreign_text(file.file));
            return Done{};
        }
        report(rule::published_changed, file.file,
               message("{} was changed after it was published", file.file),
               may_be_a_change(file, sha256(*bytes))
                   ? message("an admin publishes the change: yankomas roster publish {}", file.file)
                   : way_back(file, false));
        return Done{};
    }

    // Loads every published file, which must still have its published digest. Of office.yaml only
    // the latest version, `config`, has to be there.
    Status load_all(const PublishedFile* config) {
        const std::vector<Publication>& publications = office_.record.roster.publications;
        std::set<Digest> seen;
        for (auto publication = publications.rbegin(); publication != publications.rend();
             ++publication) {
            const PublishedFile& file = publication->file;
            const bool is_outdated = file.kind == PublishedKind::office && &file != config;
            if (!seen.insert(file.digest).second || is_outdated) continue;
            const std::size_t before = office_.findings.size();
            if (auto status = load(file); !status) {
                if (file.kind != PublishedKind::sop) return status;
                office_.unread.push_back(status.error());
                office_.whole = false;
            }
            weigh(before, file.kind == PublishedKind::sop);
        }
        return Done{};
    }

    // Returns the id and version of a published procedure or calendar; empty if its file could not
    // be read.
    [[nodiscard]] std::string version_of(const PublishedFile& file) const {
        if (file.kind == PublishedKind::sop) {
            const auto sop = office_.record.sops.find(file.digest);
            return sop == office_.record.sops.end() ? "" : to_string(sop->second.version);
        }
        if (file.kind != PublishedKind::calendar) return {};
        const auto read = std::ranges::find_if(
            calendars_, [&](const auto& one) { return one.first == file.digest; });
        if (read == calendars_.end()) return {};
        return to_string(CalendarVersion{read->second.id, read->second.version});
    }

    // Of two files that were published as the same id and version the first counts. The office goes
    // on with it, so the second is an error that stops nothing.
    void keep_first_versions() {
        std::map<std::pair<PublishedKind, std::string>, PublishedFile> first;
        std::set<Digest> apart;
        for (Publication& publication : office_.record.roster.publications) {
            const PublishedFile& file = publication.file;
            const std::string version = version_of(file);
            if (version.empty()) continue;
            const PublishedFile& kept = first.try_emplace({file.kind, version}, file).first->second;
            publication.counts = kept.digest == file.digest;
            if (publication.counts || !apart.insert(file.digest).second) continue;
            report(
                rule::version_twice, file.file,
                message("published as {} after {}, which alone counts", version, kept.file),
                message("a change is a new file with a new version: yankomas roster publish FILE"));
        }
        for (const Digest& digest : apart) office_.record.sops.erase(digest);
        std::erase_if(calendars_, [&](const auto& read) { return apart.contains(read.first); });
    }

    // A map that is not sound moves no case (route_between), so it stops nothing.
    void prove_maps() {
        const SopShelf& sops = office_.record.sops;
        const auto find = [&](const SopVersion& version) -> const Sop* {
            const auto found = std::ranges::find_if(
                sops, [&](const auto& one) { return one.second.version == version; });
            return found == sops.end() ? nullptr : &found->second;
        };
        for (const auto& [digest, sop] : sops) {
            Findings unsound = check_migrations(sop, find);
            std::erase_if(unsound, std::not_fn(is_error));
            add(unsound);
        }
    }

    // The oldest first, since a calendar extends one that was published before it. One that was
    // published again is as old as it was.
    void compile_calendars() {
        const std::vector<Publication>& publications = office_.record.roster.publications;
        std::ranges::sort(calendars_, {}, [&](const auto& read) {
            return std::ranges::find(publications, read.first,
                                     [](const Publication& one) { return one.file.digest; }) -
                   publications.begin();
        });
        CalendarShelf& shelf = office_.record.calendars;
        std::vector<Digest> compiled;
        const auto published =
            [&](const CalendarVersion& version) -> std::optional<CalendarSource> {
            for (auto digest = compiled.rbegin(); digest != compiled.rend(); ++digest) {
                const CalendarSource& source = shelf.at(*digest).source();
                if (CalendarVersion{source.id, source.version} == version) return source;
            }
            return std::nullopt;
        };
        for (auto& [digest, read] : calendars_) {
            auto source = with_base(std::move(read), published, office_.findings);
            if (!source) continue;
            auto calendar = Calendar::compile(std::move(*source), office_.findings);
            if (!calendar) continue;
            shelf.emplace(digest, std::move(*calendar));
            compiled.push_back(digest);
        }
    }

    void check_office_file(const PublishedFile* config) {
        if (config == nullptr) {
            report(rule::unpublished, kOfficeFile, message("office.yaml was never published"),
                   message("yankomas roster publish office.yaml"));
        } else if (config->file != kOfficeFile) {
            report(rule::unpublished, config->file, message("the office file must be office.yaml"));
        }
        const OfficeId& id = office_.record.config.id;
        const OfficeId& of_roster = office_.record.roster.office;
        if (!id.empty() && id != of_roster) {
            report(rule::wrong_office, kRosterFile,
                   message("the roster is that of {}, office.yaml that of {}", of_roster, id));
        }
    }

    const Files& files_;
    Instant now_;
    OfficeMemory* memory_;
    const FindCommit& find_commit_;
    OpenedOffice office_;
    std::vector<std::pair<Digest, CalendarSource>> calendars_;
};

}  // namespace

Result<OpenedOffice> open_office(const Files& files, const std::string& root, Instant now,
                                 OfficeMemory* memory, const FindCommit& find_commit) {
    return Opener(files, root, now, memory, find_commit).open();
}

}  // namespace yankomas
