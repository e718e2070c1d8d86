// The roster as its journal has it: who was enrolled, appointed and dismissed, and what was
// published.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/ident.h"
#include "core/calendar/instant.h"
#include "core/journal/journal.h"

namespace yankomas {

// The value of the key `do`. revoke_key is spelled `revoke-key`.
enum class RosterAct {
    enrol,
    key,
    revoke_key,
    appoint,
    dismiss,
    admin,
    unadmin,
    publish,
    quorum,
    cosign
};
[[nodiscard]] std::string_view name_of(RosterAct act);

// The capacity in which somebody holds a role. definitif is the appointed officer. plt (pelaksana
// tugas) acts while the post is vacant, and plh (pelaksana harian) acts while its holder is absent.
// an (atas nama) and ub (untuk beliau) sign on behalf of an officer one or two levels above.
// core/roster/acting_term.cpp has the law on how long a Plt. may act.
enum class Capacity { definitif, plt, plh, an, ub };
[[nodiscard]] std::string_view name_of(Capacity capacity);
[[nodiscard]] std::optional<Capacity> parse_capacity(std::string_view text);

// What admins put in force: the file office.yaml, a procedure, a calendar.
enum class PublishedKind { office, sop, calendar };
[[nodiscard]] std::string_view name_of(PublishedKind kind);
[[nodiscard]] std::optional<PublishedKind> parse_published_kind(std::string_view text);

// A published file. It is known by its digest, so that a change of the file is noticed.
struct PublishedFile {
    PublishedKind kind = PublishedKind::sop;
    std::string file;  // path below the office folder
    Digest digest;
};

// One signed change of the roster. schema.cpp says which fields an act must and may have.
struct RosterEntry {
    EntryNumber number;
    RosterAct act = RosterAct::cosign;
    std::optional<PersonId> person;
    std::optional<std::string> name;
    std::optional<std::string> key;  // "ssh-ed25519 BASE64"
    std::optional<RoleId> role;
    std::optional<Capacity> capacity;
    std::optional<Date> from;  // of a dismissal: the first day without the role
    std::optional<Date> until;
    std::optional<std::string> basis;
    std::optional<int> count;
    std::optional<EntryNumber> about;  // the key `entry`
    Instant at;
    Zone zone = Zone::wib;
    PersonId by;
    std::vector<PublishedFile> files;
    std::optional<std::string> reason;

    ByteRange range;  // these three as in CaseEntry
    std::size_t sig_line = 0;
    ByteRange signature;
};

// The header has the office and the quorum, which is how many admins must sign a change.
struct RosterJournal {
    std::string path;
    std::string bytes;
    OfficeId office;
    int quorum = 1;
    std::vector<RosterEntry> entries;
    std::optional<Fault> fault;

    [[nodiscard]] Place place(const RosterEntry& entry, Field field = Field::act) const {
        return place_of(bytes, path, entry.range, field);
    }
};

// Reads a roster. If the header can't be read, the journal has a fault and no entries.
[[nodiscard]] RosterJournal read_roster(std::string path, std::string bytes);

}  // namespace yankomas
