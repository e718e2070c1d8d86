// What all doors to the disk have in common: the real one, that of a commit, and the one in memory
// of the tests.
// SPDX-License-Identifier: Apache-2.0
#include "store/disk/files.h"

#include <algorithm>

#include "store/disk/os_error.h"
#include "store/disk/path.h"

namespace yankomas {

namespace {
constexpr std::string_view kTempMark = ".tmp-";

class PartsInMemory final : public FileParts {
public:
    PartsInMemory(std::string path, std::string bytes)
        : FileParts(bytes.size()), path_(std::move(path)), bytes_(std::move(bytes)) {}

    Status read(std::size_t from, std::span<char> room) const override {
        if (from > bytes_.size() || room.size() > bytes_.size() - from)
            return changed_while_read(path_);
        bytes_.copy(room.data(), room.size(), from);
        return Done{};
    }

private:
    std::string path_;
    std::string bytes_;
};

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

Result<std::unique_ptr<FileParts>> Files::open_parts(const std::string& path,
                                                     std::size_t limit) const {
    auto bytes = read(path, limit);
    if (!bytes) return std::move(bytes).error();
    return std::unique_ptr<FileParts>(std::make_unique<PartsInMemory>(path, *std::move(bytes)));
}

TempFile::~TempFile() {
    if (door_ != nullptr) door_->drop_temp(path_);
}

Status Files::remove_stale_temps_of(const std::string& target, const KeepTemp& keep) {
    return remove_stale_temps(parent_of(target), std::string(file_name_of(target)), keep);
}

Status Files::commit_as(TempFile temp, Over over) {
    auto moved = move_temp(temp.path(), temp.target(), over);
    if (moved) temp.door_ = nullptr;
    return moved;
}

Status Files::commit(TempFile temp) { return commit_as(std::move(temp), Over::replace); }
Status Files::commit_new(TempFile temp) { return commit_as(std::move(temp), Over::never); }

Status Files::commit_over(TempFile temp, std::string_view was) {
    auto done = exchange_temp(temp.path(), temp.target(), was);
    if (done.keeps_temp) temp.door_ = nullptr;
    return std::move(done.status);
}

Status Files::write_as(const std::string& path, std::string_view bytes, Over over) {
    auto temp = write_temp(path, bytes);
    if (!temp) return std::move(temp).error();
    return commit_as(*std::move(temp), over);
}

Status Files::replace(const std::string& path, std::string_view bytes) {
    return write_as(path, bytes, Over::replace);
}

Status Files::create(const std::string& path, std::string_view bytes) {
    return write_as(path, bytes, Over::never);
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

std::string target_of_temp(std::string_view path) {
    const std::string_view name = file_name_of(path);
    return join_path(parent_of(path), name.substr(1, name.rfind(kTempMark) - 1));
}

}  // namespace yankomas
