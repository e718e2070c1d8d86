// YAML as people write it, in the plain subset that has one meaning for every reader.
// SPDX-License-Identifier: Apache-2.0
//
// This room turns files that people write into values: procedures, calendars and office.yaml. The
// way of such a file: SourceText checks its bytes and keeps the places of all complaints, read_yaml
// makes the strict tree of this header, YamlFields takes typed values out of the tree, and the
// readers of read_source.h put them together. TreeMemory spares a later run the parsing. Read the
// headers in that order. Journals are not read here but by core/journal, which has no YAML library.
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

// Scalars stay text, and the reader of a field says what they mean. The scalar of a list or a map
// is empty.
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
// levels and 50,000 nodes. Whatever breaks these rules is complained about in `text`. The tree
// comes back even so where it makes sense to read on, so a caller asks text.is_clean() before it
// believes what it read. A tree that `memory` has for these very bytes is believed, and a clean new
// one is added to it.
[[nodiscard]] std::optional<YamlNode> read_yaml(SourceText& text, TreeMemory* memory = nullptr);

}  // namespace yankomas
