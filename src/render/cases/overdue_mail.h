// The digest of overdue as a whole mail to one person.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/ident.h"
#include "render/cases/overdue.h"
#include "render/kit/mail.h"

namespace yankomas {

// Whom the mail is for, and from which address it comes; its name there is the title of the office.
struct OverdueLetter {
    PersonId person;
    MailPerson to;
    std::string from;
    std::string_view language;  // the code of the language of the words
};

// Names the mail: one office has one for a person and a day, and sends no second one.
[[nodiscard]] std::string mail_name(const DigestHead& head, const PersonId& person);

// Writes one message by RFC 5322, with lines that end in LF, as sendmail(8) takes it. Without
// breaches there is none, and the text is empty.
[[nodiscard]] std::string render_overdue_mail(const DigestHead& head, const OverdueLetter& letter,
                                              const std::vector<Breach>& breaches, GroupBy by,
                                              const Words& words);

}  // namespace yankomas
