// Every small change to a signed journal: bits, bytes, lines, entries and signatures.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "support/test_keys.h"

namespace yankomas::test {

struct Mutant {
    std::string name;
    std::string bytes;
    std::size_t part = 0;  // the first part that was changed: 0 is the header, then the entries
};

// The parts of a journal: the header, then one part per entry.
[[nodiscard]] std::vector<std::string> parts_of(std::string_view bytes);
[[nodiscard]] std::string joined(const std::vector<std::string>& parts);

// byte_mutant makes mutant `i`, counted from 0, of those that flip a bit, cut a byte or double one.
[[nodiscard]] std::size_t count_byte_mutants(std::string_view bytes);
[[nodiscard]] Mutant byte_mutant(std::string_view bytes, std::size_t i);

// character_mutant makes mutant `i`, counted from 0, of those that put a character with a meaning
// of its own (a digit, a space, a line end, a quote, a dash) in the place of a byte, or before it.
// Some equal the journal.
[[nodiscard]] std::size_t count_character_mutants(std::string_view bytes);
[[nodiscard]] Mutant character_mutant(std::string_view bytes, std::size_t i);

// The mutants that cut or double a line or an entry, swap it with the next one, or move an entry to
// another place.
[[nodiscard]] std::vector<Mutant> piece_mutants(std::string_view bytes);

// The mutants that put an entry of another journal before, or in the place of, an entry of this
// one. `name` says whose entries they are.
[[nodiscard]] std::vector<Mutant> foreign_entries(std::string_view bytes, std::string_view other,
                                                  std::string_view name);

// The mutants in which a valid signature replaces each one: that of another entry, that of each key
// over the same bytes, also in each other namespace or by a token, and that of the key over other
// bytes of the journal.
[[nodiscard]] std::vector<Mutant> foreign_signatures(std::string_view bytes,
                                                     std::string_view name_space,
                                                     const std::vector<TestKey>& keys);

// For each entry but the last, the journal cut off after that entry.
[[nodiscard]] std::vector<Mutant> prefixes(std::string_view bytes);

}  // namespace yankomas::test
