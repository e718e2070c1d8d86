// Reads the files of an open folder, in batches if there are many.
// SPDX-License-Identifier: Apache-2.0
#include "store/disk/open_folder.h"

#include <algorithm>
#include <atomic>
#include <fcntl.h>
#include <mutex>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "store/disk/files.h"
#include "store/disk/open_file.h"
#include "store/disk/os_error.h"
#include "store/disk/path.h"
#include "store/disk/read_at_once.h"

namespace yankomas {

namespace {

class RealFolder final : public OpenFolder {
public:
    RealFolder(Descriptor folder, std::string path, Reading reading)
        : folder_(std::move(folder)), path_(std::move(path)), reading_(reading) {}

    Result<std::string> read(const std::string& name, std::size_t limit) const override {
        const auto file = open_in_it(name);
        return bytes_of(file, name, limit);
    }

    std::vector<Result<std::string>> read_all(std::span<const std::string> names,
                                              std::size_t limit) const override {
        std::vector<std::optional<std::string>> at_once = read_at_once(names);
        std::vector<Result<std::string>> files;
        files.reserve(names.size());
        while (files.size() < names.size()) {
            const std::size_t i = files.size();
            if (at_once[i] && at_once[i]->size() <= limit) {
                files.emplace_back(*std::move(at_once[i]));
                continue;
            }
            std::size_t end = i + 1;
            while (keeps_waiting() && end < std::min(i + kOpenAtOnce, names.size()) &&
                   !at_once[end])
                ++end;
            read_group(names.subspan(i, end - i), limit, files);
        }
        return files;
    }

    Result<std::optional<FileDigest>> digest_below(const std::string& relative,
                                                   std::uint64_t limit) const override {
        if (!is_plain_relative(relative)) return leads_outside(relative);
        return digest_of(open_below(relative), limit);
    }

private:
    // For a few files the system's own way of many is not worth its start.
    static constexpr std::size_t kManyFiles = ReadAtOnce::kMostFiles / 2;
    // Files that one thread opens before it reads them, if the disk is slow.
    static constexpr std::size_t kOpenAtOnce = 8;

    // Returns the bytes of the files that the system can read at once; those of none if they are
    // read one by one.
    std::vector<std::optional<std::string>> read_at_once(std::span<const std::string> names) const {
        const auto is_plain = [](const std::string& name) {
            return name.find('/') == std::string::npos && name != "..";
        };
        if (reading_ == Reading::one_by_one || names.size() < kManyFiles ||
            !std::ranges::all_of(names, is_plain))
            return std::vector<std::optional<std::string>>(names.size());
        thread_local ReadAtOnce reader;
        return reader.read(folder_, names);
    }

    [[nodiscard]] std::string path_of(const std::string& name) const { return path_ + '/' + name; }

    Result<std::optional<OpenFile>> open_in_it(const std::string& name) const {
        const std::string path = path_of(name);
        if (!is_plain_relative(path)) return leads_outside(path);
        return open_file_below(folder_, name, path);
    }

    Result<std::string> bytes_of(const Result<std::optional<OpenFile>>& file,
                                 const std::string& name, std::size_t limit) const {
        if (!file) return file.error();
        if (!*file) return no_such_file(path_of(name));
        bool waited = false;
        auto bytes = read_whole(**file, limit, &waited);
        if (waited) patience_.store(kPatience, std::memory_order_relaxed);
        return bytes;
    }

    // Opens the files and tells the disk of them before it reads the first, so that the disk works
    // on all of them at the same time.
    void read_group(std::span<const std::string> names, std::size_t limit,
                    std::vector<Result<std::string>>& files) const {
        std::vector<Result<std::optional<OpenFile>>> opened;
        for (const std::string& name : names) opened.push_back(open_in_it(name));
        if (names.size() > 1) {
            patience_.fetch_sub(1, std::memory_order_relaxed);
            for (const auto& file : opened) {
                if (file && *file)
                    posix_fadvise((*file)->descriptor.number(), 0, 0, POSIX_FADV_WILLNEED);
            }
        }
        for (std::size_t i = 0; i < names.size(); ++i)
            files.push_back(bytes_of(opened[i], names[i], limit));
    }

    [[nodiscard]] bool keeps_waiting() const {
        return patience_.load(std::memory_order_relaxed) > 0;
    }

    Result<std::optional<OpenFile>> open_below(const std::string& relative) const {
        const std::size_t end = relative.find('/');
        if (end == std::string::npos) return open_file_below(folder_, relative, relative);
        const std::string first = relative.substr(0, end);
        {
            const std::lock_guard guard(mutex_);
            if (missing_ == first) return std::optional<OpenFile>();
        }
        const auto top = open_folder_in(folder_, first, relative);
        if (!top) return top.error();
        if (*top)
            return open_file_below(**top, std::string_view(relative).substr(end + 1), relative);
        const std::lock_guard guard(mutex_);
        missing_ = first;
        return std::optional<OpenFile>();
    }

    Descriptor folder_;
    std::string path_;  // as errors show it
    Reading reading_;
    // How many more groups are opened before they are read. A reader that had to wait for the disk
    // sets the count back to kPatience. Once no reader waits, the count runs out.
    static constexpr int kPatience = 256;
    mutable std::atomic<int> patience_ = 0;
    mutable std::mutex mutex_;  // guards missing_
    // The last folder that was missing. One is enough, because usually all documents are in one
    // folder, which either exists or does not.
    mutable std::string missing_;
};

}  // namespace

Result<std::unique_ptr<OpenFolder>> open_folder_below(const std::string& root,
                                                      const std::string& relative,
                                                      Reading reading) {
    auto folder = open_folder_in(root, relative, relative);
    if (!folder) return std::move(folder).error();
    if (!*folder) return no_such_file(relative);
    return std::unique_ptr<OpenFolder>(
        std::make_unique<RealFolder>(**std::move(folder), relative, reading));
}

}  // namespace yankomas
