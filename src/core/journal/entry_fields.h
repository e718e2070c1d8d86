// Lists the fields of each kind of entry once, for the reader and the writer.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <concepts>
#include <type_traits>

#include "core/journal/case_journal.h"
#include "core/journal/roster_journal.h"
#include "core/journal/seal_journal.h"

namespace yankomas {

template <class Entry, class Of>
concept EntryOf = std::same_as<std::remove_const_t<Entry>, Of>;

// Each of these calls visit(field, member) for every field between `do` and `sig`, in the order of
// the schema, which is the order in which they are signed. The visitor acts by the type of the
// member. An empty optional or an empty list means that the field is absent.
template <EntryOf<CaseEntry> Entry, class Visit>
void each_field(Entry& entry, Visit& visit) {
    visit(Field::step, entry.step);
    visit(Field::outcome, entry.outcome);
    visit(Field::exit, entry.exit);
    visit(Field::hold, entry.hold);
    visit(Field::entry, entry.about);
    visit(Field::kind, entry.kind);
    visit(Field::digest, entry.digest);
    visit(Field::sop, entry.sop);
    visit(Field::sop_digest, entry.sop_digest);
    visit(Field::subject, entry.subject);
    visit(Field::area, entry.area);
    visit(Field::title, entry.title);
    visit(Field::person, entry.person);
    visit(Field::register_text, entry.register_text);
    visit(Field::received, entry.received);
    visit(Field::at, entry.at);
    visit(Field::occurred, entry.occurred);
    visit(Field::by, entry.by);
    visit(Field::role, entry.role);
    visit(Field::party, entry.party);
    visit(Field::roster, entry.roster);
    visit(Field::due, entry.due);
    visit(Field::documents, entry.documents);
    visit(Field::basis, entry.basis);
    visit(Field::reason, entry.reason);
    visit(Field::note, entry.note);
}

template <EntryOf<RosterEntry> Entry, class Visit>
void each_field(Entry& entry, Visit& visit) {
    visit(Field::person, entry.person);
    visit(Field::name, entry.name);
    visit(Field::key, entry.key);
    visit(Field::role, entry.role);
    visit(Field::capacity, entry.capacity);
    visit(Field::from, entry.from);
    visit(Field::until, entry.until);
    visit(Field::basis, entry.basis);
    visit(Field::count, entry.count);
    visit(Field::entry, entry.about);
    visit(Field::at, entry.at);
    visit(Field::by, entry.by);
    visit(Field::files, entry.files);
    visit(Field::reason, entry.reason);
}

template <EntryOf<SealEntry> Entry, class Visit>
void each_field(Entry& entry, Visit& visit) {
    visit(Field::at, entry.at);
    visit(Field::by, entry.by);
    visit(Field::role, entry.role);
    visit(Field::roster, entry.roster);
    visit(Field::cases, entry.cases);
    visit(Field::manifest, entry.manifest);
    visit(Field::digest, entry.digest);
}

}  // namespace yankomas
