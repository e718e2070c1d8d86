// Takes paths apart and joins them as text.
// SPDX-License-Identifier: Apache-2.0
#include "store/disk/path.h"

#include <algorithm>

#include "core/base/text.h"

namespace yankomas {

std::string parent_of(std::string_view path) {
    const auto slash = path.rfind('/');
    if (slash == std::string_view::npos) return ".";
    return std::string(path.substr(0, std::max<std::size_t>(slash, 1)));
}

std::string_view file_name_of(std::string_view path) { return path.substr(path.rfind('/') + 1); }

std::string join_path(std::string_view folder, std::string_view name) {
    if (folder.empty() || folder == ".") return std::string(name);
    std::string path(folder);
    if (!path.ends_with('/')) path += '/';
    return path.append(name);
}

bool is_plain_relative(std::string_view path) {
    if (path.find('\0') != std::string_view::npos) return false;
    return std::ranges::none_of(split(path, '/'), [](std::string_view part) {
        return part.empty() || part == "." || part == "..";
    });
}

}  // namespace yankomas
