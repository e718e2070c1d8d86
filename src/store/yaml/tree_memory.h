// Remembers what earlier runs of this user have parsed: the YAML tree of each file that people
// wrote.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "store/crypto/crypto.h"
#include "store/yaml/yaml.h"

namespace yankomas {

class Files;

// Each record says one thing: these bytes are plain YAML by the rules of read_yaml, and this is
// their tree. Every run reads the meaning of the fields from the tree anew. A record is found by
// the digest of the bytes and of the program's version, so it can't be made wrong by a clock or a
// file name. It also has a digest of its own, so that a damaged record counts as missing.
class TreeMemory {
public:
    TreeMemory() = default;
    // Reads the memory from a file. If the file is absent, cut or of another version, the memory is
    // empty.
    [[nodiscard]] static TreeMemory read(const Files& files, const std::string& path);

    [[nodiscard]] std::optional<YamlNode> find(std::string_view source);
    void add(std::string_view source, const YamlNode& tree);

    // If anything was added, writes the file anew. It holds every tree; once those that this run
    // did not use take much room, they are left out. A failure to write is ignored.
    void write(Files& files, const std::string& path) const;

private:
    struct Record {
        std::string tree;  // as the file spells it, with its digest in front
        bool is_used = false;
    };

    std::map<Sha256::Bytes, Record> records_;  // by the digest of the source
    bool is_changed_ = false;
};

}  // namespace yankomas
