// Reads by openat. A read that finds its bytes in memory costs three calls; where the disk keeps us waiting it is
// told what comes next, so that it works on many files at once. SPDX-License-Identifier: Apache-2.0
#include "store/open_folder.h"

#include <atomic>
#include <fcntl.h>
#include <utility>

#include "store/open_file.h"
#include "store/path.h"

namespace yankomas {

namespace {

class RealFolder final : public OpenFolder {
public:
    RealFolder(Descriptor folder, std::string path) : folder_(std::move(folder)), path_(std::move(path)) {}

    [[nodiscard]] Result<std::string> read(const std::string& name, std::size_t limit) const override {
        const std::string path = path_ + '/' + name;
        if (!is_plain_relative(path)) return leads_outside(path);
        const auto file = open_file_in(folder_, name, path);
        if (!file) return file.error();
        if (!*file) return no_such_file(path);
        bool waited = false;
        auto bytes = read_whole(**file, limit, &waited);
        if (waited) disk_is_slow_.store(true, std::memory_order_relaxed);
        return bytes;
    }

    void expect(std::span<const std::string> names) const override {
        if (!disk_is_slow_.exchange(false, std::memory_order_relaxed)) return;
        for (const std::string& name : names) {
            const auto file = open_file_in(folder_, name, name);
            if (file && *file) posix_fadvise((*file)->descriptor.number(), 0, 0, POSIX_FADV_WILLNEED);
        }
    }

private:
    Descriptor folder_;
    std::string path_;  // as errors name it
    mutable std::atomic<bool> disk_is_slow_ = false;
};

}  // namespace

Result<std::unique_ptr<OpenFolder>> open_folder_below(const std::string& root, const std::string& relative) {
    auto folder = open_folder_in(root, relative, relative);
    if (!folder) return std::move(folder).error();
    if (!*folder) return no_such_file(relative);
    return std::unique_ptr<OpenFolder>(std::make_unique<RealFolder>(**std::move(folder), relative));
}

}  // namespace yankomas
