// Spells the words that a verb of the roster was given as a journal spells them.
// SPDX-License-Identifier: Apache-2.0
#include "cli/roster_words.h"

#include <string_view>
#include <utility>

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

Result<RosterEntry> entry_of(Host& host, RosterAct act, const RosterWords& words) {
    RosterEntry entry;
    entry.act = act;
    for (const Status& status :
         {spell_into(entry.person, "PERSON", words.person, id_for_journal<PersonId>),
          spell_into(entry.role, "ROLE", words.role, id_for_journal<RoleId>),
          spell_into(entry.name, "--name", words.name, line_for_journal),
          spell_into(entry.basis, "--basis", words.basis, line_for_journal),
          spell_into(entry.reason, "--reason", words.reason, text_for_journal)}) {
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
