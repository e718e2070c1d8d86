// Gives the fields of a seal journal their types.
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/entry_values.h"
#include "core/journal/seal_journal.h"

namespace yankomas {

namespace {

SealEntry seal_entry(std::string_view bytes, const RawEntry& raw) {
    SealEntry entry;
    entry.number = EntryNumber{raw.number};
    const ZonedInstant& at = raw.instant(Field::at);
    entry.at = at.at;
    entry.zone = at.zone;
    entry.by = PersonId(raw[Field::by]);
    entry.role = RoleId(raw[Field::role]);
    entry.roster = roster_position_of(raw[Field::roster]);
    entry.cases = parse_number(raw[Field::cases]).value_or(0);
    entry.manifest = std::string(raw[Field::manifest]);
    entry.digest = Digest(raw[Field::digest]);
    entry.range = {raw.begin, raw.end};
    entry.sig_line = raw.sig_line;
    entry.signature = range_of(bytes, raw[Field::sig]);
    return entry;
}

}  // namespace

Place SealJournal::place(const SealEntry& entry, Field field) const {
    if (entry.range.end == 0) return Place{path, 0, 0, {}};  // not written yet
    return place_at(bytes, path, offset_of(bytes, entry.range, field));
}

SealJournal read_seals(std::string path, std::string bytes) {
    SealJournal journal;
    journal.path = std::move(path);
    journal.bytes = std::move(bytes);
    FormReader reader(journal.bytes, seal_schema());
    if (const auto header = reader.read_header()) {
        journal.office = OfficeId((*header)[0]);
        RawEntry raw;
        std::optional<Zone> zone;
        while (reader.next(raw)) {
            journal.fault = check_offsets(journal.bytes, raw, zone);
            if (journal.fault) return journal;
            journal.entries.push_back(seal_entry(journal.bytes, raw));
            zone = journal.entries.back().zone;
        }
    }
    journal.fault = reader.fault();
    return journal;
}

}  // namespace yankomas
