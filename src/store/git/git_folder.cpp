// Follows .git: a folder, or the file of a second work tree or of a module
// (gitrepository-layout(5)).
// SPDX-License-Identifier: Apache-2.0
#include "store/git/git_folder.h"

#include <string_view>

#include "core/base/text.h"
#include "store/disk/files.h"
#include "store/disk/path.h"

namespace yankomas {

namespace {

constexpr std::size_t kLongestPointer = 8192;  // bytes of a file that holds one path

FileKind kind_or_none(const Files& files, const std::string& path) {
    const auto kind = files.kind_of(path);
    return kind ? *kind : FileKind::none;
}

// Reads a file that holds one path, such as "gitdir: PATH", which is relative to `base`.
std::optional<std::string> pointed_to(const Files& files, const std::string& file,
                                      std::string_view prefix, const std::string& base) {
    if (kind_or_none(files, file) != FileKind::file) return std::nullopt;
    const auto bytes = files.read(file, kLongestPointer);
    if (!bytes || !bytes->starts_with(prefix)) return std::nullopt;
    const std::string path(trim(std::string_view(*bytes).substr(prefix.size())));
    if (path.empty() || path.find('\0') != std::string::npos) return std::nullopt;
    auto full = files.canonical(path.starts_with('/') ? path : join_path(base, path));
    return full ? std::optional(*std::move(full)) : std::nullopt;
}

// Returns the folder that .git is or leads to, if a repository is there.
std::optional<std::string> own_folder(const Files& files, const std::string& top) {
    const std::string git = join_path(top, ".git");
    const FileKind kind = kind_or_none(files, git);
    std::optional<std::string> own;
    if (kind == FileKind::file) own = pointed_to(files, git, "gitdir: ", top);
    if (kind == FileKind::folder) own = git;
    if (kind == FileKind::symlink) {
        if (auto full = files.canonical(git)) own = *std::move(full);
    }
    if (!own || kind_or_none(files, join_path(*own, "HEAD")) == FileKind::none) return std::nullopt;
    return own;
}

}  // namespace

std::optional<GitFolder> find_git_folder(const Files& files, const std::string& folder) {
    const auto start = files.canonical(folder);
    if (!start) return std::nullopt;
    for (std::string top = *start;; top = parent_of(top)) {
        if (auto own = own_folder(files, top)) {
            auto common = pointed_to(files, join_path(*own, "commondir"), "", *own);
            std::string below = start->substr(top.size());
            if (below.starts_with('/')) below.erase(0, 1);
            return GitFolder{top, *own, common.value_or(*own), std::move(below)};
        }
        if (top.size() <= 1) return std::nullopt;
    }
}

}  // namespace yankomas
