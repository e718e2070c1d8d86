// Looks what stands in a folder of pages before it is replaced.
// SPDX-License-Identifier: Apache-2.0
#include "work/documents/site_folder.h"

#include <algorithm>

#include "core/base/text.h"
#include "store/disk/os_error.h"
#include "store/disk/path.h"
#include "store/office/open_office.h"

namespace yankomas {

namespace {

constexpr const char* kListName = "yankomas-pages.txt";
constexpr std::size_t kMaxList = std::size_t{64} << 20U;

// Returns the names of the files of an earlier run that are still there.
Result<std::vector<std::string>> files_to_replace(const Host& host, const std::string& folder) {
    const auto entries = host.files.list(folder);
    if (!entries) return entries.error();
    if (entries->empty()) return std::vector<std::string>();
    const auto list = host.files.read(join_path(folder, kListName), kMaxList);
    std::vector<std::string> ours{kListName};
    if (list) {
        for (const std::string_view line : split(*list, '\n')) ours.emplace_back(line);
    }
    std::ranges::sort(ours);
    std::vector<std::string> found;
    for (const DirEntry& entry : *entries) {
        if (entry.kind != FileKind::file || !std::ranges::binary_search(ours, entry.name)) {
            return refused(
                message("the folder has something that this program did not write there: {}",
                        entry.name),
                in_file(folder), {message("choose a new folder, or an empty one")});
        }
        found.push_back(entry.name);
    }
    return found;
}

// Fails if something that exists lies in the office folder.
Status require_outside(const Host& host, const OpenedOffice& office, const std::string& path,
                       const std::string& typed) {
    const auto real = host.files.canonical(path);
    if (!real) return real.error();
    const auto root = host.files.canonical(office.root);
    if (!root) return root.error();
    if (!(*real + '/').starts_with(*root + '/')) return Done{};
    return refused(message("pages do not belong into the office folder"), in_file(typed),
                   {message("choose a folder outside it")});
}

// Makes the folders above a new one. Nothing is made in an office, so the nearest of them that
// exists is looked at first.
Status make_folders_above(Host& host, const OpenedOffice& office, const std::string& target,
                          const std::string& typed) {
    std::string above = parent_of(target);
    for (auto kind = host.files.kind_of(above); above.size() > 1;
         kind = host.files.kind_of(above)) {
        if (!kind) return kind.error();
        if (*kind != FileKind::none) break;
        above = parent_of(above);
    }
    if (auto status = require_outside(host, office, above, typed); !status) return status;
    return host.files.make_folders(parent_of(target));
}

}  // namespace

Result<SiteFolder> SiteFolder::open(Host& host, const OpenedOffice& office,
                                    const std::string& folder) {
    std::string target = path_from(host, expand_home(host, folder));
    while (target.size() > 1 && target.ends_with('/')) target.pop_back();
    const auto kind = host.files.kind_of(target);
    if (!kind) return kind.error();
    if (*kind != FileKind::none && *kind != FileKind::folder) {
        return refused(message("this is no folder"), in_file(folder),
                       {message("choose a new folder, or an empty one")});
    }
    const bool is_new = *kind == FileKind::none;
    if (is_new) {
        auto made = make_folders_above(host, office, target, folder);
        if (!made) return made.error();
    }
    const std::string there = is_new ? parent_of(target) : target;
    if (auto status = require_outside(host, office, there, folder); !status) return status.error();
    const auto real = host.files.canonical(there);
    if (!real) return real.error();
    target = is_new ? join_path(*real, file_name_of(target)) : *real;
    std::vector<std::string> replaced;
    if (!is_new) {
        auto found = files_to_replace(host, target);
        if (!found) return std::move(found).error();
        replaced = *std::move(found);
    }
    auto pages = host.files.new_folder(target, kListName);
    if (!pages) return std::move(pages).error();
    return SiteFolder(*std::move(pages), std::move(replaced));
}

Status SiteFolder::add(const std::string& name, std::string_view page) {
    ++count_;
    return pages_->write(name, page);
}

Result<int> SiteFolder::finish() {
    if (auto status = pages_->commit(replaced_); !status) return status.error();
    return count_;
}

}  // namespace yankomas
