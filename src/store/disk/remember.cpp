// Reads and replaces remembered files without a word when that can't be done.
// SPDX-License-Identifier: Apache-2.0
#include "store/disk/remember.h"

#include <chrono>

#include "store/disk/path.h"

namespace yankomas {

std::optional<std::string> recall_file(const Files& files, const std::string& path,
                                       std::size_t limit) {
    // Whoever else could write there could say of a tampered case that it was verified.
    if (!files.is_private(parent_of(path)) || !files.is_private(path)) return std::nullopt;
    auto bytes = files.read(path, limit);
    if (!bytes) return std::nullopt;
    return std::move(*bytes);
}

void remember_file(Files& files, const std::string& path, std::string_view bytes) {
    const std::size_t slash = path.find_last_of('/');
    const std::string folder = path.substr(0, slash);
    if (auto made = files.make_private_folders(folder); !made || !files.is_private(folder)) return;
    const auto lock = files.lock(folder, std::chrono::seconds(0));
    if (!lock || !files.remove_stale_temps(folder, path.substr(slash + 1))) return;
    static_cast<void>(files.replace(path, bytes).has_value());
}

}  // namespace yankomas
