// Checks the bytes of a journal as a whole, and turns offsets into places for people.
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/journal.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/byte_blocks.h"
#include "core/base/finding.h"
#include "core/base/foreign_text.h"
#include "core/base/rules/files.h"
#include "core/base/rules/form.h"
#include "core/base/text.h"

namespace yankomas {

namespace {

// Returns the offset of the first control character that is no newline, or the size if there is
// none.
std::size_t first_control(std::string_view bytes) {
    for (std::size_t at = 0;; ++at) {
        at += passing_prefix(bytes.substr(at), kIsPlainOrNewline);
        if (at >= bytes.size()) return bytes.size();
        const auto byte = static_cast<unsigned char>(bytes[at]);
        if ((byte < 0x20 && byte != '\n') || byte == 0x7F) return at;
    }
}

std::optional<std::size_t> conflict_marker(std::string_view bytes) {
    constexpr std::array<std::string_view, 3> kMarkers = {"<<<<<<< ", "=======\n", ">>>>>>> "};
    for (const std::string_view marker : kMarkers) {
        for (std::size_t at = bytes.find(marker); at != std::string_view::npos;
             at = bytes.find(marker, at + 1)) {
            if (at == 0 || bytes[at - 1] == '\n') return at;
        }
    }
    return std::nullopt;
}

// Says how the unfinished merge of a journal is ended.
Message end_of_merge(std::string_view file) {
    if (file == "roster.yaml")
        return message("yankomas reapply roster says how; a roster comes before the cases");
    if (!file.starts_with("cases/")) return message("git status tells how to end it");
    const std::string_view name = file.substr(file.rfind('/') + 1);
    return message(
        "yankomas reapply {} takes the other side's file and signs your own entries again",
        name.substr(0, name.find('.')));
}

}  // namespace

int entries_in(std::string_view bytes) {
    constexpr std::string_view kBegin = "\n- do: ";
    int entries = 0;
    for (std::size_t at = bytes.find(kBegin); at != std::string_view::npos;
         at = bytes.find(kBegin, at + kBegin.size()))
        ++entries;
    return entries;
}

std::optional<Fault> check_bytes(std::string_view bytes, std::size_t limit) {
    const auto fault = [](Rule rule, std::size_t offset, Message what, Message hint = {}) {
        return Fault{rule, offset, std::move(what), std::move(hint)};
    };
    if (bytes.empty())
        return fault(rule::bytes, 0, message("the file is empty"),
                     message("git log shows when it still had its entries"));
    if (bytes.size() > limit)
        return fault(rule::size, 0, message("a journal is limited to {} MiB", limit >> 20U));
    if (bytes.starts_with(kByteOrderMark))
        return fault(rule::bytes, 0, message("the file starts with a byte-order mark"));
    if (!all_bytes_pass(bytes, kIsPlainOrNewline)) {  // a rare case; the usual one takes one pass
        const std::size_t control = first_control(bytes);
        if (control != bytes.size() && bytes[control] == '\r')
            return fault(rule::bytes, control,
                         is_windows_line_end(bytes, control) ? windows_line_ends()
                                                             : message("a carriage return"));
        if (control != bytes.size())
            return fault(rule::bytes, control, message("a control character stands in the file"));
        if (const auto bad = first_bad_utf8(bytes))
            return fault(rule::bytes, *bad, message("the bytes are not UTF-8"));
    }
    if (const auto marker = conflict_marker(bytes))
        return fault(rule::conflict, *marker, message("a merge conflict is not resolved here"));
    if (bytes.back() != '\n')
        return fault(rule::spelling, bytes.size() - 1,
                     message("the last line does not end in LF: the file is cut off"));
    return std::nullopt;
}

Place place_at(std::string_view bytes, std::string_view file, std::size_t offset) {
    offset = std::min(offset, bytes.size());
    const std::string_view before = bytes.substr(0, offset);
    const std::size_t line_begin = before.rfind('\n') + 1;  // 0 on the first line: npos + 1
    const std::string_view line = bytes.substr(line_begin, bytes.find('\n', offset) - line_begin);
    return {std::string(file), static_cast<int>(std::ranges::count(before, '\n')) + 1,
            column_of(line, offset - line_begin), std::string(line),
            entries_in(bytes.substr(0, line_begin + line.size()))};
}

Place place_of(std::string_view bytes, std::string_view file, ByteRange entry, Field field) {
    if (entry.end == 0) return {std::string(file), 0, 0, {}};
    if (field == Field::act) return place_at(bytes, file, entry.begin);
    const std::string line = std::string("\n  ").append(name_of(field)).append(":");
    const std::size_t found = entry.of(bytes).find(line);
    const std::size_t skipped = found == std::string_view::npos ? 0 : found + 3;
    return place_at(bytes, file, entry.begin + skipped);
}

Finding finding_of(const Fault& fault, std::string_view bytes, std::string_view file) {
    // Only here the name of the file is known, which the command needs.
    const bool is_foreign =
        fault.rule == rule::bytes &&
        (is_windows_line_end(bytes, fault.offset) || bytes.starts_with(kByteOrderMark));
    return finding(fault.rule, place_at(bytes, file, fault.offset), fault.what,
                   is_foreign                     ? mend_foreign_text(file)
                   : fault.rule == rule::conflict ? end_of_merge(file)
                                                  : fault.hint);
}

}  // namespace yankomas
