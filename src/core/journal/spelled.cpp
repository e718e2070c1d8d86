// Checks and converts single values.
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/spelled.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/byte_blocks.h"
#include "core/base/spelling.h"
#include "core/base/text.h"
#include "core/calendar/instant.h"

namespace yankomas {

namespace {

// Finds text without anything to escape, as most text is.
constexpr auto kIsUnescaped = [](ByteBlock block) {
    return kIsPlain(block) & (block != '"') & (block != '\\');
};

bool is_quoted_text(std::string_view value) {
    if (value.size() < 3 || value.size() > kMaxText + 2 || value.front() != '"' ||
        value.back() != '"')
        return false;
    const std::string_view inner = value.substr(1, value.size() - 2);
    if (all_bytes_pass(inner, kIsUnescaped)) return inner.front() != ' ' && inner.back() != ' ';
    for (std::size_t i = 0; i < inner.size(); ++i) {
        if (inner[i] == '"') return false;
        if (inner[i] != '\\') continue;
        ++i;
        if (i == inner.size() || (inner[i] != '"' && inner[i] != '\\')) return false;
    }
    return is_record_text(inner) && inner.front() != ' ' && inner.back() != ' ';
}

bool is_key(std::string_view value) {
    if (!is_quoted_text(value)) return false;
    std::string_view inner = value.substr(1, value.size() - 2);
    for (const std::string_view type : {"ssh-ed25519 ", "sk-ssh-ed25519@openssh.com "}) {
        if (inner.starts_with(type)) return is_base64_text(inner.substr(type.size()));
    }
    return false;
}

bool is_roster_position(std::string_view value) {
    const std::size_t at = value.find('@');
    if (at == std::string_view::npos || !is_digest(value.substr(at + 1))) return false;
    return parse_number(value.substr(0, at)).value_or(0) > 0;
}

bool is_sop_version(std::string_view value) {
    const std::size_t slash = value.find('/');
    if (slash == std::string_view::npos || !is_word(value.substr(0, slash))) return false;
    return parse_number(value.substr(slash + 1)).value_or(0) > 0;
}

}  // namespace

std::string to_string(const RosterPosition& position) {
    return fmt::format("{}@{}", position.entry.value, position.digest.value());
}

bool is_journal_path(std::string_view path) {
    if (path.empty() || path.size() > kMaxPath) return false;
    bool at_start = true;
    for (const char c : path) {
        if (at_start && !is_alphanumeric(c)) return false;
        if (!is_alphanumeric(c) && c != '.' && c != '-' && c != '_' && c != '/') return false;
        at_start = c == '/';
    }
    return !at_start && is_read_as_text(path);
}

bool is_spelled(std::string_view value, Spelling spelling) {
    switch (spelling) {
        case Spelling::word: return is_word(value);
        case Spelling::case_id: return is_case_id(value);
        case Spelling::party: return is_party_code(value);
        case Spelling::number: return parse_number(value).has_value();
        case Spelling::date: return parse_date(value).has_value();
        case Spelling::instant: return parse_journal_instant(value).has_value();
        case Spelling::digest: return is_digest(value);
        case Spelling::roster_position: return is_roster_position(value);
        case Spelling::sop_version: return is_sop_version(value);
        case Spelling::text:
        case Spelling::long_text: return is_quoted_text(value);
        case Spelling::key: return is_key(value);
        case Spelling::path: return is_journal_path(value);
        case Spelling::base64: return is_base64_text(value) && is_read_as_text(value);
        case Spelling::items: return value.empty();
    }
    return false;
}

Message expectation(Spelling spelling) {
    switch (spelling) {
        case Spelling::word:
            return message("expected a word: lower-case letters, digits and single dashes");
        case Spelling::case_id: return message("expected a case id such as YK-2026-0001");
        case Spelling::party: return message("expected a party code such as PK-0007");
        case Spelling::number: return message("expected a number without sign or leading zero");
        case Spelling::date: return message("expected a real day as YYYY-MM-DD");
        case Spelling::instant: return message("expected a time as 2026-03-02T09:15:00+07:00");
        case Spelling::digest: return message("expected sha256: and 64 lower-case hex digits");
        case Spelling::roster_position:
            return message("expected a roster position as 14@sha256:...");
        case Spelling::sop_version:
            return message("expected an SOP and its version, such as yankomas/1");
        case Spelling::text:
            return message("expected text in double quotes on one line, in Unicode form NFC");
        case Spelling::long_text: return message("expected text in double quotes, or a |- block");
        case Spelling::key: return message("expected \"ssh-ed25519 ...\" without a comment");
        case Spelling::path:
            return message(
                "expected a path below the office folder, of letters, digits and . - _ /");
        case Spelling::base64: return message("expected one line of base64");
        case Spelling::items: return message("expected a list on the next lines");
    }
    return {};
}

std::string unquoted(std::string_view value) {
    if (value.find('\\') == std::string_view::npos)
        return std::string(value.substr(1, value.size() - 2));
    std::string text;
    text.reserve(value.size());
    for (std::size_t i = 1; i + 1 < value.size(); ++i) {
        if (value[i] == '\\') ++i;
        text += value[i];
    }
    return text;
}

std::string unindented(std::string_view block) {
    std::string text;
    for (const std::string_view line : split(block, '\n')) {
        if (!text.empty()) text += '\n';
        text += line.substr(std::min<std::size_t>(4, line.size()));
    }
    return text;
}

RosterPosition roster_position_of(std::string_view value) {
    const std::size_t at = value.find('@');
    return {EntryNumber{parse_number(value.substr(0, at)).value_or(0)},
            Digest(value.substr(at + 1))};
}

std::string as_block(std::string_view text) {
    std::string value = "|-";
    for (const std::string_view line : split(text, '\n')) {
        value += '\n';
        if (!line.empty()) value.append("    ").append(line);
    }
    return value;
}

bool is_one_line_text(std::string_view text) { return is_quoted_text(quoted(text)); }

bool is_block_text(std::string_view text) {
    if (text.find('\n') == std::string_view::npos || text.size() > kMaxLongText) return false;
    if (text.front() == '\n' || text.back() == '\n' || !is_record_text(text, true)) return false;
    return std::ranges::none_of(split(text, '\n'), [](std::string_view line) {
        return line.starts_with(' ') || line.ends_with(' ');
    });
}

}  // namespace yankomas
