// The door to the disk that is really there.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/disk/files.h"

namespace yankomas {

class RealFiles final : public Files {
public:
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
    [[nodiscard]] Status make_private_folders(const std::string& folder) override;
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
};

}  // namespace yankomas
