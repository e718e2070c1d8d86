// Typed values out of a YAML tree; what is wrong with them is complained about in the text.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "core/base/ident.h"
#include "core/base/rules/source.h"
#include "core/calendar/date.h"
#include "store/yaml/yaml.h"

namespace yankomas {

// What stands at a node, for "expected ..., found {}": the text in quotes, [...] or {...}.
[[nodiscard]] std::string found_at(const YamlNode& node);

// One reader a type. Each says what it expected if the node holds something else, and gives an
// empty value then.
std::string text_of(const YamlNode& node, SourceText& text);  // one line, at most 4 KiB, not empty
std::string long_text_of(const YamlNode& node,
                         SourceText& text);                   // lines, at most 16 KiB, not empty
std::string word_of(const YamlNode& node, SourceText& text);  // is_word
int number_of(const YamlNode& node, SourceText& text);        // 1 to 9999, plain
bool truth_of(const YamlNode& node, SourceText& text);        // true or false, plain
Date date_of_day(const YamlNode& node, SourceText& text);     // YYYY-MM-DD

// A word as the id of something.
template <class Id>
Id id_of(const YamlNode& node, SourceText& text) {
    return Id(word_of(node, text));
}

// False, with a complaint, if the node is something else or holds more than a thousand things.
bool expect_list(const YamlNode& node, SourceText& text);
bool expect_map(const YamlNode& node, SourceText& text);

// Every item of a list by one reader; text that stands in the list twice is complained about.
void refuse_repeated_items(const YamlNode& list, SourceText& text);
template <class Reader>
auto list_of(const YamlNode& node, SourceText& text, Reader reader) {
    std::vector<std::decay_t<decltype(reader(node, text))>> values;
    if (!expect_list(node, text)) return values;
    refuse_repeated_items(node, text);
    for (const YamlNode& item : node.items) values.push_back(reader(item, text));
    return values;
}

// The same for a list that must name something.
template <class Reader>
auto some_of(const YamlNode& node, SourceText& text, Reader reader) {
    if (node.kind == YamlNode::Kind::list && node.items.empty()) {
        text.complain(rule::entry_value, node.offset, message("the list is empty"),
                      message("name at least one"));
    }
    return list_of(node, text, reader);
}

// The fields of one map. Every key that is asked for is a known one; refuse_other_keys complains
// about the rest.
class YamlFields {
public:
    // Both must live as long as this does. Complains if the node is no map, and is then without
    // fields.
    YamlFields(const YamlNode& node, SourceText& text);

    [[nodiscard]] const YamlNode* find(std::string_view key);
    // Complains, at the place of the map, if the key is missing.
    [[nodiscard]] const YamlNode* need(std::string_view key);
    [[nodiscard]] const YamlNode& node() const { return *node_; }

    template <class Reader>
    auto required(std::string_view key, Reader reader) {
        const YamlNode* value = need(key);
        return value == nullptr ? std::decay_t<decltype(reader(*value, *text_))>{}
                                : reader(*value, *text_);
    }
    template <class Reader>
    auto optional(std::string_view key, Reader reader) {
        const YamlNode* value = find(key);
        using Value = std::decay_t<decltype(reader(*value, *text_))>;
        return value == nullptr ? std::optional<Value>{}
                                : std::optional<Value>{reader(*value, *text_)};
    }

    void refuse_other_keys();

private:
    const YamlNode* node_;
    SourceText* text_;
    std::vector<std::string> known_;
};

}  // namespace yankomas
