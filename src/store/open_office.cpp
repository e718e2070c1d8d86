// Reads what the roster vouches for, and nothing else.
// SPDX-License-Identifier: Apache-2.0
#include "store/open_office.h"

#include <set>

#include "core/sop/soundness.h"
#include "store/crypto.h"
#include "store/read_calendar.h"
#include "store/read_office.h"
#include "store/read_sop.h"
#include "store/verify.h"

namespace yankomas {

namespace {

constexpr std::string_view kOfficeFile = "office.yaml";
constexpr std::string_view kRosterFile = "roster.yaml";

class Opener {
public:
    Opener(const Files& files, const std::string& root) : files_(files) { office_.root = root; }

    Result<OpenedOffice> open();

private:
    Status read_roster_file();
    Status load(const PublishedFile& file, bool is_current);
    void parse(const PublishedFile& file, const std::string& bytes);
    void report(Rule rule, const std::string& file, Message what, Message hint) {
        office_.findings.push_back(finding(rule, Place{file, 0, 0, {}}, std::move(what), std::move(hint)));
    }

    const Files& files_;
    OpenedOffice office_;
};

Status Opener::read_roster_file() {
    auto bytes = files_.read(office_.root + "/" + std::string(kRosterFile), kMaxJournal);
    if (!bytes) return bytes.error();
    office_.roster_journal = read_roster(std::string(kRosterFile), std::move(*bytes));
    FoldedRoster folded = fold_roster(office_.roster_journal, verify_roster(office_.roster_journal));
    office_.record.roster = std::move(folded.roster);
    office_.findings = std::move(folded.findings);
    office_.whole = folded.whole && !office_.record.roster.heads.empty();
    return Done{};
}

void Opener::parse(const PublishedFile& file, const std::string& bytes) {
    Findings& findings = office_.findings;
    switch (file.kind) {
        case PublishedKind::office:
            if (auto config = read_office(bytes, file.file, findings)) office_.record.config = std::move(*config);
            return;
        case PublishedKind::sop:
            if (auto sop = read_sop(bytes, file.file, findings)) {
                sop->digest = file.digest;
                if (!has_errors(check_soundness(*sop))) office_.record.sops.emplace(file.digest, std::move(*sop));
            }
            return;
        case PublishedKind::calendar:
            if (auto source = read_calendar(bytes, file.file, findings)) {
                auto calendar = Calendar::compile(std::move(*source), findings);
                if (calendar) office_.record.calendars.emplace(file.digest, std::move(*calendar));
            }
            return;
    }
}

// Every published digest must be here: in the file that was published, or for office.yaml only the latest one.
Status Opener::load(const PublishedFile& file, bool is_current) {
    if (file.kind == PublishedKind::office && !is_current) return Done{};
    const auto found = files_.digest_below(office_.root, file.file);
    if (!found) return found.error();
    if (!*found) {
        report(Rule::published_changed, file.file, message("{} was published and is missing", file.file),
               message("git checkout -- {}", file.file));
    } else if ((*found)->digest != file.digest) {
        report(Rule::published_changed, file.file, message("{} was changed after it was published", file.file),
               file.kind == PublishedKind::office
                   ? message("an admin publishes the change: yankomas roster publish {}", file.file)
                   : message("bring the published bytes back (git checkout -- {}); a change is a new file with a "
                             "new version",
                             file.file));
    } else {
        auto bytes = files_.read_below(office_.root, file.file, kMaxPeopleFile);
        if (!bytes) return bytes.error();
        parse(file, *bytes);
    }
    return Done{};
}

Result<OpenedOffice> Opener::open() {
    if (auto status = read_roster_file(); !status) return status.error();
    if (!office_.whole) return std::move(office_);
    const Roster& roster = office_.record.roster;
    const PublishedFile* config = roster.latest(PublishedKind::office, roster.last_entry());
    std::set<std::string> seen;
    for (auto publication = roster.publications.rbegin(); publication != roster.publications.rend();
         ++publication) {
        const PublishedFile& file = publication->file;
        if (!seen.insert(file.digest.value).second) continue;
        if (auto status = load(file, &file == config); !status) return status.error();
    }
    if (config == nullptr) {
        report(Rule::unpublished, std::string(kOfficeFile), message("office.yaml was never published"),
               message("yankomas roster publish office.yaml"));
    } else if (config->file != kOfficeFile) {
        report(Rule::unpublished, config->file, message("the office file must be office.yaml"), {});
    }
    const OfficeId& id = office_.record.config.id;
    if (!id.empty() && id != roster.office) {
        report(Rule::wrong_office, std::string(kRosterFile),
               message("the roster is that of {}, office.yaml that of {}", roster.office, id), {});
    }
    for (const Finding& finding : office_.findings)
        office_.whole = office_.whole && !(finding.severity == Severity::error);
    return std::move(office_);
}

}  // namespace

Result<std::string> find_office(const Files& files, const std::string& start) {
    std::string folder = start;
    for (;;) {
        const auto kind = files.kind_of(folder + "/" + std::string(kOfficeFile));
        if (kind && *kind != FileKind::none) return folder.empty() ? std::string("/") : folder;
        const std::size_t slash = folder.find_last_of('/');
        if (slash == std::string::npos || folder.empty()) break;
        folder.resize(slash);
    }
    return failed(message("there is no office.yaml in {} or above it", start), {},
                  {message("go into an office folder, name it with -C DIR, or make one: yankomas init")});
}

Result<OpenedOffice> open_office(const Files& files, const std::string& root) { return Opener(files, root).open(); }

}  // namespace yankomas
