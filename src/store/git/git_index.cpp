// Reads git's index (gitformat-index(5)): a header, entries that are sorted by path, extensions and
// a checksum.
// SPDX-License-Identifier: Apache-2.0
//
// Every verb that reads says what git has in conflict, and none of them runs git: the folder may
// come from a stranger. So this file reads the one place where git keeps conflicts, whatever made
// them: a merge, a rebase, a cherry-pick or a stash. The bytes are not trusted, and whatever does
// not fit is no index.
#include "store/git/git_index.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <string>
#include <utility>

#include "store/disk/files.h"
#include "store/disk/os_error.h"
#include "store/disk/path.h"
#include "store/git/git_folder.h"

namespace yankomas {

namespace {

constexpr std::size_t kMaxIndex = std::size_t{64} << 20U;  // bytes, of about 600,000 files
// Version 4 names the beginning of a path by its length, so a few bytes may stand for many.
constexpr std::size_t kLongestPath = 4096;
constexpr std::size_t kMostUnmerged = 10000;            // more are not told
constexpr std::array<std::size_t, 2> kIdSizes{20, 32};  // of SHA-1 and SHA-256

// The bytes that are still to be read. Whoever takes too many gets nothing, and `is_sound` is
// false from then on.
class IndexBytes {
public:
    explicit IndexBytes(std::string_view bytes) : rest_(bytes) {}

    void refuse() { is_sound_ = false; }
    [[nodiscard]] bool is_sound() const { return is_sound_; }
    [[nodiscard]] std::size_t left() const { return rest_.size(); }
    [[nodiscard]] std::string_view rest() const { return rest_; }

    std::string_view take(std::size_t count) {
        if (count > rest_.size()) {
            refuse();
            return {};
        }
        const std::string_view taken = rest_.substr(0, count);
        rest_.remove_prefix(count);
        return taken;
    }
    // Takes a number of so many bytes, the highest first.
    std::uint32_t number(std::size_t count) {
        std::uint32_t value = 0;
        for (const char byte : take(count)) value = value << 8U | static_cast<unsigned char>(byte);
        return value;
    }
    // Takes a number of as many bytes as it needs, as packs have them (OFS_DELTA).
    std::size_t offset() {
        std::size_t value = 0;
        for (;;) {
            const std::uint32_t byte = number(1);
            value = value << 7U | (byte & 0x7fU);
            if ((byte & 0x80U) == 0 || !is_sound_ || value > kMaxIndex) return value;
            ++value;
        }
    }
    // Takes the bytes before the next NUL, and the NUL.
    std::string_view text() {
        const std::string_view taken = take(rest_.find('\0'));
        take(1);
        return taken;
    }

private:
    std::string_view rest_;
    bool is_sound_ = true;
};

bool is_mode(std::uint32_t mode) {
    return mode == 0100644 || mode == 0100755 || mode == 0120000 || mode == 0160000 ||
           mode == 0040000;
}

void note_side(std::vector<UnmergedFile>& found, const std::string& path, unsigned stage) {
    if (found.empty() || found.back().path != path) {
        if (found.size() == kMostUnmerged) return;
        found.push_back({path, false, false, false});
    }
    UnmergedFile& file = found.back();
    (stage == 1 ? file.in_base : stage == 2 ? file.in_head : file.in_incoming) = true;
}

// Reads one entry. In version 4 `before` is the path of the entry before it, and then that of this
// one.
void read_index_entry(IndexBytes& bytes, std::uint32_t version, std::size_t id_size,
                      std::string& before, std::vector<UnmergedFile>& found) {
    const std::size_t left = bytes.left();
    bytes.take(24);
    const bool has_mode = is_mode(bytes.number(4));
    bytes.take(12 + id_size);
    const std::uint32_t flags = bytes.number(2);
    if ((flags & 0x4000U) != 0) bytes.take(2);
    std::string_view path;
    if (version == 4) {
        const std::size_t dropped = bytes.offset();
        if (dropped > before.size()) return bytes.refuse();
        before.replace(before.size() - dropped, dropped, bytes.text());
        path = before;
    } else {
        path = bytes.text();
    }
    if (path.size() > kLongestPath) return bytes.refuse();
    if (version != 4) {
        // An entry ends in one to eight NUL, of which one was taken, and its size is a multiple
        // of eight.
        for (const char byte : bytes.take((8 - (left - bytes.left()) % 8) % 8)) {
            if (byte != '\0') bytes.refuse();
        }
    }
    if (!has_mode || path.empty() || (flags & 0xfffU) != std::min<std::size_t>(path.size(), 0xfff))
        return bytes.refuse();
    if (const unsigned stage = flags >> 12U & 3U; stage != 0)
        note_side(found, std::string(path), stage);
}

// Reads an index with ids of one size, all of it, so that a wrong size is noticed. It comes in
// pieces, since the index of a hundred thousand files is large and little of it is kept.
class IndexScan {
public:
    explicit IndexScan(std::size_t id_size) : id_size_(id_size) {}

    void feed(std::string_view piece) {
        if (!is_sound_) return;
        held_.append(piece);
        IndexBytes bytes(held_);
        while (is_sound_ && bytes.left() >= kLargestPart) read_part(bytes);
        held_.erase(0, held_.size() - bytes.left());
    }
    // Returns the files that have several sides, or nothing if this is no such index.
    [[nodiscard]] std::optional<std::vector<UnmergedFile>> finish() {
        IndexBytes bytes(held_);
        while (is_sound_ && (!version_ || entries_ > 0 || bytes.left() > id_size_))
            read_part(bytes);
        const bool is_whole = is_sound_ && passed_over_ == 0 && bytes.left() == id_size_;
        return is_whole ? std::optional(std::move(found_)) : std::nullopt;
    }

private:
    // No header, entry or head of an extension is larger.
    static constexpr std::size_t kLargestPart = 2 * kLongestPath;

    void read_part(IndexBytes& bytes) {
        if (!version_) {
            is_sound_ = bytes.take(4) == "DIRC";
            version_ = bytes.number(4);
            entries_ = bytes.number(4);
            is_sound_ = is_sound_ && *version_ >= 2 && *version_ <= 4;
        } else if (entries_ > 0) {
            read_index_entry(bytes, *version_, id_size_, path_, found_);
            --entries_;
        } else if (passed_over_ > 0) {
            passed_over_ -= bytes.take(std::min(passed_over_, bytes.left())).size();
        } else {
            const std::string_view name = bytes.take(4);
            passed_over_ = bytes.number(4);
            // Nobody may pass over an extension whose name begins with a small letter. "sdir" says
            // that folders stand in the index in place of their files, which are in no conflict.
            const bool is_optional = !name.empty() && name[0] >= 'A' && name[0] <= 'Z';
            is_sound_ = is_optional || name == "sdir";
        }
        is_sound_ = is_sound_ && bytes.is_sound();
    }

    std::size_t id_size_;
    bool is_sound_ = true;
    std::string held_;  // not read yet
    std::optional<std::uint32_t> version_;
    std::uint32_t entries_ = 0;    // still to come
    std::size_t passed_over_ = 0;  // bytes of an extension that are still to come
    std::string path_;             // of the last entry
    std::vector<UnmergedFile> found_;
};

// One scan for each size of ids.
class IndexScans {
public:
    void feed(std::string_view piece) {
        for (IndexScan& scan : scans_) scan.feed(piece);
    }
    [[nodiscard]] std::optional<std::vector<UnmergedFile>> finish() {
        for (IndexScan& scan : scans_) {
            if (auto found = scan.finish()) return found;
        }
        return std::nullopt;
    }

private:
    std::array<IndexScan, 2> scans_{IndexScan(kIdSizes[0]), IndexScan(kIdSizes[1])};
};

Result<std::optional<std::vector<UnmergedFile>>> scan(const FileParts& index) {
    IndexScans scans;
    std::string piece(65536, '\0');
    for (std::size_t at = 0; at < index.size(); at += piece.size()) {
        piece.resize(std::min(piece.size(), index.size() - at));
        if (auto status = index.read(at, piece); !status) return status.error();
        scans.feed(piece);
    }
    return scans.finish();
}

// Returns how many entries the tree stands for that begins these bytes: "TREE", its size, the empty
// name of the top folder, and the number. Nothing if git keeps no whole tree, or if it and the
// extensions behind it do not end where the checksum begins.
std::optional<std::uint32_t> entries_in_tree(std::string_view extensions, std::size_t id_size) {
    std::size_t behind = 0;
    while (extensions.size() - behind > id_size) {
        IndexBytes head(extensions.substr(behind));
        head.take(4);
        const std::size_t size = head.number(4);
        if (!head.is_sound() || size > head.left()) return std::nullopt;
        behind += 8 + size;
    }
    IndexBytes tree(extensions);
    tree.take(8);
    const bool is_of_top = tree.text().empty();
    if (!tree.is_sound() || extensions.size() - behind != id_size || !is_of_top)
        return std::nullopt;
    const std::string_view rest = tree.rest();
    std::uint32_t entries = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), entries);
    return error == std::errc() &&
                   rest.substr(static_cast<std::size_t>(end - rest.data())).starts_with(' ')
               ? std::optional(entries)
               : std::nullopt;
}

// True if every entry of the index is in the tree that git keeps at its end. What is in conflict is
// in no tree. This spares the reading of all entries as long as nothing was added since a commit.
bool is_all_in_tree(const FileParts& index) {
    constexpr std::size_t kMaxTail = 65536;  // a folder takes some 40 bytes in the tree
    std::string head(12, '\0');
    std::string tail(std::min(kMaxTail, index.size()), '\0');
    if (!index.read(0, head) || !index.read(index.size() - tail.size(), tail)) return false;
    IndexBytes bytes(head);
    bytes.take(8);
    const std::uint32_t entries = bytes.number(4);
    if (!head.starts_with("DIRC")) return false;
    const std::string_view all = tail;
    for (std::size_t at = all.rfind("TREE"); at != std::string_view::npos;
         at = at == 0 ? std::string_view::npos : all.rfind("TREE", at - 1)) {
        for (const std::size_t id_size : kIdSizes) {
            if (entries_in_tree(all.substr(at), id_size) == entries) return true;
        }
    }
    return false;
}

}  // namespace

std::optional<std::vector<UnmergedFile>> unmerged_in_index(std::string_view bytes) {
    IndexScans scans;
    scans.feed(bytes);
    return scans.finish();
}

Result<std::vector<UnmergedFile>> git_unmerged(const Files& files, const std::string& root) {
    const auto git = find_git_folder(files, root);
    if (!git) return std::vector<UnmergedFile>();
    const std::string path = join_path(git->own, "index");
    const auto kind = files.kind_of(path);
    if (!kind) return kind.error();
    if (*kind == FileKind::none) return std::vector<UnmergedFile>();
    const auto index = files.open_parts(path, kMaxIndex);
    if (!index) return index.error();
    if (is_all_in_tree(**index)) return std::vector<UnmergedFile>();
    auto scanned = scan(**index);
    if (!scanned) return std::move(scanned).error();
    std::optional<std::vector<UnmergedFile>>& found = *scanned;
    if (!found) return failed(message("git's index can't be read here"), in_file(path));
    const std::string prefix = git->below.empty() ? "" : git->below + '/';
    std::erase_if(*found, [&](const UnmergedFile& file) { return !file.path.starts_with(prefix); });
    for (UnmergedFile& file : *found) file.path.erase(0, prefix.size());
    return *std::move(found);
}

}  // namespace yankomas
