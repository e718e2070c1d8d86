// The filter of the reading verbs: which cases the answer is about.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/date_span.h"
#include "cli/options.h"
#include "core/base/ident.h"
#include "core/base/result.h"
#include "core/calendar/instant.h"

namespace yankomas {

struct Breach;
struct CaseSummary;
struct Docket;
struct Host;
struct OfficeRecord;

enum class StateChoice { open, running, on_hold, closed };  // open: running or on hold

// A case fits the filter if it fits every field that is set.
struct CaseFilter {
    std::optional<std::string> sop;  // "yankomas" or "yankomas/1"
    std::optional<int> step;
    std::optional<RoleId> role;  // the case waits for this role
    std::optional<SubjectId> subject;
    std::optional<AreaId> area;
    std::optional<PersonId> person;  // this person may do what the case waits for
    std::optional<StateChoice> state;
    std::optional<int> year;
    std::optional<PartyCode> party;
    std::optional<DateSpan> opened;
    std::optional<DateSpan> closed;
    bool late = false;               // the running clock is overdue
    std::vector<std::string> words;  // all of them stand somewhere in the case
};

// Declares --subject and --area.
void declare_filing_filter(Options& options, CaseFilter& filter);
// Declares the same, and also --sop, --role and --person.
void declare_waiting_filter(Options& options, CaseFilter& filter);
// Declares the same, and also --step, --state, --year, --for, --opened, --closed, --late and
// --text.
void declare_case_filter(Options& options, CaseFilter& filter);

// Returns a usage error if the office has no such procedure, role, person, subject or area, or if a
// span ends before it begins. Otherwise an empty answer would wrongly say that there is nothing. It
// also says which days were understood.
[[nodiscard]] Status check_filter(const Host& host, const OfficeRecord& office,
                                  const CaseFilter& filter);
[[nodiscard]] Status check_person(const OfficeRecord& office, const PersonId& person);

// An unverified case fits if its procedure, year and parties fit and the filter sets no other
// field.
[[nodiscard]] bool fits(const CaseSummary& summary, const CaseFilter& filter, Instant now,
                        Zone zone);
// Looks for the words of the filter in the title, the notes, the reasons, the numbers of documents
// and the parties of a case, whatever their capitals.
[[nodiscard]] bool has_words(const Docket& docket, const CaseSummary& summary,
                             const CaseFilter& filter);
// The breach of a finished pass fits the role and the person who signed the pass.
[[nodiscard]] bool fits(const Breach& breach, const CaseFilter& filter);

}  // namespace yankomas
