// A folder of pages that this program writes, and nobody else.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "store/disk/files.h"
#include "work/host.h"

namespace yankomas {

struct OpenedOffice;

// Writes pages into a new folder, which replaces the old one when all pages are written. A list of
// the pages lies in the folder, and by it the next run knows its own files.
class SiteFolder {
public:
    // It is an error if the folder lies in the office, or if it has a file that no earlier run
    // wrote.
    static Result<SiteFolder> open(Host& host, const OpenedOffice& office,
                                   const std::string& folder);

    Status add(const std::string& name, std::string_view page);
    // Puts the pages in their place and returns how many there are.
    Result<int> finish();

private:
    SiteFolder(std::unique_ptr<NewFolder> pages, std::vector<std::string> replaced)
        : pages_(std::move(pages)), replaced_(std::move(replaced)) {}

    std::unique_ptr<NewFolder> pages_;
    std::vector<std::string> replaced_;  // of the run before
    int count_ = 0;
};

}  // namespace yankomas
