// Whether a file may be published: what kind it is, and what is wrong with it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/finding.h"
#include "core/base/result.h"
#include "core/journal/roster_journal.h"

namespace yankomas {

class Files;
struct OpenedOffice;

// The kind of "office.yaml", "sops/NAME.yaml" and "calendars/NAME.yaml" below the root; no other
// file is ever published.
[[nodiscard]] std::optional<PublishedKind> kind_of_published(std::string_view path);

struct Publishable {
    PublishedFile file;
    Findings findings;          // an error among them: it must not be published
    bool is_published = false;  // these very bytes count already
};

// Reads and judges a file below the root: it must load without findings, a procedure must be sound,
// and what was published before under its name or version stays as it is.
[[nodiscard]] Result<Publishable> check_publishable(const Files& files, const OpenedOffice& office,
                                                    const std::string& path, PublishedKind kind);

}  // namespace yankomas
