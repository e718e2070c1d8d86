// YAML as people write it, in the plain subset that has one meaning for every reader.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "store/yaml/source_text.h"

namespace yankomas {

class TreeMemory;

struct YamlKey {
    std::string name;
    std::size_t offset = 0;  // of its first byte in the text
};

struct YamlField;

// Scalars stay text: what they mean is for the reader of a field to say.
struct YamlNode {
    enum class Kind { scalar, list, map };

    Kind kind = Kind::scalar;
    std::string scalar;
    bool quoted = false;  // in quotes or a block; plain otherwise
    std::vector<YamlNode> items;
    std::vector<YamlField> fields;  // in the order of the file, no name twice
    std::size_t offset = 0;         // of its first byte in the text

    YamlNode();
    YamlNode(std::string plain_text, std::size_t offset_in_text);
};

struct YamlField {
    YamlKey key;
    YamlNode value;
};

// One document without anchors, aliases, tags, merge keys, duplicate keys, keys that are not text,
// empty values and null, plain text over several lines, or plain text cut off by " #"; at most 16
// levels and 50,000 nodes. What breaks these rules is complained about in `text`; there is still a
// tree where it makes sense to read on, so a caller must ask text.is_clean() before it believes
// what it read. A tree that `memory` has for these very bytes is believed; one that is clean is
// added to it.
[[nodiscard]] std::optional<YamlNode> read_yaml(SourceText& text, TreeMemory* memory = nullptr);

}  // namespace yankomas
