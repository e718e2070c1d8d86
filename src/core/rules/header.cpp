// Checks the header of a case: its office, the path of its file, and the procedure that it names by
// digest; and how full the file is.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "core/base/rules/files.h"
#include "core/base/rules/published.h"
#include "core/journal/schema.h"
#include "core/rules/situation.h"

namespace yankomas {

namespace {

// Returns the start of a line of the header, which has one line per field (yankomas-case(5)).
Place line_of(const CaseJournal& journal, int line) {
    std::size_t offset = 0;
    for (int i = 1; i < line; ++i) offset = journal.bytes.find('\n', offset) + 1;
    return place_at(journal.bytes, journal.path, offset);
}

// The digest decides which procedure counts. Its file must be here, be the version that the header
// names, and have been published when the case was opened.
void check_sop(const Docket& docket, Findings& findings) {
    const CaseJournal& journal = docket.journal;
    const CaseHeader& header = journal.header;
    const Roster& roster = docket.office.roster;
    const auto is_published = [&](EntryNumber by) {
        return roster.published(PublishedKind::sop, header.sop_digest, by) != nullptr;
    };
    const Sop* sop = docket.opened_under();
    if (sop == nullptr) {
        const bool was_here = is_published(roster.last_entry());
        findings.push_back(finding(
            was_here ? rule::sop_changed : rule::unpublished, line_of(journal, 5),
            was_here
                ? message("the file of {} is missing or was changed after it was published",
                          header.sop)
                : message("the office never published {} with this digest, or only after another "
                          "file of that version",
                          header.sop),
            message("bring the published file back with git; yankomas lint sops names it")));
    } else if (sop->version != header.sop) {
        findings.push_back(
            finding(rule::sop_changed, line_of(journal, 4),
                    message("the digest is that of {}, not of {}", sop->version, header.sop)));
    } else if (!journal.entries.empty() && !is_published(journal.entries.front().roster.entry)) {
        findings.push_back(
            finding(rule::unpublished, line_of(journal, 5),
                    message("{} was not yet published when the case was opened", header.sop)));
    }
}

// A case that is nearly full is told while everything still has room.
void check_fill(const Docket& docket, Findings& findings) {
    const CaseJournal& journal = docket.journal;
    if (docket.advice < Advice::warnings || journal.entries.empty()) return;
    if (journal.bytes.size() <= kMaxJournal / 4 * 3) return;
    findings.push_back(finding(
        rule::nearly_full, journal.place(journal.entries.back()),
        message(
            "the case has {} of {} KiB, of which the last {} are kept for what moves or ends it",
            journal.bytes.size() >> 10U, kMaxJournal >> 10U, kKeptForMoving >> 10U),
        message("see who fills it: yankomas show {}", journal.header.id)));
}

}  // namespace

void check_header(const Docket& docket, Findings& findings) {
    const CaseJournal& journal = docket.journal;
    const CaseHeader& header = journal.header;
    if (header.office != docket.office.config.id) {
        findings.push_back(finding(rule::wrong_office, line_of(journal, 3),
                                   message("this case is of the office {}, not of {}",
                                           header.office, docket.office.config.id)));
    }
    if (!journal.entries.empty()) {
        const Date opened = local_date(journal.entries.front().at, docket.zone());
        const std::string expected =
            fmt::format("cases/{}/{}.yaml", civil_of(opened).year, header.id.value);
        if (!journal.path.ends_with(expected)) {
            findings.push_back(finding(rule::path, line_of(journal, 2),
                                       message("this case belongs into {}", expected),
                                       message("git mv {} {}", journal.path, expected)));
        }
    }
    check_sop(docket, findings);
    check_fill(docket, findings);
}

}  // namespace yankomas
