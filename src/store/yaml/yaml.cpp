// The only owner of yaml-cpp: its events become our own strict tree.
// SPDX-License-Identifier: Apache-2.0
//
// yaml-cpp's node tree keeps the first of two duplicate keys, resolves aliases and turns words into
// truth values, so only its events are used. Its marks hold byte offsets, as the text has neither
// byte order mark nor CR.
#include "store/yaml/yaml.h"

#include <algorithm>
#include <exception>
#include <set>
#include <sstream>
#include <string_view>
#include <utility>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include "core/base/bug.h"
#include "core/base/rules/files.h"
#include "core/base/rules/source.h"
#include "core/base/text.h"
#include "store/yaml/tree_memory.h"

namespace yankomas {

namespace {

constexpr std::size_t kDeepest = 16;
constexpr std::size_t kMostNodes = 50'000;

std::size_t offset_at(const YAML::Mark& mark) {
    return mark.pos < 0 ? 0 : static_cast<std::size_t>(mark.pos);
}

class TreeBuilder final : public YAML::EventHandler {
public:
    explicit TreeBuilder(SourceText& text) : text_(text) {}

    [[nodiscard]] bool is_over_limit() const { return over_limit_; }
    [[nodiscard]] std::optional<YamlNode> take_root() { return std::move(root_); }

    void OnDocumentStart(const YAML::Mark& mark) override {
        if (++documents_ == 2) {
            text_.complain(rule::yaml, offset_at(mark), message("a second document in the file"),
                           message("keep one; put the other into a file of its own"));
        }
    }
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override;
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override;
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override;
    void OnMapEnd() override { close(); }

private:
    // A list or map that is still open.
    struct Open {
        YamlNode node;
        bool expects_key = false;
        bool drops_value = false;  // its key was refused
        YamlKey key;
        std::set<std::string, std::less<>> names;
    };

    [[nodiscard]] bool is_ignoring() const { return over_limit_ || documents_ > 1; }
    [[nodiscard]] char byte_at(std::size_t offset) const {
        return offset < text_.bytes().size() ? text_.bytes()[offset] : '\0';
    }
    bool count_node(std::size_t offset);
    void check_properties(std::size_t offset, const std::string& tag, YAML::anchor_t anchor,
                          bool is_scalar);
    void check_plain(std::size_t offset, const std::string& value);
    void open(YamlNode::Kind kind, const YAML::Mark& mark, const std::string& tag,
              YAML::anchor_t anchor);
    void close();
    void add(YamlNode node);
    void take_key(Open& map, YamlNode node);

    SourceText& text_;
    std::vector<Open> open_;
    std::optional<YamlNode> root_;
    std::size_t nodes_ = 0;
    int documents_ = 0;
    bool over_limit_ = false;
};

bool TreeBuilder::count_node(std::size_t offset) {
    if (is_ignoring()) return false;
    if (++nodes_ <= kMostNodes) return true;
    over_limit_ = true;
    text_.complain(rule::size, offset, message("more than {} values in the file", kMostNodes));
    return false;
}

void TreeBuilder::check_properties(std::size_t offset, const std::string& tag,
                                   YAML::anchor_t anchor, bool is_scalar) {
    if (anchor != 0) {
        text_.complain(rule::yaml, offset, message("an anchor (&)"),
                       message("write the value out where it is needed"));
        return;
    }
    // yaml-cpp gives quoted scalars the tag "!", so a written one is told by its byte.
    const bool no_tag = tag.empty() || tag == "?" || (is_scalar && tag == "!");
    if (no_tag && byte_at(offset) != '!') return;
    text_.complain(rule::yaml, offset, message("a tag (!)"),
                   message("put the text in quotes if it begins with !"));
}

void TreeBuilder::check_plain(std::size_t offset, const std::string& value) {
    const std::string_view rest = text_.bytes().substr(std::min(offset, text_.bytes().size()));
    if (!rest.starts_with(value)) {
        text_.complain(rule::yaml, offset, message("plain text that goes on over several lines"),
                       message("put >- after the colon and the text on the lines below"));
    } else if (rest.substr(value.size()).starts_with(" #")) {
        text_.complain(rule::yaml, offset + value.size() + 1,
                       message("a # that would cut off the text before it"),
                       message("put the text in quotes, or two spaces before the # of a comment"));
    }
}

void TreeBuilder::OnNull(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) {
    std::size_t offset = offset_at(mark);
    if (!count_node(offset)) return;
    const std::string_view bytes = text_.bytes();
    const std::string_view here = bytes.substr(std::min(offset, bytes.size()), 4);
    const bool written =
        here.starts_with("~") || here == "null" || here == "Null" || here == "NULL";
    if (written) {
        text_.complain(rule::yaml, offset, message("null is no value here"),
                       message("put it in quotes if it is text, or leave the key out"));
    } else if (!open_.empty() && open_.back().node.kind == YamlNode::Kind::map &&
               !open_.back().expects_key) {
        offset = open_.back().key.offset;
        text_.complain(rule::yaml, offset, message("{} has no value", open_.back().key.name),
                       message("write the value, or leave the key out"));
    } else {
        // The mark stands at what follows; the place is the dash or comma before it.
        const std::size_t before = bytes.substr(0, offset).find_last_not_of(" \n");
        offset = before == std::string_view::npos ? 0 : before;
        text_.complain(rule::yaml, offset, message("an empty value"),
                       message("write the value, or delete it"));
    }
    if (!open_.empty() && !open_.back().expects_key) open_.back().drops_value = true;
    add(YamlNode({}, offset));
}

void TreeBuilder::OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) {
    const std::size_t offset = offset_at(mark);
    if (!count_node(offset)) return;
    text_.complain(rule::yaml, offset, message("an alias (*)"),
                   message("write the value out where it is needed"));
    if (!open_.empty()) open_.back().drops_value = true;
    add(YamlNode({}, offset));
}

void TreeBuilder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                           const std::string& value) {
    const std::size_t offset = offset_at(mark);
    if (!count_node(offset)) return;
    check_properties(offset, tag, anchor, true);
    const bool has_property = byte_at(offset) == '!' || anchor != 0;
    const bool quoted = std::string_view("\"'|>").find(byte_at(offset)) != std::string_view::npos;
    if (!quoted && !has_property) check_plain(offset, value);
    if (quoted && !is_record_text(value, true)) {
        text_.complain(rule::bytes, offset,
                       message("an escape that stands for a character no text may hold"),
                       message("write the text without it"));
    }
    YamlNode node(value, offset);
    node.quoted = quoted;
    add(std::move(node));
}

void TreeBuilder::OnSequenceStart(const YAML::Mark& mark, const std::string& tag,
                                  YAML::anchor_t anchor, YAML::EmitterStyle::value /*style*/) {
    open(YamlNode::Kind::list, mark, tag, anchor);
}

void TreeBuilder::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                             YAML::EmitterStyle::value /*style*/) {
    open(YamlNode::Kind::map, mark, tag, anchor);
}

void TreeBuilder::open(YamlNode::Kind kind, const YAML::Mark& mark, const std::string& tag,
                       YAML::anchor_t anchor) {
    const std::size_t offset = offset_at(mark);
    if (!count_node(offset)) return;
    if (open_.size() == kDeepest) {
        over_limit_ = true;
        return text_.complain(rule::size, offset,
                              message("more than {} levels of lists and maps", kDeepest));
    }
    check_properties(offset, tag, anchor, false);
    Open opened;
    opened.node.kind = kind;
    opened.node.offset = offset;
    opened.expects_key = kind == YamlNode::Kind::map;
    open_.push_back(std::move(opened));
}

void TreeBuilder::close() {
    if (is_ignoring()) return;
    if (open_.empty()) bug("the parser ends only what it began");
    YamlNode node = std::move(open_.back().node);
    open_.pop_back();
    add(std::move(node));
}

void TreeBuilder::add(YamlNode node) {
    if (open_.empty()) {
        root_ = std::move(node);
        return;
    }
    Open& parent = open_.back();
    if (parent.node.kind == YamlNode::Kind::list) {
        parent.node.items.push_back(std::move(node));
    } else if (parent.expects_key) {
        take_key(parent, std::move(node));
    } else {
        if (!parent.drops_value)
            parent.node.fields.push_back(YamlField{std::move(parent.key), std::move(node)});
        parent.drops_value = false;
        parent.expects_key = true;
    }
}

void TreeBuilder::take_key(Open& map, YamlNode node) {
    map.expects_key = false;
    map.key = YamlKey{node.scalar, node.offset};
    map.drops_value = true;
    if (node.kind != YamlNode::Kind::scalar) {
        text_.complain(rule::yaml, node.offset, message("a key that is a list or a map"),
                       message("use a word as the key"));
    } else if (node.scalar == "<<") {
        text_.complain(rule::yaml, node.offset, message("a merge key (<<)"),
                       message("write the keys out"));
    } else if (!map.names.insert(node.scalar).second) {
        text_.complain(rule::key, node.offset, message("the key {} stands here twice", node.scalar),
                       message("keep one of the two"));
    } else {
        map.drops_value = false;
    }
}

// A directive would change how the rest is read.
bool has_directive(SourceText& text) {
    for (const std::string_view line : text.lines()) {
        if (!line.starts_with('%')) continue;
        text.complain(rule::yaml, text.offset_of(line), message("a YAML directive (%)"),
                      message("delete the line"));
        return true;
    }
    return false;
}

}  // namespace

YamlNode::YamlNode() = default;
YamlNode::YamlNode(std::string plain_text, std::size_t offset_in_text)
    : scalar(std::move(plain_text)), offset(offset_in_text) {}

namespace {

std::optional<YamlNode> parse_yaml(SourceText& text) {
    if (!check_source_bytes(text) || has_directive(text)) return std::nullopt;
    TreeBuilder builder(text);
    try {
        std::istringstream stream{std::string(text.bytes())};
        YAML::Parser parser(stream);
        if (!parser.HandleNextDocument(builder)) {
            text.complain(rule::yaml, 0, message("the file says nothing"));
            return std::nullopt;
        }
        if (!builder.is_over_limit()) parser.HandleNextDocument(builder);
    } catch (const YAML::Exception& trouble) {
        if (builder.is_over_limit()) return std::nullopt;
        text.complain_only(
            rule::yaml, offset_at(trouble.mark), message("not valid YAML: {}", trouble.msg),
            message("look here and above: indentation, a bracket or a quote left open"));
        return std::nullopt;
    } catch (const std::exception& trouble) {
        text.complain(rule::yaml, 0,
                      message("not valid YAML: {}", std::string_view(trouble.what())));
        return std::nullopt;
    }
    if (builder.is_over_limit()) return std::nullopt;
    return builder.take_root();
}

}  // namespace

std::optional<YamlNode> read_yaml(SourceText& text, TreeMemory* memory) {
    if (memory == nullptr) return parse_yaml(text);
    if (auto remembered = memory->find(text.bytes())) return remembered;
    auto root = parse_yaml(text);
    if (root && text.is_clean()) memory->add(text.bytes(), *root);
    return root;
}

}  // namespace yankomas
