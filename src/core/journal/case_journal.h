// A case as its journal has it: a header and the signed entries. They have types, but nothing in
// them has been verified yet.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/ident.h"
#include "core/calendar/instant.h"
#include "core/journal/journal.h"
#include "core/journal/spelled.h"
#include "core/sop/sop.h"

namespace yankomas {

// The value of the key `do`. send_back is spelled `return`.
enum class CaseAct {
    open,
    step,
    cosign,
    attach,
    note,
    correct,
    forget,
    migrate,
    hold,
    resume,
    assign,
    send_back,
    exit
};
[[nodiscard]] std::string_view name_of(CaseAct act);
// Spells the act for people, as a noun to be translated: "the case is closed; the hold comes too
// late". In Indonesian each act has one word, in every message.
[[nodiscard]] Message noun_of(CaseAct act);
// True for an act that adds to the record and leaves the case waiting for the same as before.
[[nodiscard]] bool only_adds(CaseAct act);

// A document that came in with an entry. It is named by its number, by a file with its digest, or
// by both.
struct Document {
    DocumentKind kind;
    std::optional<std::string> number;
    std::optional<Date> date;
    std::optional<std::string> file;  // path below the office folder
    std::optional<int> size;          // bytes, with a file
    Digest digest;                    // with a file

    bool operator==(const Document&) const = default;
};

// One signed act. schema.cpp says which fields an act must and may have; the other fields are
// unset.
struct CaseEntry {
    EntryNumber number;
    CaseAct act = CaseAct::note;
    std::optional<StepNumber> step;
    std::optional<OutcomeId> outcome;
    std::optional<ExitId> exit;
    std::optional<HoldId> hold;
    std::optional<EntryNumber> about;  // the key `entry`
    std::optional<DocumentKind> kind;  // of the file that is forgotten
    std::optional<Digest> digest;      // of the same
    std::optional<SopVersion> sop;     // the version that the case moves to
    std::optional<Digest> sop_digest;  // of its file
    std::optional<SubjectId> subject;
    std::optional<AreaId> area;
    std::optional<std::string> title;
    std::optional<PersonId> person;            // whom the running step is assigned to
    std::optional<std::string> register_text;  // the case's number in a register on paper
    std::optional<Date> received;              // of a take-over: when the case came in
    Instant at;
    Zone zone = Zone::wib;  // the zone whose offset `at` is written with
    std::optional<Instant> occurred;
    PersonId by;
    RoleId role;
    std::optional<PartyCode> party;  // the key `for`
    RosterPosition roster;
    std::optional<Instant> due;
    std::vector<Document> documents;
    std::optional<std::string> basis;  // why the file may be forgotten
    std::optional<std::string> reason;
    std::optional<std::string> note;

    ByteRange range;           // the entry's bytes in the journal; empty before it is written
    std::size_t sig_line = 0;  // what stands above this offset is signed
    ByteRange signature;       // the base64 text

    // True for an opening that says at which step the case goes on, so that others are on paper.
    [[nodiscard]] bool takes_over() const { return act == CaseAct::open && step.has_value(); }
};

// What a case says before its first entry. Every signature covers it.
struct CaseHeader {
    CaseId id;
    OfficeId office;
    SopVersion sop;
    Digest sop_digest;
    std::string title;
};

struct CaseJournal {
    std::string path;  // below the office folder, as shown to people
    std::string bytes;
    CaseHeader header;
    std::vector<CaseEntry> entries;  // up to the first fault
    std::optional<Fault> fault;      // why the rest can't be read, if it can't

    [[nodiscard]] Place place(const CaseEntry& entry, Field field = Field::act) const {
        return place_of(bytes, path, entry.range, field);
    }
};

// Reads a case. If the header can't be read, the journal has a fault and no entries.
[[nodiscard]] CaseJournal read_case(std::string path, std::string bytes);

}  // namespace yankomas
