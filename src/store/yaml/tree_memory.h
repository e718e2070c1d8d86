// What this user's runs have parsed before: the YAML tree of a file that people wrote, remembered
// by its bytes.
// SPDX-License-Identifier: Apache-2.0
//
// One fact a record: these bytes are plain YAML by the rules of read_yaml, and this is their tree.
// What the fields mean is read from the tree anew in each run. Keyed by the bytes and the program's
// version, so no clock or name can make it wrong; each record carries a digest of its own, so that
// a damaged one is as good as none.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "store/crypto/crypto.h"
#include "store/disk/files.h"
#include "store/yaml/yaml.h"

namespace yankomas {

class TreeMemory {
public:
    TreeMemory() = default;
    // A file that is absent, cut or of another version holds nothing.
    [[nodiscard]] static TreeMemory read(const Files& files, const std::string& path);

    [[nodiscard]] std::optional<YamlNode> find(std::string_view source);
    void add(std::string_view source, const YamlNode& tree);

    // Puts a file with what was used and added in the place of the old one, if there is anything
    // new. Others' trees stay until the file is large. A failure is no loss.
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
