// Faults in the files that people write: procedures and calendars. The case in the folder does not
// rest on them.
// SPDX-License-Identifier: Apache-2.0
#include "cases/folder.h"

namespace yankomas::test {

namespace {

constexpr std::string_view kOtherSopPath = "sops/lain-1.yaml";
constexpr std::string_view kOtherCalendarPath = "calendars/contoh-2026z.yaml";

// A second procedure, published with a fault.
void put_other_sop(Folder& folder, std::string_view old, std::string_view now) {
    const std::string named = replaced(small_sop(), "sop: contoh", "sop: lain");
    folder.office.publish(std::string(kOtherSopPath), replaced(named, old, now));
    folder.put(small_case_closed(folder.office));
}

void yaml(Folder& folder) { put_other_sop(folder, "by: [pemohon]", "by: &siapa [pemohon]"); }
void key(Folder& folder) {
    put_other_sop(folder, "  signatures: 2\n", "  signatures: 2\n  tandatangan: 2\n");
}
void entry_value(Folder& folder) { put_other_sop(folder, "time: 3 hari", "time: 0 hari"); }
void unsound_sop(Folder& folder) {
    put_other_sop(folder, "setuju: {title: Disetujui, next: 3}",
                  "setuju: {title: Disetujui, next: 9}");
}
void unproduced_document(Folder& folder) {
    put_other_sop(folder, "requires: [permohonan, atk]", "requires: [pencabutan, atk]");
}

// The faulty calendar was followed by a good one, which is in force.
void bad_calendar(Folder& folder) {
    const std::string row =
        "- {date: 2026-01-01, kind: libur-nasional, name: Tahun Baru 2026 Masehi}\n";
    const std::string outside =
        "- {date: 2028-01-01, kind: libur-nasional, name: Tahun Baru 2028 Masehi}\n";
    folder.office.publish(std::string(kOtherCalendarPath),
                          replaced(small_calendar("2026z"), row, row + outside));
    folder.office.publish("calendars/contoh-2026b.yaml", small_calendar("2026b"));
    folder.put(small_case_closed(folder.office));
}

void published_changed(Folder& folder) {
    const std::string old = small_calendar("2026z");
    folder.office.publish(std::string(kOtherCalendarPath), old);
    folder.office.publish("calendars/contoh-2026b.yaml", small_calendar("2026b"));
    folder.put(small_case_closed(folder.office));
    folder.put(std::string(kOtherCalendarPath), replaced(old, "Hari dan jam", "Jam dan hari"));
}

// A draft that no admin has published is told as a note.
void draft(Folder& folder) {
    folder.put(small_case_closed(folder.office));
    folder.put(std::string(kOtherSopPath), replaced(small_sop(), "sop: contoh", "sop: lain"));
}

// A limit that ends in a year whose holidays are not known yet.
void uncovered_date(Folder& folder) {
    folder.office = OfficeWorld(
        {{std::string(kSmallSopPath), replaced(small_sop(), "time: 3 hari", "time: 400 hari")},
         {std::string(kSmallCalendarPath), small_calendar()}});
    staff_small_office(folder.office);
    folder.put(small_case_at_step_2(folder.office));
}

void calendar_ends(Folder& folder) {
    folder.office.publish("calendars/contoh-2026b.yaml", small_calendar("2026b", "2027-02-28"));
    folder.put(small_case_closed(folder.office));
}

void put_calendar_with(Folder& folder, const std::string& rows) {
    folder.office.publish("calendars/contoh-2026b.yaml", small_calendar("2026b") + rows);
    folder.put(small_case_closed(folder.office));
}

// A Saturday is given back, and the office has no hours on Saturdays.
void unworkable_day(Folder& folder) {
    put_calendar_with(folder, "- {date: 2026-12-12, kind: hari-kerja, name: Masuk kerja}\n");
}

void few_working_days(Folder& folder) {
    std::string rows;
    for (Date date = *parse_date("2027-03-01"); date <= *parse_date("2027-03-19"); date = date + 1)
        rows += "- {date: " + to_string(date) + ", kind: libur-setempat, name: Libur}\n";
    put_calendar_with(folder, rows);
}

}  // namespace

Recipes source_recipes() {
    return {
        {"unpublished--draft", draft},
        {"yaml", yaml},
        {"key", key},
        {"entry-value", entry_value},
        {"unsound-sop", unsound_sop},
        {"unproduced-document", unproduced_document},
        {"bad-calendar", bad_calendar},
        {"published-changed", published_changed},
        {"uncovered-date", uncovered_date},
        {"calendar-ends", calendar_ends},
        {"unworkable-day", unworkable_day},
        {"few-working-days", few_working_days},
    };
}

}  // namespace yankomas::test
