// Walks up from a folder to the one that holds office.yaml.
// SPDX-License-Identifier: Apache-2.0
#include "store/office/find_office.h"

#include <string>
#include <utility>

#include "core/base/error.h"
#include "core/base/message.h"
#include "core/base/text.h"

namespace yankomas {

Result<std::string> find_office(const Files& files, const std::string& start) {
    if (start.empty()) {
        const auto here = files.canonical(".");
        return here ? find_office(files, *here) : here.error();
    }
    const auto begin = files.kind_of(start);
    if (!begin) return begin.error();
    if (*begin == FileKind::none)
        return failed(message("there is no folder {}", start), {},
                      {message("name a folder that is there with -C DIR, or go into it")});
    std::string folder = start;
    std::string bare;  // an office that has lost its office.yaml
    for (;;) {
        const auto kind = files.kind_of(folder + "/" + std::string(kOfficeFile));
        if (!kind) return kind.error();
        if (*kind != FileKind::none) return folder.empty() ? std::string("/") : folder;
        const auto roster = files.kind_of(folder + "/roster.yaml");
        if (bare.empty() && roster && *roster == FileKind::file) bare = folder;
        const std::size_t slash = folder.find_last_of('/');
        if (slash == std::string::npos || folder.empty()) break;
        folder.resize(slash);
    }
    if (!bare.empty()) {
        return failed(
            message("{} has a roster.yaml and no office.yaml", bare), {},
            {message("if git has it: git -C {} checkout -- office.yaml", for_shell(bare))});
    }
    return failed(
        message("there is no office.yaml in {} or above it", start), {},
        {message("go into an office folder, name it with -C DIR, or make one: yankomas init")});
}

}  // namespace yankomas
