// JSON: how our values become JSON values, and how a document is written. The one owner of the JSON
// library.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <concepts>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/base/ident.h"
#include "render/kit/json_fwd.h"

// The members of a JSON value are compiled once, in json.cpp, and not in every file.
extern template class nlohmann::basic_json<nlohmann::ordered_map>;

// An optional value is the value or null.
template <class T>
struct nlohmann::adl_serializer<std::optional<T>> {
    static void to_json(yankomas::Json& json, const std::optional<T>& value) {
        if (value) {
            json = *value;
        } else {
            json = nullptr;
        }
    }
};

namespace yankomas {

// The library finds these two by the type of their argument. A value with a spelling of its own,
// such as an id, a date or a limit, is written as that spelling; a step or an entry is a number.
template <class T>
requires requires(const T& value) {
    { to_string(value) } -> std::convertible_to<std::string>;
}
void to_json(Json& json, const T& value) { json = to_string(value); }
template <class Tag>
void to_json(Json& json, const Number<Tag>& number) {
    json = number.value;
}

// Returns null for an empty text.
[[nodiscard]] inline Json text_or_null(std::string_view text) {
    return text.empty() ? Json() : Json(text);
}

// Writing {"step", entry.step} in a braced list makes a member of an object, whatever the type of
// the value: text, a number, an id, an optional, or a list of these. An enum has to be named by
// name_of.

// Makes an array of the values that `spell` gives for the items. `spell` is a function or a member.
template <class Items, class Spell>
[[nodiscard]] Json json_list(const Items& items, Spell spell) {
    Json list = Json::array();
    for (const auto& item : items) list.push_back(std::invoke(spell, item));
    return list;
}

// Both texts end in a newline. Bad UTF-8 becomes U+FFFD. If the text holds anything that could
// control a terminal, every character that is not ASCII is spelled \uNNNN, which a JSON reader
// reads as the same character.
[[nodiscard]] std::string render_json(const Json& value);                     // indented by 2
[[nodiscard]] std::string render_json_lines(const std::vector<Json>& items);  // one line per item

// The frame of every document: {"schema": "yankomas.overdue/1", "now": ..., "items": [...]}, where
// `name` is "overdue/1".
[[nodiscard]] Json json_document(std::string_view name, std::string_view now,
                                 std::vector<Json> items);

}  // namespace yankomas
