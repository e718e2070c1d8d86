// Reads the bytes of a journal by its grammar, without giving them a meaning yet.
// SPDX-License-Identifier: Apache-2.0
//
// One pass, no allocation: every value is a view into the bytes, checked for its spelling. Places
// are byte offsets; lines and columns are counted only when a finding is shown.
#pragma once

#include <array>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/finding.h"
#include "core/calendar/instant.h"
#include "core/journal/schema.h"

namespace yankomas {

// Where in the file something stands, in bytes.
struct ByteRange {
    std::size_t begin = 0;
    std::size_t end = 0;

    [[nodiscard]] std::string_view of(std::string_view bytes) const {
        return bytes.substr(begin, end - begin);
    }
};

// Why a journal could not be read on.
struct Fault {
    Rule rule{};
    std::size_t offset = 0;
    Message what;
    Message hint;
};

struct RawItem {
    std::array<std::string_view, kItemFieldCount> values;  // as spelled; empty if absent

    [[nodiscard]] std::string_view operator[](ItemField field) const {
        return values[static_cast<std::size_t>(field)];
    }
};

struct RawEntry {
    int number = 0;            // counts from 1
    int act = 0;               // index into the schema's acts
    std::size_t begin = 0;     // first byte of "- do:"
    std::size_t sig_line = 0;  // first byte of "  sig: ": what stands above is signed
    std::size_t end = 0;       // behind the newline of the sig line
    FieldSet present;
    std::array<std::string_view, kFieldCount> values;  // as spelled; a block with its indentation
    std::array<ZonedInstant, kFieldCount>
        instants;  // of the fields that are one, if they are present
    std::vector<RawItem> items;

    [[nodiscard]] std::string_view operator[](Field field) const {
        return values[static_cast<std::size_t>(field)];
    }
    [[nodiscard]] bool has(Field field) const { return present.has(field); }
    [[nodiscard]] const ZonedInstant& instant(Field field) const {
        return instants[static_cast<std::size_t>(field)];
    }
};

class FormReader {
public:
    // `bytes` must outlive the reader and whatever it returns.
    FormReader(std::string_view bytes, const JournalSchema& schema)
        : bytes_(bytes), schema_(schema) {}

    // The header's values in the schema's order, as spelled; at the first fault nothing, see
    // fault().
    [[nodiscard]] std::optional<std::vector<std::string_view>> read_header();

    // The next entry, into `entry` (its memory is used again). False at the end of the file and at
    // a fault.
    [[nodiscard]] bool next(RawEntry& entry);

    [[nodiscard]] const std::optional<Fault>& fault() const { return fault_; }

private:
    struct Line {
        std::string_view text;  // without the newline
        std::size_t begin = 0;
    };

    bool take_line(Line& line);
    // A literal, so that it is compared without a call.
    template <std::size_t Size>
    [[nodiscard]] bool peek(const char (&literal)[Size]) const {
        constexpr std::size_t kLength = Size - 1;
        return bytes_.size() - at_ >= kLength &&
               std::memcmp(bytes_.data() + at_, literal, kLength) == 0;
    }
    std::optional<std::string_view> header_value(std::string_view key, Spelling spelling);
    bool read_field(RawEntry& entry, const Line& line, std::size_t& next_field);
    bool fail_at_field(const Line& line);  // that is none, or not here
    bool read_value(RawEntry& entry, const FieldSpec& spec, const Line& line,
                    std::string_view value);
    static bool read_spelled(RawEntry& entry, const FieldSpec& spec, std::string_view value);
    bool read_block(std::string_view& value);
    bool read_items(RawEntry& entry);
    bool read_item_field(RawItem& item, std::string_view text, std::size_t offset,
                         std::size_t& next_field);
    bool finish_entry(RawEntry& entry);
    bool fail(Rule rule, std::size_t offset, Message what, Message hint = {});

    std::string_view bytes_;
    const JournalSchema& schema_;
    std::size_t at_ = 0;
    int entries_ = 0;
    std::optional<Fault> fault_;
};

// Faults of the file as a whole that make every other message misleading: size, encoding, line
// ends, conflict markers.
[[nodiscard]] std::optional<Fault> check_bytes(std::string_view bytes);

// Line, column and excerpt of an offset; `file` is the path to show.
[[nodiscard]] Place place_at(std::string_view bytes, std::string_view file, std::size_t offset);
[[nodiscard]] Finding finding_of(const Fault& fault, std::string_view bytes, std::string_view file);

// The offset of a field's line within an entry, or of the entry itself if it has no such field.
[[nodiscard]] std::size_t offset_of(std::string_view bytes, ByteRange entry, Field field);

}  // namespace yankomas
