// Finds personal numbers by their lengths, by the dates inside them and by the words before them.
// SPDX-License-Identifier: Apache-2.0
//
// The text is brought to plain digits first. Groups of digits with separators between them make a
// run, such as "0812-3456-7890" or "02.03.2026 09.15". Every stretch of neighbouring groups of a
// run may be a number, so a number is found beside a date too. A single group with the digits of an
// NIK is one; several groups are one only if a date stands inside it where an NIK has it, if they
// have the lengths in which people write it, or if a word such as "NIK" stands before it.
#include "core/base/personal_data.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/spelling.h"
#include "core/base/text.h"

namespace yankomas {

namespace {

struct Group {
    std::string_view digits;
    std::string gap;  // the separators before it; empty for the first group of a run
};

struct Run {
    std::vector<Group> groups;
    std::array<std::string, 3> words;  // before it, the nearest first
    char before = ' ';                 // the character before its first digit
};

// Neighbouring groups of a run, and their digits without the separators.
struct Stretch {
    const Run& run;
    std::size_t first;
    std::size_t last;
    std::string digits;

    [[nodiscard]] bool is_single() const { return first == last; }
    [[nodiscard]] const Group& group(std::size_t i) const { return run.groups[first + i]; }
    [[nodiscard]] std::size_t groups() const { return last - first + 1; }
    // True if its groups have these lengths.
    [[nodiscard]] bool has_lengths(std::string_view lengths) const {
        if (lengths.size() != groups()) return false;
        for (std::size_t i = 0; i < groups(); ++i)
            if (group(i).digits.size() != static_cast<std::size_t>(lengths[i] - '0')) return false;
        return true;
    }
    // The separators before its first group hold this character.
    [[nodiscard]] bool follows(char c) const {
        return first == 0 ? run.before == c : group(0).gap.find(c) != std::string::npos;
    }
};

int number(std::string_view digits) {
    int value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
}

bool within(std::string_view digits, int low, int high) {
    return number(digits) >= low && number(digits) <= high;
}

bool is_day(std::string_view day, std::string_view month) {
    return within(day, 1, 31) && within(month, 1, 12);
}

// An NIK is the province, the regency, the district, the day of birth (40 more for women), the
// month and the year, and four digits. A KK has the day when it was issued. No province has a
// number below 11; 99 has none either, and is there for examples.
bool is_built_like_nik(std::string_view d) {
    if (d.size() != 16 || !within(d.substr(0, 2), 11, 99) || number(d.substr(0, 2)) == 20)
        return false;
    const int day = number(d.substr(6, 2));
    return within(d.substr(8, 2), 1, 12) && day % 40 >= 1 && day % 40 <= 31 && day <= 71;
}

// An NIP is the day of birth, the month of the appointment, 1 or 2 for the sex, and three digits.
bool is_built_like_nip(std::string_view d) {
    return d.size() == 18 && within(d.substr(0, 4), 1930, 2014) &&
           is_day(d.substr(6, 2), d.substr(4, 2)) && within(d.substr(8, 4), 1950, 2099) &&
           within(d.substr(12, 2), 1, 12) && (d[14] == '1' || d[14] == '2');
}

// "20260302091500": a moment, and perhaps more digits.
bool is_timestamp(std::string_view d) {
    return d.size() >= 14 && within(d.substr(0, 4), 2015, 2099) &&
           is_day(d.substr(6, 2), d.substr(4, 2)) && within(d.substr(8, 2), 0, 23) &&
           within(d.substr(10, 2), 0, 59);
}

bool is_mobile(std::string_view d) {
    if (d.starts_with("00")) d.remove_prefix(2);
    if (d.starts_with("62"))
        d.remove_prefix(d.starts_with("620") ? 3 : 2);
    else if (d.starts_with("0"))
        d.remove_prefix(1);
    else
        return false;
    return d.size() >= 9 && d.size() <= 12 && d[0] == '8' && d[1] != '0' && d[1] != '4' &&
           d[1] != '6';
}

bool is_year(std::string_view d) { return d.size() == 4 && within(d, 1945, 2049); }

// Three groups are a day, or two are a time of day at its beginning.
bool holds_date_or_time(const Stretch& s) {
    const auto digits = [&](std::size_t i) { return s.group(i).digits; };
    for (std::size_t i = 0; i + 2 < s.groups(); ++i) {
        const auto day_first = digits(i).size() <= 2 && digits(i + 1).size() <= 2 &&
                               is_year(digits(i + 2)) && is_day(digits(i), digits(i + 1));
        const auto year_first = is_year(digits(i)) && digits(i + 1).size() == 2 &&
                                digits(i + 2).size() == 2 && is_day(digits(i + 2), digits(i + 1));
        if (day_first || year_first) return true;
    }
    return s.groups() > 2 && digits(0).size() == 2 && digits(1).size() == 2 &&
           s.group(1).gap == "." && s.group(2).gap != "." && within(digits(0), 0, 23) &&
           within(digits(1), 0, 59);
}

// The number goes on before or behind the stretch, with the separator that it has inside.
bool is_cut_off(const Stretch& s) {
    if (s.is_single()) return false;
    const std::string& begin = s.group(1).gap;
    const std::string& end = s.group(s.groups() - 1).gap;
    const bool before = s.first > 0 && s.group(0).gap == begin && begin != " ";
    const bool behind =
        s.last + 1 < s.run.groups.size() && s.run.groups[s.last + 1].gap == end && end != " ";
    return before || behind;
}

// "1.500.000"
bool is_in_thousands(const Stretch& s) {
    for (std::size_t i = 1; i < s.groups(); ++i)
        if (s.group(i).gap != "." || s.group(i).digits.size() != 3) return false;
    return !s.is_single() && s.group(0).digits.size() <= 3;
}

bool has_word(const Run& run, std::initializer_list<std::string_view> words) {
    return std::ranges::any_of(run.words, [&](const std::string& word) {
        return std::ranges::find(words, word) != words.end();
    });
}

// "Rp 1.500.000" or "senilai 1500000".
bool is_amount(const Run& run) { return has_word(run, {"rp", "idr", "senilai", "sebesar"}); }

Message looks_like(std::string_view kind) {
    return message("this looks like personal data ({}); signed text can never be erased", kind);
}

Message identity_in(const Stretch& s) {
    const std::size_t size = s.digits.size();
    if (size != 16 && size != 18) return {};
    const bool said = s.first == 0 && has_word(s.run, {"nik", "kk", "ktp", "nip", "keluarga",
                                                       "kependudukan", "pegawai", "penduduk"});
    const bool nik = is_built_like_nik(s.digits);
    const bool nip = is_built_like_nip(s.digits);
    const bool in_form = s.has_lengths("4444") || s.has_lengths("664") || s.has_lengths("8613") ||
                         std::ranges::all_of(s.run.groups, [](const Group& group) {
                             return group.digits.size() == 1;
                         });
    const bool single = s.is_single() && !is_timestamp(s.digits);
    const bool built = (nip || (nik && !holds_date_or_time(s))) && !is_cut_off(s);
    if (!said && !single && !built && !(in_form && !is_year(s.group(0).digits))) return {};
    return looks_like(size == 16 ? "NIK/KK" : "NIP");
}

// "(021) 5551234", "021-5551234", "+62 21 5551234", "telp 5551234".
bool is_landline(const Stretch& s) {
    const std::string_view area = s.group(0).digits;
    const std::size_t size = s.digits.size();
    const bool trunk = (area.size() == 3 || area.size() == 4) && area[0] == '0' && area[1] > '1' &&
                       size - area.size() >= 6 && size - area.size() <= 8;
    const bool bracketed =
        trunk && s.follows('(') && s.groups() > 1 && s.group(1).gap.find(')') != std::string::npos;
    const bool dashed = trunk && s.groups() == 2 && s.group(1).gap == "-";
    const bool abroad = s.follows('+') && area[0] != '0' && size >= 9 && size <= 15 &&
                        (s.digits.starts_with("628") || !is_in_thousands(s));
    const bool said = s.first == 0 && s.last + 1 == s.run.groups.size() && size >= 7 &&
                      size <= 14 && !is_year(area) &&
                      has_word(s.run, {"hp", "wa", "telp", "tlp", "tel", "telepon", "telpon",
                                       "ponsel", "whatsapp", "handphone", "phone", "fax", "faks"});
    return bracketed || dashed || abroad || said;
}

bool is_telephone(const Stretch& s) {
    if (holds_date_or_time(s) || is_timestamp(s.digits)) return false;
    if (is_landline(s)) return true;
    if (!is_mobile(s.digits) || is_cut_off(s)) return false;
    if (s.is_single())
        return !(s.digits.size() == 12 && is_day(s.digits.substr(0, 2), s.digits.substr(2, 2)) &&
                 within(s.digits.substr(4, 4), 2015, 2049));
    for (std::size_t i = 0; i < s.groups(); ++i)
        if (is_year(s.group(i).digits)) return false;
    return true;
}

bool is_separator(char c) {
    return c == ' ' || c == '.' || c == '-' || c == '_' || c == '(' || c == ')' || c == '+';
}

// The three words before the offset, the nearest first, in small letters.
std::array<std::string, 3> words_before(std::string_view text, std::size_t at) {
    std::array<std::string, 3> words;
    for (std::string& word : words) {
        while (at > 0 && !is_alphanumeric(text[at - 1])) --at;
        while (at > 0 && is_letter(text[at - 1])) word.insert(word.begin(), to_lower(text[--at]));
        if (word.empty()) break;
    }
    return words;
}

// The run that begins with the digit at the offset; `at` goes to its end.
Run next_run(std::string_view text, std::size_t& at) {
    Run run;
    run.words = words_before(text, at);
    if (at > 0) run.before = text[at - 1];
    constexpr std::size_t kWidestGap = 3;  // "0812 - 3456"
    for (std::string gap;;) {
        const std::size_t begin = at;
        while (at < text.size() && is_digit(text[at])) ++at;
        run.groups.push_back({text.substr(begin, at - begin), gap});
        std::size_t next = at;
        while (next < text.size() && is_separator(text[next])) ++next;
        if (next == text.size() || next == at || next - at > kWidestGap || !is_digit(text[next]))
            return run;
        gap = text.substr(at, next - at);
        at = next;
    }
}

// The first personal number among the stretches of a run. None has more digits than an NIP.
Message number_in(const Run& run) {
    constexpr std::size_t kLongest = 18;
    const bool amount = is_amount(run);
    for (std::size_t first = 0; first < run.groups.size(); ++first) {
        Stretch stretch{run, first, first, {}};
        for (; stretch.last < run.groups.size(); ++stretch.last) {
            stretch.digits += run.groups[stretch.last].digits;
            if (stretch.digits.size() > kLongest) break;
            if (amount && first == 0) continue;
            if (stretch.digits.size() < 7) continue;
            if (Message kind = identity_in(stretch); !kind.empty()) return kind;
            if (is_telephone(stretch))
                return message(
                    "this looks like a telephone number; signed text can never be erased");
        }
    }
    return {};
}

bool is_mail_character(char c) {
    return is_alphanumeric(c) || c == '.' || c == '_' || c == '-' || c == '+' ||
           static_cast<unsigned char>(c) >= 0x80;
}

// Writes "name (at) place [dot] id" as "name@place.id", and takes blanks from both sides of an @.
std::string with_plain_signs(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, char>, 6> kSigns = {
        {{"at", '@'}, {"AT", '@'}, {"dot", '.'}, {"titik", '.'}, {"@", '@'}, {".", '.'}}};
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto sign = std::ranges::find_if(kSigns, [&](const auto& row) {
            const std::string_view rest = text.substr(at);
            return (rest[0] == '(' || rest[0] == '[' || rest[0] == '{') &&
                   rest.substr(1).starts_with(row.first) && rest.size() > row.first.size() + 1 &&
                   std::string_view(")]}").find(rest[row.first.size() + 1]) != std::string::npos;
        });
        const bool spaced = text.substr(at).starts_with(" @ ");
        if (sign == kSigns.end() && !spaced) {
            plain += to_lower(text[at]);
            continue;
        }
        while (!plain.empty() && plain.back() == ' ') plain.pop_back();
        plain += spaced ? '@' : sign->second;
        at += spaced ? 2 : sign->first.size() + 1;
        if (at + 1 < text.size() && text[at + 1] == ' ' && !spaced) ++at;
    }
    return plain;
}

// "name@place.domain": a dot stands inside what follows the @, and letters behind the last one.
bool has_mail_address(std::string_view given) {
    const std::string text = with_plain_signs(given);
    for (std::size_t at = text.find('@'); at != std::string::npos; at = text.find('@', at + 1)) {
        if (at == 0 || !is_mail_character(text[at - 1])) continue;
        std::size_t end = at + 1;
        while (end < text.size() && is_mail_character(text[end])) ++end;
        while (text[end - 1] == '.' || text[end - 1] == '-') --end;
        const std::string_view place = std::string_view(text).substr(at + 1, end - at - 1);
        const std::size_t dot = place.rfind('.');
        if (dot == std::string_view::npos || dot == 0 || place.size() - dot < 3) continue;
        if (!is_digit(place[dot + 1])) return true;
    }
    return false;
}

}  // namespace

Message personal_data_in(std::string_view given) {
    const std::string text = with_plain_digits(given);
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_digit(text[at])) continue;
        if (Message kind = number_in(next_run(text, at)); !kind.empty()) return kind;
    }
    if (!has_mail_address(text)) return {};
    return message("this looks like an e-mail address; signed text can never be erased");
}

}  // namespace yankomas
