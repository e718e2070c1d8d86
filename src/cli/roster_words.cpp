// Spells the words that a verb of the roster was given as a journal spells them.
// SPDX-License-Identifier: Apache-2.0
#include "cli/roster_words.h"

#include <string_view>
#include <utility>

#include "core/journal/schema.h"
#include "core/journal/spelled.h"
#include "work/sign/journal_words.h"
#include "work/sign/roster_change.h"

namespace yankomas {

namespace {

// Spells a word into a field of the entry; an empty one leaves the field empty.
template <class Field, class Spell>
Status spell_into(Field& field, std::string_view where, const std::string& word, Spell spell) {
    if (word.empty()) return Done{};
    auto spelled = spell(where, word);
    if (!spelled) return spelled.error();
    field = std::move(*spelled);
    return Done{};
}

// A reason of several lines is as short in a roster as one of a single line.
Result<std::string> reason_for_roster(std::string_view where, std::string_view text) {
    auto reason = text_for_journal(where, text);
    if (!reason || is_one_line_text(*reason)) return reason;
    const std::size_t size = as_block(*reason).size();
    if (size <= kMaxText) return reason;
    return bad_usage(message("{} has {} bytes, more than {}", where, size, kMaxText));
}

Result<RosterEntry> entry_of(Host& host, RosterAct act, const RosterWords& words) {
    RosterEntry entry;
    entry.act = act;
    for (const Status& status :
         {spell_into(entry.person, "PERSON", words.person, id_for_journal<PersonId>),
          spell_into(entry.role, "ROLE", words.role, id_for_journal<RoleId>),
          spell_into(entry.name, "--name", words.name, line_for_journal),
          spell_into(entry.basis, "--basis", words.basis, line_for_journal),
          spell_into(entry.reason, "--reason", words.reason, reason_for_roster)}) {
        if (!status) return status.error();
    }
    if (words.public_key.empty()) return entry;
    auto key = read_public_key(host, words.public_key);
    if (!key) return key.error();
    entry.key = std::move(*key);
    return entry;
}

}  // namespace

Result<ExitCode> sign_roster_words(
    Host& host, const Globals& globals, RosterAct act, const RosterWords& words,
    const std::function<Status(const OpenedOffice&, RosterEntry&)>& complete) {
    auto entry = entry_of(host, act, words);
    if (!entry) return entry.error();
    return change_roster(host, globals, words.signing,
                         [&](const OpenedOffice& office) -> Result<RosterEntry> {
                             const Status status = complete ? complete(office, *entry) : Done{};
                             return status ? entry : status.error();
                         });
}

}  // namespace yankomas
