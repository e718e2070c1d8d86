// Gives the fields of the three kinds of journal their types.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <utility>

#include "core/base/rules/files.h"
#include "core/base/rules/form.h"
#include "core/base/text.h"
#include "core/journal/correctable.h"
#include "core/journal/entry_fields.h"
#include "core/journal/form.h"
#include "core/journal/room.h"
#include "core/journal/spelled.h"

namespace yankomas {

namespace {

// The names are in the order of Capacity and of PublishedKind.
constexpr std::array<std::string_view, 5> kCapacities = {"definitif", "plt", "plh", "an", "ub"};
constexpr std::array<std::string_view, 3> kPublishedKinds = {"office", "sop", "calendar"};

template <class Enum, std::size_t N>
std::optional<Enum> position_in(const std::array<std::string_view, N>& names,
                                std::string_view text) {
    const auto found = std::ranges::find(names, text);
    if (found == names.end()) return std::nullopt;
    return static_cast<Enum>(found - names.begin());
}

// Returns the range of a value that is a view into `bytes`.
ByteRange range_of(std::string_view bytes, std::string_view value) {
    const auto begin = static_cast<std::size_t>(value.data() - bytes.data());
    return {begin, begin + value.size()};
}

// Reads "yankomas/1".
SopVersion sop_version_of(std::string_view value) {
    const std::size_t slash = value.find('/');
    return {SopId(value.substr(0, slash)), parse_number(value.substr(slash + 1)).value_or(0)};
}

// Gives the fields of an entry their types. The form reader has already checked the spelling of
// each value, so only two things can still be at fault: several values that do not fit together,
// and a word that names no choice.
class EntryReader {
public:
    EntryReader(std::string_view bytes, const RawEntry& raw) : bytes_(bytes), raw_(raw) {}

    template <class T>
    void operator()(Field field, std::optional<T>& value) {
        if (raw_.has(field)) (*this)(field, value.emplace());
    }
    template <class Tag>
    void operator()(Field field, Name<Tag>& name) {
        name.value = raw_[field];
    }
    template <class Tag>
    void operator()(Field field, Number<Tag>& number) {
        (*this)(field, number.value);
    }
    void operator()(Field field, int& number) { number = parse_number(raw_[field]).value_or(0); }
    void operator()(Field field, Instant& instant) { instant = raw_.instant(field).at; }
    void operator()(Field field, Date& date) { date = parse_date(raw_[field]).value_or(Date{}); }
    void operator()(Field field, SopVersion& version) { version = sop_version_of(raw_[field]); }
    void operator()(Field field, Digest& digest) { digest = Digest(raw_[field]); }
    void operator()(Field field, RosterPosition& position) {
        position = roster_position_of(raw_[field]);
    }
    void operator()(Field field, std::string& text);
    void operator()(Field field, Capacity& capacity);
    void operator()(Field field, std::vector<Document>& documents);
    void operator()(Field field, std::vector<PublishedFile>& files);

    void fail(Rule rule, std::string_view value, Message what) {
        if (!fault) fault = Fault{rule, range_of(bytes_, value).begin, std::move(what), {}};
    }

    std::optional<Fault> fault;

private:
    std::string_view bytes_;
    const RawEntry& raw_;
};

// Takes a text in any spelling. A block is known by its indentation, and a path by having neither
// quotes nor blanks.
void EntryReader::operator()(Field field, std::string& text) {
    const std::string_view value = raw_[field];
    text = value.starts_with('"')   ? unquoted(value)
           : value.starts_with(' ') ? unindented(value)
                                    : std::string(value);
}

void EntryReader::operator()(Field field, Capacity& capacity) {
    const auto known = parse_capacity(raw_[field]);
    if (!known) fail(rule::value, raw_[field], message("expected definitif, plt, plh, an or ub"));
    capacity = known.value_or(Capacity::definitif);
}

void EntryReader::operator()(Field, std::vector<Document>& documents) {
    for (const RawItem& item : raw_.items) {
        const std::string_view kind = item[ItemField::kind];
        Document& document = documents.emplace_back();
        document.kind = DocumentKind(kind);
        const bool has_number = !item[ItemField::number].empty();
        const bool has_file = !item[ItemField::file].empty();
        if (has_number) document.number = unquoted(item[ItemField::number]);
        if (!item[ItemField::date].empty()) document.date = parse_date(item[ItemField::date]);
        if (!has_number && !has_file)
            fail(rule::field, kind,
                 message("entry {}: a document has a number or a file", raw_.number));
        if (has_file == item[ItemField::size].empty() ||
            has_file == item[ItemField::digest].empty())
            fail(rule::field, kind,
                 message("entry {}: size and digest stand with a file, and only there",
                         raw_.number));
        if (!has_file) continue;
        document.file = std::string(item[ItemField::file]);
        document.size = parse_number(item[ItemField::size]);
        document.digest = Digest(item[ItemField::digest]);
    }
}

void EntryReader::operator()(Field, std::vector<PublishedFile>& files) {
    for (const RawItem& item : raw_.items) {
        const std::string_view spelled = item[ItemField::kind];
        const auto kind = parse_published_kind(spelled);
        if (!kind) fail(rule::value, spelled, message("expected office, sop or calendar"));
        if (item[ItemField::file].empty() || item[ItemField::digest].empty())
            fail(
                rule::value, spelled,
                message("entry {}: a published file has a kind, a file and a digest", raw_.number));
        files.push_back({kind.value_or(PublishedKind::sop), std::string(item[ItemField::file]),
                         Digest(item[ItemField::digest])});
    }
}

// Checks that all instants of a journal are written with the offset of its first entry.
void check_offsets(EntryReader& reader, const RawEntry& raw, Zone zone) {
    for (const Field field : {Field::at, Field::occurred, Field::due}) {
        if (!raw.has(field) || raw.instant(field).zone == zone) continue;
        reader.fail(
            rule::value, raw[field],
            message("entry {}: a journal keeps one offset, {}", raw.number, spelled_offset(zone)));
    }
}

// A correction corrects something.
void check_values(EntryReader& reader, const RawEntry& raw, const CaseEntry& entry) {
    if (entry.act != CaseAct::correct || raw.present.has_any(kCorrectable)) return;
    std::vector<std::string> names{std::string(name_of(Field::documents))};
    each_correctable([&](const auto& field) { names.emplace_back(name_of(field.field)); });
    reader.fail(
        rule::field, raw[Field::entry],
        message("entry {}: 'correct' needs one of the fields {}", raw.number, join(names, ", ")));
}

void check_values(EntryReader& reader, const RawEntry& raw, const RosterEntry& entry) {
    if (entry.from && entry.until && *entry.until < *entry.from)
        reader.fail(rule::value, raw[Field::until],
                    message("entry {}: 'until' lies before 'from'", raw.number));
    if (entry.count && *entry.count < 1)
        reader.fail(rule::value, raw[Field::count], message("a quorum is at least 1"));
}

// Reads the entries up to the first fault; take_header puts the values of the header into place.
template <class Journal, class TakeHeader>
Journal read_journal(std::string path, std::string bytes, const JournalSchema& schema,
                     const TakeHeader& take_header) {
    constexpr std::size_t kUsualEntry = 512;  // bytes
    Journal journal;
    journal.path = std::move(path);
    journal.bytes = std::move(bytes);
    FormReader form(journal.bytes, schema);
    if (const auto header = form.read_header()) {
        take_header(journal, *header);
        journal.entries.reserve(1 + journal.bytes.size() / kUsualEntry);
        for (RawEntry raw; form.next(raw);) {
            auto& entry = journal.entries.emplace_back();
            entry.number = EntryNumber{raw.number};
            if constexpr (requires { entry.act; })
                entry.act = static_cast<decltype(entry.act)>(raw.act);
            entry.zone = raw.instant(Field::at).zone;
            entry.range = {raw.begin, raw.end};
            entry.sig_line = raw.sig_line;
            entry.signature = range_of(journal.bytes, raw[Field::sig]);
            EntryReader reader(journal.bytes, raw);
            check_offsets(reader, raw, journal.entries.front().zone);
            each_field(entry, reader);
            if constexpr (!std::is_same_v<Journal, SealJournal>) check_values(reader, raw, entry);
            if (!reader.fault) continue;
            journal.fault = std::move(reader.fault);
            journal.entries.pop_back();
            return journal;
        }
    }
    journal.fault = form.fault();
    return journal;
}

// Ends the journal before the first entry for which it has no room.
template <class Journal, class HasRoom>
void end_where_full(Journal& journal, const HasRoom& has_room_for, Message what, Message hint) {
    const auto over = std::ranges::find_if_not(journal.entries, has_room_for);
    if (over == journal.entries.end()) return;
    journal.fault = Fault{rule::size, over->range.begin, std::move(what), std::move(hint)};
    journal.entries.erase(over, journal.entries.end());
}

using HeaderValues = std::vector<std::string_view>;

}  // namespace

std::string_view name_of(CaseAct act) {
    return case_schema().acts[static_cast<std::size_t>(act)].name;
}
bool only_adds(CaseAct act) {
    return act == CaseAct::attach || act == CaseAct::note || act == CaseAct::correct ||
           act == CaseAct::forget;
}
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

CaseJournal read_case(std::string path, std::string bytes) {
    const auto take_header = [](CaseJournal& journal, const HeaderValues& values) {
        journal.header = {CaseId(values[0]), OfficeId(values[1]), sop_version_of(values[2]),
                          Digest(values[3]), unquoted(values[4])};
    };
    auto journal =
        read_journal<CaseJournal>(std::move(path), std::move(bytes), case_schema(), take_header);
    if (journal.bytes.size() <= kMaxJournal - kKeptForMoving) return journal;
    end_where_full(
        journal, [](const CaseEntry& entry) { return has_room(entry, entry.range.end); },
        message("the last {} KiB of a case are kept for what moves or ends it",
                kKeptForMoving >> 10U),
        message("take it away: yankomas repair {}", journal.header.id));
    return journal;
}

RosterJournal read_roster(std::string path, std::string bytes) {
    std::size_t quorum_at = 0;
    const auto take_header = [&](RosterJournal& journal, const HeaderValues& values) {
        journal.office = OfficeId(values[0]);
        journal.quorum = parse_number(values[1]).value_or(1);
        quorum_at = range_of(journal.bytes, values[1]).begin;
    };
    auto journal = read_journal<RosterJournal>(std::move(path), std::move(bytes), roster_schema(),
                                               take_header);
    if (journal.quorum < 1) {
        journal.fault = Fault{rule::value, quorum_at, message("a quorum is at least 1"), {}};
        journal.entries.clear();
        return journal;
    }
    end_where_full(
        journal,
        [&](const RosterEntry& entry) { return has_room(journal, entry, entry.range.end); },
        message("the last {} KiB of a roster are kept for revoke-key, dismiss and unadmin",
                kKeptForRevoking >> 10U),
        message("found the office anew with the people who are there: yankomas init"));
    return journal;
}

SealJournal read_seals(std::string path, std::string bytes) {
    const auto take_header = [](SealJournal& journal, const HeaderValues& values) {
        journal.office = OfficeId(values[0]);
    };
    return read_journal<SealJournal>(std::move(path), std::move(bytes), seal_schema(), take_header);
}

}  // namespace yankomas
