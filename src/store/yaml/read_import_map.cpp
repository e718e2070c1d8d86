// Reads the four keys of the file, of which none must be there.
// SPDX-License-Identifier: Apache-2.0
#include "store/yaml/read_import_map.h"

#include "store/yaml/yaml_fields.h"

namespace yankomas {

namespace {

DateOrder order_of(const YamlNode& node, SourceText& text) {
    if (node.scalar == "dmy") return DateOrder::dmy;
    return wrong_value<DateOrder>(node, text, message("expected dmy, found {}", found_at(node)));
}

std::vector<std::pair<ImportColumn, std::string>> titles_of(YamlFields& fields) {
    std::vector<std::pair<ImportColumn, std::string>> titles;
    for (const ImportColumn column : kImportColumns) {
        if (auto title = fields.optional(name_of(column), text_of))
            titles.emplace_back(column, *std::move(title));
    }
    return titles;
}

ImportChoices import_choices_of(YamlFields& fields) {
    return {.sop = fields.optional("sop", id_of<SopId>),
            .reason = fields.optional("reason", text_of),
            .titles = fields.or_empty("columns", titles_of),
            .dates = fields.or_empty("dates", order_of)};
}

}  // namespace

std::optional<ImportChoices> read_import_map(std::string_view bytes, const std::string& file,
                                             Findings& findings) {
    return read_whole(bytes, file, findings, nullptr, import_choices_of);
}

}  // namespace yankomas
