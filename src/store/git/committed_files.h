// The door to an office folder as a commit has it, so that whatever reads an office can read a
// former one.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/disk/files.h"
#include "store/git/git_files.h"

namespace yankomas {

// Below `root` it has the regular files of a commit, and no links. Everything else is read from the
// disk: what lies outside of the folder, git's own files, and documents/, which stays outside git.
// It can't be written to.
class CommittedFiles final : public Files {
public:
    // Lists the commit and reads what belongs to no case. The bytes of cases are asked of git when
    // they are read, one year at a time. The disk and the processes must outlive it. The error is
    // `failed` if git or the commit is missing, or an object of it.
    [[nodiscard]] static Result<std::unique_ptr<CommittedFiles>> open(
        const Files& disk, Processes& processes, const std::string& root,
        const std::string& revision, const std::optional<GitElsewhere>& from);

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
    [[nodiscard]] bool keeps_group(const std::string& path) const override;
    Result<std::string> canonical(const std::string& path) const override;

    Status make_folders(const std::string& folder) override;
    Status make_private_folders(const std::string& folder) override;
    Result<TempFile> write_temp(const std::string& target, std::string_view bytes) override;
    Result<Copied> copy_in(const std::string& source, const std::string& target) override;
    Result<std::unique_ptr<NewFolder>> new_folder(const std::string& target,
                                                  const std::string& list) override;
    Status remove(const std::string& path) override;
    Status remove_below(const std::string& root, const std::string& relative) override;
    Status remove_stale_temps(const std::string& folder, const std::string& name,
                              const KeepTemp& keep) override;
    Status remove_all_stale_temps(const std::string& folder, const KeepTemp& keep) override;
    Result<std::unique_ptr<Lock>> lock(const std::string& folder,
                                       std::chrono::seconds patience) override;

protected:
    Status move_temp(const std::string& temp, const std::string& target, Over over) override;
    void drop_temp(const std::string& temp) noexcept override;
    Exchange exchange_temp(const std::string& temp, const std::string& target,
                           std::string_view was) override;

private:
    using Blobs = std::map<std::string, std::string, std::less<>>;  // by path below the root

    CommittedFiles(const Files& disk, Processes& processes, std::string root,
                   std::vector<CommittedFile> files, std::optional<GitElsewhere> from);
    // Returns the path below the root of what the commit answers for; nothing if the disk does.
    [[nodiscard]] std::optional<std::string> committed(const std::string& path) const;
    [[nodiscard]] Result<Blobs> blobs_of(const std::vector<CommittedFile>& files) const;
    // Returns the bytes of a file of the commit.
    [[nodiscard]] Result<std::string> bytes_of(const std::string& relative,
                                               std::size_t limit) const;

    const Files& disk_;
    Processes& processes_;
    std::string root_;
    std::string real_root_;             // without links
    std::vector<CommittedFile> files_;  // sorted by path
    std::optional<GitElsewhere> from_;
    Blobs loaded_;
};

}  // namespace yankomas
