// Digests all that the silence about a case follows from, but the case and the moment.
// SPDX-License-Identifier: Apache-2.0
#include "work/judge/quiet_cases.h"

#include <algorithm>

#include "core/rules/docket.h"
#include "core/rules/judge.h"
#include "store/disk/path.h"
#include "store/memory/build_id.h"
#include "store/office/open_office.h"

namespace yankomas {

namespace {

constexpr std::string_view kDocuments = "documents";

std::string_view name_of(QuietFor whom) { return whom == QuietFor::lint ? "lint" : "overdue"; }

// True if what the office publishes is here as it was signed, and nothing in it is dated in the
// future: then the same bytes make the same office in every run.
bool is_settled(const OpenedOffice& office) {
    const OfficeRecord& record = office.record;
    return office.whole && office.heads_ahead.empty() && record.seals.is_whole() &&
           !record.seals.ahead() && !record.assumed_calendar;
}

// Digests texts so that no two lists of them are the same bytes.
class TextsHash {
public:
    void add(std::string_view text) {
        hash_.update(std::to_string(text.size()) + ' ');
        hash_.update(text);
    }
    [[nodiscard]] Sha256::Bytes finish() const { return hash_.finish(); }

private:
    Sha256 hash_;
};

// The published files count by their digests: only those are on a shelf whose bytes had them in
// this run. Manifests are as the seals sign them, or the office is not settled.
Sha256::Bytes scope_of(const OpenedOffice& office, QuietFor whom, std::string_view build,
                       bool has_documents) {
    const OfficeRecord& record = office.record;
    const Roster& roster = record.roster;
    TextsHash hash;
    hash.add(name_of(whom));
    hash.add(build);
    hash.add(has_documents ? kDocuments : "");
    hash.add(office.roster_journal.bytes);
    hash.add(office.seal_journal.bytes);
    const PublishedFile* config = roster.latest(PublishedKind::office, roster.last_entry());
    hash.add(config == nullptr ? "" : to_string(config->digest));
    for (const auto& [digest, sop] : record.sops) hash.add(to_string(digest));
    hash.add("calendars");
    for (const auto& [digest, calendar] : record.calendars) hash.add(to_string(digest));
    return hash.finish();
}

// Returns what a run over the office may rely on, or nothing if no case may be quiet.
std::optional<Sha256::Bytes> scope_of_run(const Host& host, const OpenedOffice& office,
                                          QuietFor whom, bool has_documents) {
    if (whom == QuietFor::nobody || !host.cache_folder || !is_settled(office)) return std::nullopt;
    const std::string build = build_id();
    return build.empty() ? std::nullopt
                         : std::optional(scope_of(office, whom, build, has_documents));
}

bool may_have_documents(const Host& host, const OpenedOffice& office) {
    const auto kind = host.files.kind_of(join_path(office.root, std::string(kDocuments)));
    return !kind || *kind != FileKind::none;
}

// True if some file of the case may be here.
bool may_have_files(const CaseJournal& journal, bool has_documents) {
    const auto may_be_here = [&](const Document& document) {
        return document.file &&
               (has_documents || !document.file->starts_with(std::string(kDocuments) + '/'));
    };
    return std::ranges::any_of(journal.entries, [&](const CaseEntry& entry) {
        return std::ranges::any_of(entry.documents, may_be_here);
    });
}

}  // namespace

QuietCases::QuietCases(const Host& host, const OpenedOffice& office, QuietFor whom)
    : whom_(whom),
      now_(host.now),
      has_documents_(may_have_documents(host, office)),
      scope_(scope_of_run(host, office, whom, has_documents_)),
      file_(scope_ ? join_path(*host.cache_folder, std::string("quiet-").append(name_of(whom)))
                   : std::string()),
      record_(scope_ ? QuietRecord::read(host.files, file_) : QuietRecord()),
      log_(record_) {}

std::optional<QuietSpan> QuietCases::span(const Docket& docket, const Judgement& judgement) const {
    if (may_have_files(docket.journal, has_documents_)) return std::nullopt;
    return whom_ == QuietFor::lint ? quiet_for_lint(docket, judgement)
                                   : quiet_for_overdue(docket, judgement);
}

}  // namespace yankomas
