// JSON documents as values; keys keep the order in which they were set.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace yankomas {

class JsonValue {
public:
    using Array = std::vector<JsonValue>;
    using Object = std::vector<std::pair<std::string, JsonValue>>;
    using State = std::variant<std::monostate, bool, std::int64_t, std::string, Array, Object>;

    JsonValue() = default;  // null
    // NOLINTBEGIN(google-explicit-constructor): values of a document read best without a cast
    JsonValue(bool truth) : state_(truth) {}
    template <std::integral Integer>
    JsonValue(Integer number) : state_(static_cast<std::int64_t>(number)) {}
    JsonValue(std::string text) : state_(std::move(text)) {}
    JsonValue(std::string_view text) : state_(std::string(text)) {}
    JsonValue(const char* text) : state_(std::string(text)) {}
    template <class T>
    JsonValue(const std::optional<T>& value) {
        if (value) *this = JsonValue(*value);
    }
    // NOLINTEND(google-explicit-constructor)

    [[nodiscard]] static JsonValue array() { return JsonValue(State(Array())); }
    [[nodiscard]] static JsonValue object() { return JsonValue(State(Object())); }

    // Adds a key; the caller sets each key once. Only for objects.
    JsonValue& set(std::string_view key, JsonValue value);
    // Adds an element. Only for arrays.
    JsonValue& add(JsonValue value);

    [[nodiscard]] const State& state() const { return state_; }

private:
    explicit JsonValue(State state) : state_(std::move(state)) {}

    State state_;
};

// Both end in a newline. Bad UTF-8 becomes U+FFFD; if the text holds anything that could steer a
// terminal, all that is not ASCII is spelled \uNNNN, which loses nothing.
[[nodiscard]] std::string render_json(const JsonValue& value);  // indented by 2
[[nodiscard]] std::string render_json_lines(
    const std::vector<JsonValue>& items);  // one line an item

// The frame of every document: {"schema": "yankomas.overdue/1", "now": ..., "items": [...]}; `name`
// is "overdue/1".
[[nodiscard]] JsonValue json_document(std::string_view name, std::string_view now,
                                      std::vector<JsonValue> items);

}  // namespace yankomas
