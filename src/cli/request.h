// What each verb was asked for: one struct a verb.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/case_filter.h"
#include "cli/format.h"
#include "cli/shard.h"
#include "cli/sign_case.h"
#include "core/office/case_pattern.h"
#include "render/overdue_groups.h"

namespace yankomas {

struct NewRequest {
    std::optional<SopId> sop;
    std::optional<std::string> title;
    std::optional<std::string> like;  // a file, or COMMIT:PATH
    std::optional<CaseId> id;
    bool advance = false;
    std::optional<OutcomeId> outcome;
    EntryChoices entry;
};

struct AdvanceRequest {
    std::string case_text;
    std::optional<OutcomeId> outcome;
    std::optional<int> step;
    EntryChoices entry;
};

struct AttachRequest {
    std::string case_text;
    EntryChoices entry;
};

struct NoteRequest {
    std::string case_text;
    std::optional<int> about;
    EntryChoices entry;
};

struct HoldRequest {
    std::string case_text;
    HoldId hold;
    EntryChoices entry;
};

struct ResumeRequest {
    std::string case_text;
    EntryChoices entry;
};

struct ReturnRequest {
    std::string case_text;
    std::optional<int> step;
    EntryChoices entry;
};

struct ExitRequest {
    std::string case_text;
    ExitId exit;
    EntryChoices entry;
};

struct CosignRequest {
    std::string case_text;
    std::optional<int> about;
    EntryChoices entry;
};

struct ShowRequest {
    std::string case_text;
    Format format = Format::text;
};

struct ListRequest {
    CaseFilter filter;
    Format format = Format::text;
};

struct TodoRequest {
    std::optional<PersonId> person;
    std::optional<std::string> key;
    Format format = Format::text;
};

struct OverdueRequest {
    std::optional<Limit> within;
    std::optional<std::string> calendar;
    bool all = false;
    bool outside = false;
    bool heartbeat = false;
    bool exit_code = false;
    bool digest = false;
    std::optional<GroupBy> group_by;
    CaseFilter filter;
    Shard shard;
    Format format = Format::text;
};

struct ExportIcsRequest {
    bool events = false;
    CaseFilter filter;
};

struct DueRequest {
    std::optional<std::string> case_text;
    std::optional<Instant> from;
    std::optional<Limit> time;
    std::optional<Zone> zone;
    std::optional<std::string> calendar;  // a file
    std::vector<std::string> holds;       // START/END
    bool roll_forward = false;
    bool explain = false;
    bool all_days = false;
    Format format = Format::text;
};

struct LintRequest {
    std::vector<std::string> paths;  // empty: the whole office
    bool notes = false;
    bool strict = false;
    bool documents_required = false;
    std::optional<std::string> since;
    std::optional<std::string> commit_message;  // a file; then nothing else is looked at
    Shard shard;
    Format format = Format::text;
};

struct AuditRequest {
    std::optional<std::string> since;
    bool notes = false;
    bool strict = false;
    Format format = Format::text;
};

struct ReapplyRequest {
    std::string case_text;
    std::optional<std::string> from;  // the commit that has one's own entries
    SigningChoices signing;
};

struct SopListRequest {
    Format format = Format::text;
};

struct SopShowRequest {
    std::string sop;
    bool notes = false;
    bool chart = false;
    Format format = Format::text;
};

struct SopCheckRequest {
    std::vector<std::string> files;
    Format format = Format::text;
};

struct CalendarShowRequest {
    std::optional<int> year;
    std::optional<std::string> file;
    Format format = Format::text;
};

struct CalendarNewRequest {
    std::optional<CalendarVersion> name;
    std::optional<std::string> title;
    bool extends = false;
    std::optional<Date> until;
    std::vector<std::string> days;
    std::optional<std::string> decree;
    std::optional<Date> decreed;
};

struct CalendarDiffRequest {
    std::vector<std::string> files;
    std::optional<std::string> since;
    Format format = Format::text;
};

struct CalendarCheckRequest {
    std::vector<std::string> files;
    Format format = Format::text;
};

struct InitRequest {
    std::optional<std::string> folder;
    std::string office;
    std::string title;
    Zone zone = Zone::wib;
    std::string person;
    std::string name;
    CasePattern case_id = parse_case_pattern("YK-{year}-{number:4}").value();
    std::optional<int> quorum;
    SigningChoices signing;
};

struct KeyNewRequest {
    std::optional<std::string> file;
    std::string comment = "yankomas";
    bool no_passphrase = false;
};

struct RosterShowRequest {
    std::optional<std::string> person;
    std::optional<Date> at;
    Format format = Format::text;
};

struct RosterEnrolRequest {
    std::string person;
    std::string name;
    std::string public_key;  // a file, or the line that it holds
    SigningChoices signing;
};

struct RosterKeyRequest {
    std::string person;
    std::string public_key;
    SigningChoices signing;
};

struct RosterRevokeKeyRequest {
    std::string person;
    std::string public_key;  // or a fingerprint
    std::string reason;
    std::optional<Date> compromised_since;
    SigningChoices signing;
};

struct RosterAppointRequest {
    std::string person;
    std::string role;
    Capacity capacity = Capacity::definitif;
    std::optional<Date> from;
    std::optional<Date> until;
    std::optional<std::string> basis;
    SigningChoices signing;
};

struct RosterDismissRequest {
    std::string person;
    std::string role;
    std::optional<std::string> reason;
    SigningChoices signing;
};

struct RosterAdminRequest {
    std::string person;
    SigningChoices signing;
};

struct RosterUnadminRequest {
    std::string person;
    SigningChoices signing;
};

struct RosterPublishRequest {
    std::vector<std::string> files;
    SigningChoices signing;
};

struct RosterQuorumRequest {
    std::optional<int> count;
    SigningChoices signing;
};

struct RosterCosignRequest {
    std::optional<int> entry;
    SigningChoices signing;
};

struct RosterExportRequest {
    std::optional<std::string> output;
};

struct SealRequest {
    SigningChoices signing;
};

struct RepairRequest {
    std::string case_text;
    SigningChoices signing;  // only whether to ask
};

struct ExplainRequest {
    std::optional<std::string> rule;
    Format format = Format::text;
};

enum class Shell { bash, zsh, fish };

struct CompletionRequest {
    Shell shell = Shell::bash;
};

struct HelpRequest {
    std::vector<std::string> verb;  // its words; empty: all verbs
};

}  // namespace yankomas
