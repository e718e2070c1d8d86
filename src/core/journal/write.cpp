// Writes fields in the order of the schema, each in its one spelling.
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/write.h"

#include <initializer_list>
#include <utility>

#include <fmt/format.h>

#include "core/base/text.h"
#include "core/journal/entry_fields.h"
#include "core/journal/spelled.h"

namespace yankomas {

namespace {

// Collects the fields of one entry in the order in which they are given, and leaves out the absent
// ones.
class EntryWriter {
public:
    EntryWriter(std::string_view act, Zone zone)
        : bytes_(fmt::format("- do: {}\n", act)), zone_(zone) {}

    template <class T>
    void operator()(Field field, const std::optional<T>& value) {
        if (value) (*this)(field, *value);
    }
    template <class T>
    void operator()(Field field, const T& value) {
        line(field, to_string(value));
    }
    void operator()(Field field, int number) { line(field, std::to_string(number)); }
    void operator()(Field field, Instant instant) { line(field, to_string(instant, zone_)); }
    void operator()(Field field, Capacity capacity) { line(field, name_of(capacity)); }
    void operator()(Field field, const std::string& text) {
        const bool is_path = field == Field::manifest;
        const bool is_block = text.find('\n') != std::string::npos;
        line(field, is_path ? text : is_block ? as_block(text) : quoted(text));
    }
    void operator()(Field field, const std::vector<Document>& documents) {
        if (!documents.empty()) begin_list(field);
        for (const Document& document : documents) {
            item("  - kind", document.kind.value);
            if (document.number) item("    number", quoted(*document.number));
            if (document.date) item("    date", to_string(*document.date));
            if (!document.file) continue;
            item("    file", *document.file);
            item("    size", std::to_string(document.size.value_or(0)));
            item("    digest", document.digest.value());
        }
    }
    void operator()(Field field, const std::vector<PublishedFile>& files) {
        if (!files.empty()) begin_list(field);
        for (const PublishedFile& file : files) {
            item("  - kind", name_of(file.kind));
            item("    file", file.file);
            item("    digest", file.digest.value());
        }
    }

    [[nodiscard]] std::string take() { return std::move(bytes_); }

private:
    void line(Field field, std::string_view value) {
        bytes_.append("  ");
        item(name_of(field), value);
    }
    void item(std::string_view key, std::string_view value) {
        bytes_.append(key).append(": ").append(value).append("\n");
    }
    void begin_list(Field field) { bytes_.append("  ").append(name_of(field)).append(":\n"); }

    std::string bytes_;
    Zone zone_;
};

template <class Entry>
std::string write(std::string_view act, const Entry& entry) {
    EntryWriter writer(act, entry.zone);
    each_field(entry, writer);
    return writer.take();
}

// Writes a header. The values must be in the order of the schema's header.
std::string header_of(const JournalSchema& schema, std::initializer_list<std::string_view> values) {
    std::string bytes = fmt::format("yankomas: {}\n", schema.magic);
    const std::string_view* value = values.begin();
    for (const HeaderSpec& spec : schema.header)
        bytes.append(spec.name).append(": ").append(*value++).append("\n");
    return bytes + "entries:\n";
}

}  // namespace

std::string write_header(const CaseHeader& header) {
    return header_of(case_schema(), {header.id.value, header.office.value, to_string(header.sop),
                                     header.sop_digest.value(), quoted(header.title)});
}

std::string write_header(const OfficeId& office, int quorum) {
    return header_of(roster_schema(), {office.value, std::to_string(quorum)});
}

std::string write_seal_header(const OfficeId& office) {
    return header_of(seal_schema(), {office.value});
}

std::string write_entry(const CaseEntry& entry) { return write(name_of(entry.act), entry); }
std::string write_entry(const RosterEntry& entry) { return write(name_of(entry.act), entry); }
std::string write_entry(const SealEntry& entry) { return write("seal", entry); }

std::string write_signature(std::string_view base64) { return fmt::format("  sig: {}\n", base64); }

}  // namespace yankomas
