// Reads single values and the fields of a map.
// SPDX-License-Identifier: Apache-2.0
#include "store/yaml/yaml_fields.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "core/base/rules/files.h"
#include "core/base/rules/source.h"
#include "core/base/spelling.h"
#include "core/base/text.h"

namespace yankomas {

namespace {

constexpr std::size_t kLongestText = 4096;
constexpr std::size_t kLongestLongText = 16384;
constexpr std::size_t kMostItems = 1000;  // in a list or a map
constexpr int kLargestNumber = 9999;

bool is_scalar(const YamlNode& node) { return node.kind == YamlNode::Kind::scalar; }

// Makes the checks that both kinds of text share. Returns false if the node is no text at all.
bool check_text(const YamlNode& node, SourceText& text, std::size_t longest) {
    if (!is_scalar(node) || trim(node.scalar).empty()) {
        text.complain(rule::entry_value, node.offset,
                      message("expected text, found {}", found_at(node)),
                      message("write the text, in quotes if it holds a colon or a comma"));
        return false;
    }
    if (node.scalar.size() > longest) {
        text.complain(
            rule::size, node.offset,
            message("the text has {} bytes; at most {} are allowed", node.scalar.size(), longest));
    }
    if (trim(node.scalar) != node.scalar) {
        text.complain(rule::entry_value, node.offset,
                      message("the text begins or ends with a space or an empty line"),
                      message("take it away; for a block write >- or |-"));
    }
    return true;
}

bool check_count(const YamlNode& node, std::size_t count, SourceText& text) {
    if (count <= kMostItems) return true;
    text.complain(
        rule::size, node.offset,
        message("{} things in one list or map; at most {} are allowed", count, kMostItems));
    return false;
}

}  // namespace

// A long text is cut, but never inside a character.
std::string found_at(const YamlNode& node) {
    constexpr std::size_t kShown = 60;
    switch (node.kind) {
        case YamlNode::Kind::list: return node.items.empty() ? "[]" : "[...]";
        case YamlNode::Kind::map: return node.fields.empty() ? "{}" : "{...}";
        case YamlNode::Kind::scalar: break;
    }
    if (node.scalar.size() <= kShown) return fmt::format("\"{}\"", node.scalar);
    std::size_t end = kShown;
    while (end > 0 && continues_character(node.scalar[end])) --end;
    return fmt::format("\"{}...\"", node.scalar.substr(0, end));
}

std::string text_of(const YamlNode& node, SourceText& text) {
    if (!check_text(node, text, kLongestText)) return {};
    if (node.scalar.find('\n') != std::string::npos) {
        text.complain(rule::entry_value, node.offset,
                      message("expected one line of text, found several"),
                      message("write >- to join them"));
    }
    return node.scalar;
}

std::string long_text_of(const YamlNode& node, SourceText& text) {
    return check_text(node, text, kLongestLongText) ? node.scalar : std::string{};
}

std::string word_of(const YamlNode& node, SourceText& text) {
    if (is_word(node.scalar)) return node.scalar;
    return wrong_value<std::string>(
        node, text, message("expected a word, found {}", found_at(node)),
        message("a word has a-z, 0-9 and single dashes, begins with a letter, "
                "and is not yes, no, true or the like"));
}

// The number must be plain, because a value in quotes is text for every reader of YAML.
int number_of(const YamlNode& node, SourceText& text) {
    const auto number = node.quoted ? std::nullopt : parse_number(node.scalar);
    if (number && *number >= 1 && *number <= kLargestNumber) return *number;
    return wrong_value<int>(
        node, text,
        message("expected a number from 1 to {}, found {}", kLargestNumber, found_at(node)),
        message("write it in digits, without quotes or leading zeros"));
}

bool truth_of(const YamlNode& node, SourceText& text) {
    if (!node.quoted && (node.scalar == "true" || node.scalar == "false"))
        return node.scalar == "true";
    return wrong_value<bool>(node, text,
                             message("expected true or false, found {}", found_at(node)),
                             message("write true or false, without quotes"));
}

Date date_of_day(const YamlNode& node, SourceText& text) {
    if (const auto date = parse_date(node.scalar)) return *date;
    return wrong_value<Date>(
        node, text,
        message("expected a date from 2000 to 2099 such as 2026-03-02, found {}", found_at(node)));
}

bool expect_list(const YamlNode& node, SourceText& text) {
    if (node.kind == YamlNode::Kind::list) return check_count(node, node.items.size(), text);
    return wrong_value<bool>(node, text, message("expected a list, found {}", found_at(node)),
                             message("put it in brackets: [one, two]"));
}

bool expect_map(const YamlNode& node, SourceText& text) {
    if (node.kind == YamlNode::Kind::map) return check_count(node, node.fields.size(), text);
    return wrong_value<bool>(node, text,
                             message("expected keys with values, found {}", found_at(node)),
                             message("write them as key: value"));
}

void refuse_repeated_items(const YamlNode& node, SourceText& text) {
    std::set<std::string_view> seen;
    for (const YamlNode& item : node.items) {
        if (!is_scalar(item) || seen.insert(item.scalar).second) continue;
        text.complain(rule::entry_value, item.offset,
                      message("{} stands in this list twice", found_at(item)),
                      message("keep one of the two"));
    }
}

YamlFields::YamlFields(const YamlNode& node, SourceText& text) : node_(&node), text_(&text) {
    expect_map(node, text);
}

const YamlNode* YamlFields::find(std::string_view key) {
    known_.emplace_back(key);
    for (const auto& [name, value] : node_->fields) {
        if (name.name == key) return &value;
    }
    return nullptr;
}

const YamlNode* YamlFields::need(std::string_view key) {
    const YamlNode* value = find(key);
    if (value == nullptr && node_->kind == YamlNode::Kind::map) {
        text_->complain(rule::key, node_->offset, message("the key {} is missing", key),
                        message("add {}: and its value", key));
    }
    return value;
}

// A map of too many fields already has one complaint for all of them. Only the first 64 bytes of a
// key are compared with the known keys, because the comparison takes time in proportion to the
// product of the lengths.
void YamlFields::refuse_other_keys() {
    if (node_->fields.size() > kMostItems) return;
    for (const auto& [key, value] : node_->fields) {
        if (std::ranges::find(known_, key.name) != known_.end()) continue;
        const std::string shown = found_at(YamlNode(key.name, key.offset));
        if (const auto meant = nearest(key.name.substr(0, 64), known_)) {
            text_->complain(rule::key, key.offset,
                            message("unknown key {}; did you mean {}", shown, *meant));
        } else {
            text_->complain(
                rule::key, key.offset,
                message("unknown key {}; expected one of {}", shown, join(known_, ", ")));
        }
    }
}

void expect_format(YamlFields& fields, std::string_view format) {
    const YamlNode* named = fields.find("yankomas");
    if (named == nullptr || named->scalar == format) return;
    fields.text().complain(rule::entry_value, named->offset,
                           message("expected {}, found {}", format, found_at(*named)));
}

}  // namespace yankomas
