// Looks in text for numbers of identity cards, staff and telephones, and for addresses of e-mail.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "core/base/message.h"

namespace yankomas {

// Says what kind of personal data the text seems to hold. The message is empty if it holds none.
// Digits of any script count, and so do numbers with blanks, dots, dashes or underscores between
// the digits. Dates, times and amounts of money are not taken for personal numbers
// (yankomas-trust(7) has the measure).
[[nodiscard]] Message personal_data_in(std::string_view text);

}  // namespace yankomas
