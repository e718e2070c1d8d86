// Words for what history had.
// SPDX-License-Identifier: Apache-2.0
#include "core/rules/audit.h"

#include <algorithm>

#include <fmt/format.h>

namespace yankomas {

namespace {

// A value out of bytes that nobody vouches for.
std::string value_of(const EntryText& entry, std::string_view field) {
    constexpr std::size_t kLongest = 64;
    const std::string_view value = entry[field];
    return value.empty() ? "?" : std::string(value.substr(0, kLongest));
}

// "step 3 by sari at 2026-03-02T09:20:00+07:00"
std::string in_short(const EntryText& entry) {
    const std::string step = entry["step"].empty() ? "" : ' ' + value_of(entry, "step");
    return fmt::format("{}{}, {}, {}", value_of(entry, "do"), step, value_of(entry, "by"),
                       value_of(entry, "at"));
}

Message shows_it(const VersionSource& source) {
    return message("git show {}:./{}", source.commit, source.path);
}

Message where_it_is(const VersionSource& source) {
    return message("git branch --all --contains {} names the branch; merge it", source.commit);
}

Finding at_file(Rule rule, const VersionSource& source, Message what) {
    Finding found = finding(rule, Place{source.path, 0, 0, {}}, std::move(what),
                            source.is_unmerged ? where_it_is(source) : shows_it(source));
    if (source.is_unmerged && found.severity == Severity::error) found.severity = Severity::warning;
    return found;
}

Message entry_gone(const VersionSource& source, const LostSignature& first, int more) {
    const EntryText& entry = first.lost.entry;
    const std::string what = in_short(entry);
    if (source.is_unmerged)
        return message("entry {} of {} is not merged here: {}", entry.number, source.commit, what);
    if (!first.is_verified)
        return message("entry {} of {} is gone: {} (not verified)", entry.number, source.commit,
                       what);
    if (more == 0) return message("entry {} of {} is gone: {}", entry.number, source.commit, what);
    return message("entry {} of {} is gone, and {} after it: {}", entry.number, source.commit, more,
                   what);
}

}  // namespace

Finding lost_from(const VersionSource& source, const std::vector<LostSignature>& lost,
                  const std::string& again_in) {
    const auto is_gone = [](const LostSignature& one) { return !one.lost.again.has_value(); };
    auto first = std::ranges::find_if(
        lost, [&](const LostSignature& one) { return is_gone(one) && one.is_verified; });
    if (first == lost.end()) first = std::ranges::find_if(lost, is_gone);
    if (first == lost.end()) {
        const LostEntry& one = lost.front().lost;
        return finding(Rule::signed_again, Place{again_in, 0, 0, {}},
                       message("entry {} of {} was signed again as entry {}: {}", one.entry.number,
                               source.commit, *one.again, in_short(one.entry)),
                       shows_it(source));
    }
    const int more = static_cast<int>(std::count_if(first + 1, lost.end(), is_gone));
    Finding found = at_file(Rule::lost_entry, source, entry_gone(source, *first, more));
    if (!first->is_verified && found.severity == Severity::error)
        found.severity = Severity::warning;
    return found;
}

Finding journal_gone(const VersionSource& source) {
    return at_file(Rule::lost_journal, source,
                   source.is_unmerged
                       ? message("{} has this file, and it is not merged here", source.commit)
                       : message("{} had this file, and it is gone", source.commit));
}

Finding manifest_changed(const VersionSource& source) {
    return at_file(Rule::lost_entry, source, message("{} had other bytes here", source.commit));
}

}  // namespace yankomas
