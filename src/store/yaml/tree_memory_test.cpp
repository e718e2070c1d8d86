// Tests that remembered trees are the same for the same bytes, and that a damaged or foreign file
// gives none.
// SPDX-License-Identifier: Apache-2.0
#include "store/yaml/tree_memory.h"

#include <doctest/doctest.h>

#include "store/office/new_office.h"
#include "store/yaml/read_source.h"
#include "support/memory_files.h"

namespace yankomas {

namespace {

constexpr const char* kTrees = "/home/cache/yankomas/trees";
constexpr const char* kText = "a: 1\nb: [x, \"y z\", {c: 'd'}]\ne: |-\n  two\n  lines\n";

YamlNode tree_of(std::string_view bytes, TreeMemory* memory = nullptr) {
    Findings findings;
    SourceText text(bytes, "a.yaml", findings);
    auto tree = read_yaml(text, memory);
    REQUIRE(tree.has_value());
    REQUIRE(findings.empty());
    return *std::move(tree);
}

bool same(const YamlNode& a, const YamlNode& b) {
    if (a.kind != b.kind || a.scalar != b.scalar || a.quoted != b.quoted || a.offset != b.offset)
        return false;
    if (a.items.size() != b.items.size() || a.fields.size() != b.fields.size()) return false;
    for (std::size_t i = 0; i < a.items.size(); ++i) {
        if (!same(a.items[i], b.items[i])) return false;
    }
    for (std::size_t i = 0; i < a.fields.size(); ++i) {
        const bool same_key = a.fields[i].key.name == b.fields[i].key.name &&
                              a.fields[i].key.offset == b.fields[i].key.offset;
        if (!same_key || !same(a.fields[i].value, b.fields[i].value)) return false;
    }
    return true;
}

void remember_tree(Files& files, std::string_view bytes) {
    TreeMemory memory = TreeMemory::read(files, kTrees);
    static_cast<void>(tree_of(bytes, &memory));
    memory.write(files, kTrees);
}

}  // namespace

TEST_CASE("a remembered tree is the parsed one, for every shipped file") {
    MemoryFiles files;
    std::vector<std::string> sources{kText};
    for (const ShippedFile& file : shipped_files()) sources.emplace_back(file.bytes);
    REQUIRE(sources.size() > 4);
    for (const std::string& source : sources) remember_tree(files, source);
    TreeMemory memory = TreeMemory::read(files, kTrees);
    for (const std::string& source : sources) {
        const auto found = memory.find(source);
        REQUIRE(found.has_value());
        CHECK(same(*found, tree_of(source)));
    }
}

TEST_CASE("other bytes are not found, and a text with complaints is not remembered") {
    MemoryFiles files;
    remember_tree(files, kText);
    TreeMemory memory = TreeMemory::read(files, kTrees);
    CHECK_FALSE(memory.find(std::string(kText) + "f: 2\n").has_value());
    Findings findings;
    const std::string twice = "a: 1\na: 2\n";
    SourceText text(twice, "a.yaml", findings);
    static_cast<void>(read_yaml(text, &memory));
    CHECK_FALSE(findings.empty());
    CHECK_FALSE(memory.find(twice).has_value());
}

TEST_CASE("whatever byte is changed, a damaged file gives the right tree or none") {
    MemoryFiles files;
    remember_tree(files, kText);
    const std::string good = *files.read(kTrees, 10'000);
    const YamlNode tree = tree_of(kText);
    int lost = 0;
    for (std::size_t at = 0; at < good.size(); ++at) {
        for (const int bit : {1, 16, 128}) {
            std::string bad = good;
            bad[at] = static_cast<char>(bad[at] ^ bit);
            REQUIRE(files.replace(kTrees, bad));
            const auto found = TreeMemory::read(files, kTrees).find(kText);
            if (found) CHECK(same(*found, tree));
            if (!found) ++lost;
        }
    }
    CHECK(lost == static_cast<int>(3 * good.size()));
    for (std::size_t size = 0; size < good.size(); ++size) {
        REQUIRE(files.replace(kTrees, good.substr(0, size)));
        CHECK_FALSE(TreeMemory::read(files, kTrees).find(kText).has_value());
    }
}

}  // namespace yankomas
