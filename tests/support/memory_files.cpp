// The memory twin of the disk: a map from absolute paths to nodes.
// SPDX-License-Identifier: Apache-2.0
#include "support/memory_files.h"

#include <cerrno>
#include <utility>

#include "core/base/text.h"
#include "store/crypto/crypto.h"
#include "store/disk/os_error.h"
#include "store/disk/path.h"

namespace yankomas {

namespace {

// The path from "/", without "." and empty parts.
std::string absolute(std::string_view path) {
    std::string result;
    for (const auto part : split(path, '/')) {
        if (!part.empty() && part != ".") result.append("/").append(part);
    }
    return result.empty() ? "/" : result;
}

Result<std::string> within(const std::string& bytes, std::size_t limit, const std::string& path) {
    if (bytes.size() > limit) return over_limit(path, bytes.size(), limit);
    return bytes;
}

class MemoryLock final : public Lock {
public:
    MemoryLock(std::shared_ptr<std::set<std::string>> locked, std::string folder)
        : locked_(std::move(locked)), folder_(std::move(folder)) {
        locked_->insert(folder_);
    }
    ~MemoryLock() override { locked_->erase(folder_); }

private:
    std::shared_ptr<std::set<std::string>> locked_;
    std::string folder_;
};

}  // namespace

void MemoryFiles::put(const std::string& path, Node node) {
    const std::string where = absolute(path);
    for (std::string above = parent_of(where); above != "/"; above = parent_of(above))
        nodes_[above] = {};
    nodes_[where] = std::move(node);
}

std::map<std::string, std::string> MemoryFiles::all_files() const {
    std::map<std::string, std::string> files;
    for (const auto& [path, node] : nodes_) {
        if (node.kind == FileKind::file) files.emplace(path, node.bytes);
    }
    return files;
}

const MemoryFiles::Node* MemoryFiles::find(const std::string& path) const {
    const auto found = nodes_.find(absolute(path));
    return found == nodes_.end() ? nullptr : &found->second;
}

Status MemoryFiles::change(const std::string& path) {
    if (calls_to_fault_ > 0 && --calls_to_fault_ == 0) return cannot_write(path, ENOSPC);
    return Done{};
}

Status MemoryFiles::writable(const std::string& target) {
    const Node* folder = find(parent_of(absolute(target)));
    if (folder == nullptr) return cannot_write(target, ENOENT);
    if (folder->kind != FileKind::folder) return cannot_write(target, ENOTDIR);
    const Node* old = find(target);
    if (old != nullptr && old->kind != FileKind::file) return not_a_file(target, old->kind);
    return change(target);
}

Result<std::string> MemoryFiles::read(const std::string& path, std::size_t limit) const {
    const Node* node = find(path);
    if (node == nullptr) return no_such_file(path);
    if (node->kind != FileKind::file) return not_a_file(path, node->kind);
    return within(node->bytes, limit, path);
}

// The node of a file by the rules of Files::read_below, or null if the file does not exist.
Result<const MemoryFiles::Node*> MemoryFiles::find_below(const std::string& root,
                                                         const std::string& relative) const {
    if (!is_plain_relative(relative)) return leads_outside(relative);
    if (find(root) == nullptr) return cannot_open_folder(root, ENOENT);
    auto parts = split(relative, '/');
    const std::string last(parts.back());
    parts.pop_back();
    std::string path = root;
    for (const auto part : parts) {
        path = join_path(path, part);
        const Node* folder = find(path);
        if (folder == nullptr) return folder;
        if (folder->kind != FileKind::folder) return not_a_file(relative, folder->kind);
    }
    const Node* node = find(join_path(path, last));
    if (node != nullptr && node->kind != FileKind::file) return not_a_file(relative, node->kind);
    return node;
}

Result<std::string> MemoryFiles::read_below(const std::string& root, const std::string& relative,
                                            std::size_t limit) const {
    const auto node = find_below(root, relative);
    if (!node) return node.error();
    if (*node == nullptr) return no_such_file(relative);
    return within((*node)->bytes, limit, relative);
}

Result<std::optional<FileDigest>> MemoryFiles::digest_below(const std::string& root,
                                                            const std::string& relative,
                                                            std::uint64_t limit) const {
    const auto node = find_below(root, relative);
    if (!node) return node.error();
    if (*node == nullptr) return std::optional<FileDigest>();
    const std::uint64_t size = (*node)->bytes.size();
    if (size > limit) return std::optional(FileDigest{size, {}});
    return std::optional(FileDigest{(*node)->bytes.size(), sha256((*node)->bytes)});
}

namespace {

class MemoryFolder final : public OpenFolder {
public:
    MemoryFolder(const MemoryFiles& files, std::string root, std::string relative)
        : files_(files), root_(std::move(root)), relative_(std::move(relative)) {}
    Result<std::string> read(const std::string& name, std::size_t limit) const override {
        return files_.read_below(root_, join_path(relative_, name), limit);
    }
    Result<std::optional<FileDigest>> digest_below(const std::string& relative,
                                                   std::uint64_t limit) const override {
        return files_.digest_below(root_, join_path(relative_, relative), limit);
    }
    [[nodiscard]] bool keeps_waiting() const override { return false; }
    void expect(std::span<const std::string> /*names*/) const override {}

private:
    const MemoryFiles& files_;
    std::string root_;
    std::string relative_;
};

}  // namespace

Result<std::unique_ptr<OpenFolder>> MemoryFiles::open_folder_below(
    const std::string& root, const std::string& relative) const {
    return std::unique_ptr<OpenFolder>(std::make_unique<MemoryFolder>(*this, root, relative));
}

Status MemoryFiles::each_entry(const std::string& folder, const TakeEntry& take) const {
    const Node* node = find(folder);
    if (node == nullptr) return cannot_open_folder(folder, ENOENT);
    if (node->kind != FileKind::folder) return cannot_open_folder(folder, ENOTDIR);
    const std::string where = absolute(folder);
    for (const auto& [path, child] : nodes_) {
        const std::string name(file_name_of(path));
        if (path != "/" && parent_of(path) == where && !is_temp_name(name)) take(name, child.kind);
    }
    return Done{};
}

Result<FileKind> MemoryFiles::kind_of(const std::string& path) const {
    const Node* node = find(path);
    return node == nullptr ? FileKind::none : node->kind;
}

bool MemoryFiles::is_private(const std::string& path) const {
    const Node* node = find(path);
    return node != nullptr && (node->kind == FileKind::file || node->kind == FileKind::folder);
}

Result<std::string> MemoryFiles::canonical(const std::string& path) const {
    if (find(path) == nullptr) return no_such_file(path);
    return absolute(path);
}

Status MemoryFiles::make_folders(const std::string& folder) {
    if (auto changed = change(folder); !changed) return changed;
    for (std::string path = absolute(folder); path != "/"; path = parent_of(path)) {
        const Node* node = find(path);
        if (node != nullptr && node->kind == FileKind::file) {
            return refused(message("this is a file, not a folder"), in_file(path));
        }
    }
    for (std::string path = absolute(folder); path != "/"; path = parent_of(path))
        nodes_.try_emplace(path);
    return Done{};
}

Result<TempFile> MemoryFiles::write_temp(const std::string& target, std::string_view bytes) {
    if (auto fine = writable(target); !fine) return std::move(fine).error();
    const std::string first = join_path(parent_of(target), temp_prefix(file_name_of(target)) + "1");
    std::string path = first;
    for (int i = 1; find(path) != nullptr; ++i) path = first + '-' + std::to_string(i);
    nodes_[absolute(path)] = {FileKind::file, std::string(bytes)};
    return TempFile(*this, path, target);
}

Status MemoryFiles::move_temp(const std::string& temp, const std::string& target, Over over) {
    if (auto changed = change(target); !changed) return changed;
    if (over == Over::never && find(target) != nullptr) return already_exists(target);
    const Node* from = find(temp);
    if (from == nullptr) return cannot_write(target, ENOENT);
    nodes_[absolute(target)] = *from;
    nodes_.erase(absolute(temp));
    return Done{};
}

Files::Exchange MemoryFiles::exchange_temp(const std::string& temp, const std::string& target,
                                           std::string_view was) {
    const Node* old = find(target);
    if (old == nullptr || old->kind != FileKind::file || old->bytes != was)
        return {changed_meanwhile(target)};
    return {move_temp(temp, target, Over::replace)};
}

void MemoryFiles::drop_temp(const std::string& temp) noexcept { nodes_.erase(absolute(temp)); }

// Keeps the files until they are committed.
class MemoryFiles::MemoryNewFolder final : public NewFolder {
public:
    MemoryNewFolder(MemoryFiles& door, std::string target, std::string list)
        : door_(&door), target_(std::move(target)), list_(std::move(list)) {}

    Status write(const std::string& name, std::string_view bytes) override {
        if (auto changed = door_->change(join_path(target_, name)); !changed) return changed;
        if (!files_.emplace(name, bytes).second) return already_exists(join_path(target_, name));
        files_[list_] += name + '\n';
        return Done{};
    }

    Status commit(const std::vector<std::string>& replaced) override {
        if (auto made = door_->make_folders(target_); !made) return made;
        for (const std::string& name : replaced)
            door_->nodes_.erase(absolute(join_path(target_, name)));
        for (const auto& [name, bytes] : files_) door_->put_file(join_path(target_, name), bytes);
        return Done{};
    }

private:
    MemoryFiles* door_;
    std::string target_;
    std::string list_;
    std::map<std::string, std::string> files_;
};

Result<std::unique_ptr<NewFolder>> MemoryFiles::new_folder(const std::string& target,
                                                           const std::string& list) {
    return std::unique_ptr<NewFolder>(std::make_unique<MemoryNewFolder>(*this, target, list));
}

Result<Copied> MemoryFiles::copy_in(const std::string& source, const std::string& target) {
    const auto bytes = read(source, static_cast<std::size_t>(-1));
    if (!bytes) return bytes.error();
    if (const Node* old = find(target)) {
        if (old->kind != FileKind::file) return not_a_file(target, old->kind);
        if (old->bytes != *bytes) return other_content(target);
        return Copied::already_there;
    }
    if (auto made = create(target, *bytes); !made) return std::move(made).error();
    return Copied::made;
}

Status MemoryFiles::remove(const std::string& path) {
    if (auto changed = change(path); !changed) return changed;
    const Node* node = find(path);
    if (node != nullptr && node->kind == FileKind::folder) return cannot_remove(path, EISDIR);
    nodes_.erase(absolute(path));
    return Done{};
}

Status MemoryFiles::remove_below(const std::string& root, const std::string& relative) {
    const auto node = find_below(root, relative);
    if (!node) return node.error();
    return *node == nullptr ? Status(Done{}) : remove(join_path(root, relative));
}

Status MemoryFiles::remove_temps(const std::string& folder, std::string_view prefix,
                                 const KeepTemp& keep) {
    if (find(folder) == nullptr) return cannot_open_folder(folder, ENOENT);
    const std::string where = absolute(folder);
    std::erase_if(nodes_, [&](const auto& entry) {
        const auto file = file_name_of(entry.first);
        return parent_of(entry.first) == where && is_temp_name(file) && file.starts_with(prefix) &&
               !(keep && keep(entry.first));
    });
    return Done{};
}

Status MemoryFiles::remove_stale_temps(const std::string& folder, const std::string& name,
                                       const KeepTemp& keep) {
    return remove_temps(folder, temp_prefix(name), keep);
}

Status MemoryFiles::remove_all_stale_temps(const std::string& folder, const KeepTemp& keep) {
    return remove_temps(folder, {}, keep);
}

Result<std::unique_ptr<Lock>> MemoryFiles::lock(const std::string& folder,
                                                std::chrono::seconds patience) {
    const Node* node = find(folder);
    if (node == nullptr || node->kind != FileKind::folder) {
        return cannot_open_folder(folder, node == nullptr ? ENOENT : ENOTDIR);
    }
    if (locked_->contains(absolute(folder))) return still_locked(folder, patience);
    return std::unique_ptr<Lock>(std::make_unique<MemoryLock>(locked_, absolute(folder)));
}

}  // namespace yankomas
