// Writes the headers around the digest.
// SPDX-License-Identifier: Apache-2.0
#include "render/cases/overdue_mail.h"

#include <fmt/format.h>

#include "core/base/text.h"
#include "core/office/office.h"
#include "core/rules/breaches.h"
#include "render/kit/days.h"

namespace yankomas {

namespace {

// Spells an instant for Date (RFC 5322, 3.3), which is English in every language.
std::string mail_date(Instant at, Zone zone) {
    const std::string text = to_string(at, zone);  // 2026-03-02T09:15:00+07:00
    const Date date = local_date(at, zone);
    return fmt::format("{}, {} {} {} {} {}{}", in_english(short_day(weekday_of(date))),
                       text.substr(8, 2), in_english(short_month(civil_of(date).month)),
                       text.substr(0, 4), text.substr(11, 8), text.substr(19, 3),
                       text.substr(23, 2));
}

std::string subject_of(const DigestHead& head, const std::vector<Breach>& breaches,
                       const Words& words) {
    std::vector<std::string> counts;
    for (const BreachGroup& kind : group_by_kind(breaches, words))
        counts.push_back(words(message("{}: {}", kind.heading, kind.breaches.size())));
    return fmt::format("{}: {}", head.office.id.value, join(counts, ", "));
}

}  // namespace

std::string mail_name(const DigestHead& head, const PersonId& person) {
    return fmt::format("{}.{}.{}", to_string(local_date(head.now, head.office.zone)), person.value,
                       head.office.id.value);
}

std::string render_overdue_mail(const DigestHead& head, const OverdueLetter& letter,
                                const std::vector<Breach>& breaches, GroupBy by,
                                const Words& words) {
    if (breaches.empty()) return {};
    const std::string domain = letter.from.substr(letter.from.find('@') + 1);
    return fmt::format(
        "From: {}\nTo: {}\nSubject: {}\nDate: {}\nMessage-ID: <{}@{}>\nAuto-Submitted: "
        "auto-generated\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n"
        "Content-Transfer-Encoding: quoted-printable\nContent-Language: {}\n\n{}",
        mail_person({head.office.title, letter.from}), mail_person(letter.to),
        mail_subject(subject_of(head, breaches, words)), mail_date(head.now, head.office.zone),
        mail_name(head, letter.person), domain, letter.language,
        quoted_printable(render_overdue_digest(head, breaches, by, words)));
}

}  // namespace yankomas
