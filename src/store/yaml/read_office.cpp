// office.yaml as a value: id, title, zone, and how cases are numbered.
// SPDX-License-Identifier: Apache-2.0
#include "store/yaml/read_office.h"

#include <utility>

#include "core/base/rules/source.h"
#include "store/yaml/yaml_fields.h"

namespace yankomas {

namespace {

constexpr std::string_view kUsual =
    "default";  // in the map of patterns, next to the ids of procedures

Zone zone_of(const YamlNode& node, SourceText& text) {
    if (node.kind == YamlNode::Kind::scalar) {
        if (const auto zone = parse_zone(node.scalar)) return *zone;
    }
    text.complain(rule::entry_value, node.offset,
                  message("expected WIB, WITA or WIT, found {}", found_at(node)));
    return Zone::wib;
}

CasePattern pattern_of(const YamlNode& node, SourceText& text) {
    if (node.kind == YamlNode::Kind::scalar) {
        if (auto pattern = parse_case_pattern(node.scalar)) return *pattern;
    }
    text.complain(
        rule::entry_value, node.offset,
        message("expected a pattern such as \"YK-{{year}}-{{number:4}}\", found {}",
                found_at(node)),
        message(
            "use A-Z, 0-9 and single dashes, at most one {{year}}, and one {{number:N}} with N from 1 to 9"));
    return {};
}

void read_patterns(const YamlNode& node, SourceText& text, OfficeConfig& office) {
    YamlFields fields(node, text);
    office.usual_pattern = fields.required(kUsual, pattern_of);
    for (const auto& [key, value] : node.fields) {
        if (key.name == kUsual) continue;
        SopId sop(word_of(YamlNode(key.name, key.offset), text));
        office.own_patterns.emplace_back(std::move(sop), pattern_of(value, text));
    }
}

}  // namespace

std::optional<OfficeConfig> read_office(std::string_view bytes, const std::string& file,
                                        Findings& findings, TreeMemory* memory) {
    SourceText text(bytes, file, findings);
    const auto root = read_yaml(text, memory);
    if (!root) return std::nullopt;
    YamlFields fields(*root, text);
    OfficeConfig office;
    office.id = fields.required("office", id_of<OfficeId>);
    office.title = fields.required("title", text_of);
    office.zone = fields.required("zone", zone_of);
    if (const YamlNode* patterns = fields.need("case-id")) read_patterns(*patterns, text, office);
    fields.refuse_other_keys();
    if (!text.is_clean()) return std::nullopt;
    return office;
}

}  // namespace yankomas
