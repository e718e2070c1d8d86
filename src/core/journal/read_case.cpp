// Gives the fields of a case journal their types.
// SPDX-License-Identifier: Apache-2.0
#include "core/base/rules/form.h"
#include "core/journal/case_journal.h"
#include "core/journal/entry_values.h"

namespace yankomas {

namespace {

std::optional<Fault> read_document(std::string_view bytes, const RawEntry& raw, const RawItem& item,
                                   Document& document) {
    const auto fault = [&](Message what) {
        return Fault{
            rule::field, range_of(bytes, item[ItemField::kind]).begin, std::move(what), {}};
    };
    document.kind = DocumentKind(item[ItemField::kind]);
    const bool has_number = !item[ItemField::number].empty();
    const bool has_file = !item[ItemField::file].empty();
    if (has_number) document.number = unquoted(item[ItemField::number]);
    if (!item[ItemField::date].empty()) document.date = parse_date(item[ItemField::date]);
    if (!has_number && !has_file)
        return fault(message("entry {}: a document has a number or a file", raw.number));
    if (has_file == item[ItemField::size].empty() || has_file == item[ItemField::digest].empty()) {
        return fault(
            message("entry {}: size and digest stand with a file, and only there", raw.number));
    }
    if (!has_file) return std::nullopt;
    document.file = std::string(item[ItemField::file]);
    document.size = parse_number(item[ItemField::size]);
    document.digest = Digest(item[ItemField::digest]);
    return std::nullopt;
}

std::optional<Fault> read_entry(std::string_view bytes, const RawEntry& raw, CaseEntry& entry) {
    entry.number = EntryNumber{raw.number};
    entry.act = static_cast<CaseAct>(raw.act);
    entry.step = optional_number<StepNumber>(raw, Field::step);
    entry.outcome = optional_name<OutcomeId>(raw, Field::outcome);
    entry.exit = optional_name<ExitId>(raw, Field::exit);
    entry.hold = optional_name<HoldId>(raw, Field::hold);
    entry.about = optional_number<EntryNumber>(raw, Field::entry);
    const ZonedInstant& at = raw.instant(Field::at);
    entry.at = at.at;
    entry.zone = at.zone;
    entry.occurred = optional_instant(raw, Field::occurred);
    entry.by = PersonId(raw[Field::by]);
    entry.role = RoleId(raw[Field::role]);
    entry.party = optional_name<PartyCode>(raw, Field::party);
    entry.roster = roster_position_of(raw[Field::roster]);
    entry.due = optional_instant(raw, Field::due);
    entry.reason = optional_text(raw, Field::reason);
    entry.note = optional_text(raw, Field::note);
    entry.range = {raw.begin, raw.end};
    entry.sig_line = raw.sig_line;
    entry.signature = range_of(bytes, raw[Field::sig]);
    for (const RawItem& item : raw.items) {
        Document document;
        if (auto fault = read_document(bytes, raw, item, document)) return fault;
        entry.documents.push_back(std::move(document));
    }
    return std::nullopt;
}

CaseHeader header_of(const std::vector<std::string_view>& values) {
    const std::string_view sop = values[2];
    const std::size_t slash = sop.find('/');
    const SopVersion version{SopId(sop.substr(0, slash)),
                             parse_number(sop.substr(slash + 1)).value_or(0)};
    return {CaseId(values[0]), OfficeId(values[1]), version, Digest(values[3]),
            unquoted(values[4])};
}

}  // namespace

std::string_view name_of(CaseAct act) {
    return case_schema().acts[static_cast<std::size_t>(act)].name;
}

Place CaseJournal::place(const CaseEntry& entry, Field field) const {
    if (entry.range.end == 0) return Place{path, 0, 0, {}};  // not written yet
    return place_at(bytes, path, offset_of(bytes, entry.range, field));
}

CaseJournal read_case(std::string path, std::string bytes) {
    CaseJournal journal;
    journal.path = std::move(path);
    journal.bytes = std::move(bytes);
    FormReader reader(journal.bytes, case_schema());
    if (const auto header = reader.read_header()) {
        journal.header = header_of(*header);
        RawEntry raw;
        std::optional<Zone> zone;
        constexpr std::size_t kUsualEntry = 512;  // bytes
        journal.entries.reserve(1 + journal.bytes.size() / kUsualEntry);
        while (reader.next(raw)) {
            journal.fault = check_offsets(journal.bytes, raw, zone);
            if (!journal.fault)
                journal.fault = read_entry(journal.bytes, raw, journal.entries.emplace_back());
            if (!journal.fault) {
                zone = journal.entries.back().zone;
                continue;
            }
            journal.entries.resize(static_cast<std::size_t>(raw.number) - 1);
            return journal;
        }
    }
    journal.fault = reader.fault();
    return journal;
}

}  // namespace yankomas
