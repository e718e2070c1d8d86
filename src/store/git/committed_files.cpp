// Reads an office folder as a commit has it, and everything else from the disk.
// SPDX-License-Identifier: Apache-2.0
#include "store/git/committed_files.h"

#include <algorithm>
#include <cerrno>
#include <utility>

#include "store/crypto/crypto.h"
#include "store/disk/os_error.h"
#include "store/disk/path.h"

namespace yankomas {

namespace {

// A folder of the commit whose files were read when it was opened.
class CommittedFolder final : public OpenFolder {
public:
    CommittedFolder(const CommittedFiles& door, std::string folder,
                    std::map<std::string, std::string, std::less<>> blobs)
        : door_(door), folder_(std::move(folder)), blobs_(std::move(blobs)) {}
    Result<std::string> read(const std::string& name, std::size_t limit) const override {
        const std::string path = join_path(folder_, name);
        const auto found = blobs_.find(path);
        if (found == blobs_.end()) return door_.read(path, limit);
        if (found->second.size() > limit) return over_limit(path, found->second.size(), limit);
        return found->second;
    }
    Result<std::optional<FileDigest>> digest_below(const std::string& relative,
                                                   std::uint64_t limit) const override {
        return door_.digest_below(folder_, relative, limit);
    }
    [[nodiscard]] bool keeps_waiting() const override { return false; }
    void expect(std::span<const std::string> /*names*/) const override {}

private:
    const CommittedFiles& door_;
    std::string folder_;  // absolute
    std::map<std::string, std::string, std::less<>> blobs_;
};

bool is_of_a_case(const CommittedFile& file) { return file.path.starts_with("cases/"); }

}  // namespace

CommittedFiles::CommittedFiles(const Files& disk, Processes& processes, std::string root,
                               std::vector<CommittedFile> files, std::optional<GitElsewhere> from)
    : disk_(disk),
      processes_(processes),
      root_(std::move(root)),
      real_root_(root_),
      files_(std::move(files)),
      from_(std::move(from)) {
    if (auto real = disk.canonical(root_)) real_root_ = *std::move(real);
}

Result<std::unique_ptr<CommittedFiles>> CommittedFiles::open(
    const Files& disk, Processes& processes, const std::string& root, const std::string& revision,
    const std::optional<GitElsewhere>& from) {
    auto files = git_files_at(processes, root, revision, {}, from);
    if (!files) return files.error();
    std::erase_if(*files,
                  [](const CommittedFile& file) { return file.path.starts_with("documents/"); });
    std::vector<CommittedFile> at_once = *files;
    std::erase_if(at_once, is_of_a_case);
    std::unique_ptr<CommittedFiles> door(
        new CommittedFiles(disk, processes, root, *std::move(files), from));
    auto loaded = door->blobs_of(at_once);
    if (!loaded) return loaded.error();
    door->loaded_ = *std::move(loaded);
    return door;
}

std::optional<std::string> CommittedFiles::committed(const std::string& path) const {
    for (const std::string& root : {root_, real_root_}) {
        if (path == root) return std::string();
        if (!path.starts_with(root + '/')) continue;
        std::string below = path.substr(root.size() + 1);
        const std::string top = below.substr(0, below.find('/'));
        if (top == "documents" || top == ".git") return std::nullopt;
        return below;
    }
    return std::nullopt;
}

Result<CommittedFiles::Blobs> CommittedFiles::blobs_of(
    const std::vector<CommittedFile>& files) const {
    auto bytes = git_bytes_of(processes_, root_, files, from_);
    if (!bytes) return bytes.error();
    Blobs blobs;
    for (std::size_t i = 0; i < files.size(); ++i)
        blobs.emplace(files[i].path, std::move((*bytes)[i]));
    return blobs;
}

Result<std::string> CommittedFiles::bytes_of(const std::string& relative, std::size_t limit) const {
    const auto file = std::ranges::lower_bound(files_, relative, {}, &CommittedFile::path);
    if (file == files_.end() || file->path != relative) return no_such_file(relative);
    if (file->size > limit) return over_limit(relative, file->size, limit);
    if (const auto loaded = loaded_.find(relative); loaded != loaded_.end()) return loaded->second;
    auto blobs = blobs_of({*file});
    if (!blobs) return blobs.error();
    return std::move(blobs->begin()->second);
}

Result<std::string> CommittedFiles::read(const std::string& path, std::size_t limit) const {
    const auto relative = committed(path);
    return relative ? bytes_of(*relative, limit) : disk_.read(path, limit);
}

Result<std::string> CommittedFiles::read_below(const std::string& root, const std::string& relative,
                                               std::size_t limit) const {
    if (!is_plain_relative(relative)) return leads_outside(relative);
    const auto below = committed(join_path(root, relative));
    return below ? bytes_of(*below, limit) : disk_.read_below(root, relative, limit);
}

Result<std::optional<FileDigest>> CommittedFiles::digest_below(const std::string& root,
                                                               const std::string& relative,
                                                               std::uint64_t limit) const {
    if (!is_plain_relative(relative)) return leads_outside(relative);
    const std::string path = join_path(root, relative);
    const auto below = committed(path);
    if (!below) return disk_.digest_below(root, relative, limit);
    const auto kind = kind_of(path);
    if (!kind) return kind.error();
    if (*kind == FileKind::none) return std::optional<FileDigest>();
    const auto bytes = bytes_of(*below, limit);
    if (!bytes) return bytes.error();
    return std::optional(FileDigest{bytes->size(), sha256(*bytes)});
}

Result<std::unique_ptr<OpenFolder>> CommittedFiles::open_folder_below(
    const std::string& root, const std::string& relative) const {
    std::string folder = relative.empty() ? root : join_path(root, relative);
    const auto below = committed(folder);
    if (!below) return disk_.open_folder_below(root, relative);
    std::vector<CommittedFile> inside;
    if (below->starts_with("cases/")) {
        std::ranges::copy_if(files_, std::back_inserter(inside), [&](const CommittedFile& file) {
            return parent_of(file.path) == *below;
        });
    }
    auto read = blobs_of(inside);
    if (!read) return read.error();
    Blobs blobs;
    for (auto& [path, bytes] : *read)
        blobs.emplace(join_path(folder, file_name_of(path)), std::move(bytes));
    return std::unique_ptr<OpenFolder>(
        std::make_unique<CommittedFolder>(*this, std::move(folder), std::move(blobs)));
}

Status CommittedFiles::each_entry(const std::string& folder, const TakeEntry& take) const {
    const auto below = committed(folder);
    if (!below) return disk_.each_entry(folder, take);
    const std::string start = below->empty() ? "" : *below + '/';
    std::string last;  // a folder stands for all files in it
    for (const CommittedFile& file : files_) {
        if (!file.path.starts_with(start)) continue;
        const std::string rest = file.path.substr(start.size());
        const std::string name = rest.substr(0, rest.find('/'));
        if (std::exchange(last, name) != name)
            take(name, name == rest ? FileKind::file : FileKind::folder);
    }
    return Done{};
}

Result<FileKind> CommittedFiles::kind_of(const std::string& path) const {
    const auto below = committed(path);
    if (!below) return disk_.kind_of(path);
    if (below->empty()) return FileKind::folder;
    const auto file = std::ranges::lower_bound(files_, *below, {}, &CommittedFile::path);
    if (file != files_.end() && file->path == *below) return FileKind::file;
    const auto within = std::ranges::lower_bound(files_, *below + '/', {}, &CommittedFile::path);
    const bool is_folder = within != files_.end() && within->path.starts_with(*below + '/');
    return is_folder ? FileKind::folder : FileKind::none;
}

bool CommittedFiles::is_private(const std::string& path) const { return disk_.is_private(path); }
bool CommittedFiles::keeps_group(const std::string& path) const { return disk_.keeps_group(path); }
Result<std::string> CommittedFiles::canonical(const std::string& path) const {
    return disk_.canonical(path);
}

// A commit can't be written to. A run that remembers nothing only takes longer.
Status CommittedFiles::make_folders(const std::string& folder) {
    return cannot_write(folder, EROFS);
}
Status CommittedFiles::make_private_folders(const std::string& folder) {
    return cannot_write(folder, EROFS);
}
Result<TempFile> CommittedFiles::write_temp(const std::string& target, std::string_view) {
    return cannot_write(target, EROFS);
}
Result<Copied> CommittedFiles::copy_in(const std::string&, const std::string& target) {
    return cannot_write(target, EROFS);
}
Result<std::unique_ptr<NewFolder>> CommittedFiles::new_folder(const std::string& target,
                                                              const std::string&) {
    return cannot_write(target, EROFS);
}
Status CommittedFiles::remove(const std::string& path) { return cannot_write(path, EROFS); }
Status CommittedFiles::remove_below(const std::string&, const std::string& relative) {
    return cannot_write(relative, EROFS);
}
Status CommittedFiles::remove_stale_temps(const std::string& folder, const std::string&,
                                          const KeepTemp&) {
    return cannot_write(folder, EROFS);
}
Status CommittedFiles::remove_all_stale_temps(const std::string& folder, const KeepTemp&) {
    return cannot_write(folder, EROFS);
}
Result<std::unique_ptr<Lock>> CommittedFiles::lock(const std::string& folder,
                                                   std::chrono::seconds) {
    return cannot_write(folder, EROFS);
}
Status CommittedFiles::move_temp(const std::string&, const std::string& target, Over) {
    return cannot_write(target, EROFS);
}
void CommittedFiles::drop_temp(const std::string&) noexcept {}
CommittedFiles::Exchange CommittedFiles::exchange_temp(const std::string&,
                                                       const std::string& target,
                                                       std::string_view) {
    return {cannot_write(target, EROFS), false};
}

}  // namespace yankomas
