// Opens and locks offices for the verbs.
// SPDX-License-Identifier: Apache-2.0
#include "work/office/session.h"

#include <algorithm>
#include <utility>

#include "store/disk/path.h"
#include "store/git/git_files.h"
#include "store/memory/office_memory.h"
#include "store/office/find_office.h"
#include "store/yaml/read_source.h"
#include "work/office/conflicts.h"
#include "work/report.h"

namespace yankomas {

namespace {

void tell_faults(const Host& host, const OpenedOffice& office) {
    tell(host, office.findings);
    for (const Error& error : office.unread) static_cast<void>(report(host, error));
}

// Finds the office around the working folder. What is said from here on names git's commands for
// that folder, wherever below it the user stands.
Result<std::string> find_root(Host& host) {
    auto root = find_office(host.files, host.working_folder);
    if (root && *root != host.working_folder) host.words.use_git_in(*root);
    return root;
}

// Opens the office for a verb whose answer rests on the files as they lie there.
Result<OpenedOffice> open_told(Host& host, const Globals& globals, SeenAhead ahead) {
    auto office = open_session(host, globals, ahead);
    if (office) tell_conflicts(host, office->root);
    return office;
}

}  // namespace

Result<OpenedOffice> open_remembered_office(const Host& host, const std::string& root) {
    const Instant now = latest_clock(host);
    const FindCommit find_commit = [&](const PublishedFile& file) {
        return git_commit_with(host.processes, root, file.file, file.digest);
    };
    if (!host.cache_folder) return open_office(host.files, root, now, nullptr, find_commit);
    OfficeMemory memory(host.files, *host.cache_folder);
    auto office = open_office(host.files, root, now, &memory, find_commit);
    memory.write(host.files);
    return office;
}

Result<OpenedOffice> open_session(Host& host, const Globals& globals, SeenAhead ahead) {
    const auto root = find_root(host);
    if (!root) return root.error();
    auto office = open_remembered_office(host, *root);
    if (!office) return office;
    auto untrusted = check_trust(host, globals, *office, ahead);
    if (!untrusted) return untrusted.error();
    if (*untrusted) {
        office->findings.push_back(std::move(**untrusted));
        office->whole = false;
        office->judgeable = false;
    }
    sort_findings(office->findings);
    return office;
}

Status require_whole(const Host& host, const OpenedOffice& office, ErrorKind kind) {
    if (office.whole) return Done{};
    tell_faults(host, office);
    return Error{office.unread.empty() ? kind : ErrorKind::failed,
                 message("the office can't be relied on, so nothing rests on it"),
                 {},
                 {message("yankomas lint lists what is wrong")}};
}

Result<OpenedOffice> open_whole(Host& host, const Globals& globals, ErrorKind kind,
                                SeenAhead ahead) {
    auto office = open_told(host, globals, ahead);
    if (!office) return office;
    if (auto status = require_whole(host, *office, kind); !status) return status.error();
    return office;
}

Result<OpenedOffice> open_readable(Host& host, const Globals& globals) {
    auto office = open_told(host, globals, SeenAhead::asks);
    if (!office || office->whole) return office;
    if (!office->judgeable) return require_whole(host, *office).error();
    tell_faults(host, *office);
    return office;
}

Result<std::optional<OpenedOffice>> office_around(Host& host, const Globals& globals) {
    if (!find_office(host.files, host.working_folder)) return std::optional<OpenedOffice>();
    auto office = open_readable(host, globals);
    if (!office) return std::move(office).error();
    return std::optional(*std::move(office));
}

Result<LockedFolder> lock_office(Host& host, LockFrom from) {
    const auto root = find_root(host);
    if (!root) return root.error();
    if (from == LockFrom::the_write && can_ask(host)) return LockedFolder{*root, nullptr};
    auto lock = host.files.lock(*root, kLockPatience);
    if (!lock) return std::move(lock).error();
    return LockedFolder{*root, *std::move(lock)};
}

Result<LockedOffice> open_locked(Host& host, const Globals& globals, SeenAhead ahead,
                                 LockFrom from) {
    auto folder = lock_office(host, from);
    if (!folder) return std::move(folder).error();
    auto office = open_whole(host, globals, ErrorKind::refused, ahead);
    if (!office) return std::move(office).error();
    return LockedOffice{std::move(folder->lock), *std::move(office)};
}

Result<LockedOffice> open_locked_at_once(Host& host, const Globals& globals) {
    return open_locked(host, globals, SeenAhead::asks, LockFrom::the_start);
}

ExitCode read_code(const OpenedOffice& office, ExitCode code) {
    return office.whole ? code : ExitCode::failed;
}

Result<std::vector<DirEntry>> list_if_there(const Host& host, const std::string& root,
                                            const std::string& folder) {
    const std::string path = join_path(root, folder);
    const auto kind = host.files.kind_of(path);
    if (!kind) return kind.error();
    if (*kind == FileKind::none) return std::vector<DirEntry>();
    return host.files.list(path);
}

Zone zone_of_folder(const Host& host) {
    const auto root = find_office(host.files, host.working_folder);
    if (!root) return Zone::wib;
    const auto bytes = host.files.read(join_path(*root, "office.yaml"), kMaxPeopleFile);
    if (!bytes) return Zone::wib;
    Findings findings;
    const auto config = read_office(*bytes, "office.yaml", findings);
    return config ? config->zone : Zone::wib;
}

}  // namespace yankomas
