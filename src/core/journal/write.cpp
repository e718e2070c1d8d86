// Fields in the order of the schema, each in its one spelling.
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/write.h"

#include <fmt/format.h>

namespace yankomas {

namespace {

// Collects the fields of one entry in the order they are given, leaving out the absent ones.
class EntryWriter {
public:
    explicit EntryWriter(std::string_view act) : bytes_(fmt::format("- do: {}\n", act)) {}

    void field(Field field, std::string_view value) {
        bytes_.append("  ").append(name_of(field)).append(": ").append(value).append("\n");
    }
    template <class T>
    void name(Field at, const std::optional<T>& value) {
        if (value) field(at, to_string(*value));
    }
    void instant(Field at, const std::optional<Instant>& value, Zone zone) {
        if (value) field(at, to_string(*value, zone));
    }
    void text(Field at, const std::optional<std::string>& value) {
        if (!value) return;
        field(at, value->find('\n') == std::string::npos ? quoted(*value) : as_block(*value));
    }
    void list(Field field) { bytes_.append("  ").append(name_of(field)).append(":\n"); }
    void item(std::string_view key, std::string_view value, bool first = false) {
        bytes_.append(first ? "  - " : "    ").append(key).append(": ").append(value).append("\n");
    }
    [[nodiscard]] std::string take() { return std::move(bytes_); }

private:
    std::string bytes_;
};

void write_document(EntryWriter& writer, const Document& document) {
    writer.item("kind", document.kind.value, true);
    if (document.number) writer.item("number", quoted(*document.number));
    if (document.date) writer.item("date", to_string(*document.date));
    if (!document.file) return;
    writer.item("file", *document.file);
    writer.item("size", std::to_string(document.size.value_or(0)));
    writer.item("digest", document.digest.value());
}

}  // namespace

std::string write_header(const CaseHeader& header) {
    return fmt::format(
        "yankomas: {}\ncase: {}\noffice: {}\nsop: {}\nsop-digest: {}\ntitle: {}\nentries:\n",
        case_schema().magic, header.id.value, header.office.value, to_string(header.sop),
        header.sop_digest.value(), quoted(header.title));
}

std::string write_header(const OfficeId& office, int quorum) {
    return fmt::format("yankomas: {}\noffice: {}\nquorum: {}\nentries:\n", roster_schema().magic,
                       office.value, quorum);
}

std::string write_seal_header(const OfficeId& office) {
    return fmt::format("yankomas: {}\noffice: {}\nentries:\n", seal_schema().magic, office.value);
}

std::string write_entry(const CaseEntry& entry) {
    EntryWriter writer(name_of(entry.act));
    writer.name(Field::step, entry.step);
    writer.name(Field::outcome, entry.outcome);
    writer.name(Field::exit, entry.exit);
    writer.name(Field::hold, entry.hold);
    writer.name(Field::entry, entry.about);
    writer.instant(Field::at, entry.at, entry.zone);
    writer.instant(Field::occurred, entry.occurred, entry.zone);
    writer.field(Field::by, entry.by.value);
    writer.field(Field::role, entry.role.value);
    writer.name(Field::party, entry.party);
    writer.field(Field::roster, to_string(entry.roster));
    writer.instant(Field::due, entry.due, entry.zone);
    if (!entry.documents.empty()) writer.list(Field::documents);
    for (const Document& document : entry.documents) write_document(writer, document);
    writer.text(Field::reason, entry.reason);
    writer.text(Field::note, entry.note);
    return writer.take();
}

std::string write_entry(const RosterEntry& entry) {
    EntryWriter writer(name_of(entry.act));
    writer.name(Field::person, entry.person);
    writer.text(Field::name, entry.name);
    writer.text(Field::key, entry.key);
    writer.name(Field::role, entry.role);
    if (entry.capacity) writer.field(Field::capacity, name_of(*entry.capacity));
    writer.name(Field::from, entry.from);
    writer.name(Field::until, entry.until);
    writer.text(Field::basis, entry.basis);
    if (entry.count) writer.field(Field::count, std::to_string(*entry.count));
    writer.name(Field::entry, entry.about);
    writer.instant(Field::at, entry.at, entry.zone);
    writer.field(Field::by, entry.by.value);
    if (!entry.files.empty()) writer.list(Field::files);
    for (const PublishedFile& file : entry.files) {
        writer.item("kind", name_of(file.kind), true);
        writer.item("file", file.file);
        writer.item("digest", file.digest.value());
    }
    writer.text(Field::reason, entry.reason);
    return writer.take();
}

std::string write_entry(const SealEntry& entry) {
    EntryWriter writer("seal");
    writer.field(Field::at, to_string(entry.at, entry.zone));
    writer.field(Field::by, entry.by.value);
    writer.field(Field::role, entry.role.value);
    writer.field(Field::roster, to_string(entry.roster));
    writer.field(Field::cases, std::to_string(entry.cases));
    writer.field(Field::manifest, entry.manifest);
    writer.field(Field::digest, entry.digest.value());
    return writer.take();
}

std::string write_signature(std::string_view base64) { return fmt::format("  sig: {}\n", base64); }

}  // namespace yankomas
