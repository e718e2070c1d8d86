// Tests what may stand in a mail. tests/automatic reads whole mails with another program.
// SPDX-License-Identifier: Apache-2.0
#include "render/kit/mail.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "core/base/text.h"

namespace yankomas {

TEST_CASE("mail: plain names stay, and everything else is encoded") {
    CHECK(mail_person({"Agus Salim", "agus@kanwil.example"}) ==
          "Agus Salim\n <agus@kanwil.example>");
    CHECK(mail_person({"", "a@b"}) == "a@b");
    CHECK(mail_person({"S\u00e4ri \"x\", <y@z>", "a@b"}) ==
          "=?UTF-8?Q?S=C3=A4ri_=22x=22=2C_=3Cy=40z=3E?=\n <a@b>");
    CHECK(mail_subject("Kanwil: 2, (3).") == "Kanwil: 2, (3).");
    CHECK(mail_subject("a=?b") == "=?UTF-8?Q?a=3D=3Fb?=");
}

TEST_CASE("mail: no text ends a header, and no line is longer than allowed") {
    CHECK(mail_subject("a\r\nBcc: x@y").find('\n') == std::string::npos);
    std::string letters;
    for (int i = 0; i < 200; ++i) letters += "\u20ac";
    const std::string header = mail_subject(letters);
    for (const std::string_view line : split(header, '\n')) {
        CHECK(line.size() <= 76);
        CHECK(trim(line).ends_with("?="));
        CHECK((trim(line).size() - 12) % 9 == 0);  // whole characters of three bytes
    }
}

TEST_CASE("mail: a body keeps its bytes in short lines") {
    CHECK(quoted_printable("a = b \n.\n\u00e4\n") == "a =3D b=20\n=2E\n=C3=A4\n");
    CHECK(quoted_printable("") == "\n");
    const std::string body = quoted_printable(std::string(75, 'x') + "." + std::string(200, 'y'));
    CHECK(body.starts_with(std::string(75, 'x') + "=\n=2E"));
    for (const std::string_view line : split(body, '\n')) CHECK(line.size() <= 76);
}

}  // namespace yankomas
