// Looks into each folder, from a descriptor that holds its lock, before anything is removed.
// SPDX-License-Identifier: Apache-2.0
#include "store/disk/left_folders.h"

#include <algorithm>
#include <fcntl.h>
#include <memory>
#include <optional>
#include <string_view>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

#include "core/base/text.h"
#include "store/disk/descriptor.h"
#include "store/disk/files.h"

namespace yankomas {

namespace {

constexpr std::size_t kMostList = std::size_t{64} << 20U;
constexpr int kFolder = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;

// Returns the names in a folder, or nothing if it can't be read to its end.
std::optional<std::vector<std::string>> names_in(int folder) {
    Descriptor again(uncut([&] { return openat(folder, ".", kFolder); }));
    if (!again) return std::nullopt;
    const std::unique_ptr<DIR, CloseFolder> stream(fdopendir(again.number()));
    if (!stream) return std::nullopt;
    static_cast<void>(again.release());
    std::vector<std::string> names;
    for (;;) {
        errno = 0;
        const dirent* entry = readdir(stream.get());
        if (entry == nullptr) return errno == 0 ? std::optional(std::move(names)) : std::nullopt;
        const std::string_view name(entry->d_name);
        if (name != "." && name != "..") names.emplace_back(name);
    }
}

bool is_plain_file(int folder, const std::string& name) {
    struct stat facts {};
    return fstatat(folder, name.c_str(), &facts, AT_SYMLINK_NOFOLLOW) == 0 &&
           S_ISREG(facts.st_mode);
}

// Returns the names that the list has, sorted. Without a list there are none.
std::vector<std::string> listed_in(int folder, const std::string& list) {
    std::vector<std::string> names;
    const Descriptor file(uncut([&] {
        return openat(folder, list.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    }));
    if (!file || !is_plain_file(folder, list)) return names;
    std::string text;
    std::string part(1U << 16U, '\0');
    for (;;) {
        const auto count = uncut([&] { return ::read(file.number(), part.data(), part.size()); });
        if (count <= 0 || text.size() > kMostList) break;
        text.append(part, 0, static_cast<std::size_t>(count));
    }
    for (const std::string_view name : split(text, '\n')) names.emplace_back(name);
    names.push_back(list);
    std::ranges::sort(names);
    return names;
}

// Removes the folder if it is one of ours that nobody writes any more.
void remove_left(int parent, const std::string& name, const std::string& list) {
    const Descriptor folder(uncut([&] { return openat(parent, name.c_str(), kFolder); }));
    struct stat facts {};
    if (!folder || fstat(folder.number(), &facts) != 0 || facts.st_uid != geteuid()) return;
    if (uncut([&] { return flock(folder.number(), LOCK_EX | LOCK_NB); }) != 0) return;
    const auto names = names_in(folder.number());
    if (!names) return;
    const std::vector<std::string> ours = listed_in(folder.number(), list);
    const bool is_ours = std::ranges::all_of(*names, [&](const std::string& found) {
        return std::ranges::binary_search(ours, found) && is_plain_file(folder.number(), found);
    });
    if (!is_ours) return;
    // The list goes last, so that a run that is killed here leaves a folder that is still known.
    for (const std::string& found : *names) {
        if (found != list) unlinkat(folder.number(), found.c_str(), 0);
    }
    if (!names->empty()) unlinkat(folder.number(), list.c_str(), 0);
    unlinkat(parent, name.c_str(), AT_REMOVEDIR);
}

}  // namespace

void remove_left_folders(const std::string& parent, const std::string& prefix,
                         const std::string& list) {
    const Descriptor folder(
        uncut([&] { return ::open(parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); }));
    if (!folder) return;
    const auto names = names_in(folder.number());
    if (!names) return;
    for (const std::string& name : *names) {
        if (name.starts_with(prefix) && is_temp_name(name))
            remove_left(folder.number(), name, list);
    }
}

}  // namespace yankomas
