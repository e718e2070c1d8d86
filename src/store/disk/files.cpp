// The door to the disk: what all its makes have in common.
// SPDX-License-Identifier: Apache-2.0
#include "store/disk/files.h"

#include <algorithm>

#include "store/disk/os_error.h"

namespace yankomas {

namespace {

constexpr std::string_view kTempMark = ".tmp-";

Message described(FileKind kind) {
    switch (kind) {
        case FileKind::none: return message("there is no such file");
        case FileKind::file: return message("this is a file, not a folder");
        case FileKind::folder: return message("this is a folder, not a file");
        case FileKind::symlink:
            return message("this is a symbolic link, which is not followed here");
        case FileKind::other: return message("this is a fifo, a socket or a device, not a file");
    }
    return {};
}

}  // namespace

Result<std::vector<DirEntry>> Files::list(const std::string& folder) const {
    std::vector<DirEntry> entries;
    auto read = each_entry(folder, [&](std::string_view name, FileKind kind) {
        entries.push_back({std::string(name), kind});
    });
    if (!read) return std::move(read).error();
    std::ranges::sort(entries, {}, &DirEntry::name);
    return entries;
}

TempFile::~TempFile() {
    if (door_ != nullptr) door_->drop_temp(path_);
}

Status Files::commit_as(TempFile temp, Over over) {
    auto moved = move_temp(temp.path(), temp.target(), over);
    if (moved) temp.door_ = nullptr;
    return moved;
}

Status Files::commit(TempFile temp) { return commit_as(std::move(temp), Over::replace); }
Status Files::commit_new(TempFile temp) { return commit_as(std::move(temp), Over::never); }

Status Files::replace(const std::string& path, std::string_view bytes) {
    auto temp = write_temp(path, bytes);
    if (!temp) return std::move(temp).error();
    return commit(*std::move(temp));
}

Status Files::create(const std::string& path, std::string_view bytes) {
    auto temp = write_temp(path, bytes);
    if (!temp) return std::move(temp).error();
    return commit_new(*std::move(temp));
}

bool is_temp_name(std::string_view name) {
    const auto mark = name.rfind(kTempMark);
    if (!name.starts_with('.') || mark == std::string_view::npos || mark < 2) return false;
    const auto number = name.substr(mark + kTempMark.size());
    return !number.empty() && number.find_first_not_of("0123456789-") == std::string_view::npos;
}

std::string temp_prefix(std::string_view name) {
    return std::string(".").append(name).append(kTempMark);
}

Error no_such_file(const std::string& path) {
    return failed(described(FileKind::none), in_file(path));
}

Error not_a_file(const std::string& path, FileKind kind) {
    if (kind == FileKind::none) return no_such_file(path);
    return failed(described(kind), in_file(path));
}

Error over_limit(const std::string& path, std::uint64_t size, std::size_t limit) {
    return failed(message("this file has {} bytes; the limit is {}", size, limit), in_file(path));
}

Error leads_outside(const std::string& path) {
    return refused(
        message(
            "this path is not plain: it may not be absolute, hold \"..\", \".\" or an empty part"),
        in_file(path));
}

Error already_exists(const std::string& path) {
    return refused(message("this file already exists"), in_file(path));
}

Error other_content(const std::string& path) {
    return refused(message("this file already exists, with other content"), in_file(path),
                   {message("give the new file another name: mv OLD NEW")});
}

}  // namespace yankomas
