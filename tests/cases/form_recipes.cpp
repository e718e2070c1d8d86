// Journals that are not in their one spelling, files in the wrong place, personal data.
// SPDX-License-Identifier: Apache-2.0
#include "cases/folder.h"

namespace yankomas::test {

namespace {

// A closed case with `old` at its last place replaced.
void put_with(Folder& folder, std::string_view old, std::string_view now) {
    CaseWorld one = small_case_closed(folder.office);
    one.bytes.replace(one.bytes.rfind(old), old.size(), now);
    folder.put(one);
}

void bytes(Folder& folder) { put_with(folder, "  role: petugas\n", "  role: petugas\r\n"); }
void spelling(Folder& folder) { put_with(folder, "- do: step\n", "# diperiksa\n- do: step\n"); }
void field(Folder& folder) { put_with(folder, "  by: sari\n", "  by: sari\n  status: selesai\n"); }
void value(Folder& folder) { put_with(folder, "at: 2026-12-01T", "at: 2026-11-31T"); }

void size(Folder& folder) {
    CaseWorld one = small_case_at_step_2(folder.office);
    CaseWorld::Act many = act_of(CaseAct::attach);
    many.entry.documents.assign(129, attach_act("permohonan").entry.documents.front());
    one.sign(many, "sari", "petugas", "2026-11-30T10:00:00+07:00");
    folder.put(one);
}

void path(Folder& folder) {
    const CaseWorld one = small_case_closed(folder.office);
    folder.put("cases/2025/YK-2026-0001.yaml", one.bytes);
}

void conflict(Folder& folder) {
    const CaseWorld base = small_case_at_step_3(folder.office);
    CaseWorld mine = base;
    CaseWorld theirs = base;
    mine.step(3, "sari", "petugas", "2026-11-30T15:00:00+07:00");
    theirs.sign(attach_act("putusan"), "budi", "kepala", "2026-11-30T15:10:00+07:00");
    const std::size_t above = base.bytes.size();
    mine.bytes = base.bytes + "<<<<<<< HEAD\n" + mine.bytes.substr(above) + "=======\n" +
                 theirs.bytes.substr(above) + ">>>>>>> cabang\n";
    folder.put(mine);
}

void stray(Folder& folder) {
    folder.put(small_case_closed(folder.office));
    folder.put("cases/2026/catatan.txt", "jangan lupa\n");
}

void attributes(Folder& folder) {
    folder.put(small_case_closed(folder.office));
    folder.put(".gitattributes", "* -text\ncases/** merge=union\n");
}

void personal_data(Folder& folder) {
    CaseWorld one = small_case_closed(folder.office);
    CaseWorld::Act note = act_of(CaseAct::note);
    note.entry.note = "pelapor dengan NIK 3374010101800001 sudah dihubungi";
    one.sign(note, "sari", "petugas", "2026-12-01T09:00:00+07:00");
    folder.put(one);
}

void number_gap(Folder& folder) {
    folder.put(small_case_closed(folder.office));
    folder.put(small_case_closed(folder.office, "YK-2026-0004"));
}

}  // namespace

Recipes form_recipes() {
    return {
        {"number-gap", number_gap},
        {"bytes", bytes},
        {"spelling", spelling},
        {"size", size},
        {"field", field},
        {"value", value},
        {"path", path},
        {"stray", stray},
        {"attributes", attributes},
        {"personal-data", personal_data},
        {"conflict", conflict},
    };
}

}  // namespace yankomas::test
