// Folders without a fault: every act of a case, at its edges.
// SPDX-License-Identifier: Apache-2.0
#include "cases/folder.h"
#include "store/crypto/crypto.h"

namespace yankomas::test {

namespace {

CaseWorld::Act with_reason(CaseWorld::Act act, std::string_view reason) {
    act.entry.reason = std::string(reason);
    return act;
}

CaseWorld::Act hold_act(std::string_view reason) {
    CaseWorld::Act hold = act_of(CaseAct::hold);
    hold.entry.hold = HoldId("menunggu-berkas");
    return with_reason(hold, reason);
}

CaseWorld::Act exit_act() {
    CaseWorld::Act exit = act_of(CaseAct::exit);
    exit.entry.exit = ExitId("dicabut");
    return with_reason(exit, "dicabut oleh pemohon");
}

CaseWorld::Act return_act(int step, std::string_view reason) {
    CaseWorld::Act back = act_of(CaseAct::send_back);
    back.entry.step = StepNumber{step};
    return with_reason(back, reason);
}

CaseWorld::Act note_act(std::string_view text) {
    CaseWorld::Act note = act_of(CaseAct::note);
    note.entry.note = std::string(text);
    return note;
}

// Open, step, cosign, attach, step: two people decide, and what they produce is attached.
void whole_case(Folder& folder) { folder.put(small_case_closed(folder.office)); }

// A case that was taken over is undone, and another one is opened for the same number of the
// register. This one is sent back to a step that was done on paper.
void taken_over(Folder& folder) {
    folder.office = small_office_with_takeover();
    CaseWorld undone(folder.office, "contoh");
    undone.sign(takeover_act(3), "budi", "kepala", "2026-11-30T09:00:00+07:00");
    undone.sign(mistake_act(), "tono", "kepala", "2026-12-01T09:00:00+07:00");
    folder.put(undone);
    CaseWorld one(folder.office, "contoh", "YK-2026-0002");
    CaseWorld::Act act = takeover_act(2);
    act.entry.documents = attach_act("permohonan").entry.documents;
    one.sign(act, "budi", "kepala", "2026-12-01T09:15:00+07:00");
    one.sign(return_act(1, "berkas kurang"), "tono", "kepala", "2026-12-01T09:30:00+07:00");
    one.step(1, "sari", "petugas", "2026-12-01T10:00:00+07:00", std::nullopt, "PK-0007");
    one.step(2, "tono", "kepala", "2026-12-01T10:30:00+07:00", "setuju");
    one.sign(cosign_act(2, 4), "dewi", "kepala", "2026-12-01T11:00:00+07:00");
    folder.put(one);
}

void exit_while_running(Folder& folder) {
    CaseWorld one = small_case_at_step_2(folder.office);
    one.sign(attach_act("pencabutan"), "sari", "petugas", "2026-11-30T10:00:00+07:00");
    one.sign(exit_act(), "budi", "kepala", "2026-11-30T11:00:00+07:00");
    folder.put(one);
}

void exit_while_on_hold(Folder& folder) {
    CaseWorld one = small_case_at_step_2(folder.office);
    one.sign(hold_act("berkas kurang"), "sari", "petugas", "2026-11-30T10:00:00+07:00");
    one.sign(attach_act("pencabutan"), "sari", "petugas", "2026-12-01T10:00:00+07:00");
    one.sign(exit_act(), "budi", "kepala", "2026-12-01T11:00:00+07:00");
    folder.put(one);
}

// Two days on hold; the second hold ended before its end was recorded.
void holds(Folder& folder) {
    CaseWorld one(folder.office, "contoh");
    one.open("sari", "petugas", "2026-11-24T09:00:00+07:00");
    one.step(1, "sari", "petugas", "2026-11-24T09:15:00+07:00", std::nullopt, "PK-0007");
    one.sign(hold_act("berkas kurang"), "sari", "petugas", "2026-11-24T10:00:00+07:00");
    one.sign(act_of(CaseAct::resume), "sari", "petugas", "2026-11-26T15:30:00+07:00");
    one.sign(hold_act("surat kuasa kurang"), "sari", "petugas", "2026-11-27T08:00:00+07:00");
    CaseWorld::Act resume = act_of(CaseAct::resume);
    resume.entry.occurred = time_of("2026-11-30T08:00:00+07:00");
    one.sign(resume, "sari", "petugas", "2026-11-30T14:00:00+07:00");
    one.step(2, "budi", "kepala", "2026-12-01T08:00:00+07:00", "setuju");
    one.sign(cosign_act(2, 7), "tono", "kepala", "2026-12-01T09:00:00+07:00");
    folder.put(one);
}

// Sent back, then decided so that the applicant goes back; each pass has a clock of its own.
void returns(Folder& folder) {
    CaseWorld one = small_case_at_step_2(folder.office);
    one.sign(return_act(1, "permohonan diperbaiki"), "budi", "kepala", "2026-11-30T10:00:00+07:00");
    one.step(1, "sari", "petugas", "2026-11-30T11:00:00+07:00", std::nullopt, "PK-0007");
    one.step(2, "tono", "kepala", "2026-11-30T13:30:00+07:00", "perbaiki");
    one.sign(cosign_act(2, 5), "budi", "kepala", "2026-11-30T14:00:00+07:00");
    one.step(1, "sari", "petugas", "2026-12-01T08:00:00+07:00", std::nullopt, "PK-0007");
    folder.put(one);
}

// A return while the step waits for its second signature voids the first one.
void return_voids_signature(Folder& folder) {
    CaseWorld one = small_case_at_step_2(folder.office);
    one.step(2, "budi", "kepala", "2026-11-30T10:00:00+07:00", "setuju");
    one.sign(return_act(1, "ada berkas baru"), "tono", "kepala", "2026-11-30T11:00:00+07:00");
    one.step(1, "sari", "petugas", "2026-11-30T13:15:00+07:00", std::nullopt, "PK-0007");
    one.step(2, "budi", "kepala", "2026-11-30T14:00:00+07:00", "setuju");
    one.sign(cosign_act(2, 6), "tono", "kepala", "2026-11-30T15:00:00+07:00");
    folder.put(one);
}

void reopened(Folder& folder) {
    CaseWorld one = small_case_closed(folder.office);
    one.sign(return_act(3, "putusan belum sampai"), "sari", "petugas", "2026-12-01T09:00:00+07:00");
    one.step(3, "sari", "petugas", "2026-12-01T10:00:00+07:00");
    folder.put(one);
}

// wati's appointment was entered only after she had signed; sari held the role all the time, and
// says so when the case is long closed.
void ratified_cleanly(Folder& folder) {
    folder.office.enrol("wati");
    CaseWorld one = small_case_at_step_3(folder.office);
    one.step(3, "wati", "petugas", "2026-12-01T08:00:00+07:00");
    one.sign(cosign_act(3, 5), "sari", "petugas", "2026-12-01T09:00:00+07:00");
    folder.put(one);
}

// A step that was in time by the day it happened, and a case that is older than its record.
void recorded_within_the_window(Folder& folder) {
    CaseWorld one(folder.office, "contoh");
    CaseWorld::Act open = act_of(CaseAct::open);
    open.entry.occurred = time_of("2026-11-24T09:00:00+07:00");
    one.sign(open, "sari", "petugas", "2026-11-25T08:00:00+07:00");
    CaseWorld::Act step = step_act(1);
    step.entry.party = PartyCode("PK-0007");
    step.entry.occurred = time_of("2026-11-24T09:15:00+07:00");
    one.sign(step, "sari", "petugas", "2026-11-26T08:10:00+07:00");
    one.step(2, "budi", "kepala", "2026-11-26T09:00:00+07:00", "setuju");
    one.sign(cosign_act(2, 3), "tono", "kepala", "2026-11-26T10:00:00+07:00");
    step = step_act(3);
    step.entry.occurred = time_of("2026-11-27T10:00:00+07:00");
    one.sign(step, "sari", "petugas", "2026-12-01T08:00:00+07:00");
    folder.put(one);
}

// The applicant is in the roster and signs for herself, so `for` names nobody.
void outside_party_with_key(Folder& folder) {
    folder.office.enrol("rina");
    folder.office.appoint("rina", "pemohon");
    CaseWorld one(folder.office, "contoh");
    one.open("rina", "pemohon", "2026-11-30T09:00:00+07:00");
    one.step(1, "rina", "pemohon", "2026-11-30T09:15:00+07:00");
    one.step(2, "budi", "kepala", "2026-11-30T10:00:00+07:00", "setuju");
    folder.put(one);
}

// Nobody decided within the limit, so the case may end without a decision.
void after_limit(Folder& folder) {
    CaseWorld one(folder.office, "contoh");
    one.open("sari", "petugas", "2026-11-23T09:00:00+07:00");
    one.step(1, "sari", "petugas", "2026-11-23T09:15:00+07:00", std::nullopt, "PK-0007");
    one.step(2, "budi", "kepala", "2026-11-30T09:00:00+07:00", "tanpa-putusan");
    one.sign(cosign_act(2, 3), "tono", "kepala", "2026-11-30T10:00:00+07:00");
    folder.put(one);
}

// Notes and papers come at any time, also on hold and after the end.
void notes_at_any_time(Folder& folder) {
    CaseWorld one = small_case_at_step_2(folder.office);
    one.sign(hold_act("berkas kurang"), "sari", "petugas", "2026-11-30T10:00:00+07:00");
    one.sign(note_act("pemohon sudah diberi tahu"), "sari", "petugas", "2026-11-30T11:00:00+07:00");
    one.sign(attach_act("pencabutan"), "sari", "petugas", "2026-12-01T08:00:00+07:00");
    one.sign(exit_act(), "budi", "kepala", "2026-12-01T09:00:00+07:00");
    CaseWorld::Act about = note_act("nomor surat diperiksa");
    about.entry.about = EntryNumber{5};
    one.sign(about, "tono", "kepala", "2026-12-01T10:00:00+07:00");
    one.sign(attach_act("tanda-terima"), "sari", "petugas", "2026-12-01T11:00:00+07:00");
    folder.put(one);
}

void long_text(Folder& folder) {
    CaseWorld one = small_case_at_step_2(folder.office);
    one.sign(
        hold_act(
            "berkas kurang:\n- fotokopi surat kuasa\n- bukti pengiriman\n\nlihat \"daftar\" \\ lampiran"),
        "sari", "petugas", "2026-11-30T10:00:00+07:00");
    one.sign(note_act("baris pertama\nbaris kedua: naïve café"), "sari", "petugas",
             "2026-11-30T11:00:00+07:00");
    folder.put(one);
}

// A paper as a file that is here, replaced by a later one.
void attachments(Folder& folder) {
    CaseWorld one = small_case_at_step_2(folder.office);
    for (const std::string content : {"surat permohonan\n", "surat permohonan, diperbaiki\n"}) {
        const std::string path =
            "documents/2026/YK-2026-0001/permohonan-" + std::to_string(content.size()) + ".txt";
        CaseWorld::Act attach = attach_act("permohonan");
        Document& document = attach.entry.documents.front();
        document.date = parse_date("2026-11-27");
        document.file = path;
        document.size = static_cast<int>(content.size());
        document.digest = sha256(content);
        one.sign(attach, "sari", "petugas", "2026-11-30T10:00:00+07:00");
        folder.put(path, content);
    }
    folder.put(one);
}

// Corrects the number, the party and the title of a case that has ended.
void corrections(Folder& folder) {
    CaseWorld one = small_case_closed(folder.office);
    one.sign(correct_act(2, "permohonan", "3/X/2026"), "sari", "petugas",
             "2026-12-01T09:00:00+07:00");
    CaseWorld::Act party = correct_act(2, "permohonan", "4/X/2026");
    party.entry.party = PartyCode("PK-0008");
    one.sign(party, "sari", "petugas", "2026-12-01T09:30:00+07:00");
    CaseWorld::Act title = act_of(CaseAct::correct);
    title.entry.about = EntryNumber{1};
    title.entry.title = "Perkara contoh, diperbaiki";
    one.sign(with_reason(title, "judul keliru"), "sari", "petugas", "2026-12-01T10:00:00+07:00");
    folder.put(one);
}

// The case has the letter of an outside party, so no role that opens cases may say that it was a
// mistake.
void opened_by_mistake(Folder& folder) {
    folder.office = small_office_with_void();
    CaseWorld one = small_case_at_step_2(folder.office);
    one.sign(mistake_act(), "budi", "kepala", "2026-11-30T10:00:00+07:00");
    folder.put(one);
}

// The file is gone, in one case while it ran and in the other after it was closed.
void forgotten(Folder& folder) {
    folder.office = small_office_with_forgetting();
    const std::string content = "surat permohonan\n";
    CaseWorld::Act scan = attach_act("permohonan");
    Document& document = scan.entry.documents.front();
    document.file = "documents/2026/YK-2026-0001/permohonan.txt";
    document.size = static_cast<int>(content.size());
    document.digest = sha256(content);
    const CaseWorld::Act forget = forget_act(3, "permohonan", document.digest);
    CaseWorld running = small_case_at_step_2(folder.office);
    running.sign(scan, "sari", "petugas", "2026-11-30T10:00:00+07:00");
    running.sign(forget, "tono", "kepala", "2026-11-30T11:00:00+07:00");
    running.step(2, "budi", "kepala", "2026-11-30T13:15:00+07:00", "setuju");
    folder.put(running);
    CaseWorld closed = small_case_closed(folder.office, "YK-2026-0002");
    document.file = "documents/2026/YK-2026-0002/permohonan.txt";
    closed.sign(scan, "sari", "petugas", "2026-12-01T08:30:00+07:00");
    closed.sign(forget_act(7, "permohonan", document.digest), "budi", "kepala",
                "2026-12-01T09:00:00+07:00");
    folder.put(closed);
}

}  // namespace

Recipes clean_recipes() {
    return {
        {"whole-case", whole_case},
        {"taken-over", taken_over},
        {"exit-while-running", exit_while_running},
        {"exit-while-on-hold", exit_while_on_hold},
        {"holds", holds},
        {"returns", returns},
        {"return-voids-signature", return_voids_signature},
        {"reopened", reopened},
        {"ratified", ratified_cleanly},
        {"recorded-late", recorded_within_the_window},
        {"outside-party-with-key", outside_party_with_key},
        {"after-limit", after_limit},
        {"notes-at-any-time", notes_at_any_time},
        {"long-text", long_text},
        {"attachments", attachments},
        {"corrections", corrections},
        {"forgotten", forgotten},
        {"opened-by-mistake", opened_by_mistake},
    };
}

}  // namespace yankomas::test
