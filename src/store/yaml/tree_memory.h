// What this user's runs have parsed before: the YAML tree of a file that people wrote, remembered
// by its bytes.
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
// the digest of the bytes and of the program's version, so no clock and no name can make it wrong,
// and it carries a digest of its own, so that a damaged one is as good as none.
class TreeMemory {
public:
    TreeMemory() = default;
    // The memory in a file. A file that is absent, cut or of another version holds nothing.
    [[nodiscard]] static TreeMemory read(const Files& files, const std::string& path);

    [[nodiscard]] std::optional<YamlNode> find(std::string_view source);
    void add(std::string_view source, const YamlNode& tree);

    // Replaces the file by one with the trees that were used and added, if there is anything new.
    // Trees that this run did not use stay until the file is large. A failure is no loss.
    void write(Files& files, const std::string& path) const;

private:
    struct Record {
        std::string tree;  // as the file spells it, with its digest in front
        bool is_used = false;
    };

    std::map<Blake2b::Bytes, Record> records_;  // by the digest of the source
    bool is_changed_ = false;
};

}  // namespace yankomas
