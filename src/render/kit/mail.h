// Text in the headers and the body of a mail: nothing in it can end a header or begin another.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace yankomas {

// Someone who gets or sends a mail. The address is one (is_mail_address); the name may be any text.
struct MailPerson {
    std::string name;
    std::string address;
};

// "Name <address>" for From and To (RFC 5322, 3.4), with a name as RFC 2047 encodes it in a phrase.
[[nodiscard]] std::string mail_person(const MailPerson& person);

// The text of a Subject. Other than short plain ASCII it is made of encoded words (RFC 2047), one a
// line.
[[nodiscard]] std::string mail_subject(std::string_view text);

// A body in quoted-printable (RFC 2045, 6.7), with lines of at most 76 bytes that end in LF. No
// line begins with a dot, which some programs take for the end of a mail.
[[nodiscard]] std::string quoted_printable(std::string_view text);

}  // namespace yankomas
