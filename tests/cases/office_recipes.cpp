// Offices that can't be relied on. This is told once, however many cases rest on the office.
// SPDX-License-Identifier: Apache-2.0
#include "cases/folder.h"
#include "store/crypto/crypto.h"

namespace yankomas::test {

namespace {

std::string bytes_of(const Folder& folder, std::string_view path) {
    for (const auto& [name, bytes] : folder.office.files()) {
        if (name == path) return bytes;
    }
    return {};
}

// Two cases that are sound as long as the office is.
void put_cases(Folder& folder) {
    folder.put(small_case_closed(folder.office));
    folder.put(small_case_at_step_3(folder.office, "YK-2026-0002"));
}

void put_changed(Folder& folder, std::string_view path, std::string_view old,
                 std::string_view now) {
    put_cases(folder);
    folder.put(std::string(path), replaced(bytes_of(folder, path), old, now));
}

// As put_changed, but an admin published the change.
void put_published(Folder& folder, std::string_view old, std::string_view now) {
    put_cases(folder);
    const std::string bytes = replaced(bytes_of(folder, "office.yaml"), old, now);
    RosterEntry publish;
    publish.act = RosterAct::publish;
    publish.files.push_back({PublishedKind::office, "office.yaml", sha256(bytes)});
    folder.office.add(publish, kToday);
    folder.put("office.yaml", bytes);
}

void roster_cut(Folder& folder) {
    put_cases(folder);
    std::string bytes = folder.office.roster_bytes();
    bytes.resize(bytes.size() - 40);
    folder.put("roster.yaml", bytes);
}

void roster_conflict(Folder& folder) {
    put_cases(folder);
    folder.put("roster.yaml", folder.office.roster_bytes() + "<<<<<<< HEAD\n");
}

void roster_edited(Folder& folder) {
    put_changed(folder, "roster.yaml", "budi Contoh", "Budi Contoh");
}
void office_edited(Folder& folder) { put_changed(folder, "office.yaml", "zone: WIB", "zone: WIT"); }
void procedure_edited(Folder& folder) {
    put_changed(folder, kSmallSopPath, "signatures: 2", "signatures: 1");
}
void calendar_edited(Folder& folder) {
    put_changed(folder, kSmallCalendarPath, "13:00-16:00", "13:00-17:00");
}
void office_of_another(Folder& folder) {
    put_published(folder, "office: kanwil-contoh", "office: kanwil-lain");
}
void office_not_yaml(Folder& folder) {
    put_published(folder, "title: Kantor", "title: &kantor Kantor");
}

}  // namespace

Recipes office_recipes() {
    return {
        {"spelling--roster-cut", roster_cut},
        {"conflict--roster", roster_conflict},
        {"bad-signature--roster", roster_edited},
        {"published-changed--office", office_edited},
        {"published-changed--procedure", procedure_edited},
        {"published-changed--calendar", calendar_edited},
        {"wrong-office--roster", office_of_another},
        {"yaml--office", office_not_yaml},
    };
}

}  // namespace yankomas::test
