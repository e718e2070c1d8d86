// Compares the strict journal reader with yaml-cpp: what it accepts means the same to both.
// SPDX-License-Identifier: Apache-2.0
#include "core/base/rules/files.h"
#include "core/journal/form.h"
#include "core/journal/spelled.h"
#include "fuzz/target.h"
#include "store/yaml/yaml.h"

namespace yankomas {

namespace {

std::string meaning(std::string_view value) {
    if (value.starts_with("    ") || value.find('\n') != std::string_view::npos)
        return unindented(value);
    return value.starts_with('"') ? unquoted(value) : std::string(value);
}

const YamlNode& field_of(const YamlNode& map, std::string_view name) {
    for (const YamlField& field : map.fields) {
        if (field.key.name == name) return field.value;
    }
    fuzz::must(false, "yaml-cpp finds every field that the reader found");
    return map;
}

void compare_items(const RawEntry& entry, const JournalSchema& schema, const YamlNode& list) {
    fuzz::must(list.items.size() == entry.items.size(), "as many items");
    for (std::size_t i = 0; i < entry.items.size(); ++i) {
        std::size_t present = 0;
        for (const ItemSpec& spec : schema.items) {
            const std::string_view value = entry.items[i][spec.field];
            if (value.empty()) continue;
            ++present;
            fuzz::must(field_of(list.items[i], spec.name).scalar == meaning(value),
                       "the same value in an item");
        }
        fuzz::must(present == list.items[i].fields.size(), "no other field in an item");
    }
}

void compare_entry(const RawEntry& entry, const JournalSchema& schema, const YamlNode& map) {
    std::size_t present = 1;  // do
    fuzz::must(field_of(map, "do").scalar == schema.acts[static_cast<std::size_t>(entry.act)].name,
               "the same act");
    for (const FieldSpec& spec : schema.fields) {
        if (spec.field == Field::act || !entry.has(spec.field)) continue;
        ++present;
        const YamlNode& node = field_of(map, spec.name);
        if (spec.spelling == Spelling::items) {
            compare_items(entry, schema, node);
        } else {
            fuzz::must(node.scalar == meaning(entry[spec.field]), "the same value in an entry");
        }
    }
    fuzz::must(present == map.fields.size(), "no other field in an entry");
}

void compare(std::string_view bytes, const JournalSchema& schema) {
    FormReader reader(bytes, schema);
    const auto header = reader.read_header();
    if (!header) return;
    std::vector<RawEntry> entries;
    for (RawEntry entry; reader.next(entry);) entries.push_back(entry);
    if (reader.fault()) return;
    Findings findings;
    SourceText text(bytes, "journal.yaml", findings);
    const auto tree = read_yaml(text);
    // A journal may have more bytes, longer lines and more values than a file that people write.
    for (const Finding& finding : findings) {
        if (finding.rule == rule::size) return;
    }
    fuzz::must(findings.empty() && tree.has_value(),
               "yaml-cpp reads what the strict reader accepts");
    for (std::size_t i = 0; i < header->size(); ++i) {
        fuzz::must(field_of(*tree, schema.header[i].name).scalar == meaning((*header)[i]),
                   "the same header");
    }
    const YamlNode& list = field_of(*tree, "entries");
    fuzz::must(list.items.size() == entries.size(), "as many entries");
    for (std::size_t i = 0; i < entries.size(); ++i)
        compare_entry(entries[i], schema, list.items[i]);
}

}  // namespace

}  // namespace yankomas

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = yankomas::fuzz::bytes_of(data, size);
    yankomas::compare(bytes, yankomas::case_schema());
    yankomas::compare(bytes, yankomas::roster_schema());
    yankomas::compare(bytes, yankomas::seal_schema());
    return 0;
}
