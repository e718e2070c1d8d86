// The grammar of journals as tables: which fields stand in which order, and how each is spelled
// (yankomas-case(5)).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>

namespace yankomas {

// Every field that an entry of some journal may have.
enum class Field : std::uint8_t {
    act,  // the key `do`
    step,
    outcome,
    exit,
    hold,
    entry,
    kind,
    sop,
    sop_digest,
    subject,
    area,
    title,
    person,
    register_text,  // the key `register`
    received,
    name,
    key,
    role,
    capacity,
    from,
    until,
    basis,
    count,
    at,
    occurred,
    by,
    party,  // the key `for`
    roster,
    due,
    documents,
    files,
    reason,
    note,
    cases,
    manifest,
    digest,
    sig,
};
inline constexpr std::size_t kFieldCount = static_cast<std::size_t>(Field::sig) + 1;

// The fields of one document or published file in an entry's list.
enum class ItemField : std::uint8_t { kind, number, date, file, size, digest };
inline constexpr std::size_t kItemFieldCount = static_cast<std::size_t>(ItemField::digest) + 1;

// The kinds of values; spelled.h says how each is written. Every value has exactly one spelling, so
// that nobody can change a signed byte without changing its meaning.
enum class Spelling : std::uint8_t {
    word,
    case_id,
    party,
    number,
    date,
    instant,
    digest,
    roster_position,
    sop_version,
    text,       // "..." on one line
    long_text,  // "..." on one line, or a |- block
    key,
    path,
    base64,
    items,  // a list of documents or files
};

// A key and the spelling of its value. There is one such type for fields of an entry, of an item in
// an entry's list, and of the header.
struct FieldSpec {
    Field field = Field::act;
    std::string_view name;
    Spelling spelling = Spelling::word;
};
struct ItemSpec {
    ItemField field;
    std::string_view name;
    Spelling spelling;
};
struct HeaderSpec {
    std::string_view name;
    Spelling spelling;
};

// A set of fields as bits.
class FieldSet {
public:
    constexpr FieldSet() = default;
    constexpr FieldSet(std::initializer_list<Field> fields) {
        for (const Field field : fields) insert(field);
    }
    constexpr void insert(Field field) { bits_ |= bit(field); }
    [[nodiscard]] constexpr bool has(Field field) const { return (bits_ & bit(field)) != 0; }
    [[nodiscard]] constexpr bool has_any(FieldSet other) const {
        return (bits_ & other.bits_) != 0;
    }
    [[nodiscard]] constexpr FieldSet without(FieldSet other) const {
        return FieldSet(bits_ & ~other.bits_);
    }
    [[nodiscard]] constexpr FieldSet with(FieldSet other) const {
        return FieldSet(bits_ | other.bits_);
    }

private:
    constexpr explicit FieldSet(std::uint64_t bits) : bits_(bits) {}
    static constexpr std::uint64_t bit(Field field) {
        return std::uint64_t{1} << static_cast<unsigned>(field);
    }
    static_assert(kFieldCount <= 64, "every field has its bit");
    std::uint64_t bits_ = 0;
};

// One kind of act: the value of `do`, and the fields it must and may have.
struct ActSpec {
    std::string_view name;
    FieldSet required;
    FieldSet allowed;  // includes the required ones
};

struct JournalSchema {
    std::string_view magic;              // the value of the key `yankomas`
    std::string_view name_space;         // of its signatures
    std::span<const HeaderSpec> header;  // after the magic line
    std::span<const FieldSpec> fields;   // of an entry, in order
    std::span<const ItemSpec> items;     // of the entry's list, in order
    std::span<const ActSpec> acts;
    std::size_t limit;      // of its bytes
    std::size_t long_text;  // the limit of a text of several lines
};

[[nodiscard]] const JournalSchema& case_schema();
[[nodiscard]] const JournalSchema& roster_schema();
[[nodiscard]] const JournalSchema& seal_schema();

// Returns the key as journals spell it. A field has the same name in every kind of journal.
[[nodiscard]] std::string_view name_of(Field field);

// The limits of a journal in bytes. More is an error, and nothing is ever cut.
inline constexpr std::size_t kMaxJournal = 4U << 20U;  // a case, or the seals
inline constexpr std::size_t kMaxRoster = 16U << 20U;  // an office of 20,000 people
inline constexpr std::size_t kMaxAnyJournal = kMaxRoster;
// The end of a roster is kept for what takes rights away, so that nobody can fill it before.
inline constexpr std::size_t kKeptForRevoking = 64U << 10U;
// The end of a case is kept for what moves or ends it.
inline constexpr std::size_t kKeptForMoving = 256U << 10U;
inline constexpr std::size_t kMaxEntry = 128U << 10U;
inline constexpr std::size_t kMaxText = 4U << 10U;
inline constexpr std::size_t kMaxLongText = 16U << 10U;
inline constexpr std::size_t kMaxItems = 128;
inline constexpr std::size_t kMaxPath = 255;

}  // namespace yankomas
