// Reads office.yaml: its id, title and zone, how cases are numbered, and its areas.
// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "store/yaml/read_source.h"
#include "store/yaml/yaml_fields.h"

namespace yankomas {

namespace {

// The key of the usual pattern. It stands in one map with the ids of procedures that have a pattern
// of their own.
constexpr std::string_view kUsual = "default";

Zone zone_of(const YamlNode& node, SourceText& text) {
    if (const auto zone = parse_zone(node.scalar)) return *zone;
    return wrong_value<Zone>(node, text,
                             message("expected WIB, WITA or WIT, found {}", found_at(node)));
}

CasePattern pattern_of(const YamlNode& node, SourceText& text) {
    if (auto pattern = parse_case_pattern(node.scalar)) return *std::move(pattern);
    return wrong_value<CasePattern>(
        node, text,
        message("expected a pattern such as \"YK-{{year}}-{{number:4}}\", found {}",
                found_at(node)),
        message("use A-Z, 0-9 and single dashes, at most one {{year}}, and one {{number:N}} "
                "with N from 1 to 9"));
}

// The ids of procedures are the keys of the map of patterns, so no key in it is unknown.
OfficeConfig office_of(YamlFields& fields) {
    OfficeConfig office;
    office.id = fields.required("office", id_of<OfficeId>);
    office.title = fields.required("title", text_of);
    office.zone = fields.required("zone", zone_of);
    const YamlNode* patterns = fields.need("case-id");
    office.areas = fields.or_empty("areas", named<AreaId>(titled<Area>));
    expect_format(fields, "office/1");
    if (patterns == nullptr) return office;
    office.usual_pattern = YamlFields(*patterns, fields.text()).required(kUsual, pattern_of);
    for (const auto& [key, value] : patterns->fields) {
        if (key.name == kUsual) continue;
        SopId sop(word_of(YamlNode(key.name, key.offset), fields.text()));
        office.own_patterns.emplace_back(std::move(sop), pattern_of(value, fields.text()));
    }
    return office;
}

}  // namespace

std::optional<OfficeConfig> read_office(std::string_view bytes, const std::string& file,
                                        Findings& findings, TreeMemory* memory) {
    return read_whole(bytes, file, findings, memory, office_of);
}

}  // namespace yankomas
