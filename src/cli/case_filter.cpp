// Declares and applies the filters.
// SPDX-License-Identifier: Apache-2.0
#include "cli/case_filter.h"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "cli/did_you_mean.h"
#include "core/base/spelling.h"
#include "core/base/text.h"
#include "core/rules/breaches.h"
#include "core/rules/docket.h"
#include "core/rules/summary.h"
#include "work/report.h"

namespace yankomas {

namespace {

// "yankomas" means every version of the procedure.
bool is_sop(const SopVersion& version, const std::string& asked) {
    return version.id.value == asked || to_string(version) == asked;
}

bool is_in_state(CaseState state, StateChoice asked) {
    switch (asked) {
        case StateChoice::open: return state != CaseState::closed;
        case StateChoice::running: return state == CaseState::running;
        case StateChoice::on_hold: return state == CaseState::on_hold;
        case StateChoice::closed: return state == CaseState::closed;
    }
    return false;
}

// Takes a summary or a breach.
template <class Filed>
bool is_filed(const Filed& filed, const CaseFilter& filter) {
    return (!filter.subject || filed.subject == filter.subject) &&
           (!filter.area || filed.area == filter.area);
}

// The role and the person must both be among those that the case waits for now.
bool waits_for(const Waiting& waiting, const CaseFilter& filter) {
    if (filter.role &&
        std::ranges::find(waiting.roles, *filter.role, &AwaitedRole::role) == waiting.roles.end()) {
        return false;
    }
    return !filter.person || waiting.is_for(*filter.person);
}

// The role and the person must both be among those who signed the finished step.
bool was_signed_by(const std::vector<PastSigner>& signers, const CaseFilter& filter) {
    const auto has = [&](auto member, const auto& asked) {
        return !asked || std::ranges::find(signers, *asked, member) != signers.end();
    };
    return has(&PastSigner::role, filter.role) && has(&PastSigner::person, filter.person);
}

std::optional<int> parse_year(std::string_view text) {
    constexpr std::size_t kDigits = 4;
    return text.size() == kDigits ? parse_number(text) : std::nullopt;
}

bool is_within(const std::optional<Instant>& at, const std::optional<DateSpan>& span, Instant now,
               Zone zone) {
    return !span || (at && span->holds(local_date(*at, zone), now, zone));
}

Status check_span(const Host& host, std::string_view option, const std::optional<DateSpan>& span,
                  Zone zone) {
    if (!span) return Done{};
    const auto from = understood_day(host, option, span->from, zone);
    // One word for a day is both ends of the span and is told once.
    const bool is_one_day = from && span->until && span->until->day(host.now, zone) == *from;
    const auto until = is_one_day ? from : understood_day(host, option, span->until, zone);
    if (!span->is_backwards(host.now, zone)) return Done{};
    return bad_usage(
        message("the span of {} ends on {}, before it begins on {}", option, *until, *from));
}

// A case of which nothing was judged is known by its folder only.
bool is_of_year(const CaseSummary& summary, int year, Zone zone) {
    if (!summary.opened) return summary.path.starts_with(fmt::format("cases/{}/", year));
    return civil_of(local_date(*summary.opened, zone)).year == year;
}

// Returns all texts of a case in which words are looked for, folded so that capitals don't count.
std::string searched_text(const Docket& docket, const CaseSummary& summary) {
    std::vector<std::string> texts{summary.title};
    if (summary.register_text) texts.push_back(*summary.register_text);
    for (const CaseEntry& entry : docket.journal.entries) {
        if (entry.number.value > summary.entries) continue;
        if (entry.reason) texts.push_back(*entry.reason);
        if (entry.note) texts.push_back(*entry.note);
        if (entry.party) texts.push_back(entry.party->value);
        for (const Document& document : entry.documents) {
            if (document.number) texts.push_back(*document.number);
        }
    }
    return folded_name(join(texts, "\n"));
}

Status check_known(const std::string& asked, const std::vector<std::string>& known, Message what,
                   Message help) {
    if (std::ranges::find(known, asked) != known.end()) return Done{};
    return bad_usage(std::move(what), did_you_mean(asked, known, std::move(help)));
}

}  // namespace

void declare_filing_filter(Options& options, CaseFilter& filter) {
    options.text("--subject", "SUBJECT", filter.subject,
                 message("only cases that are about this subject"));
    options.text("--area", "AREA", filter.area, message("only cases from this area"));
}

void declare_waiting_filter(Options& options, CaseFilter& filter) {
    options.text("--sop", "SOP", filter.sop,
                 message("only cases of this procedure: yankomas or yankomas/1"));
    options.text("--role", "ROLE", filter.role, message("only cases that wait for this role"));
    options.text("--person", "PERSON", filter.person,
                 message("only cases that wait for this person"));
    declare_filing_filter(options, filter);
}

void declare_case_filter(Options& options, CaseFilter& filter) {
    declare_waiting_filter(options, filter);
    options.number("--step", "N", filter.step, message("only cases at this step"));
    options.choice("--state", "STATE", filter.state,
                   {{"open", StateChoice::open},
                    {"running", StateChoice::running},
                    {"on-hold", StateChoice::on_hold},
                    {"closed", StateChoice::closed}},
                   message("only cases in this state; open is running or on hold"));
    options.parsed("--year", "YYYY", filter.year, parse_year,
                   message("a year has four digits, such as 2026"),
                   message("only cases opened in this year"));
    options.parsed("--for", "CODE", filter.party, parse_party,
                   message("a party is a code such as PK-0001"),
                   message("only cases that name this party"));
    const Message expected =
        message("a span looks like 2026-01-01..2026-03-31, 2026-01.., 2026-03 or yesterday");
    options.parsed(
        "--opened", "SPAN", filter.opened, parse_date_span, expected,
        message("only cases opened in this span: 2026-01-01..2026-03-31, 2026-03, 2026"));
    options.parsed("--closed", "SPAN", filter.closed, parse_date_span, expected,
                   message("only cases closed in this span"));
    options.flag("--late", filter.late, message("only cases that are late now"));
    options.list("--text", "WORDS", filter.words,
                 message("only cases with this in the title, a note, a reason, the number of a "
                         "document or a party"));
}

Status check_person(const OfficeRecord& office, const PersonId& person) {
    std::vector<std::string> people;
    for (const Person& known : office.roster.people) people.push_back(known.id.value);
    return check_known(person.value, people,
                       message("there is no person \"{}\" in the roster", person),
                       message("yankomas roster show lists the people"));
}

Status check_filter(const Host& host, const OfficeRecord& office, const CaseFilter& filter) {
    std::vector<std::string> sops;
    std::set<std::string> role_ids;
    std::set<std::string> subject_ids;
    for (const auto& [digest, sop] : office.sops) {
        sops.insert(sops.end(), {sop.version.id.value, to_string(sop.version)});
        for (const auto& [role, facts] : sop.roles) role_ids.insert(role.value);
        for (const auto& [subject, facts] : sop.subjects) subject_ids.insert(subject.value);
    }
    const std::vector<std::string> roles(role_ids.begin(), role_ids.end());
    const std::vector<std::string> subjects(subject_ids.begin(), subject_ids.end());
    std::vector<std::string> areas;
    for (const auto& [area, facts] : office.config.areas) areas.push_back(area.value);
    const Message help = message("yankomas sop list");
    Status status = Done{};
    if (filter.sop)
        status =
            check_known(*filter.sop, sops,
                        message("the office has published no procedure '{}'", *filter.sop), help);
    if (status && filter.role)
        status = check_known(filter.role->value, roles,
                             message("no published procedure has a role \"{}\"", *filter.role),
                             message("the roles are {}", join(roles, ", ")));
    if (status && filter.subject)
        status = check_known(
            filter.subject->value, subjects,
            message("no published procedure has a subject \"{}\"", *filter.subject),
            subjects.empty() ? help : message("the subjects are {}", join(subjects, ", ")));
    if (status && filter.area)
        status = check_known(filter.area->value, areas,
                             message("the office has no area \"{}\"", *filter.area),
                             message("office.yaml names the areas"));
    if (status && filter.person) status = check_person(office, *filter.person);
    if (status) status = check_span(host, "--opened", filter.opened, office.config.zone);
    if (status) status = check_span(host, "--closed", filter.closed, office.config.zone);
    return status;
}

bool fits(const CaseSummary& summary, const CaseFilter& filter, Instant now, Zone zone) {
    if (filter.sop && !is_sop(summary.sop, *filter.sop)) return false;
    if (filter.year && !is_of_year(summary, *filter.year, zone)) return false;
    if (!is_within(summary.opened, filter.opened, now, zone)) return false;
    if (!is_within(summary.closed, filter.closed, now, zone)) return false;
    const bool is_late = summary.verified && summary.clock.verdict == Verdict::overdue;
    if (filter.late && !is_late) return false;
    if (filter.party && std::ranges::find(summary.parties, *filter.party) == summary.parties.end())
        return false;
    if (!is_filed(summary, filter)) return false;
    if (filter.step && summary.step != StepNumber{*filter.step}) return false;
    if (filter.state && (!summary.verified || !is_in_state(summary.state, *filter.state)))
        return false;
    return waits_for(summary.waiting, filter);
}

bool has_words(const Docket& docket, const CaseSummary& summary, const CaseFilter& filter) {
    if (filter.words.empty()) return true;
    const std::string text = searched_text(docket, summary);
    return std::ranges::all_of(filter.words, [&](const std::string& word) {
        return text.find(folded_name(word)) != std::string::npos;
    });
}

bool fits(const Breach& breach, const CaseFilter& filter) {
    if (filter.sop && !is_sop(breach.sop, *filter.sop)) return false;
    if (!is_filed(breach, filter)) return false;
    if (breach.stopped) return was_signed_by(breach.signers, filter);
    return waits_for(breach.waiting, filter);
}

}  // namespace yankomas
