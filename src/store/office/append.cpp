// Signs an entry, exchanges a journal for a longer one, and removes what dead writers left beside
// it.
// SPDX-License-Identifier: Apache-2.0
#include "store/office/append.h"

#include "core/journal/schema.h"
#include "core/journal/write.h"
#include "store/crypto/base64.h"
#include "store/disk/files.h"
#include "store/disk/path.h"
#include "store/ssh/ssh_sign.h"

namespace yankomas {

Result<std::string> sign_entry(Processes& processes, const Signer& signer,
                               std::string_view name_space, std::string_view above,
                               std::string_view entry) {
    std::string bytes = std::string(above).append(entry);
    const auto blob = ssh_sign(processes, signer.key_file, name_space, bytes);
    if (!blob) return blob.error();
    return bytes.append(write_signature(base64_encode(*blob)));
}

Status put_in_place(Files& files, const std::string& path, std::string_view bytes,
                    const std::optional<std::string>& was,
                    const std::function<Status(std::string bytes)>& accept) {
    auto temp = files.write_temp(path, bytes);
    if (!temp) return temp.error();
    auto written = files.read(temp->path(), kMaxAnyJournal);
    if (!written) return written.error();
    if (auto status = accept(std::move(*written)); !status) return status;
    return was ? files.commit_over(std::move(*temp), *was) : files.commit_new(std::move(*temp));
}

Result<std::vector<std::string>> sweep_temps(Files& files, const std::string& path,
                                             std::string_view bytes, bool whole_folder) {
    std::vector<std::string> kept;
    const auto keep = [&](const std::string& temp) {
        const std::string target = target_of_temp(temp);
        const auto left = files.read(temp, kMaxAnyJournal);
        if (left && !left->starts_with("yankomas: ")) return false;
        const auto now =
            target == path ? Result(std::string(bytes)) : files.read(target, kMaxAnyJournal);
        if (left && now && now->starts_with(*left)) return false;
        kept.push_back(temp);
        return true;
    };
    const auto swept = whole_folder ? files.remove_all_stale_temps(parent_of(path), keep)
                                    : files.remove_stale_temps_of(path, keep);
    if (!swept) return swept.error();
    return kept;
}

}  // namespace yankomas
