// Compares the strict journal reader with yaml-cpp: bytes that it accepts must mean the same to
// both.
// SPDX-License-Identifier: Apache-2.0
#include <random>
#include <string>

#include <doctest/doctest.h>

#include "core/journal/form.h"
#include "core/journal/spelled.h"
#include "store/yaml/yaml.h"
#include "support/small_case.h"

namespace yankomas {

namespace {

std::string meaning(std::string_view value) {
    if (value.starts_with("    ") || value.find('\n') != std::string_view::npos)
        return unindented(value);
    return value.starts_with('"') ? unquoted(value) : std::string(value);
}

const YamlNode* field_of(const YamlNode& map, std::string_view name) {
    for (const YamlField& field : map.fields) {
        if (field.key.name == name) return &field.value;
    }
    return nullptr;
}

void compare_items(const RawEntry& entry, const YamlNode& list) {
    REQUIRE(list.items.size() == entry.items.size());
    for (std::size_t i = 0; i < entry.items.size(); ++i) {
        std::size_t present = 0;
        for (const ItemSpec& spec : case_schema().items) {
            const std::string_view value = entry.items[i][spec.field];
            if (value.empty()) continue;
            ++present;
            const YamlNode* node = field_of(list.items[i], spec.name);
            REQUIRE(node != nullptr);
            CHECK(node->scalar == meaning(value));
        }
        CHECK(present == list.items[i].fields.size());
    }
}

void compare_entry(const RawEntry& entry, const YamlNode& map) {
    std::size_t present = 1;  // do
    CHECK(map.fields.front().value.scalar ==
          case_schema().acts[static_cast<std::size_t>(entry.act)].name);
    for (const FieldSpec& spec : case_schema().fields) {
        if (spec.field == Field::act || !entry.has(spec.field)) continue;
        ++present;
        const YamlNode* node = field_of(map, spec.name);
        REQUIRE(node != nullptr);
        if (spec.spelling == Spelling::items) {
            compare_items(entry, *node);
        } else {
            CHECK(node->scalar == meaning(entry[spec.field]));
        }
    }
    CHECK(present == map.fields.size());
}

// True if the strict reader accepts the bytes. Then yaml-cpp must accept them with the same values.
bool accepted_alike(const std::string& bytes) {
    FormReader reader(bytes, case_schema());
    const auto header = reader.read_header();
    if (!header) return false;
    std::vector<RawEntry> entries;
    for (RawEntry entry; reader.next(entry);) entries.push_back(entry);
    if (reader.fault()) return false;
    Findings findings;
    SourceText text(bytes, "case.yaml", findings);
    const auto tree = read_yaml(text);
    CAPTURE(bytes);
    REQUIRE(findings.empty());
    REQUIRE(tree.has_value());
    for (std::size_t i = 0; i < header->size(); ++i) {
        CHECK(tree->fields[i + 1].key.name == case_schema().header[i].name);
        CHECK(tree->fields[i + 1].value.scalar == meaning((*header)[i]));
    }
    const YamlNode* list = field_of(*tree, "entries");
    REQUIRE(list != nullptr);
    REQUIRE(list->items.size() == entries.size());
    for (std::size_t i = 0; i < entries.size(); ++i) compare_entry(entries[i], list->items[i]);
    return true;
}

}  // namespace

TEST_CASE("a journal means the same to yaml-cpp") { CHECK(accepted_alike(test::small_case())); }

TEST_CASE("no mutant is accepted with another meaning") {
    const std::string good = test::small_case();
    std::mt19937 random(20260302);
    const std::string letters = "abz019 :-#&*!|>'\"%@`[]{},\n\\~?";
    int accepted = 0;
    for (int round = 0; round < 20000; ++round) {
        std::string mutant = good;
        for (auto changes = 1 + random() % 3; changes > 0; --changes) {
            const std::size_t at = random() % mutant.size();
            const char letter = letters[random() % letters.size()];
            switch (random() % 3) {
                case 0: mutant[at] = letter; break;
                case 1: mutant.insert(at, 1, letter); break;
                default: mutant.erase(at, 1); break;
            }
        }
        accepted += accepted_alike(mutant) ? 1 : 0;
    }
    CHECK(accepted > 100);  // changed texts and words still make a journal
}

}  // namespace yankomas
