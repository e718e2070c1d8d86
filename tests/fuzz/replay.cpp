// Replays a corpus through a target, where there is no libFuzzer: replay FOLDER...
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "fuzz/journal_mutator.h"
#include "fuzz/target.h"
#include "support/read_file.h"

namespace {

constexpr std::uint32_t kSeeds = 100;

void try_bytes(std::string_view bytes) {
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

}  // namespace

int main(int argc, char** argv) {
    std::vector<std::filesystem::path> files;
    for (int i = 1; i < argc; ++i) {
        for (const auto& file : std::filesystem::directory_iterator(argv[i]))
            files.push_back(file.path());
    }
    std::sort(files.begin(), files.end());
    std::string last;
    for (const auto& path : files) {
        const std::string bytes = yankomas::test::bytes_of(path);
        std::fprintf(stderr, "%s: %zu bytes\n", path.filename().c_str(), bytes.size());
        try_bytes(bytes);
        // Each file is cut, has a bit flipped and is rearranged, so that even a few files reach
        // the refusals.
        for (std::size_t at = 0; at < bytes.size(); at += bytes.size() / 97 + 1) {
            try_bytes(bytes.substr(0, at));
            std::string changed = bytes;
            changed[at] = static_cast<char>(changed[at] ^ 1);
            try_bytes(changed);
        }
        for (std::uint32_t seed = 1; seed <= kSeeds; ++seed) {
            try_bytes(yankomas::fuzz::mutated_journal(bytes, seed));
            if (seed % 8 == 0) try_bytes(yankomas::fuzz::crossed_journals(last, bytes, seed));
        }
        last = bytes;
    }
    std::fprintf(stderr, "%zu files\n", files.size());
    return files.empty() ? 1 : 0;
}
