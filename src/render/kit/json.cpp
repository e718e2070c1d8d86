// Writes JSON documents.
// SPDX-License-Identifier: Apache-2.0
#include "render/kit/json.h"

#include <utility>

#include "core/base/text.h"

template class nlohmann::basic_json<nlohmann::ordered_map>;

namespace yankomas {

namespace {

// Build servers obey ##[...] and ##vso[...] wherever they stand in a line. In JSON two # can only
// stand inside a string, where an escaped # means the same.
std::string without_log_commands(std::string text) {
    for (std::size_t at = text.find("##"); at != std::string::npos; at = text.find("##", at + 1))
        text.replace(at + 1, 1, "\\u0023");
    return text;
}

// Escapes characters that are not ASCII only if it must, because people read the names as well.
std::string spell(const Json& value, int indent) {
    const auto replace = Json::error_handler_t::replace;
    std::string text = value.dump(indent, ' ', false, replace);
    if (escape_controls(text, true) != text) text = value.dump(indent, ' ', true, replace);
    return without_log_commands(std::move(text)) + '\n';
}

}  // namespace

std::string render_json(const Json& value) { return spell(value, 2); }

std::string render_json_lines(const std::vector<Json>& items) {
    std::string text;
    for (const Json& item : items) text += spell(item, -1);
    return text;
}

Json json_document(std::string_view name, std::string_view now, std::vector<Json> items) {
    return {{"schema", "yankomas." + std::string(name)}, {"now", now}, {"items", std::move(items)}};
}

}  // namespace yankomas
