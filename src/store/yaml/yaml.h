// YAML as people write it, in the plain subset that has one meaning for every reader.
// SPDX-License-Identifier: Apache-2.0
//
// This room turns files that people write into values: procedures, calendars and office.yaml. The
// way of such a file: SourceText checks its bytes and keeps the places of all complaints, read_yaml
// makes the strict tree of this header, YamlFields takes typed values out of the tree, and the
// readers of read_source.h put them together. TreeMemory remembers trees, so that a later run need
// not parse the same file again. Read the headers in that order. Journals are not read here but by
// core/journal, which has no YAML library.
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

// A scalar stays text, and the reader of its field decides what it means. The scalar of a list or a
// map is empty.
struct YamlNode {
    enum class Kind { scalar, list, map };

    Kind kind = Kind::scalar;
    std::string scalar;
    bool quoted = false;  // true in quotes or in a block
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

// Reads one document. It refuses anchors, aliases, tags, merge keys, duplicate keys, keys that are
// not text, empty values and null, plain text over several lines, plain text cut off by " #", more
// than 16 levels and more than 50,000 nodes. It adds a complaint to `text` for whatever it refuses.
// It may return a tree even then, so that a reader can find more faults; a caller must ask
// text.is_clean() before it uses the values. If `memory` has a tree for these bytes, that tree is
// returned, and a new tree without complaints is added to it.
[[nodiscard]] std::optional<YamlNode> read_yaml(SourceText& text, TreeMemory* memory = nullptr);

}  // namespace yankomas
