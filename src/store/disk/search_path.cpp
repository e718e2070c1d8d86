// Looks for programs as execvp does, in fewer folders.
// SPDX-License-Identifier: Apache-2.0
#include "store/disk/search_path.h"

#include <cerrno>
#include <stdlib.h>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/text.h"

namespace yankomas {

std::string absolute_search_path() {
    const char* path = getenv("PATH");
    std::string absolute;
    for (const std::string_view part : split(path != nullptr ? path : "/bin:/usr/bin", ':')) {
        if (!part.starts_with('/')) continue;
        if (!absolute.empty()) absolute += ':';
        absolute += part;
    }
    return absolute;
}

FoundProgram find_program(const std::string& name, const std::string& search_path) {
    if (name.find('/') != std::string::npos) return {name, 0};
    int code = ENOENT;
    for (const std::string_view folder : split(search_path, ':')) {
        if (folder.empty()) continue;
        std::string file = std::string(folder) + '/' + name;
        struct stat status {};
        if (stat(file.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) continue;
        if (access(file.c_str(), X_OK) == 0) return {std::move(file), 0};
        code = EACCES;
    }
    return {{}, code};
}

}  // namespace yankomas
