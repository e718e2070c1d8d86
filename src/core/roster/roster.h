// Who holds which key and role, and what was published, at every position of the roster
// (yankomas-roster(5)).
// SPDX-License-Identifier: Apache-2.0
//
// The room core/roster turns the entries of the roster into rights. Read it in this order: this
// header (what is in effect, and the questions to it), acting_term.cpp (how long the law lets
// somebody act for another one), fold_roster.cpp (the rules by which entries take effect).
#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/finding.h"
#include "core/journal/roster_journal.h"
#include "core/journal/spelled.h"

namespace yankomas {

struct Evidence;

// Each record says from which roster entry on it is in effect: the entry that completed its quorum.
// `at` is the time of that entry, never of the proposal.
struct Person {
    PersonId id;
    std::string name;
    EntryNumber since;
};
struct KeyRecord {
    std::string key;  // "ssh-ed25519 BASE64"
    PersonId person;
    EntryNumber since;
};
// Returns the day of compromise that counts if one person alone has signed `since` at `at`: at most
// 14 days before. Signed by two, it counts as it is.
[[nodiscard]] Date day_alone(Date since, Instant at, Zone zone);

// A key is revoked from the time of the entry on, and if it was stolen, from an earlier day on.
struct Revocation {
    std::string key;
    Instant at;
    std::optional<Date> compromised_since;  // the key is not trusted from this day on
    Zone zone = Zone::wib;
    EntryNumber since;    // the entry that completed it, or that a second person signed it with
    EntryNumber entry;    // the entry that says it
    bool by_two = false;  // signed by an admin, and another admin or the holder of the key

    // True if the key counts as compromised on the day of `then`.
    [[nodiscard]] bool has_begun(Instant then) const {
        return compromised_since && local_date(then, zone) >= *compromised_since;
    }
};
struct Appointment {
    PersonId person;
    RoleId role;
    Capacity capacity = Capacity::definitif;
    Date from;
    std::optional<Date> until;  // the last day, also if the law sets it (last_day_of)
    std::string basis;
    EntryNumber since;
    Instant at{};
    Zone zone = Zone::wib;

    // How many days an appointment reaches back from the day on which it was completed. Those days
    // count only for ratifying, since nobody signs before his appointment is complete.
    static constexpr int kReachBack = 30;
    [[nodiscard]] Date first_day() const {
        return std::max(from, local_date(at, zone) - kReachBack);
    }
};
// Returns the last day of an appointment, or nothing if it has none. `earlier` has the appointments
// that were entered before it.
//
// A Plt. acts for at most three months, and for at most six with renewals: appointments of one
// person to one role of which each begins, at the latest, on the day after another ends. The order
// in which they were entered does not matter: whichever is entered last is bounded by all. The
// source is the circular letter of the head of the civil service agency, SE Kepala BKN 1/SE/I/2021.
// If the answer is the day before `from`, no day is left.
[[nodiscard]] std::optional<Date> last_day_of(const Appointment& appointment,
                                              const std::vector<Appointment>& earlier);

// Ends the appointments of a person to a role that were entered before it, from `at` on: the later
// of its completion and 00:00 of the day that it names.
struct Dismissal {
    PersonId person;
    RoleId role;
    Instant at;
    EntryNumber since;
};
struct AdminChange {
    PersonId person;
    bool is_admin = true;
    Instant at;
    EntryNumber since;
};
struct Publication {
    PublishedFile file;
    EntryNumber since;
    std::vector<PersonId> by{};  // the admins who signed it
    bool counts = true;  // false: another file was published before as the same id and version
};

// An entry that changed nothing (in_vain.h).
struct InVain {
    PersonId by;
    Instant at;
};

// An entry that still lacks signatures of admins.
struct PendingChange {
    EntryNumber entry;
    std::map<PersonId, std::string> signers;  // with the key that each signed with
    // The entry acts: it revokes a key, and a second person may sign since when it is compromised.
    bool acts = false;
};

// An index from a name to places in a list. Each entry of each case asks the roster several times,
// so a search through thousands of people would be slow.
struct NameHash {
    // The standard library asks for this name. NOLINTNEXTLINE(readability-identifier-naming)
    using is_transparent = void;
    std::size_t operator()(std::string_view name) const {
        return std::hash<std::string_view>{}(name);
    }
};
using PlacesByName =
    std::unordered_map<std::string, std::vector<std::size_t>, NameHash, std::equal_to<>>;

struct Roster;

// Who had which right at an instant, for whoever knew the first `known` roster entries: these grant
// rights, and time takes them away. Each rule about a right asks it, of cases, of the roster and of
// seals (yankomas-roster(5), WHAT IS IN FORCE AT AN INSTANT). The roster must outlive it.
struct RightsInForce {
    const Roster& roster;
    EntryNumber known;
    Instant at;

    // Returns the owner of a key, whether revoked or not; null if it is nobody's.
    [[nodiscard]] const KeyRecord* key(std::string_view key) const;
    // True if the key was revoked by then, or counts as compromised on that day.
    [[nodiscard]] bool is_revoked(std::string_view key) const;
    // True if the key was revoked by then, or if two people signed that it was compromised on that
    // day. Whatever others built upon falls by this and not by the word of one person.
    [[nodiscard]] bool is_revoked_by_two(std::string_view key) const;
    // Returns the revocation that had said by then since which day the key is compromised. If a
    // second person signed that day only later, it has the day that counted by one person's
    // word. Returns nothing if none had said so.
    [[nodiscard]] std::optional<Revocation> compromise(std::string_view key) const;
    // True if two people signed that the key is compromised since that day or an earlier one.
    [[nodiscard]] bool is_compromised_by_two(std::string_view key) const;
    // True if the person has a key that is not revoked. Without one he can't act.
    [[nodiscard]] bool has_live_key(const PersonId& person) const;
    // Returns the appointment by which a person holds a role on a day, complete and not dismissed;
    // null if there is none. A signature asks for its own day, a ratification for an earlier one.
    [[nodiscard]] const Appointment* appointment(const PersonId& person, const RoleId& role,
                                                 Date day) const;
    // Returns who holds a role on a day and has a key to sign with, sorted by person.
    [[nodiscard]] std::vector<const Appointment*> holders(const RoleId& role, Date day) const;
    // Returns who holds a role on a day and has no key to sign with, sorted by person.
    [[nodiscard]] std::vector<const Appointment*> keyless(const RoleId& role, Date day) const;
    [[nodiscard]] bool is_admin(const PersonId& person) const;
    // True if the person is an admin and the key is not revoked: only such a signature counts for a
    // quorum.
    [[nodiscard]] bool may_change(const PersonId& person, std::string_view key) const {
        return is_admin(person) && !is_revoked(key);
    }

private:
    [[nodiscard]] bool counts(const Appointment& held, Date day) const;
    [[nodiscard]] std::vector<const Appointment*> holders(const RoleId& role, Date day,
                                                          bool with_key) const;
};

// The effective content of a roster.
struct Roster {
    OfficeId office;
    int quorum = 1;
    std::string founder_key;
    // Only add() puts anything into these three, since it keeps their indexes.
    std::vector<Person> people;
    std::vector<KeyRecord> keys;
    std::vector<Appointment> appointments;
    std::vector<Revocation> revocations;
    std::vector<Dismissal> dismissals;
    std::vector<AdminChange> admins;
    std::vector<Publication> publications;
    std::vector<PendingChange> pending;
    std::vector<InVain> in_vain;
    std::vector<Digest> heads;   // by entry
    std::vector<Instant> times;  // when each entry was signed
    Instant last_at;

    void add(Person person);
    void add(KeyRecord record);
    void add(Appointment held);

    [[nodiscard]] EntryNumber last_entry() const {
        return EntryNumber{static_cast<int>(heads.size())};
    }
    [[nodiscard]] RosterPosition position() const { return {last_entry(), heads.back()}; }
    [[nodiscard]] bool is_position(const RosterPosition& position) const;
    // True if something that names roster entry `n` is dated before that entry, by more than clocks
    // of office machines differ.
    [[nodiscard]] bool is_before_entry(Instant at, EntryNumber n) const;

    // The rights at an instant by the whole roster, or by its first `known` entries.
    [[nodiscard]] RightsInForce in_force(Instant at) const { return {*this, last_entry(), at}; }
    [[nodiscard]] RightsInForce in_force(EntryNumber known, Instant at) const {
        return {*this, known, at};
    }

    [[nodiscard]] const Person* person(const PersonId& id) const;
    // Returns the name of a person, or the id if the person is not in the roster.
    [[nodiscard]] std::string name_of(const PersonId& id) const;
    // The first key that has the same point of the curve, whatever its type; null if none does.
    [[nodiscard]] const KeyRecord* same_key(std::string_view key) const;
    // The revocation that says since which day the key is compromised; null if none does. What two
    // people signed last counts, else the earliest day.
    [[nodiscard]] const Revocation* compromise(std::string_view key) const;
    // All appointments that a person ever had, oldest first.
    [[nodiscard]] std::vector<const Appointment*> appointments_of(const PersonId& person) const;
    // The latest publication of a kind in the first `n` entries that counts; null if there is none.
    [[nodiscard]] const PublishedFile* latest(PublishedKind kind, EntryNumber n) const;
    // The publication of a kind with this digest in the first `n` entries, if it counts; else null.
    [[nodiscard]] const PublishedFile* published(PublishedKind kind, const Digest& digest,
                                                 EntryNumber n) const;

private:
    friend struct RightsInForce;

    PlacesByName by_id_;      // in `people`
    PlacesByName by_key_;     // in `keys`, by material_of
    PlacesByName by_owner_;   // in `keys`
    PlacesByName by_role_;    // in `appointments`
    PlacesByName by_holder_;  // in `appointments`
};

// `whole` is false if the roster as a whole can't be relied on.
struct FoldedRoster {
    Roster roster;
    Findings findings;
    bool whole = true;
};
// Folds a roster whose signatures were verified. The findings say what breaks a rule of the roster.
// The fold ends at the first entry that breaks one, and at the first bad signature.
[[nodiscard]] FoldedRoster fold_roster(const RosterJournal& journal, const Evidence& evidence);

// Returns what would be wrong with one more entry, signed with `key`, on top of a roster. It is
// asked before the entry is signed. Each finding is an error, even if an entry that is signed
// already only gets a warning. One stays a warning: that too few admins are left after somebody
// revokes his own compromised key.
[[nodiscard]] Findings check_roster_entry(const Roster& roster, const RosterJournal& journal,
                                          const RosterEntry& entry, std::string_view key);

}  // namespace yankomas
