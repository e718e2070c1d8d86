// The roster as its journal tells it: who was enrolled, appointed, dismissed, and what was
// published.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/ident.h"
#include "core/calendar/instant.h"
#include "core/journal/form.h"

namespace yankomas {

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

// In whose place a role is held: definitif = appointed; plt = acting, post vacant; plh = acting,
// holder absent; an and ub = on behalf of, one or two levels down.
enum class Capacity { definitif, plt, plh, an, ub };
[[nodiscard]] std::string_view name_of(Capacity capacity);
[[nodiscard]] std::optional<Capacity> parse_capacity(std::string_view text);

enum class PublishedKind { office, sop, calendar };
[[nodiscard]] std::string_view name_of(PublishedKind kind);
[[nodiscard]] std::optional<PublishedKind> parse_published_kind(std::string_view text);

struct PublishedFile {
    PublishedKind kind = PublishedKind::sop;
    std::string file;  // path below the office folder
    Digest digest;
};

struct RosterEntry {
    EntryNumber number;
    RosterAct act = RosterAct::cosign;
    std::optional<PersonId> person;
    std::optional<std::string> name;
    std::optional<std::string> key;  // "ssh-ed25519 BASE64"
    std::optional<RoleId> role;
    std::optional<Capacity> capacity;
    std::optional<Date> from;
    std::optional<Date> until;
    std::optional<std::string> basis;
    std::optional<int> count;
    std::optional<EntryNumber> about;  // the key `entry`
    Instant at;
    Zone zone = Zone::wib;
    PersonId by;
    std::vector<PublishedFile> files;
    std::optional<std::string> reason;

    ByteRange range;
    std::size_t sig_line = 0;
    ByteRange signature;
};

struct RosterJournal {
    std::string path;
    std::string bytes;
    OfficeId office;
    int quorum = 1;
    std::vector<RosterEntry> entries;
    std::optional<Fault> fault;

    [[nodiscard]] Place place(const RosterEntry& entry, Field field = Field::act) const;
};

[[nodiscard]] RosterJournal read_roster(std::string path, std::string bytes);

}  // namespace yankomas
