// Mails what is overdue to the people for whom it waits.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/ident.h"
#include "core/base/result.h"
#include "render/cases/overdue.h"
#include "store/office/open_office.h"
#include "work/host.h"

namespace yankomas {

struct MailWishes {
    std::string addresses;               // the file of addresses, as it was named
    std::optional<std::string> maildir;  // write there, and not to the answer
    std::optional<PersonId> person;      // to this person alone
    GroupBy by = GroupBy::step;
};

// Writes a mail to each person for whom a breach waits. In a maildir a mail that was written today
// already is not written again, even if it was read or sent since. Returns `failed` if somebody has
// no address; stderr says who, and also how much waits for nobody.
[[nodiscard]] Result<ExitCode> write_mails(Host& host, const OpenedOffice& office,
                                           const DigestHead& head,
                                           const std::vector<Breach>& breaches,
                                           const MailWishes& wishes);

}  // namespace yankomas
