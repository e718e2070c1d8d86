// Compares what is to be signed with the limits that readers of journals keep (yankomas-case(5)).
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/room.h"

#include <utility>

#include "core/base/rules/files.h"
#include "core/journal/schema.h"
#include "core/journal/write.h"

namespace yankomas {

namespace {

// The line of a signature is shorter than this, in bytes.
constexpr std::size_t kLongestSignature = 1024;

template <class Entry>
std::size_t signed_size(const Entry& entry) {
    return write_entry(entry).size() + kLongestSignature;
}

Finding too_much(std::string_view file, Message what, Message hint) {
    return finding(rule::size, {std::string(file), 0, 0, {}}, std::move(what), std::move(hint));
}

// An entry has limits of its own, whatever stands above it.
std::optional<Message> too_large(EntryNumber number, std::size_t items, std::size_t size) {
    if (items > kMaxItems) return message("entry {}: at most {} items", number, kMaxItems);
    if (size > kMaxEntry)
        return message("entry {} is larger than {} KiB", number, kMaxEntry >> 10U);
    return std::nullopt;
}

Message found_anew() {
    return message("found the office anew with the people who are there: yankomas init");
}

}  // namespace

bool has_room(const CaseEntry& entry, std::size_t end) {
    const bool only_stands_by = entry.act == CaseAct::note || entry.act == CaseAct::attach ||
                                entry.act == CaseAct::correct || entry.act == CaseAct::assign;
    return end <= (only_stands_by ? kMaxJournal - kKeptForMoving : kMaxJournal);
}

bool has_room(const RosterJournal& journal, const RosterEntry& entry, std::size_t end) {
    if (end <= kMaxRoster - kKeptForRevoking) return true;
    const auto target = static_cast<std::size_t>(entry.about ? entry.about->value : 0);
    const bool signs_other = target >= 1 && target <= journal.entries.size();
    const RosterAct act = signs_other ? journal.entries[target - 1].act : entry.act;
    const bool takes_away =
        act == RosterAct::revoke_key || act == RosterAct::dismiss || act == RosterAct::unadmin;
    return takes_away && end <= kMaxRoster;
}

std::optional<Finding> lack_of_room(const CaseJournal& journal, const CaseEntry& entry) {
    const std::size_t size = signed_size(entry);
    const CaseId& id = journal.header.id;
    if (auto what = too_large(entry.number, entry.documents.size(), size))
        return too_much(journal.path, *std::move(what),
                        message("say less at once: yankomas attach {} --doc KIND=FILE brings in "
                                "some of the documents",
                                id));
    const std::size_t end = journal.bytes.size() + size;
    if (has_room(entry, end)) return std::nullopt;
    if (end > kMaxJournal)
        return too_much(journal.path,
                        message("the case is full: a journal may have {} MiB", kMaxJournal >> 20U),
                        entry.act == CaseAct::exit
                            ? message("say less in this entry")
                            : message("say less in this entry, or end the case: yankomas exit {} "
                                      "EXIT --reason TEXT",
                                      id));
    return too_much(journal.path,
                    message("the case is full: its last {} KiB are kept for what moves or ends it",
                            kKeptForMoving >> 10U),
                    message("papers still come in with the steps of an open case; what has filled "
                            "it: yankomas show {}",
                            id));
}

std::optional<Finding> lack_of_room(const RosterJournal& journal, const RosterEntry& entry) {
    const std::size_t size = signed_size(entry);
    if (auto what = too_large(entry.number, entry.files.size(), size))
        return too_much(journal.path, *std::move(what),
                        message("publish fewer files at once: yankomas roster publish FILE"));
    if (has_room(journal, entry, journal.bytes.size() + size)) return std::nullopt;
    return too_much(journal.path,
                    message("the roster is full: its last {} KiB are kept for revoke-key, dismiss "
                            "and unadmin",
                            kKeptForRevoking >> 10U),
                    found_anew());
}

std::optional<Finding> lack_of_room(std::string_view seals, const SealEntry& entry) {
    if (seals.size() + signed_size(entry) <= kMaxJournal) return std::nullopt;
    return too_much(
        "seals.yaml",
        message("no seal has room any more: a journal may have {} MiB", kMaxJournal >> 20U),
        found_anew());
}

}  // namespace yankomas
