// The addresses to which an office mails, and who may be meant by them. They are no part of what is
// signed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "core/base/ident.h"

namespace yankomas {

struct MailBook {
    std::string from;                        // of the office
    std::map<PersonId, std::string> people;  // by their ids in the roster
};

// True for an address such as sari@kanwil.example: a dot-atom of ASCII before and after the @ (RFC
// 5322, 3.4.1), at most 254 bytes. Quoted local parts and address literals are not.
[[nodiscard]] bool is_mail_address(std::string_view text);

}  // namespace yankomas
