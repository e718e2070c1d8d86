// Spells JSON: the one owner of the JSON library.
// SPDX-License-Identifier: Apache-2.0
#include "render/kit/json.h"

#include <nlohmann/json.hpp>

#include "core/base/bug.h"
#include "core/base/text.h"

namespace yankomas {

namespace {

using OrderedJson = nlohmann::ordered_json;

struct Converter {
    OrderedJson operator()(std::monostate) const { return nullptr; }
    OrderedJson operator()(bool truth) const { return truth; }
    OrderedJson operator()(std::int64_t number) const { return number; }
    OrderedJson operator()(const std::string& text) const { return text; }
    OrderedJson operator()(const JsonValue::Array& elements) const {
        OrderedJson array = OrderedJson::array();
        for (const JsonValue& element : elements)
            array.push_back(std::visit(*this, element.state()));
        return array;
    }
    OrderedJson operator()(const JsonValue::Object& members) const {
        OrderedJson object = OrderedJson::object();
        for (const auto& [key, value] : members) object[key] = std::visit(*this, value.state());
        return object;
    }
};

// Build servers obey ##[...] and ##vso[...] wherever it stands in a line. Two # can only stand in a
// string, where the escaped one means the same.
std::string without_log_commands(std::string text) {
    for (std::size_t at = text.find("##"); at != std::string::npos; at = text.find("##", at + 1))
        text.replace(at + 1, 1, "\\u0023");
    return text;
}

std::string spell(const JsonValue& value, int indent) {
    const OrderedJson document = std::visit(Converter(), value.state());
    const auto replace = OrderedJson::error_handler_t::replace;
    std::string text = document.dump(indent, ' ', false, replace);
    if (escape_controls(text, true) != text) text = document.dump(indent, ' ', true, replace);
    return without_log_commands(std::move(text)) + '\n';
}

}  // namespace

JsonValue& JsonValue::set(std::string_view key, JsonValue value) {
    auto* members = std::get_if<Object>(&state_);
    if (members == nullptr) bug("only an object has keys");
    members->emplace_back(std::string(key), std::move(value));
    return *this;
}

JsonValue& JsonValue::add(JsonValue value) {
    auto* elements = std::get_if<Array>(&state_);
    if (elements == nullptr) bug("only an array has elements");
    elements->push_back(std::move(value));
    return *this;
}

std::string render_json(const JsonValue& value) { return spell(value, 2); }

std::string render_json_lines(const std::vector<JsonValue>& items) {
    std::string text;
    for (const JsonValue& item : items) text += spell(item, -1);
    return text;
}

JsonValue json_document(std::string_view name, std::string_view now, std::vector<JsonValue> items) {
    JsonValue list = JsonValue::array();
    for (JsonValue& item : items) list.add(std::move(item));
    JsonValue document = JsonValue::object();
    document.set("schema", "yankomas." + std::string(name));
    document.set("now", now);
    document.set("items", std::move(list));
    return document;
}

}  // namespace yankomas
