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

// A hostile file of a mebibyte costs bounded time, memory and stack.
constexpr std::size_t kDeepest = 16;
constexpr std::size_t kMostNodes = 50'000;

std::size_t offset_at(const YAML::Mark& mark) {
    return mark.pos < 0 ? 0 : static_cast<std::size_t>(mark.pos);
}

// Builds the tree from the parser's events and complains of what the subset does not allow. After a
// limit, and in a second document, the events are ignored.
class TreeBuilder final : public YAML::EventHandler {
public:
    explicit TreeBuilder(SourceText& text) : text_(text) {}

    [[nodiscard]] bool is_over_limit() const { return over_limit_; }
    [[nodiscard]] std::optional<YamlNode> take_root() {
        return over_limit_ ? std::nullopt : std::move(root_);
    }

    void OnDocumentStart(const YAML::Mark& mark) override {
        if (++documents_ == 2) {
            refuse(offset_at(mark), message("a second document in the file"),
                   message("keep one; put the other into a file of its own"));
        }
    }
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
        if (!count_node(offset_at(mark))) return;
        const std::size_t offset = refuse_null(offset_at(mark));
        if (!open_.empty() && !open_.back().expects_key) open_.back().drops_value = true;
        add(YamlNode({}, offset));
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
        const std::size_t offset = offset_at(mark);
        if (!count_node(offset)) return;
        refuse(offset, message("an alias (*)"), message("write the value out where it is needed"));
        if (!open_.empty()) open_.back().drops_value = true;
        add(YamlNode({}, offset));
    }

    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override {
        const std::size_t offset = offset_at(mark);
        if (!count_node(offset)) return;
        check_properties(offset, tag, anchor, true);
        const char first = byte_at(offset);
        YamlNode node(value, offset);
        node.quoted = std::string_view("\"'|>").find(first) != std::string_view::npos;
        if (!node.quoted && first != '!' && anchor == 0) check_plain(offset, value);
        if (node.quoted && !is_record_text(value, true)) {
            text_.complain(rule::bytes, offset,
                           message("an escape that stands for a character no text may hold"),
                           message("write the text without it"));
        }
        add(std::move(node));
    }

    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value /*style*/) override {
        open(YamlNode::Kind::list, offset_at(mark), tag, anchor);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value /*style*/) override {
        open(YamlNode::Kind::map, offset_at(mark), tag, anchor);
    }
    void OnMapEnd() override { close(); }

private:
    // A list or map that is still open. A map waits for a key and a value in turn.
    struct Open {
        YamlNode node;
        bool expects_key = false;
        bool drops_value = false;  // true if its key was refused
        YamlKey key;
        std::set<std::string, std::less<>> names;
    };

    void refuse(std::size_t offset, Message what, Message hint) {
        text_.complain(rule::yaml, offset, std::move(what), std::move(hint));
    }
    [[nodiscard]] bool is_ignoring() const { return over_limit_ || documents_ > 1; }
    [[nodiscard]] std::string_view bytes_from(std::size_t offset) const {
        return text_.bytes().substr(std::min(offset, text_.bytes().size()));
    }
    [[nodiscard]] char byte_at(std::size_t offset) const {
        return offset < text_.bytes().size() ? text_.bytes()[offset] : '\0';
    }

    // Counts a node. Returns false if it must be ignored.
    bool count_node(std::size_t offset) {
        if (is_ignoring()) return false;
        if (++nodes_ <= kMostNodes) return true;
        over_limit_ = true;
        text_.complain(rule::size, offset, message("more than {} values in the file", kMostNodes));
        return false;
    }

    // Refuses anchors and tags, because with them other readers see other values than a person
    // does.
    void check_properties(std::size_t offset, const std::string& tag, YAML::anchor_t anchor,
                          bool is_scalar) {
        if (anchor != 0) {
            return refuse(offset, message("an anchor (&)"),
                          message("write the value out where it is needed"));
        }
        // yaml-cpp gives quoted scalars the tag "!", so only the byte shows whether a tag is
        // written.
        const bool no_tag = tag.empty() || tag == "?" || (is_scalar && tag == "!");
        if (no_tag && byte_at(offset) != '!') return;
        refuse(offset, message("a tag (!)"), message("put the text in quotes if it begins with !"));
    }

    // Plain text must mean what it shows: it must be one part of a line, and no comment may cut it.
    void check_plain(std::size_t offset, const std::string& value) {
        const std::string_view rest = bytes_from(offset);
        if (!rest.starts_with(value)) {
            refuse(offset, message("plain text that goes on over several lines"),
                   message("put >- after the colon and the text on the lines below"));
        } else if (rest.substr(value.size()).starts_with(" #")) {
            refuse(offset + value.size() + 1, message("a # that would cut off the text before it"),
                   message("put the text in quotes, or two spaces before the # of a comment"));
        }
    }

    // Complains of a null, whether it is written or left out, and returns its place.
    std::size_t refuse_null(std::size_t offset) {
        const std::string_view here = bytes_from(offset).substr(0, 4);
        if (here.starts_with("~") || here == "null" || here == "Null" || here == "NULL") {
            refuse(offset, message("null is no value here"),
                   message("put it in quotes if it is text, or leave the key out"));
        } else if (!open_.empty() && open_.back().node.kind == YamlNode::Kind::map &&
                   !open_.back().expects_key) {
            offset = open_.back().key.offset;
            refuse(offset, message("{} has no value", open_.back().key.name),
                   message("write the value, or leave the key out"));
        } else {
            // The mark of yaml-cpp is at what follows. The place that we show is the dash or comma
            // before it.
            const std::size_t before = text_.bytes().substr(0, offset).find_last_not_of(" \n");
            offset = before == std::string_view::npos ? 0 : before;
            refuse(offset, message("an empty value"), message("write the value, or delete it"));
        }
        return offset;
    }

    void open(YamlNode::Kind kind, std::size_t offset, const std::string& tag,
              YAML::anchor_t anchor) {
        if (!count_node(offset)) return;
        if (open_.size() == kDeepest) {
            over_limit_ = true;
            return text_.complain(rule::size, offset,
                                  message("more than {} levels of lists and maps", kDeepest));
        }
        check_properties(offset, tag, anchor, false);
        Open& opened = open_.emplace_back();
        opened.node.kind = kind;
        opened.node.offset = offset;
        opened.expects_key = kind == YamlNode::Kind::map;
    }

    void close() {
        if (is_ignoring()) return;
        if (open_.empty()) bug("the parser ends only what it began");
        YamlNode node = std::move(open_.back().node);
        open_.pop_back();
        add(std::move(node));
    }

    // Adds a node to the innermost open list or map as an item, a key or a value.
    void add(YamlNode node) {
        if (open_.empty()) {
            root_ = std::move(node);
            return;
        }
        Open& parent = open_.back();
        if (parent.node.kind == YamlNode::Kind::list) {
            parent.node.items.push_back(std::move(node));
        } else if (parent.expects_key) {
            parent.drops_value = !take_key(parent, node);
            parent.expects_key = false;
        } else {
            if (!parent.drops_value)
                parent.node.fields.push_back(YamlField{std::move(parent.key), std::move(node)});
            parent.drops_value = false;
            parent.expects_key = true;
        }
    }

    // Takes a key. Returns false if the key was refused, and then its value is dropped.
    bool take_key(Open& map, const YamlNode& node) {
        map.key = YamlKey{node.scalar, node.offset};
        if (node.kind != YamlNode::Kind::scalar) {
            refuse(node.offset, message("a key that is a list or a map"),
                   message("use a word as the key"));
        } else if (node.scalar == "<<") {
            refuse(node.offset, message("a merge key (<<)"), message("write the keys out"));
        } else if (!map.names.insert(node.scalar).second) {
            text_.complain(rule::key, node.offset,
                           message("the key {} stands here twice", node.scalar),
                           message("keep one of the two"));
        } else {
            return true;
        }
        return false;
    }

    SourceText& text_;
    std::vector<Open> open_;  // with the outermost first
    std::optional<YamlNode> root_;
    std::size_t nodes_ = 0;
    int documents_ = 0;
    bool over_limit_ = false;
};

// True if the text has a directive, which could change how the rest of the file is read.
bool has_directive(SourceText& text) {
    for (const std::string_view line : text.lines()) {
        if (!line.starts_with('%')) continue;
        text.complain(rule::yaml, text.offset_of(line), message("a YAML directive (%)"),
                      message("delete the line"));
        return true;
    }
    return false;
}

std::optional<YamlNode> parse_yaml(SourceText& text) {
    if (!check_source_bytes(text) || has_directive(text)) return std::nullopt;
    TreeBuilder builder(text);
    try {
        std::istringstream stream{std::string(text.bytes())};
        YAML::Parser parser(stream);
        if (!parser.HandleNextDocument(builder)) {
            text.complain(rule::yaml, 0, message("the file says nothing"));
        } else if (!builder.is_over_limit()) {
            parser.HandleNextDocument(builder);
        }
        return builder.take_root();
    } catch (const YAML::Exception& trouble) {
        if (!builder.is_over_limit()) {
            text.complain_only(
                rule::yaml, offset_at(trouble.mark), message("not valid YAML: {}", trouble.msg),
                message("look here and above: indentation, a bracket or a quote left open"));
        }
    } catch (const std::exception& trouble) {
        text.complain(rule::yaml, 0,
                      message("not valid YAML: {}", std::string_view(trouble.what())));
    }
    return std::nullopt;
}

}  // namespace

YamlNode::YamlNode() = default;
YamlNode::YamlNode(std::string plain_text, std::size_t offset_in_text)
    : scalar(std::move(plain_text)), offset(offset_in_text) {}

std::optional<YamlNode> read_yaml(SourceText& text, TreeMemory* memory) {
    if (memory == nullptr) return parse_yaml(text);
    if (auto remembered = memory->find(text.bytes())) return remembered;
    auto root = parse_yaml(text);
    if (root && text.is_clean()) memory->add(text.bytes(), *root);
    return root;
}

}  // namespace yankomas
