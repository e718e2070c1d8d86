// Asks the cases, the roster, git and the seals.
// SPDX-License-Identifier: Apache-2.0
#include "work/judge/office_status.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/calendar/due.h"
#include "core/rules/summary.h"
#include "render/cases/people.h"
#include "store/git/repository.h"
#include "store/office/open_office.h"
#include "work/judge/judge_cases.h"
#include "work/office/conflicts.h"
#include "work/office/look.h"

namespace yankomas {

namespace {

// Counts the files that git status names. git takes no lock for it, since status only reads.
std::optional<GitStatus> git_status(Host& host, const std::string& root) {
    Repository repository(host.processes, root);
    const auto listed = repository.run({"--no-optional-locks", "status", "--porcelain=v1", "-z",
                                        "--no-renames", "--untracked-files=all", "--", "."});
    if (!listed || listed->exit_code != 0) return std::nullopt;
    const auto prefix = repository.ask({"rev-parse", "--show-prefix"});
    const std::string cases = (prefix ? *prefix : std::string()) + "cases/";
    GitStatus status;
    for (const std::string_view entry : split(listed->out, '\0')) {
        constexpr std::size_t kMarks = 3;  // "?? " before each path
        if (entry.size() <= kMarks) continue;
        ++(entry.substr(kMarks).starts_with(cases) ? status.cases : status.others);
    }
    const auto behind = repository.run({"rev-list", "--count", "HEAD..@{upstream}"});
    if (behind && behind->exit_code == 0) {
        if (const auto count = parse_number(trim(behind->out))) status.behind = *count;
    }
    return status;
}

TrustBy trust_of(const Host& host, const Globals& globals) {
    const auto pin = globals.root ? globals.root : host.environment.get("YANKOMAS_TRUST_ROOT");
    if (!pin) return TrustBy::computer;  // open_session has compared it with what is known
    return *pin == "any" ? TrustBy::nothing : TrustBy::run;
}

void add_case(OfficeStatus& status, const CaseSummary& summary, Instant now) {
    status.entries += summary.entries;
    if (!summary.verified) {
        ++status.unverified;
        return;
    }
    const bool is_closed = summary.state == CaseState::closed;
    ++(summary.is_void ? status.voided : is_closed ? status.closed : status.open);
    if (status.person) {
        const auto waiting = todo_of(summary, *status.person, now);
        const auto is_late = [&](const CaseSummary& row) { return needs_haste(row, now); };
        status.waiting += static_cast<int>(waiting.size());
        status.waiting_late += static_cast<int>(std::ranges::count_if(waiting, is_late));
    }
    if (is_closed) return;
    if (summary.clock.verdict == Verdict::overdue)
        ++(summary.clock.outside ? status.late_outside : status.late);
    if (summary.hold) ++status.on_hold;
}

void add_seal(OfficeStatus& status, const OfficeRecord& office, Instant now) {
    if (office.seals.seals().empty()) return;
    const Seal& last = office.seals.seals().back();
    status.seal = last;
    status.sealed_by = short_name(last.by, office.roster.name_of(last.by));
    const Calendar* calendar = office.calendar_now(now);
    if (calendar == nullptr || now < last.at) return;
    const auto age = working_days_between(last.at, now, *calendar, status.zone);
    if (age) status.seal_age = *age;
}

}  // namespace

Result<ReadStatus> office_status(Host& host, const Globals& globals, const OpenedOffice& office,
                                 const std::optional<PersonId>& you) {
    const OfficeRecord& record = office.record;
    ReadStatus read;
    OfficeStatus& status = read.status;
    status.title = record.config.title.empty() ? record.config.id.value : record.config.title;
    status.zone = record.config.zone;
    status.person = you;
    if (status.person) status.you = todo_for(host, office, *status.person, true);
    std::vector<CaseSummary> cases;
    const auto summaries = read_summaries(
        host, office, [](const CaseSummary&) { return true; }, cases);
    if (!summaries) return summaries.error();
    read.code = summaries->code;
    for (const CaseSummary& summary : cases) add_case(status, summary, host.now);
    status.git = git_status(host, office.root);
    if (status.git) status.conflicts = static_cast<int>(conflicts_in(host, office.root).size());
    if (const Roster& roster = record.roster; !roster.people.empty())
        status.founder = roster.people.front().name;
    status.trust = trust_of(host, globals);
    add_seal(status, record, host.now);
    return read;
}

}  // namespace yankomas
