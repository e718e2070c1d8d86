// Roster entries that the roster does not allow, or that wait for a signature.
// SPDX-License-Identifier: Apache-2.0
#include "cases/folder.h"
#include "support/roster_acts.h"

namespace yankomas::test {

namespace {

void put_change(Folder& folder, RosterEntry entry) {
    folder.put(small_case_closed(folder.office));
    folder.office.add(std::move(entry), kToday);
}

void not_admin(Folder& folder) {
    RosterEntry entry = change(RosterAct::admin, "sari");
    entry.by = PersonId("sari");
    put_change(folder, entry);
}

void duplicate(Folder& folder) {
    RosterEntry entry = change(RosterAct::enrol, "sari");
    entry.name = "Sari Lain";
    entry.key = public_line(make_test_key("sari-lain"));
    put_change(folder, entry);
}

void unknown_person(Folder& folder) {
    RosterEntry entry = change(RosterAct::dismiss, "joko");
    entry.role = RoleId("kepala");
    put_change(folder, entry);
}

void lockout(Folder& folder) { put_change(folder, change(RosterAct::unadmin, "admin")); }

// sari gets the key that budi has.
void same_key(Folder& folder) {
    RosterEntry entry = change(RosterAct::key, "sari");
    entry.key = public_line(make_test_key("budi"));
    put_change(folder, entry);
}

void put_signed(Folder& folder, std::string_view by, std::string_view key, std::string_view at) {
    folder.put(small_case_closed(folder.office));
    RosterEntry entry = change(RosterAct::admin, "tono");
    entry.by = PersonId(by);
    folder.office.add(entry, at, make_test_key(key));
}

void unknown_key_in_roster(Folder& folder) { put_signed(folder, "admin", "orang-asing", kToday); }
void wrong_signer_in_roster(Folder& folder) { put_signed(folder, "admin", "budi", kToday); }
void clock_backwards_in_roster(Folder& folder) {
    put_signed(folder, "admin", "admin", "2026-01-01T08:00:00+07:00");
}

void bad_cosign_in_roster(Folder& folder) {
    RosterEntry entry;
    entry.act = RosterAct::cosign;
    entry.about = EntryNumber{3};
    put_change(folder, entry);
}

// From now on two of three admins must sign a change.
void ask_two_admins(Folder& folder) {
    for (const char* person : {"tono", "sari"})
        folder.office.add(change(RosterAct::admin, person), "2026-01-05T08:00:00+07:00");
    folder.office.add(quorum_of(2), "2026-01-05T08:00:00+07:00");
}

void pending(Folder& folder) {
    ask_two_admins(folder);
    put_change(folder, change(RosterAct::admin, "budi"));
}

// A change is proposed in June, and the other admin signs it in December.
void lapsed(Folder& folder) {
    ask_two_admins(folder);
    folder.office.add(change(RosterAct::admin, "budi"), "2026-06-01T08:00:00+07:00");
    RosterEntry late;
    late.act = RosterAct::cosign;
    late.about = folder.office.record().roster.last_entry();
    late.by = PersonId("tono");
    put_change(folder, late);
}

// One admin alone says that budi's key was stolen long ago.
void old_compromise(Folder& folder) {
    folder.office.add(change(RosterAct::admin, "tono"), "2026-01-05T08:00:00+07:00");
    RosterEntry revoke = change(RosterAct::revoke_key, "budi");
    revoke.key = public_line(make_test_key("budi"));
    revoke.from = parse_date("2026-01-06");
    revoke.reason = "dicuri";
    folder.office.add(revoke, kToday);
}

// What the thief of the admin's key entered before the theft was known.
void compromised_admin(Folder& folder) {
    folder.office.add(change(RosterAct::admin, "tono"), "2026-01-05T08:00:00+07:00");
    put_change(folder, change(RosterAct::admin, "budi"));
    RosterEntry revoke = change(RosterAct::revoke_key, "admin");
    revoke.by = PersonId("tono");
    revoke.key = public_line(make_test_key("admin"));
    revoke.from = parse_date("2026-12-01");
    revoke.reason = "dicuri";
    folder.office.add(revoke, kToday);
}

void acting_term(Folder& folder) {
    folder.office.enrol("wati");
    RosterEntry entry = change(RosterAct::appoint, "wati");
    entry.role = RoleId("kepala");
    entry.capacity = Capacity::plt;
    entry.from = parse_date("2026-11-01");
    entry.until = parse_date("2027-06-30");
    put_change(folder, entry);
}

void standing_in(Folder& folder) {
    folder.office.enrol("wati");
    RosterEntry entry = change(RosterAct::appoint, "wati");
    entry.role = RoleId("kepala");
    entry.capacity = Capacity::plh;
    entry.from = parse_date("2026-11-02");
    put_change(folder, entry);
}

void past_term(Folder& folder) {
    folder.office.enrol("wati");
    RosterEntry entry = change(RosterAct::appoint, "wati");
    entry.role = RoleId("kepala");
    entry.capacity = Capacity::plh;
    entry.from = parse_date("2026-03-02");
    entry.until = parse_date("2026-03-06");
    put_change(folder, entry);
}

void appointed_twice(Folder& folder) {
    RosterEntry entry = change(RosterAct::appoint, "budi");
    entry.role = RoleId("kepala");
    entry.capacity = Capacity::definitif;
    entry.from = parse_date("2026-11-02");
    put_change(folder, entry);
}

void lone_admin(Folder& folder) {
    folder.has_second_admin = false;
    folder.put(small_case_closed(folder.office));
}

// sari has left, and nobody dismissed her.
void two_holders(Folder& folder) {
    folder.put(small_case_closed(folder.office));
    folder.office.publish("sops/contoh-2.yaml", small_sop_with_one_petugas(), kToday);
    folder.office.enrol("wati", kToday);
    folder.office.appoint("wati", "petugas", "2026-12-01", std::nullopt, kToday);
}

}  // namespace

Recipes roster_recipes() {
    return {
        {"lone-admin", lone_admin},
        {"two-holders", two_holders},
        {"duplicate--key", same_key},
        {"unknown-key--roster", unknown_key_in_roster},
        {"wrong-signer--roster", wrong_signer_in_roster},
        {"clock-backwards--roster", clock_backwards_in_roster},
        {"bad-cosign--roster", bad_cosign_in_roster},
        {"not-admin", not_admin},
        {"duplicate", duplicate},
        {"unknown-person", unknown_person},
        {"lockout", lockout},
        {"acting-term", acting_term},
        {"acting-term--standing-in", standing_in},
        {"past-term", past_term},
        {"duplicate--appointment", appointed_twice},
        {"revoked-key--roster-compromised", compromised_admin},
        {"pending", pending},
        {"pending--day", old_compromise},
        {"no-effect", lapsed},
    };
}

}  // namespace yankomas::test
