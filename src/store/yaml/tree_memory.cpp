// Reads and writes the file of trees: a line with the version, and then one record per tree.
// SPDX-License-Identifier: Apache-2.0
//
// A record is the digest of the source and a text, which has the digest of the tree and then the
// tree. A number takes four bytes, the lowest first. The length of a text stands in front of it. A
// node has a byte with its kind and whether it is quoted, then its offset, its scalar, its items
// and its fields. The number of the items and that of the fields stand in front of them.
#include "store/yaml/tree_memory.h"

#include <algorithm>
#include <utility>

#include "store/disk/remember.h"

namespace yankomas {

namespace {

constexpr std::string_view kTreesMagic = "yankomas-trees/2 " YANKOMAS_VERSION "\n";
constexpr std::size_t kMostBytes = 16U << 20U;
constexpr std::size_t kSpareBytes = 2U << 20U;  // that trees which this run did not use may take
constexpr std::size_t kDigestBytes = sizeof(Sha256::Bytes);
constexpr int kDeepestTree = 32;  // read_yaml allows fewer
constexpr unsigned kKindBits = 3;
constexpr unsigned kQuotedBit = 4;

Sha256::Bytes digest_of(std::string_view kind, std::string_view bytes) {
    Sha256 hash;
    for (const std::string_view part : {kTreesMagic, kind, bytes}) hash.update(part);
    return hash.finish();
}
Sha256::Bytes key_of(std::string_view source) { return digest_of("source\n", source); }

void put_number(std::string& out, std::size_t number) {
    for (unsigned shift = 0; shift < 32; shift += 8)
        out += static_cast<char>((number >> shift) & 0xFF);
}

void put_text(std::string& out, std::string_view text) {
    put_number(out, text.size());
    out += text;
}

void put_node(std::string& out, const YamlNode& node) {
    out += static_cast<char>(static_cast<unsigned>(node.kind) | (node.quoted ? kQuotedBit : 0U));
    put_number(out, node.offset);
    put_text(out, node.scalar);
    put_number(out, node.items.size());
    for (const YamlNode& item : node.items) put_node(out, item);
    put_number(out, node.fields.size());
    for (const YamlField& field : node.fields) {
        put_text(out, field.key.name);
        put_number(out, field.key.offset);
        put_node(out, field.value);
    }
}

// Takes values off the front of bytes. If a value is missing, is_good() is false from then on, and
// every further value is empty.
class Unpacker {
public:
    explicit Unpacker(std::string_view bytes) : bytes_(bytes) {}

    [[nodiscard]] bool is_good() const { return is_good_; }
    [[nodiscard]] bool is_at_end() const { return bytes_.empty(); }

    std::string_view take(std::size_t count) {
        if (count > bytes_.size()) {
            is_good_ = false;
            bytes_ = {};
        }
        const std::string_view taken = bytes_.substr(0, std::min(count, bytes_.size()));
        bytes_.remove_prefix(taken.size());
        return taken;
    }
    std::size_t number() {
        std::size_t value = 0;
        unsigned shift = 0;
        for (const char byte : take(4)) {
            value |= static_cast<std::size_t>(static_cast<unsigned char>(byte)) << shift;
            shift += 8;
        }
        return value;
    }
    std::string text() { return std::string(take(number())); }

    YamlNode node(int depth = 0) {
        YamlNode node;
        const std::string_view head = take(1);
        const unsigned bits = head.empty() ? kKindBits : static_cast<unsigned char>(head.front());
        const unsigned kind = bits & kKindBits;
        if (kind > 2 || bits > (kKindBits | kQuotedBit) || depth > kDeepestTree) is_good_ = false;
        if (!is_good_) return node;
        node.kind = static_cast<YamlNode::Kind>(kind);
        node.quoted = (bits & kQuotedBit) != 0;
        node.offset = number();
        node.scalar = text();
        const std::size_t items = number();
        node.items.reserve(std::min(items, bytes_.size()));  // every node takes a byte at least
        for (std::size_t i = 0; i < items && is_good_; ++i)
            node.items.push_back(this->node(depth + 1));
        const std::size_t fields = number();
        node.fields.reserve(std::min(fields, bytes_.size()));
        for (std::size_t i = 0; i < fields && is_good_; ++i) {
            YamlKey key{text(), number()};
            node.fields.push_back(YamlField{std::move(key), this->node(depth + 1)});
        }
        return node;
    }

private:
    std::string_view bytes_;
    bool is_good_ = true;
};

}  // namespace

TreeMemory TreeMemory::read(const Files& files, const std::string& path) {
    TreeMemory memory;
    const auto bytes = recall_file(files, path, kMostBytes);
    if (!bytes || !bytes->starts_with(kTreesMagic)) return memory;
    Unpacker rest(std::string_view(*bytes).substr(kTreesMagic.size()));
    while (!rest.is_at_end()) {
        Sha256::Bytes key{};
        std::ranges::copy(rest.take(key.size()), key.begin());
        std::string tree = rest.text();
        if (!rest.is_good()) break;
        memory.records_.insert_or_assign(key, Record{std::move(tree), false});
    }
    return memory;
}

std::optional<YamlNode> TreeMemory::find(std::string_view source) {
    const auto found = records_.find(key_of(source));
    if (found == records_.end()) return std::nullopt;
    const std::string_view record = found->second.tree;
    if (record.size() < kDigestBytes) return std::nullopt;
    const std::string_view tree = record.substr(kDigestBytes);
    if (!record.starts_with(view_of(digest_of(view_of(found->first), tree)))) return std::nullopt;
    Unpacker unpacker(tree);
    YamlNode node = unpacker.node();
    if (!unpacker.is_good() || !unpacker.is_at_end()) return std::nullopt;
    found->second.is_used = true;
    return node;
}

void TreeMemory::add(std::string_view source, const YamlNode& tree) {
    std::string bytes;
    put_node(bytes, tree);
    const Sha256::Bytes key = key_of(source);
    const Sha256::Bytes digest = digest_of(view_of(key), bytes);
    records_.insert_or_assign(key, Record{std::string(view_of(digest)) + bytes, true});
    is_changed_ = true;
}

void TreeMemory::write(Files& files, const std::string& path) const {
    if (!is_changed_) return;
    std::size_t spare = 0;
    for (const auto& [key, record] : records_) spare += record.is_used ? 0 : record.tree.size();
    std::string bytes(kTreesMagic);
    for (const auto& [key, record] : records_) {
        if (!record.is_used && spare > kSpareBytes) continue;
        bytes += view_of(key);
        put_text(bytes, record.tree);
    }
    if (bytes.size() <= kMostBytes) remember_file(files, path, bytes);
}

}  // namespace yankomas
