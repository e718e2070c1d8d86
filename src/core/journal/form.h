// Reads the bytes of a journal by its grammar, and does not interpret the values yet.
// SPDX-License-Identifier: Apache-2.0
//
// The reader makes one pass and allocates nothing. Every value is a view into the bytes whose
// spelling was checked. Places are byte offsets, and lines and columns are counted only when a
// finding is shown.
#pragma once

#include <array>
#include <cstddef>
#include <cstring>
#include <optional>
#include <string_view>
#include <vector>

#include "core/calendar/instant.h"
#include "core/journal/journal.h"
#include "core/journal/schema.h"

namespace yankomas {

// A document or published file in the list of an entry.
struct RawItem {
    std::array<std::string_view, kItemFieldCount> values;  // as spelled; empty if absent

    [[nodiscard]] std::string_view operator[](ItemField field) const {
        return values[static_cast<std::size_t>(field)];
    }
};

// An entry as it is spelled. Its values are views into the bytes of the journal.
struct RawEntry {
    int number = 0;            // counts from 1
    int act = 0;               // index into the schema's acts
    std::size_t begin = 0;     // first byte of "- do:"
    std::size_t sig_line = 0;  // first byte of "  sig: ": what stands above is signed
    std::size_t end = 0;       // after the newline of the sig line
    FieldSet present;
    std::array<std::string_view, kFieldCount> values;  // as spelled; a block has its indentation
    std::array<ZonedInstant, kFieldCount> instants;    // for fields that are instants
    std::vector<RawItem> items;

    [[nodiscard]] std::string_view operator[](Field field) const {
        return values[static_cast<std::size_t>(field)];
    }
    [[nodiscard]] bool has(Field field) const { return present.has(field); }
    [[nodiscard]] const ZonedInstant& instant(Field field) const {
        return instants[static_cast<std::size_t>(field)];
    }
};

// Reads the header once, then entry after entry, until the end or the first fault.
class FormReader {
public:
    // `bytes` must outlive the reader and whatever it returns.
    FormReader(std::string_view bytes, const JournalSchema& schema)
        : bytes_(bytes), schema_(schema) {}

    // Returns the values of the header in the order of the schema, as they are spelled. At a fault
    // it returns nothing, and fault() says why.
    [[nodiscard]] std::optional<std::vector<std::string_view>> read_header();

    // Reads the next entry into `entry`, whose memory is used again. Returns false at the end of
    // the file and at a fault.
    [[nodiscard]] bool next(RawEntry& entry);

    [[nodiscard]] const std::optional<Fault>& fault() const { return fault_; }

private:
    struct Line {
        std::string_view text;  // without the newline
        std::size_t begin = 0;
    };

    Line take_line();  // empty at the end of the file
    // Takes a literal, so that the compiler compares it without a call.
    template <std::size_t Size>
    [[nodiscard]] bool peek(const char (&literal)[Size]) const {
        constexpr std::size_t kLength = Size - 1;
        return bytes_.size() - at_ >= kLength &&
               std::memcmp(bytes_.data() + at_, literal, kLength) == 0;
    }
    bool read_field(RawEntry& entry, const Line& line, std::size_t& next_field);
    bool fail_at_field(const Line& line);  // says why that line can be no field here
    bool read_value(RawEntry& entry, const FieldSpec& spec, const Line& line,
                    std::string_view value);
    bool read_block(std::string_view& value);
    bool read_items(RawEntry& entry);
    bool read_item_field(RawItem& item, std::string_view text, std::size_t offset,
                         std::size_t& next_field);
    bool finish_entry(RawEntry& entry);
    // Stores the first fault, and returns false.
    bool fail(Rule rule, std::size_t offset, Message what, Message hint = {});

    std::string_view bytes_;
    const JournalSchema& schema_;
    std::size_t at_ = 0;
    int entries_ = 0;
    std::optional<Fault> fault_;
};

}  // namespace yankomas
