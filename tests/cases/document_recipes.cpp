// Documents that are missing, unknown, elsewhere or not the signed ones.
// SPDX-License-Identifier: Apache-2.0
#include "cases/folder.h"
#include "store/crypto/crypto.h"

namespace yankomas::test {

namespace {

constexpr std::string_view kFile = "documents/2026/YK-2026-0001/permohonan.txt";
constexpr std::string_view kContent = "surat permohonan\n";

// Attaches the paper to the case as a file with these bytes.
void attach_file(CaseWorld& one, std::string_view kind, std::string_view file,
                 std::string_view bytes) {
    CaseWorld::Act attach = attach_act(kind);
    Document& document = attach.entry.documents.front();
    document.file = std::string(file);
    document.size = static_cast<int>(bytes.size());
    document.digest = sha256(bytes);
    one.sign(attach, "sari", "petugas", "2026-11-30T10:00:00+07:00");
}

// Puts a case at step 2 with the paper attached as a file, and leaves the file out.
void put_with_file(Folder& folder) {
    CaseWorld one = small_case_at_step_2(folder.office);
    attach_file(one, "permohonan", kFile, kContent);
    folder.put(one);
}

void office_file(Folder& folder) {
    folder.office = with_second_admin(folder.office);  // the roster that is attached is the last
    CaseWorld one = small_case_at_step_2(folder.office);
    attach_file(one, "permohonan", "roster.yaml", folder.office.roster_bytes());
    folder.put(one);
}

void empty_document(Folder& folder) {
    CaseWorld one = small_case_at_step_2(folder.office);
    attach_file(one, "permohonan", kFile, "");
    folder.put(std::string(kFile), "");
    folder.put(one);
}

void same_file(Folder& folder) {
    CaseWorld one = small_case_at_step_2(folder.office);
    for (const char* kind : {"permohonan", "pencabutan"}) attach_file(one, kind, kFile, kContent);
    folder.put(std::string(kFile), std::string(kContent));
    folder.put(one);
}

void later_paper(Folder& folder) {
    CaseWorld one = small_case_at_step_2(folder.office);
    CaseWorld::Act act = attach_act("permohonan");
    act.entry.documents.front().date = parse_date("2026-12-01");
    one.sign(std::move(act), "sari", "petugas", "2026-11-30T10:00:00+07:00");
    folder.put(one);
}

void document_elsewhere(Folder& folder) { put_with_file(folder); }

void document_changed(Folder& folder) {
    put_with_file(folder);
    folder.put(std::string(kFile), "surat permohonan lain\n");
}

void document_path(Folder& folder) {
    put_with_file(folder);
    folder.put("documents/2026/YK-2026-0001/surat.txt", std::string(kContent));
    folder.link(std::string(kFile), "surat.txt");
}

void put_attached(Folder& folder, std::string_view kind) {
    CaseWorld one = small_case_at_step_2(folder.office);
    one.sign(attach_act(kind), "sari", "petugas", "2026-11-30T10:00:00+07:00");
    folder.put(one);
}

void unknown_document(Folder& folder) { put_attached(folder, "kuitansi"); }
void not_attachable(Folder& folder) { put_attached(folder, "atk"); }

void missing_document(Folder& folder) {
    CaseWorld one = small_case_at_step_2(folder.office);
    CaseWorld::Act exit = act_of(CaseAct::exit);
    exit.entry.exit = ExitId("dicabut");
    exit.entry.reason = "dicabut oleh pemohon";
    one.sign(exit, "budi", "kepala", "2026-11-30T11:00:00+07:00");
    folder.put(one);
}

void missing_output(Folder& folder) {
    CaseWorld one = small_case_at_step_3(folder.office);
    CaseWorld::Act bare = step_act(3);
    bare.bare = true;
    one.sign(bare, "sari", "petugas", "2026-12-01T08:00:00+07:00");
    folder.put(one);
}

constexpr std::string_view kMorning = "2026-12-01T08:00:00+07:00";

CaseWorld::Act forget_paper(int entry = 3) {
    return forget_act(entry, "permohonan", sha256(kContent));
}

// A case whose paper came in by its number with step 1, and later as a file.
CaseWorld with_paper(Folder& folder) {
    folder.office = small_office_with_forgetting();
    CaseWorld one = small_case_at_step_2(folder.office);
    attach_file(one, "permohonan", kFile, kContent);
    return one;
}

void bad_forgetting(Folder& folder) {
    CaseWorld one = with_paper(folder);
    one.sign(forget_act(3, "permohonan", sha256("surat lain\n")), "tono", "kepala", kMorning);
    folder.put(std::string(kFile), std::string(kContent));
    folder.put(one);
}

void forgets_without_forget_by(Folder& folder) {
    CaseWorld one = small_case_at_step_2(folder.office);
    attach_file(one, "permohonan", kFile, kContent);
    one.sign(forget_paper(), "tono", "kepala", kMorning);
    folder.put(std::string(kFile), std::string(kContent));
    folder.put(one);
}

// Nobody else has put another letter of withdrawal on file.
void needed_file(Folder& folder) {
    CaseWorld one = with_paper(folder);
    attach_file(one, "pencabutan", "documents/2026/YK-2026-0001/pencabutan.txt", "dicabut\n");
    one.sign(forget_act(4, "pencabutan", sha256("dicabut\n")), "tono", "kepala", kMorning);
    folder.put(std::string(kFile), std::string(kContent));
    folder.put("documents/2026/YK-2026-0001/pencabutan.txt", "dicabut\n");
    folder.put(one);
}

void four_eyes_forgetting(Folder& folder) {
    CaseWorld one = with_paper(folder);
    folder.office.appoint("sari", "kepala");
    one.sign(forget_paper(), "sari", "kepala", kMorning);
    folder.put(std::string(kFile), std::string(kContent));
    folder.put(one);
}

void forgotten_again(Folder& folder) {
    CaseWorld one = with_paper(folder);
    one.sign(forget_paper(), "tono", "kepala", "2026-11-30T10:00:00+07:00");
    attach_file(one, "permohonan", "documents/2026/YK-2026-0001/surat.txt", kContent);
    folder.put("documents/2026/YK-2026-0001/surat.txt", std::string(kContent));
    folder.put(one);
}

void still_here(Folder& folder) {
    CaseWorld one = with_paper(folder);
    one.sign(forget_paper(), "tono", "kepala", kMorning);
    folder.put(std::string(kFile), std::string(kContent));
    folder.put(one);
}

}  // namespace

Recipes document_recipes() {
    return {
        {"missing-document", missing_document},
        {"missing-output", missing_output},
        {"unknown-document", unknown_document},
        {"document-changed", document_changed},
        {"document-path", document_path},
        {"document-elsewhere", document_elsewhere},
        {"not-attachable", not_attachable},
        {"office-file", office_file},
        {"empty-document", empty_document},
        {"same-file", same_file},
        {"later-paper", later_paper},
        {"bad-forgetting", bad_forgetting},
        {"needed-file", needed_file},
        {"four-eyes--forgetting", four_eyes_forgetting},
        {"forgotten-again", forgotten_again},
        {"still-here", still_here},
        {"bad-forgetting--no-forget-by", forgets_without_forget_by},
    };
}

}  // namespace yankomas::test
