// The door to the disk that is really there.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/disk/files.h"

namespace yankomas {

class Descriptor;

// Writes all bytes into an open file. An error names it by `path`.
Status write_all(const Descriptor& file, std::string_view bytes, const std::string& path);

class RealFiles final : public Files {
public:
    Result<std::string> read(const std::string& path, std::size_t limit) const override;
    Result<std::unique_ptr<FileParts>> open_parts(const std::string& path,
                                                  std::size_t limit) const override;
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
                              const KeepTemp& keep = {}) override;
    Status remove_all_stale_temps(const std::string& folder, const KeepTemp& keep = {}) override;
    Result<std::unique_ptr<Lock>> lock(const std::string& folder,
                                       std::chrono::seconds patience) override;

protected:
    Status move_temp(const std::string& temp, const std::string& target, Over over) override;
    void drop_temp(const std::string& temp) noexcept override;
    Exchange exchange_temp(const std::string& temp, const std::string& target,
                           std::string_view was) override;
};

}  // namespace yankomas
