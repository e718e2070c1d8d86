// The memory twin of the disk: the same door for tests, with faults to order.
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

// The working folder is "/". Symbolic links exist only to be refused. Not for several threads.
class MemoryFiles final : public Files {
public:
    // For the arrangement of a test: the folders above are made too, whatever was there is
    // replaced.
    void put_file(const std::string& path, std::string_view bytes) {
        put(path, {FileKind::file, std::string(bytes)});
    }
    void put_symlink(const std::string& path) { put(path, {FileKind::symlink, {}}); }
    void put_fifo(const std::string& path) { put(path, {FileKind::other, {}}); }

    // The bytes of every file by its absolute path, to compare what was with what is.
    [[nodiscard]] std::map<std::string, std::string> all_files() const;

    // The `call`-th change from now on fails as if the disk were full; 1 is the next. Later ones
    // work again.
    void fail_at(int call) { calls_to_fault_ = call; }

    [[nodiscard]] Result<std::string> read(const std::string& path,
                                           std::size_t limit) const override;
    [[nodiscard]] Result<std::string> read_below(const std::string& root,
                                                 const std::string& relative,
                                                 std::size_t limit) const override;
    [[nodiscard]] Result<std::optional<FileDigest>> digest_below(
        const std::string& root, const std::string& relative, std::uint64_t limit) const override;
    [[nodiscard]] Result<std::unique_ptr<OpenFolder>> open_folder_below(
        const std::string& root, const std::string& relative) const override;
    [[nodiscard]] Status each_entry(const std::string& folder,
                                    const TakeEntry& take) const override;
    [[nodiscard]] Result<FileKind> kind_of(const std::string& path) const override;
    [[nodiscard]] bool is_private(const std::string& path) const override;
    [[nodiscard]] Result<std::string> canonical(const std::string& path) const override;
    [[nodiscard]] Status make_folders(const std::string& folder) override;
    [[nodiscard]] Status make_private_folders(const std::string& folder) override {
        return make_folders(folder);
    }
    [[nodiscard]] Result<TempFile> write_temp(const std::string& target,
                                              std::string_view bytes) override;
    [[nodiscard]] Result<Copied> copy_in(const std::string& source,
                                         const std::string& target) override;
    [[nodiscard]] Status remove(const std::string& path) override;
    [[nodiscard]] Status remove_stale_temps(const std::string& folder,
                                            const std::string& name) override;
    [[nodiscard]] Status remove_all_stale_temps(const std::string& folder) override;
    [[nodiscard]] Result<std::unique_ptr<Lock>> lock(const std::string& folder,
                                                     std::chrono::seconds patience) override;

protected:
    [[nodiscard]] Status move_temp(const std::string& temp, const std::string& target,
                                   Over over) override;
    void drop_temp(const std::string& temp) noexcept override;

private:
    Status remove_temps(const std::string& folder, std::string_view prefix);
    struct Node {
        FileKind kind = FileKind::folder;
        std::string bytes;
    };

    void put(const std::string& path, Node node);
    [[nodiscard]] const Node* find(const std::string& path) const;
    [[nodiscard]] Result<const Node*> find_below(const std::string& root,
                                                 const std::string& relative) const;
    [[nodiscard]] Status change(const std::string& path);
    [[nodiscard]] Status writable(const std::string& target);

    std::map<std::string, Node> nodes_ = {{"/", {}}};  // by absolute path
    std::shared_ptr<std::set<std::string>> locked_ = std::make_shared<std::set<std::string>>();
    int calls_to_fault_ = 0;
};

}  // namespace yankomas
