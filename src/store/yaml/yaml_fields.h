// Takes typed values out of a YAML tree, and adds a complaint to the text for each value that is
// wrong.
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
#include "core/sop/sop.h"
#include "store/yaml/yaml.h"

namespace yankomas {

class YamlFields;

// A reader is a function. reader(node, text) makes a value of a node, and reader(fields) makes a
// value of the fields of a map. A reader of fields need not look for unknown keys, because its
// caller refuses them. If the node is not what the reader expects, it complains and returns an
// empty value, so that one run finds everything that is wrong with a file.
template <class Reader>
auto read_value(const YamlNode& node, SourceText& text, Reader reader);

// Spells what stands at a node for a message such as "expected ..., found {}": the text in quotes,
// [...] or {...}.
[[nodiscard]] std::string found_at(const YamlNode& node);

// Complains of the value at a node and returns the empty value that stands in for it.
template <class T>
T wrong_value(const YamlNode& node, SourceText& text, Message what, Message hint = {}) {
    text.complain(rule::entry_value, node.offset, std::move(what), std::move(hint));
    return T{};
}

// These read single values. A text is never empty and neither begins nor ends with a space.
std::string text_of(const YamlNode& node, SourceText& text);       // one line, at most 4 KiB
std::string long_text_of(const YamlNode& node, SourceText& text);  // lines, at most 16 KiB
std::string word_of(const YamlNode& node, SourceText& text);       // is_word
int number_of(const YamlNode& node, SourceText& text);             // 1 to 9999, plain
bool truth_of(const YamlNode& node, SourceText& text);             // true or false, plain
Date date_of_day(const YamlNode& node, SourceText& text);          // YYYY-MM-DD

// Reads a word as the id of something.
template <class Id>
Id id_of(const YamlNode& node, SourceText& text) {
    return Id(word_of(node, text));
}

// If the node is something else or has more than a thousand items or fields, these complain and
// return false.
bool expect_list(const YamlNode& node, SourceText& text);
bool expect_map(const YamlNode& node, SourceText& text);

// Complains of every text that stands in the list twice.
void refuse_repeated_items(const YamlNode& node, SourceText& text);

// Returns the reader of a list whose items `reader` reads.
template <class Reader>
auto list(Reader reader) {
    return [reader](const YamlNode& node, SourceText& text) {
        std::vector<decltype(read_value(node, text, reader))> values;
        if (!expect_list(node, text)) return values;
        refuse_repeated_items(node, text);
        for (const YamlNode& item : node.items) values.push_back(read_value(item, text, reader));
        return values;
    };
}

// Returns the same reader for a list that must not be empty.
template <class Reader>
auto some(Reader reader) {
    return [reader](const YamlNode& node, SourceText& text) {
        if (node.kind == YamlNode::Kind::list && node.items.empty()) {
            text.complain(rule::entry_value, node.offset, message("the list is empty"),
                          message("name at least one"));
        }
        return list(reader)(node, text);
    };
}

// Gives access to the fields of one map. A key that was asked for counts as known, and
// refuse_other_keys complains of all others. Its message lists the known keys in the order in which
// they were asked for.
class YamlFields {
public:
    // `node` and `text` must outlive this. If the node is no map, this complains and has no fields.
    YamlFields(const YamlNode& node, SourceText& text);

    [[nodiscard]] const YamlNode& node() const { return *node_; }
    [[nodiscard]] SourceText& text() const { return *text_; }
    [[nodiscard]] Place place() const { return text_->place_at(node_->offset); }

    // Returns the value of a key, or null if the map does not have the key.
    [[nodiscard]] const YamlNode* find(std::string_view key);
    // Does the same, but complains at the place of the map if the key is missing.
    [[nodiscard]] const YamlNode* need(std::string_view key);

    // Each of these applies a reader to the value of a key. If the key is missing, `required`
    // complains and gives an empty value, `optional` gives nothing, and `or_empty` gives an empty
    // value.
    template <class Reader>
    auto required(std::string_view key, Reader reader) {
        return value_or_empty(need(key), reader);
    }
    template <class Reader>
    auto or_empty(std::string_view key, Reader reader) {
        return value_or_empty(find(key), reader);
    }
    template <class Reader>
    auto optional(std::string_view key, Reader reader) {
        const YamlNode* value = find(key);
        using Value = std::optional<decltype(read_value(*value, *text_, reader))>;
        return value == nullptr ? Value() : Value(read_value(*value, *text_, reader));
    }

    void refuse_other_keys();

private:
    template <class Reader>
    auto value_or_empty(const YamlNode* value, Reader reader) {
        using Value = decltype(read_value(*value, *text_, reader));
        return value == nullptr ? Value{} : read_value(*value, *text_, reader);
    }

    const YamlNode* node_;
    SourceText* text_;
    std::vector<std::string> known_;
};

template <class Reader>
auto read_value(const YamlNode& node, SourceText& text, Reader reader) {
    if constexpr (std::is_invocable_v<Reader, YamlFields&>) {
        YamlFields fields(node, text);
        auto value = reader(fields);
        fields.refuse_other_keys();
        return value;
    } else {
        return reader(node, text);
    }
}

// Reads a thing that has nothing but a title.
template <class Thing>
Thing titled(YamlFields& fields) {
    return {.title = fields.required("title", text_of), .place = {}};
}

// Complains if the file names another format than this one ("sop/1"). It need not name any.
void expect_format(YamlFields& fields, std::string_view format);

// Returns the reader of a map whose keys name things. The place of a thing is that of its name.
template <class Id, class Reader>
auto named(Reader reader) {
    return [reader](const YamlNode& node, SourceText& text) {
        Listed<Id, decltype(read_value(node, text, reader))> things;
        if (!expect_map(node, text)) return things;
        for (const auto& [key, value] : node.fields) {
            Id id(word_of(YamlNode(key.name, key.offset), text));
            auto thing = read_value(value, text, reader);
            thing.place = text.place_at(key.offset);
            things.emplace_back(std::move(id), std::move(thing));
        }
        return things;
    };
}

// Reads a whole file with the reader of its outermost map. Returns nothing if anything in the file
// is wrong.
template <class Reader>
auto read_whole(std::string_view bytes, const std::string& file, Findings& findings,
                TreeMemory* memory, Reader reader) {
    SourceText text(bytes, file, findings);
    const auto top = read_yaml(text, memory);
    std::optional<decltype(read_value(*top, text, reader))> value;
    if (top) value = read_value(*top, text, reader);
    if (!text.is_clean()) value.reset();
    return value;
}

}  // namespace yankomas
