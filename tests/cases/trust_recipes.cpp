// Signatures, keys, rosters and digests that do not hold.
// SPDX-License-Identifier: Apache-2.0
#include "cases/folder.h"
#include "core/journal/write.h"
#include "support/roster_acts.h"

namespace yankomas::test {

namespace {

constexpr std::string_view kNoon = "2026-11-30T11:00:00+07:00";

void bad_signature(Folder& folder) {
    CaseWorld one = small_case_closed(folder.office);
    const std::string_view last = "number: \"1/X/2026\"";
    one.bytes.replace(one.bytes.rfind(last), last.size(), "number: \"7/X/2026\"");
    folder.put(one);
}

// An entry of another case, with its own signature.
void replayed(Folder& folder) {
    CaseWorld one = small_case_at_step_2(folder.office);
    const std::size_t above = one.bytes.size();
    const CaseWorld other = small_case_at_step_3(folder.office, "YK-2026-0002");
    one.bytes += other.bytes.substr(above, other.bytes.find("- do: cosign") - above);
    folder.put(one);
}

// An entry in the middle is taken out.
void taken_out(Folder& folder) {
    CaseWorld one = small_case_closed(folder.office);
    const std::size_t begin = one.bytes.find("- do: cosign");
    one.bytes.erase(begin, one.bytes.find("- do: attach") - begin);
    folder.put(one);
}

// A signature made for rosters.
void other_kind(Folder& folder) {
    CaseWorld one = small_case_at_step_2(folder.office);
    CaseWorld::Act attach = attach_act("permohonan");
    attach.name_space = "yankomas-roster";
    one.sign(attach, "sari", "petugas", kNoon);
    folder.put(one);
}

void put_attached_with(Folder& folder, std::string_view key, std::string_view by,
                       std::string_view role) {
    CaseWorld one = small_case_at_step_2(folder.office);
    CaseWorld::Act attach = attach_act("permohonan");
    attach.key = make_test_key(key);
    one.sign(attach, by, role, kNoon);
    folder.put(one);
}

void unknown_key(Folder& folder) { put_attached_with(folder, "orang-asing", "sari", "petugas"); }
void wrong_signer(Folder& folder) { put_attached_with(folder, "sari", "budi", "kepala"); }

void revoked_key(Folder& folder) {
    folder.office.add(lost_key("budi"), "2026-11-30T09:05:00+07:00");
    put_attached_with(folder, "budi", "budi", "kepala");
}

// Nobody is left to ratify the decision, so the case is ended for it and goes on as another one.
void not_valid(Folder& folder) {
    CaseWorld one = small_case_at_step_2(folder.office);
    one.step(2, "budi", "kepala", kNoon, "setuju");
    folder.office.add(stolen_key("budi", "2026-11-30"), "2026-12-01T09:00:00+07:00");
    CaseWorld::Act exit = act_of(CaseAct::exit);
    exit.entry.exit = ExitId("tidak-sah");
    exit.entry.about = EntryNumber{3};
    exit.entry.reason = "kunci dicuri";
    one.sign(exit, "sari", "petugas", "2026-12-01T10:00:00+07:00");
    folder.put(one);
    CaseWorld next(folder.office, "contoh", "YK-2026-0002");
    CaseWorld::Act open = takeover_act(2);
    open.entry.register_text = "YK-2026-0001";
    open.entry.received = parse_date("2026-11-30");
    open.entry.occurred = time_of("2026-11-30T09:15:00+07:00");
    open.entry.documents = attach_act("permohonan").entry.documents;
    open.entry.documents.front().number = "1/X/2026";
    next.sign(open, "sari", "petugas", "2026-12-01T10:10:00+07:00");
    folder.put(next);
}

// Signed before the key was revoked, but after it was out of his hands.
void compromised_key(Folder& folder) {
    put_attached_with(folder, "budi", "budi", "kepala");
    folder.office.add(stolen_key("budi", "2026-11-29"), "2026-12-01T09:00:00+07:00");
}

void roster_position(Folder& folder) {
    CaseWorld one = small_case_at_step_2(folder.office);
    CaseWorld::Act attach = attach_act("permohonan");
    attach.entry.roster = {EntryNumber{3}, Digest("sha256:" + std::string(64, 'a'))};
    one.sign(attach, "sari", "petugas", kNoon);
    folder.put(one);
}

void put_opened_under(Folder& folder, const std::string& office, int version,
                      std::optional<Digest> digest) {
    CaseWorld one(folder.office, "contoh");
    const Digest real = folder.office.sop("contoh").digest;
    one.bytes = write_header(CaseHeader{CaseId("YK-2026-0001"), OfficeId(office),
                                        SopVersion{SopId("contoh"), version}, digest.value_or(real),
                                        "Perkara contoh"});
    one.open("sari", "petugas", "2026-12-01T09:00:00+07:00");
    folder.put(one);
}

void sop_changed(Folder& folder) { put_opened_under(folder, "kanwil-contoh", 2, std::nullopt); }
void unpublished(Folder& folder) {
    put_opened_under(folder, "kanwil-contoh", 2, Digest("sha256:" + std::string(64, 'b')));
}

// The second file of a version is not in force, though it was published after the first.
void version_twice(Folder& folder) {
    folder.office.publish("sops/lain.yaml",
                          replaced(small_sop(), "signatures: 2", "signatures: 1"));
    folder.put(small_case_closed(folder.office));
}
void calendar_twice(Folder& folder) {
    folder.office.publish("calendars/lain.yaml",
                          replaced(small_calendar(), "13:00-16:00", "13:00-17:00"));
    folder.put(small_case_closed(small_office()));
}
void wrong_office(Folder& folder) { put_opened_under(folder, "kanwil-lain", 1, std::nullopt); }

// The folder is sound; another root is pinned (kNeeds in cases_test.cpp).
void trust_root(Folder& folder) { folder.put(small_case_closed(folder.office)); }

}  // namespace

Recipes trust_recipes() {
    return {
        {"bad-signature--replayed", replayed},
        {"bad-signature--taken-out", taken_out},
        {"bad-signature--other-kind", other_kind},
        {"bad-signature", bad_signature},
        {"unknown-key", unknown_key},
        {"wrong-signer", wrong_signer},
        {"revoked-key", revoked_key},
        {"revoked-key--compromised", compromised_key},
        {"roster-position", roster_position},
        {"not-valid", not_valid},
        {"sop-changed", sop_changed},
        {"unpublished", unpublished},
        {"version-twice", version_twice},
        {"version-twice--calendar", calendar_twice},
        {"wrong-office", wrong_office},
        {"trust-root", trust_root},
    };
}

}  // namespace yankomas::test
