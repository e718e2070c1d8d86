// A case as its journal tells it: a header and the entries that were signed, typed but not yet
// believed.
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

// The value of the key `do`; send_back is spelled `return`.
enum class CaseAct { open, step, cosign, attach, note, hold, resume, send_back, exit };
[[nodiscard]] std::string_view name_of(CaseAct act);

// A paper that came in with an entry: by its number, or by a file with its digest, or by both.
struct Document {
    DocumentKind kind;
    std::optional<std::string> number;
    std::optional<Date> date;
    std::optional<std::string> file;  // path below the office folder
    std::optional<int> size;          // bytes, with a file
    Digest digest;                    // with a file
};

// One signed act. Which fields an act must and may have stands in schema.cpp; the others are unset.
struct CaseEntry {
    EntryNumber number;
    CaseAct act = CaseAct::note;
    std::optional<StepNumber> step;
    std::optional<OutcomeId> outcome;
    std::optional<ExitId> exit;
    std::optional<HoldId> hold;
    std::optional<EntryNumber> about;  // the key `entry`
    Instant at;
    Zone zone = Zone::wib;  // the offset that `at` is written in
    std::optional<Instant> occurred;
    PersonId by;
    RoleId role;
    std::optional<PartyCode> party;  // the key `for`
    RosterPosition roster;
    std::optional<Instant> due;
    std::vector<Document> documents;
    std::optional<std::string> reason;
    std::optional<std::string> note;

    ByteRange range;           // the entry's bytes in the journal; empty if it is not written yet
    std::size_t sig_line = 0;  // what stands above this offset is signed
    ByteRange signature;       // the base64 text
};

// What a case says before its first entry. The first signature covers it like all that follows.
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
    std::optional<Fault> fault;      // why the rest can't be read

    [[nodiscard]] Place place(const CaseEntry& entry, Field field = Field::act) const {
        return place_of(bytes, path, entry.range, field);
    }
};

// Reads a case; a file without a readable header has no entries and a fault.
[[nodiscard]] CaseJournal read_case(std::string path, std::string bytes);

}  // namespace yankomas
