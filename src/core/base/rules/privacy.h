// The rules of privacy (YK7xx).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/rules/row.h"

YK_RULE(701, personal_data, "personal-data", warning, party_codes,
        "text that looks like personal data",
        "Here stands something like an NIK, a NIP, a phone number or an e-mail address. Signed "
        "text can never be erased, so what is personal belongs only into documents, which do not "
        "travel with git.",
        "Before signing: leave it out, name people by codes such as PK-0007, and attach the "
        "paper: `yankomas attach CASE --doc KIND=FILE`. What is signed already can only be "
        "treated as published.")
