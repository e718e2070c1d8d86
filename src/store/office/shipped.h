// The procedures and the calendar that come with the program, as bytes.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

namespace yankomas {

struct ShippedFile {
    std::string_view path;  // where it belongs below an office folder: "sops/yankomas-1.yaml"
    std::string_view bytes;
};

[[nodiscard]] std::span<const ShippedFile> shipped_files();

}  // namespace yankomas
