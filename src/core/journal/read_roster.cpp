// Gives the fields of a roster journal their types.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "core/base/rules/form.h"
#include "core/journal/entry_values.h"
#include "core/journal/roster_journal.h"

namespace yankomas {

namespace {

constexpr std::array<std::string_view, 5> kCapacities = {"definitif", "plt", "plh", "an", "ub"};
constexpr std::array<std::string_view, 3> kPublishedKinds = {"office", "sop", "calendar"};

template <class Enum, std::size_t N>
std::optional<Enum> position_in(const std::array<std::string_view, N>& names,
                                std::string_view text) {
    const auto found = std::ranges::find(names, text);
    if (found == names.end()) return std::nullopt;
    return static_cast<Enum>(found - names.begin());
}

std::optional<Fault> read_choices(std::string_view bytes, const RawEntry& raw, RosterEntry& entry) {
    const auto fault = [&](std::string_view value, Message what) {
        return Fault{rule::value, range_of(bytes, value).begin, std::move(what), {}};
    };
    if (raw.has(Field::capacity)) {
        entry.capacity = parse_capacity(raw[Field::capacity]);
        if (!entry.capacity)
            return fault(raw[Field::capacity], message("expected definitif, plt, plh, an or ub"));
    }
    if (entry.from && entry.until && *entry.until < *entry.from) {
        return fault(raw[Field::until],
                     message("entry {}: 'until' lies before 'from'", raw.number));
    }
    if (entry.count && *entry.count < 1)
        return fault(raw[Field::count], message("a quorum is at least 1"));
    for (const RawItem& item : raw.items) {
        const auto kind = parse_published_kind(item[ItemField::kind]);
        if (!kind) return fault(item[ItemField::kind], message("expected office, sop or calendar"));
        if (item[ItemField::file].empty() || item[ItemField::digest].empty()) {
            return fault(
                item[ItemField::kind],
                message("entry {}: a published file has a kind, a file and a digest", raw.number));
        }
        entry.files.push_back(
            {*kind, std::string(item[ItemField::file]), Digest(item[ItemField::digest])});
    }
    return std::nullopt;
}

std::optional<Fault> read_entry(std::string_view bytes, const RawEntry& raw, RosterEntry& entry) {
    entry.number = EntryNumber{raw.number};
    entry.act = static_cast<RosterAct>(raw.act);
    entry.person = optional_name<PersonId>(raw, Field::person);
    entry.name = optional_text(raw, Field::name);
    entry.key = optional_text(raw, Field::key);
    entry.role = optional_name<RoleId>(raw, Field::role);
    entry.from = optional_date(raw, Field::from);
    entry.until = optional_date(raw, Field::until);
    entry.basis = optional_text(raw, Field::basis);
    if (raw.has(Field::count)) entry.count = parse_number(raw[Field::count]);
    entry.about = optional_number<EntryNumber>(raw, Field::entry);
    const ZonedInstant& at = raw.instant(Field::at);
    entry.at = at.at;
    entry.zone = at.zone;
    entry.by = PersonId(raw[Field::by]);
    entry.reason = optional_text(raw, Field::reason);
    entry.range = {raw.begin, raw.end};
    entry.sig_line = raw.sig_line;
    entry.signature = range_of(bytes, raw[Field::sig]);
    return read_choices(bytes, raw, entry);
}

}  // namespace

std::string_view name_of(RosterAct act) {
    return roster_schema().acts[static_cast<std::size_t>(act)].name;
}
std::string_view name_of(Capacity capacity) {
    return kCapacities.at(static_cast<std::size_t>(capacity));
}
std::optional<Capacity> parse_capacity(std::string_view text) {
    return position_in<Capacity>(kCapacities, text);
}
std::string_view name_of(PublishedKind kind) {
    return kPublishedKinds.at(static_cast<std::size_t>(kind));
}
std::optional<PublishedKind> parse_published_kind(std::string_view text) {
    return position_in<PublishedKind>(kPublishedKinds, text);
}

Place RosterJournal::place(const RosterEntry& entry, Field field) const {
    if (entry.range.end == 0) return Place{path, 0, 0, {}};  // not written yet
    return place_at(bytes, path, offset_of(bytes, entry.range, field));
}

RosterJournal read_roster(std::string path, std::string bytes) {
    RosterJournal journal;
    journal.path = std::move(path);
    journal.bytes = std::move(bytes);
    FormReader reader(journal.bytes, roster_schema());
    if (const auto header = reader.read_header()) {
        journal.office = OfficeId((*header)[0]);
        journal.quorum = parse_number((*header)[1]).value_or(1);
        RawEntry raw;
        std::optional<Zone> zone;
        while (reader.next(raw)) {
            RosterEntry entry;
            journal.fault = check_offsets(journal.bytes, raw, zone);
            if (!journal.fault) journal.fault = read_entry(journal.bytes, raw, entry);
            if (journal.fault) return journal;
            zone = entry.zone;
            journal.entries.push_back(std::move(entry));
        }
    }
    journal.fault = reader.fault();
    return journal;
}

}  // namespace yankomas
