// Reads and replaces remembered files, and says nothing if that can't be done.
// SPDX-License-Identifier: Apache-2.0
#include "store/disk/remember.h"

#include <chrono>

#include "store/disk/files.h"
#include "store/disk/path.h"

namespace yankomas {

namespace {

bool is_believed(const Files& files, const std::string& path) {
    return files.is_private(parent_of(path)) && files.is_private(path);
}

}  // namespace

std::optional<std::string> recall_file(const Files& files, const std::string& path,
                                       std::size_t limit) {
    if (!is_believed(files, path)) return std::nullopt;
    auto bytes = files.read(path, limit);
    return bytes ? std::optional(*std::move(bytes)) : std::nullopt;
}

std::unique_ptr<FileParts> recall_parts(const Files& files, const std::string& path,
                                        std::size_t limit) {
    if (!is_believed(files, path)) return nullptr;
    auto parts = files.open_parts(path, limit);
    return parts ? *std::move(parts) : nullptr;
}

void remember_file(Files& files, const std::string& path, std::string_view bytes) {
    const std::string folder = parent_of(path);
    if (!files.make_private_folders(folder) || !files.is_private(folder)) return;
    const auto lock = files.lock(folder, std::chrono::seconds(0));
    if (!lock || !files.remove_stale_temps_of(path)) return;
    static_cast<void>(files.replace(path, bytes).has_value());
}

}  // namespace yankomas
