// Reads and writes lines of `office founder roster-position folder`, and below each of them lines
// of `+ roster-position time` for the last entries of that roster.
// SPDX-License-Identifier: Apache-2.0
#include "store/memory/known_offices.h"

#include <array>

#include <fmt/format.h>

#include "core/base/bug.h"
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

// Spells the time of a roster entry. At both ends of the years that a journal may have, it may have
// a spelling in one zone and none in another.
std::string spelled(Instant at) {
    for (const Zone zone : {Zone::wib, Zone::wita, Zone::wit}) {
        std::string text = to_string(at, zone);
        if (parse_journal_instant(text)) return text;
    }
    bug("a time of a roster is spelled in one of its zones");
}

constexpr std::string_view kHeading =
    "# offices whose roster this user trusts; see yankomas-roster(5)\n";

std::string text_of(const KnownOffice& known) {
    std::string text = fmt::format("{} {} {} {}\n", known.office.value, known.founder,
                                   to_string(known.roster), known.folder);
    for (const SeenEntry& entry : known.last)
        text += fmt::format("+ {} {}\n", to_string(entry.above), spelled(entry.at));
    return text;
}

bool is_of_seen_entry(std::string_view line) { return line.starts_with("+ "); }

// A line with an entry belongs to the office above it. One below an office that can't be read is
// passed over with it, and is not said of another office.
KnownOffices parse_known_offices(std::string_view bytes, const std::string& file) {
    KnownOffices known;
    bool has_office = false;
    bool is_passed_over = false;
    int number = 0;
    for (const std::string_view line : split(bytes, '\n')) {
        ++number;
        if (line.empty() || line.starts_with('#')) continue;
        const bool is_entry = is_of_seen_entry(line);
        if (is_entry && is_passed_over) continue;
        if (const auto entry = parse_seen_entry(line); entry && has_office) {
            known.offices.back().last.push_back(*entry);
        } else if (auto office = parse_line(line)) {
            known.offices.push_back(std::move(*office));
            has_office = true;
            is_passed_over = false;
        } else {
            known.unread.push_back(Place{file, number, 1, std::string(line)});
            is_passed_over = is_passed_over || !is_entry;
        }
    }
    return known;
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

Result<KnownOffices> read_known_offices(const Files& files, const std::string& file) {
    const auto kind = files.kind_of(file);
    if (!kind) return kind.error();
    if (*kind == FileKind::none) return KnownOffices{};
    if (auto status = refuse_shared(files, file); !status) return status.error();
    const auto bytes = files.read(file, kMaxKnownOffices);
    if (!bytes) return bytes.error();
    return parse_known_offices(*bytes, file);
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
    std::vector<KnownOffice>& offices = known->offices;
    std::erase_if(offices, [&](const KnownOffice& other) { return other.folder == office.folder; });
    offices.push_back(office);
    std::string bytes(kHeading);
    // They stand first, so that no entry below them is taken for one of theirs.
    for (const Place& line : known->unread) {
        if (!is_of_seen_entry(line.excerpt)) bytes += line.excerpt + '\n';
    }
    for (const KnownOffice& one : offices) bytes += text_of(one);
    // A folder may have a name with a line break, which would be a line of another office.
    if (bytes.size() > kMaxKnownOffices || parse_known_offices(bytes, file).offices != offices)
        return failed(message("this office can't be written into the file of known offices"),
                      in_file(file),
                      {message("give its folder a name without line breaks, remove the lines of "
                               "offices that are gone, or pin the root with --root")});
    return files.replace(file, bytes);
}

std::string founder_fingerprint(const Roster& roster) {
    const auto key = parse_public_key(roster.founder_key);
    return key ? fingerprint(*key) : std::string();
}

}  // namespace yankomas
