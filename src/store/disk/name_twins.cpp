// Compares the names in a folder like a disk that folds names.
// SPDX-License-Identifier: Apache-2.0
#include "store/disk/name_twins.h"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>
#include <vector>

#include "core/base/rules/documents.h"
#include "core/base/rules/files.h"
#include "core/base/text.h"
#include "core/journal/schema.h"
#include "store/disk/files.h"
#include "store/disk/path.h"

namespace yankomas {

namespace {

Finding twins(const std::string& folder, const std::string& first, const std::string& second) {
    return finding(
        folder.starts_with("documents") ? rule::document_path : rule::path,
        Place{join_path(folder, second), 0, 0, {}},
        message("the name differs from {} only in capital letters or in how accents are written",
                first),
        message("rename the one that nothing names"));
}

// Looks at a folder exactly. It is called only for the few folders where names seem to be alike.
Status add_twins(const Files& files, const std::string& full, const std::string& folder,
                 Findings& findings) {
    const auto entries = files.list(full);
    if (!entries) return entries.error();
    std::map<std::string, std::string> names;
    for (const DirEntry& entry : *entries) {
        const auto [first, is_new] = names.try_emplace(folded_name(entry.name), entry.name);
        if (!is_new) findings.push_back(twins(folder, first->second, entry.name));
    }
    return Done{};
}

}  // namespace

Result<Findings> name_twins(const Files& files, const std::string& root,
                            const std::string& folder) {
    Findings findings;
    std::vector<std::string> todo = {folder};
    while (!todo.empty()) {
        const std::string here = std::move(todo.back());
        todo.pop_back();
        const std::string full = join_path(root, here);
        const auto kind = files.kind_of(full);
        if (!kind) return kind.error();
        if (*kind != FileKind::folder) continue;
        std::vector<std::size_t> hashes;
        auto status = files.each_entry(full, [&](std::string_view name, FileKind kind_of_entry) {
            hashes.push_back(std::hash<std::string>{}(folded_name(name)));
            // A path that is longer than this can't be signed, so no record names a file that lies
            // deeper.
            std::string path = join_path(here, name);
            if (kind_of_entry == FileKind::folder && path.size() <= kMaxPath)
                todo.push_back(std::move(path));
        });
        std::ranges::sort(hashes);
        const bool seem_alike = std::ranges::adjacent_find(hashes) != hashes.end();
        if (status && seem_alike) status = add_twins(files, full, here, findings);
        if (!status) return std::move(status).error();
    }
    return findings;
}

std::optional<std::string> twin_of(const Files& files, const std::string& folder,
                                   std::string_view name) {
    const auto entries = files.list(folder);
    if (!entries) return std::nullopt;
    const std::string folded = folded_name(name);
    const auto twin = std::ranges::find_if(*entries, [&](const DirEntry& entry) {
        return entry.name != name && folded_name(entry.name) == folded;
    });
    return twin == entries->end() ? std::nullopt : std::optional(twin->name);
}

}  // namespace yankomas
