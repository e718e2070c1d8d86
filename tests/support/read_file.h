// Reads a file of the real disk whole.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <filesystem>
#include <fstream>
#include <string>

namespace yankomas::test {

// The bytes of a file; none if it can't be read. Test code is not optimised, so this reads chunks
// and no single bytes.
inline std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::string bytes;
    std::array<char, 65536> chunk{};
    while (file.read(chunk.data(), chunk.size()), file.gcount() > 0)
        bytes.append(chunk.data(), static_cast<std::size_t>(file.gcount()));
    return bytes;
}

}  // namespace yankomas::test
