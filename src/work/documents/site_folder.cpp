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

}  // namespace

Result<SiteFolder> SiteFolder::open(Host& host, const OpenedOffice& office,
                                    const std::string& folder) {
    std::string target = path_from(host, expand_home(host, folder));
    while (target.size() > 1 && target.ends_with('/')) target.pop_back();
    const auto kind = host.files.kind_of(target);
    if (!kind) return kind.error();
    std::vector<std::string> replaced;
    if (*kind == FileKind::none) {
        if (auto made = host.files.make_folders(parent_of(target)); !made) return made.error();
        const auto above = host.files.canonical(parent_of(target));
        if (!above) return above.error();
        target = join_path(*above, file_name_of(target));
    } else if (*kind == FileKind::folder) {
        const auto real = host.files.canonical(target);
        if (!real) return real.error();
        target = *real;
    } else {
        return refused(message("this is no folder"), in_file(folder),
                       {message("choose a new folder, or an empty one")});
    }
    const auto root = host.files.canonical(office.root);
    if (!root) return root.error();
    if ((target + '/').starts_with(*root + '/')) {
        return refused(message("pages do not belong into the office folder"), in_file(folder),
                       {message("choose a folder outside it")});
    }
    if (*kind == FileKind::folder) {
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
