// The memory twin of the disk: the same door for tests, which can order it to fail.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "store/disk/files.h"

namespace yankomas {

// The working folder is "/". Symbolic links exist only to be refused. Only one thread may use it.
class MemoryFiles final : public Files {
public:
    // These arrange what a test finds. They make the folders above too, and replace whatever is
    // there.
    void put_file(const std::string& path, std::string_view bytes) {
        put(path, {FileKind::file, std::string(bytes)});
    }
    void put_symlink(const std::string& path) { put(path, {FileKind::symlink, {}}); }
    void put_fifo(const std::string& path) { put(path, {FileKind::other, {}}); }

    // The bytes of every file by its absolute path, to compare before and after.
    [[nodiscard]] std::map<std::string, std::string> all_files() const;

    // Lets change number `call` from now on, counted from 1, fail as if the disk were full. Later
    // ones work again.
    void fail_at(int call) { calls_to_fault_ = call; }

    Result<std::string> read(const std::string& path, std::size_t limit) const override;
    Result<std::string> read_below(const std::string& root, const std::string& relative,
                                   std::size_t limit) const override;
    Result<std::optional<FileDigest>> digest_below(const std::string& root,
                                                   const std::string& relative,
                                                   std::uint64_t limit) const override;
    Result<std::unique_ptr<OpenFolder>> open_folder_below(
        const std::string& root, const std::string& relative) const override;
    Status each_entry(const std::string& folder, const TakeEntry& take) const override;
    Result<FileKind> kind_of(const std::string& path) const override;
    [[nodiscard]] bool is_private(const std::string& path) const override;
    [[nodiscard]] bool keeps_group(const std::string& /*path*/) const override { return true; }
    Result<std::string> canonical(const std::string& path) const override;
    Status make_folders(const std::string& folder) override;
    Status make_private_folders(const std::string& folder) override { return make_folders(folder); }
    Result<TempFile> write_temp(const std::string& target, std::string_view bytes) override;
    Result<Copied> copy_in(const std::string& source, const std::string& target) override;
    Result<std::unique_ptr<NewFolder>> new_folder(const std::string& target,
                                                  const std::string& list) override;
    Status remove(const std::string& path) override;
    Status remove_below(const std::string& root, const std::string& relative) override;
    Status remove_stale_temps(const std::string& folder, const std::string& name,
                              const KeepTemp& keep = {}) override;
    Status remove_all_stale_temps(const std::string& folder, const KeepTemp& keep = {}) override;
    Result<std::unique_ptr<Lock>> lock(const std::string& folder,
                                       std::chrono::seconds patience) override;

protected:
    Status move_temp(const std::string& temp, const std::string& target, Over over) override;
    void drop_temp(const std::string& temp) noexcept override;
    Exchange exchange_temp(const std::string& temp, const std::string& target,
                           std::string_view was) override;

private:
    class MemoryNewFolder;
    Status remove_temps(const std::string& folder, std::string_view prefix, const KeepTemp& keep);
    struct Node {
        FileKind kind = FileKind::folder;
        std::string bytes;
    };

    void put(const std::string& path, Node node);
    [[nodiscard]] const Node* find(const std::string& path) const;
    Result<const Node*> find_below(const std::string& root, const std::string& relative) const;
    Status change(const std::string& path);
    Status writable(const std::string& target);

    std::map<std::string, Node> nodes_ = {{"/", {}}};  // by absolute path
    std::shared_ptr<std::set<std::string>> locked_ = std::make_shared<std::set<std::string>>();
    int calls_to_fault_ = 0;
};

}  // namespace yankomas
