// Looks in text for numbers of identity cards, civil servants and telephones, and for e-mail
// addresses.
// SPDX-License-Identifier: Apache-2.0
#include "core/rules/privacy.h"

#include <utility>

#include "core/base/rules/privacy.h"
#include "core/base/spelling.h"
#include "core/base/text.h"
#include "core/rules/situation.h"

namespace yankomas {

namespace {

bool is_mail_character(char c) {
    const char lower = to_lower(c);
    return is_digit(c) || (lower >= 'a' && lower <= 'z') || c == '.' || c == '_' || c == '-' ||
           c == '+';
}

// True for text like "name@place.domain". There must be a dot after the @ and inside the domain.
bool has_mail_address(std::string_view text) {
    for (std::size_t at = text.find('@'); at != std::string_view::npos;
         at = text.find('@', at + 1)) {
        if (at == 0 || at + 1 == text.size() || !is_mail_character(text[at - 1])) continue;
        std::size_t end = at + 1;
        while (end < text.size() && is_mail_character(text[end])) ++end;
        if (text.substr(at + 1, end - at - 2).find('.') != std::string_view::npos) return true;
    }
    return false;
}

Message looks_like(std::string_view number) {
    return message("this looks like personal data ({}); signed text can never be erased", number);
}

// Says what a number looks like. An NIK or a KK (identity card, family card) has 16 digits, an NIP
// (civil servant) has 18, and a mobile telephone number begins with 08 or +628. The message is
// empty for any other number.
Message kind_of_number(std::string_view digits, bool plus) {
    const std::size_t size = digits.size();
    if (size == 16) return looks_like("NIK/KK");
    if (size == 18) return looks_like("NIP");
    const bool mobile = digits.starts_with("08") && size >= 10 && size <= 13;
    const bool abroad = plus && digits.starts_with("628") && size >= 11 && size <= 14;
    if (!mobile && !abroad) return {};
    return message("this looks like a telephone number; signed text can never be erased");
}

// Says what the first personal number in the text looks like. People write long numbers with single
// spaces, dots and dashes between the digits, so these are skipped.
Message numbers_in(std::string_view text) {
    std::string digits;
    bool plus = false;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const char c = i < text.size() ? text[i] : '\0';
        if (is_digit(c)) {
            if (digits.empty()) plus = i > 0 && text[i - 1] == '+';
            digits += c;
            continue;
        }
        const bool separator =
            (c == ' ' || c == '.' || c == '-') && i + 1 < text.size() && is_digit(text[i + 1]);
        if (separator && !digits.empty()) continue;
        if (Message kind = kind_of_number(digits, plus); !kind.empty()) return kind;
        digits.clear();
    }
    return {};
}

// Says what kind of personal data the text seems to have. The message is empty if there is none.
Message personal_data_in(std::string_view text) {
    Message number = numbers_in(text);
    if (!number.empty() || !has_mail_address(text)) return number;
    return message("this looks like an e-mail address; signed text can never be erased");
}

// True for a line such as "Signed-off-by: " or "Co-authored-by: ".
bool is_trailer(std::string_view line) {
    const std::size_t colon = line.find("-by: ");
    return colon != std::string_view::npos && line.find(' ') == colon + 4;
}

constexpr std::string_view kScissors = "# ------------------------ >8 ------------------------";

}  // namespace

Findings personal_data_in_message(const std::string& file, std::string_view bytes) {
    Findings findings;
    int number = 0;
    for (const std::string_view line : split(bytes, '\n')) {
        ++number;
        if (line == kScissors) break;
        if (line.starts_with('#') || is_trailer(line)) continue;
        Message found = personal_data_in(line);
        if (found.empty()) continue;
        findings.push_back(finding(
            rule::personal_data, Place{file, number, 1, std::string(line)}, std::move(found),
            message("name the case by its id and the person by a code, such as PK-0001")));
    }
    return findings;
}

// Checks the free text of an entry, which alone can have personal data: the reason, the note, the
// numbers of documents and the title of the case.
void check_privacy(const Situation& s) {
    if (s.docket.advice < Advice::warnings) return;
    const auto check = [&](Field field, const std::optional<std::string>& text) {
        if (!text) return;
        Message found = personal_data_in(*text);
        if (found.empty()) return;
        s.report(rule::personal_data, field, std::move(found),
                 message("keep it in documents/ and name the person by a code (--for PK-0001)"));
    };
    check(Field::reason, s.entry.reason);
    check(Field::note, s.entry.note);
    for (const Document& document : s.entry.documents) check(Field::documents, document.number);
    if (s.entry.number.value == 1) check(Field::act, s.docket.journal.header.title);
}

}  // namespace yankomas
