// Reads and writes lines of `office founder roster-position folder`, and below each of them lines
// of `+ roster-position time` for the last entries of that roster.
// SPDX-License-Identifier: Apache-2.0
#include "store/memory/known_offices.h"

#include <array>

#include <fmt/format.h>

#include "core/base/text.h"
#include "core/roster/roster.h"
#include "store/disk/files.h"
#include "store/disk/os_error.h"
#include "store/disk/path.h"
#include "store/ssh/ssh_key.h"

namespace yankomas {

namespace {

constexpr std::size_t kMaxKnownOffices = 8U << 20U;

// The folder stands last, since it may hold blanks.
std::optional<KnownOffice> parse_line(std::string_view line) {
    std::array<std::string_view, 3> words;
    for (std::string_view& word : words) {
        const std::size_t blank = line.find(' ');
        if (blank == std::string_view::npos) return std::nullopt;
        word = line.substr(0, blank);
        line.remove_prefix(blank + 1);
    }
    const bool spelled = is_spelled(words[0], Spelling::word) && words[1].starts_with("SHA256:") &&
                         is_spelled(words[2], Spelling::roster_position) && line.starts_with('/');
    if (!spelled) return std::nullopt;
    return KnownOffice{OfficeId(words[0]),
                       std::string(words[1]),
                       roster_position_of(words[2]),
                       std::string(line),
                       {}};
}

// "+ 7@sha256:... 2026-03-02T09:15:00+07:00": after this position came an entry of this time.
std::optional<SeenEntry> parse_seen_entry(std::string_view line) {
    const auto words = split(line, ' ');
    if (words.size() != 3 || words[0] != "+" || !is_spelled(words[1], Spelling::roster_position))
        return std::nullopt;
    const auto at = parse_journal_instant(words[2]);
    if (!at) return std::nullopt;
    return SeenEntry{roster_position_of(words[1]), at->at};
}

// Adds what a line says: an office, or an entry of the office above it. Returns false if it says
// neither.
bool add_line(std::string_view line, std::vector<KnownOffice>& known) {
    if (auto office = parse_line(line)) {
        known.push_back(std::move(*office));
        return true;
    }
    const auto entry = parse_seen_entry(line);
    if (!entry || known.empty()) return false;
    known.back().last.push_back(*entry);
    return true;
}

// Refuses a file that others could have written: they could say in it that this user trusts a
// foreign office. The folder may be the user's own link to another folder of his.
Status refuse_shared(const Files& files, const std::string& file) {
    const auto folder = files.canonical(parent_of(file));
    if (!folder) return folder.error();
    for (const std::string& path : {*folder, file}) {
        if (files.is_private(path)) continue;
        // is_private is also false if the system did not answer. That is an error of another kind,
        // which kind_of returns. If kind_of gets an answer now, is_private is asked once more.
        if (const auto kind = files.kind_of(path); !kind) return kind.error();
        if (files.is_private(path)) continue;
        return failed(
            message("others can change this, or it is a link, so the offices known here "
                    "are not believed"),
            in_file(path),
            {message("make it your own file or folder, look through it, then: chmod go-w {}",
                     for_shell(path))});
    }
    return Done{};
}

}  // namespace

Result<std::vector<KnownOffice>> read_known_offices(const Files& files, const std::string& file) {
    std::vector<KnownOffice> known;
    const auto kind = files.kind_of(file);
    if (!kind) return kind.error();
    if (*kind == FileKind::none) return known;
    if (auto status = refuse_shared(files, file); !status) return status.error();
    const auto bytes = files.read(file, kMaxKnownOffices);
    if (!bytes) return bytes.error();
    int number = 0;
    for (const std::string_view line : split(*bytes, '\n')) {
        ++number;
        if (line.empty() || line.starts_with('#')) continue;
        if (add_line(line, known)) continue;
        return failed(message("expected 'OFFICE SHA256:... N@sha256:... FOLDER'"),
                      Place{file, number, 1, std::string(line)},
                      {message("remove the line; the office is asked for again at its next use")});
    }
    return known;
}

Status remember_office(Files& files, const std::string& file, const KnownOffice& office) {
    const std::string folder = parent_of(file);
    if (auto status = files.make_private_folders(folder); !status) return status;
    // Another command may remember another office at this very moment.
    const auto lock = files.lock(folder, kLockPatience);
    if (!lock) return lock.error();
    if (auto status = files.remove_stale_temps_of(file); !status) return status;
    auto known = read_known_offices(files, file);
    if (!known) return known.error();
    std::erase_if(*known, [&](const KnownOffice& other) { return other.folder == office.folder; });
    known->push_back(office);
    std::string bytes = "# offices whose roster this user trusts; see yankomas-roster(5)\n";
    for (const KnownOffice& line : *known) {
        bytes += fmt::format("{} {} {} {}\n", line.office.value, line.founder,
                             to_string(line.roster), line.folder);
        for (const SeenEntry& entry : line.last)
            bytes +=
                fmt::format("+ {} {}\n", to_string(entry.above), to_string(entry.at, Zone::wib));
    }
    return files.replace(file, bytes);
}

std::string founder_fingerprint(const Roster& roster) {
    const auto key = parse_public_key(roster.founder_key);
    return key ? fingerprint(*key) : std::string();
}

}  // namespace yankomas
