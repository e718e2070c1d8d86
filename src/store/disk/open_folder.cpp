// Reads by openat. Where the disk keeps readers waiting it is told what comes, so that it works on
// many files at once.
// SPDX-License-Identifier: Apache-2.0
#include "store/disk/open_folder.h"

#include <atomic>
#include <fcntl.h>
#include <mutex>
#include <utility>

#include "store/disk/open_file.h"
#include "store/disk/path.h"

namespace yankomas {

namespace {

class RealFolder final : public OpenFolder {
public:
    RealFolder(Descriptor folder, std::string path)
        : folder_(std::move(folder)), path_(std::move(path)) {}

    [[nodiscard]] Result<std::string> read(const std::string& name,
                                           std::size_t limit) const override {
        const std::string path = path_ + '/' + name;
        if (!is_plain_relative(path)) return leads_outside(path);
        const auto file = open_file_in(folder_, name, path);
        if (!file) return file.error();
        if (!*file) return no_such_file(path);
        bool waited = false;
        auto bytes = read_whole(**file, limit, &waited);
        if (waited) patience_.store(kPatience, std::memory_order_relaxed);
        return bytes;
    }

    [[nodiscard]] Result<std::optional<FileDigest>> digest_below(
        const std::string& relative, std::uint64_t limit) const override {
        if (!is_plain_relative(relative)) return leads_outside(relative);
        const auto file = open_below(relative);
        if (!file) return file.error();
        if (!*file) return std::optional<FileDigest>();
        auto digest = digest_of(**file, limit);
        if (!digest) return std::move(digest).error();
        return std::optional(*std::move(digest));
    }

    [[nodiscard]] bool keeps_waiting() const override {
        return patience_.load(std::memory_order_relaxed) > 0;
    }

    void expect(std::span<const std::string> names) const override {
        patience_.fetch_sub(1, std::memory_order_relaxed);
        for (const std::string& name : names) {
            const auto file = open_file_in(folder_, name, name);
            if (file && *file)
                posix_fadvise((*file)->descriptor.number(), 0, 0, POSIX_FADV_WILLNEED);
        }
    }

private:
    [[nodiscard]] Result<std::optional<OpenFile>> open_below(const std::string& relative) const {
        const std::size_t end = relative.find('/');
        if (end == std::string::npos) return open_file_in(folder_, relative, relative);
        const std::string_view first = std::string_view(relative).substr(0, end);
        if (is_missing(first)) return std::optional<OpenFile>();
        const auto top = open_folder_in(folder_, first, relative);
        if (!top) return top.error();
        if (!*top) {
            set_missing(first);
            return std::optional<OpenFile>();
        }
        return open_file_below(**top, std::string_view(relative).substr(end + 1), relative);
    }

    [[nodiscard]] bool is_missing(std::string_view name) const {
        const std::lock_guard guard(mutex_);
        return missing_ == name;
    }
    void set_missing(std::string_view name) const {
        const std::lock_guard guard(mutex_);
        missing_ = name;
    }

    Descriptor folder_;
    std::string path_;  // as errors name it
    // So many times it is said yet what comes next: where that helps, nobody waits any more and
    // tells us.
    static constexpr int kPatience = 64;
    mutable std::atomic<int> patience_ = 0;
    mutable std::mutex mutex_;
    mutable std::string
        missing_;  // one folder: usually all documents are in one, or that is not here
};

}  // namespace

Result<std::unique_ptr<OpenFolder>> open_folder_below(const std::string& root,
                                                      const std::string& relative) {
    auto folder = open_folder_in(root, relative, relative);
    if (!folder) return std::move(folder).error();
    if (!*folder) return no_such_file(relative);
    return std::unique_ptr<OpenFolder>(std::make_unique<RealFolder>(**std::move(folder), relative));
}

}  // namespace yankomas
