// Compares files with what was read from them, right before they are replaced.
// SPDX-License-Identifier: Apache-2.0
#include "work/sign/put_journal.h"

#include "core/base/text.h"
#include "core/journal/schema.h"
#include "store/disk/os_error.h"
#include "store/disk/path.h"
#include "store/office/append.h"
#include "store/office/open_office.h"
#include "work/report.h"

namespace yankomas {

std::optional<std::string> seals_as_read(const OpenedOffice& office) {
    if (office.seal_journal.bytes.empty()) return std::nullopt;
    return office.seal_journal.bytes;
}

Status still_holds(const Files& files, const std::string& path,
                   const std::optional<std::string>& was) {
    const auto kind = files.kind_of(path);
    if (!kind) return kind.error();
    if (*kind == FileKind::none) return was ? Status(changed_meanwhile(path)) : Done{};
    const auto now = files.read(path, kMaxAnyJournal);
    if (!now) return now.error();
    return was && *now == *was ? Status(Done{}) : changed_meanwhile(path);
}

Result<std::unique_ptr<Lock>> lock_to_put(const Host& host, const OpenedOffice& office,
                                          const std::string& path,
                                          const std::optional<std::string>& was) {
    std::unique_ptr<Lock> held;
    if (can_ask(host)) {
        auto lock = host.files.lock(office.root, kLockPatience);
        if (!lock) return lock;
        held = *std::move(lock);
    }
    auto status = still_holds(host.files, path, was);
    if (status)
        status = still_holds(host.files, join_path(office.root, "roster.yaml"),
                             office.roster_journal.bytes);
    if (status)
        status =
            still_holds(host.files, join_path(office.root, "seals.yaml"), seals_as_read(office));
    if (!status) return status.error();
    return held;
}

Status put_journal(const Host& host, const std::string& path, std::string_view bytes,
                   const std::optional<std::string>& was,
                   const std::function<Status(std::string bytes)>& accept) {
    // A run that opens a new case has listed the whole folder for its number anyway.
    const auto kept = sweep_temps(host.files, path, bytes, !was);
    if (!kept) return kept.error();
    for (const std::string& temp : *kept) {
        remark(host, Severity::warning,
               message("a writer that died left entries that stand nowhere else: {}", temp));
        suggest(host, message("compare: diff {} {}; sign again what is yours, then remove it",
                              for_shell(target_of_temp(temp)), for_shell(temp)));
    }
    return put_in_place(host.files, path, bytes, was, accept);
}

void tell_lost_group(const Host& host, const OpenedOffice& office, const std::string& journal) {
    const std::string path = join_path(office.root, journal);
    if (host.files.keeps_group(path)) return;
    remark(host, Severity::warning,
           message("{} belongs to a group that you are not in, so it will belong to yours, and "
                   "colleagues may be locked out",
                   journal));
    suggest(host, message("ls -l {} shows the group; whoever runs this machine adds you to it, or "
                          "lets the folder hand it down: chmod g+s {}",
                          for_shell(path), for_shell(parent_of(path))));
}

}  // namespace yankomas
