// Reads one line after the other by the tables of the schema, and stops at the first fault.
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/form.h"

#include <algorithm>

#include "core/base/rules/files.h"
#include "core/base/rules/form.h"
#include "core/base/text.h"
#include "core/journal/spelled.h"

namespace yankomas {

namespace {

// True if "name:" stands at `at`.
bool is_key_at(std::string_view text, std::size_t at, std::string_view name) {
    return text.size() > at + name.size() && text[at] == name.front() &&
           text[at + name.size()] == ':' && text.substr(at, name.size()) == name;
}

}  // namespace

bool FormReader::fail(Rule rule, std::size_t offset, Message what, Message hint) {
    if (!fault_) fault_ = Fault{rule, offset, std::move(what), std::move(hint)};
    return false;
}

FormReader::Line FormReader::take_line() {
    const std::size_t begin = at_;
    const std::size_t end = bytes_.find('\n', begin);
    if (end == std::string_view::npos) return {{}, begin};  // check_bytes: the last byte is LF
    at_ = end + 1;
    return {bytes_.substr(begin, end - begin), begin};
}

std::optional<std::vector<std::string_view>> FormReader::read_header() {
    fault_ = check_bytes(bytes_, schema_.limit);
    if (fault_) return std::nullopt;
    if (take_line().text != std::string("yankomas: ").append(schema_.magic)) {
        fail(rule::spelling, 0,
             message("expected 'yankomas: {}' as the first line", schema_.magic));
        return std::nullopt;
    }
    std::vector<std::string_view> values;
    for (const HeaderSpec& spec : schema_.header) {
        const Line line = take_line();
        const std::string key = std::string(spec.name) + ": ";
        if (!line.text.starts_with(key)) {
            fail(rule::field, line.begin,
                 message("expected the header line '{}: ...' here", spec.name));
            return std::nullopt;
        }
        values.push_back(line.text.substr(key.size()));
        if (!is_spelled(values.back(), spec.spelling)) {
            fail(rule::value, line.begin + key.size(), expectation(spec.spelling));
            return std::nullopt;
        }
    }
    const Line line = take_line();
    if (line.text != "entries:") {
        fail(rule::field, line.begin, message("expected the line 'entries:' here"));
    } else if (at_ == bytes_.size()) {
        fail(rule::field, line.begin, message("a journal has at least one entry"));
    }
    return fault_ ? std::nullopt : std::optional(std::move(values));
}

bool FormReader::next(RawEntry& entry) {
    if (fault_ || at_ == bytes_.size()) return false;
    entry.number = ++entries_;
    entry.begin = at_;
    entry.present = {};
    entry.values.fill({});
    entry.items.clear();

    if (!peek("- do: "))
        return fail(rule::spelling, at_, message("expected '- do: ' of a new entry"));
    const std::string_view name = take_line().text.substr(6);
    const auto found = std::ranges::find(schema_.acts, name, &ActSpec::name);
    if (found == schema_.acts.end())
        return fail(rule::value, entry.begin + 6,
                    message("entry {}: '{}' is not an act of this journal", entries_, name));
    entry.act = static_cast<int>(found - schema_.acts.begin());
    entry.present.insert(Field::act);

    std::size_t next_field = 1;
    while (at_ < bytes_.size() && !entry.has(Field::sig)) {
        if (peek("- "))
            return fail(rule::field, at_, message("entry {} has no signature", entries_));
        if (!read_field(entry, take_line(), next_field)) return false;
        if (at_ - entry.begin > kMaxEntry)
            return fail(rule::size, entry.begin,
                        message("entry {} is larger than {} KiB", entries_, kMaxEntry >> 10U));
    }
    return finish_entry(entry);
}

bool FormReader::finish_entry(RawEntry& entry) {
    const ActSpec& act = schema_.acts[static_cast<std::size_t>(entry.act)];
    const FieldSet missing = act.required.without(entry.present);
    const FieldSet extra = entry.present.without(act.allowed);
    for (const auto& [field, name, spelling] : schema_.fields) {
        if (missing.has(field))
            return fail(rule::field, entry.begin,
                        message("entry {}: '{}' needs the field '{}'", entries_, act.name, name));
        if (extra.has(field))
            return fail(
                rule::field, entry.begin,
                message("entry {}: '{}' can't have the field '{}'", entries_, act.name, name));
    }
    entry.end = at_;
    return true;
}

bool FormReader::read_field(RawEntry& entry, const Line& line, std::size_t& next_field) {
    const std::string_view text = line.text;
    for (std::size_t i = next_field; i < schema_.fields.size() && text.size() > 3; ++i) {
        const FieldSpec& spec = schema_.fields[i];
        if (!is_key_at(text, 2, spec.name) || !text.starts_with("  ")) continue;
        next_field = i + 1;
        std::string_view value = text.substr(3 + spec.name.size());
        if (spec.spelling != Spelling::items) {
            if (!value.starts_with(' '))
                return fail(
                    rule::spelling, line.begin,
                    message("entry {}: expected one space after '{}:'", entries_, spec.name));
            value.remove_prefix(1);
        }
        return read_value(entry, spec, line, value);
    }
    return fail_at_field(line);
}

bool FormReader::fail_at_field(const Line& line) {
    const std::size_t colon = line.text.find(':');
    if (!line.text.starts_with("  ") || colon == std::string_view::npos || colon < 3)
        return fail(rule::spelling, line.begin,
                    message("entry {}: expected '  key: value'", entries_));
    const std::string_view key = line.text.substr(2, colon - 2);
    const bool known = std::ranges::any_of(schema_.fields,
                                           [&](const FieldSpec& spec) { return spec.name == key; });
    if (known)
        return fail(rule::field, line.begin,
                    message("entry {}: the field '{}' is repeated or out of order", entries_, key));
    return fail(rule::field, line.begin,
                message("entry {}: '{}' is not a field of an entry", entries_, key));
}

bool FormReader::read_value(RawEntry& entry, const FieldSpec& spec, const Line& line,
                            std::string_view value) {
    const std::size_t offset = line.begin + line.text.size() - value.size();
    const auto index = static_cast<std::size_t>(spec.field);
    bool is_right = true;
    if (spec.spelling == Spelling::long_text && value == "|-") {
        if (!read_block(value)) return false;
    } else if (spec.spelling == Spelling::instant) {
        const auto instant = parse_journal_instant(value);
        if (instant) entry.instants[index] = *instant;
        is_right = instant.has_value();
    } else {
        is_right = is_spelled(value, spec.spelling);
    }
    if (!is_right) return fail(rule::value, offset, expectation(spec.spelling));
    if (spec.field == Field::sig) entry.sig_line = line.begin;
    entry.present.insert(spec.field);
    entry.values[index] = value;
    return spec.spelling != Spelling::items || read_items(entry);
}

bool FormReader::read_block(std::string_view& value) {
    const std::size_t begin = at_;
    Line line;
    std::size_t end = begin;
    while (peek("    ") || peek("\n")) {
        line = take_line();
        const std::string_view text = line.text.substr(std::min<std::size_t>(4, line.text.size()));
        if (!line.text.empty() && (text.empty() || text.starts_with(' ') || text.ends_with(' ') ||
                                   !is_record_text(text))) {
            return fail(
                rule::value, line.begin,
                message("entry {}: a line of long text is plain text, without spaces at its ends",
                        entries_));
        }
        end = line.begin + line.text.size();
    }
    value = bytes_.substr(begin, end - begin);
    const bool has_break = value.find('\n') != std::string_view::npos;
    if (!has_break || value.starts_with('\n') || value.ends_with('\n') || line.text.empty())
        return fail(
            rule::value, begin,
            message("entry {}: a |- block has at least two lines, the first and last not empty",
                    entries_));
    if (value.size() > schema_.long_text)
        return fail(rule::size, begin,
                    message("entry {}: long text is limited to {} KiB", entries_,
                            schema_.long_text >> 10U));
    return is_record_text(value, true) ||
           fail(rule::value, begin,
                message("entry {}: text must be in Unicode form NFC", entries_));
}

bool FormReader::read_items(RawEntry& entry) {
    std::size_t next_field = 0;
    while (peek("  - ") || (!entry.items.empty() && peek("    "))) {
        const Line line = take_line();
        if (line.text.starts_with("  - ")) {
            if (entry.items.size() == kMaxItems)
                return fail(rule::size, line.begin,
                            message("entry {}: at most {} items", entries_, kMaxItems));
            entry.items.emplace_back();
            next_field = 0;
        }
        if (!read_item_field(entry.items.back(), line.text.substr(4), line.begin + 4, next_field))
            return false;
    }
    return !entry.items.empty() ||
           fail(rule::value, at_, message("entry {}: expected '  - kind: ...' here", entries_));
}

bool FormReader::read_item_field(RawItem& item, std::string_view text, std::size_t offset,
                                 std::size_t& next_field) {
    const std::size_t colon = text.find(": ");
    const std::string_view key = text.substr(0, colon);
    for (std::size_t i = next_field; i < schema_.items.size() && colon != std::string_view::npos;
         ++i) {
        const ItemSpec& spec = schema_.items[i];
        if (spec.name != key) {
            if (i == 0) break;  // every item starts with its kind
            continue;
        }
        next_field = i + 1;
        const std::string_view value = text.substr(colon + 2);
        if (!is_spelled(value, spec.spelling))
            return fail(rule::value, offset + colon + 2, expectation(spec.spelling));
        item.values[static_cast<std::size_t>(spec.field)] = value;
        return true;
    }
    return fail(rule::field, offset,
                message("entry {}: '{}' can't stand here; each item starts with 'kind' "
                        "and keeps the order of the fields",
                        entries_, key));
}

}  // namespace yankomas
